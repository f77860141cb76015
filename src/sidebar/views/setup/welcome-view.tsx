import { usePanel } from '../../panel';
import { Button } from '../../parts/button';
import { RegionNote } from '../../parts/region-note';
import { words } from '../../words';

const texts = words.guide.welcome;

/** Shown in a file without a plan. */
export function WelcomeView() {
  const { ask, go, prepare, refresh, showMessage } = usePanel();
  const showExample = async (): Promise<void> => {
    // Home comes first, so that there is something to see.
    if ((await ask('start', { inParts: true })) === null) return;
    const said = await ask('loadExample', {});
    await refresh();
    if (said === null) return;
    go('focus');
    showMessage(said);
  };
  return (
    <>
      <div class="content welcome">
        <svg class="mark" viewBox="0 0 56 40" aria-hidden="true">
          <path d="M6 34C20 34 14 20 28 20S38 7 50 7" />
          <circle cx="6" cy="34" r="4" />
          <circle cx="28" cy="20" r="4" />
          <circle class="end" cx="49" cy="7" r="5" />
        </svg>
        <h1 tabIndex={-1}>{texts.heading}</h1>
        <p class="lead">{texts.lead}</p>
        <RegionNote isWelcome />
        <div class="stack">
          <Button
            look="primary"
            onPress={() => {
              // Creating the tabs takes seconds: the guide opens meanwhile.
              void prepare();
              go('guide');
            }}
          >
            {texts.start}
          </Button>
          <Button onPress={() => void showExample()}>{texts.example}</Button>
        </div>
        <p class="quiet">{texts.existing}</p>
        <details>
          <summary>{texts.asks}</summary>
          <p>{texts.asksLead}</p>
          <dl>
            {texts.scopes.map(({ name, why }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{why}</dd>
              </div>
            ))}
          </dl>
          <p>{texts.asksEnd}</p>
        </details>
      </div>
    </>
  );
}
