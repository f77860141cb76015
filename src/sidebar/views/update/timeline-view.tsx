import { usePanel } from '../../panel';
import { Button } from '../../parts/button';
import { ViewHead } from '../../parts/view-frame';
import { words } from '../../words';

const texts = words.timeline;
const zooms = ['day', 'week', 'month', 'quarter'] as const;
/** Periods of one press: a quarter of the visible ones. */
const periods = 15;

/** Sets the zoom and the first period of the tab Timeline. */
export function TimelineView() {
  const { ask, showMessage } = usePanel();
  const zoom = async (chosen: (typeof zooms)[number]): Promise<void> => {
    const said = await ask('setZoom', { zoom: chosen });
    if (said !== null) showMessage(said);
  };
  const move = async (by: number): Promise<void> => {
    const said = await ask('moveTimeline', { periods: by });
    if (said !== null) showMessage(said);
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
