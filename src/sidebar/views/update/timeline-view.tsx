import { usePanel } from '../../panel';
import { Button } from '../../parts/button';
import { ViewHead } from '../../parts/view-frame';
import { words } from '../../words';

const texts = words.timeline;
const zooms = ['day', 'week', 'month', 'quarter'] as const;
/** A quarter of what is seen. */
const periods = 15;

/** How far the tab Timeline sees, and where it begins. */
export function TimelineView() {
  const { ask, tell } = usePanel();
  const zoom = async (chosen: (typeof zooms)[number]): Promise<void> => {
    const said = await ask('setZoom', { zoom: chosen });
    if (said !== null) tell(said);
  };
  const move = async (by: number): Promise<void> => {
    const said = await ask('moveTimeline', { periods: by });
    if (said !== null) tell(said);
  };
  return (
    <div class="content">
      <ViewHead heading={texts.heading} />
      <p>{texts.how}</p>
      <div role="group" aria-label={texts.zoom} class="chips">
        {zooms.map((key) => (
          <Button key={key} onPress={() => void zoom(key)}>
            {words.options.zoom[key]}
          </Button>
        ))}
      </div>
      <p class="line">
        <Button onPress={() => void move(-periods)}>‹ {texts.earlier}</Button>
        <Button onPress={() => void move(periods)}>{texts.later} ›</Button>
      </p>
    </div>
  );
}
