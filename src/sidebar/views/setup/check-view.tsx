import { useEffect, useState } from 'preact/hooks';
import type { Offering, UnknownStatus } from '../../../actions/planning/offers';
import type { ApiRequest } from '../../../api/index';
import type { TabToAdd } from '../../../actions/setup/add-tab';
import { usePanel } from '../../panel';
import { Button } from '../../parts/button';
import { optionsOf } from '../../parts/options';
import { Actions, ViewHead } from '../../parts/view-frame';
import { say, words } from '../../words';

const texts = words.check;

type Meaning = ApiRequest<'letWordMean'>['meaning'];
/** What a word can mean in each tab: Waymark's words for a status. */
const meanings: Readonly<Record<UnknownStatus['tab'], readonly (readonly [Meaning, string])[]>> = {
  goals: optionsOf(words.options.goalStatus),
  steps: optionsOf(words.options.stepStatus),
  targets: optionsOf(words.options.targetStage),
  network: optionsOf(words.options.contactStage),
  feedback: optionsOf(words.options.adviceStatus),
  experiments: optionsOf(words.options.verdict),
};

/** The problems of tabs, columns and rows, and what was repaired. It checks as soon as it opens. */
export function CheckView() {
  const { ask, busy, refresh, showMessage } = usePanel();
  const [found, show] = useState<Offering | null>(null);
  const check = async (): Promise<void> => {
    const said = await ask('checkPlan', {});
    if (said === null) return;
    show(said);
    await refresh();
  };
  const addTab = async (tab: TabToAdd): Promise<void> => {
    const said = await ask('addTab', { tab });
    if (said === null) return;
    await check();
    showMessage(said);
  };
  const letMean = async ({ tab, word }: UnknownStatus, meaning: Meaning): Promise<void> => {
    const said = await ask('letWordMean', { tab, word, meaning });
    if (said === null) return;
    await check();
    showMessage(said);
  };
  useEffect(() => void check(), []);
  return (
    <>
      <div class="content">
        <ViewHead heading={texts.heading} />
        {busy === 'checkPlan' && found === null && <p class="quiet">{texts.running}</p>}
        <div aria-live="polite">
          {found !== null && (
            <>
              <p class="lead" dir="auto">
                {found.problems.length === 0 && found.message === texts.fine ? `✓ ${found.message}` : found.message}
              </p>
              {(found.offers ?? []).map(({ tab, name }) => (
                <p key={tab} class="line">
                  <Button onPress={() => void addTab(tab)}>{say(words.rows.addTab, { name })}</Button>
                </p>
              ))}
              {found.unknownStatuses !== undefined && (
                <>
                  <h2>{texts.ownWords}</h2>
                  {found.unknownStatuses.map((unknown) => (
                    <div key={`${unknown.tab} ${unknown.word}`}>
                      <p dir="auto">{say(texts.letMean, { word: unknown.word })}</p>
                      <p class="line">
                        {meanings[unknown.tab].map(([meaning, name]) => (
                          <Button
                            key={meaning}
                            label={`${say(texts.letMean, { word: unknown.word })} ${name}`}
                            onPress={() => void letMean(unknown, meaning)}
                          >
                            {name}
                          </Button>
                        ))}
                      </p>
                    </div>
                  ))}
                </>
              )}
              {found.problems.length > 0 && (
                <>
                  <h2>{texts.list}</h2>
                  <ul class="problems">
                    {found.problems.map((problem) => (
                      <li key={problem} dir="auto">
                        {problem}
                      </li>
                    ))}
                  </ul>
                  <p class="hint">{texts.how}</p>
                </>
              )}
            </>
          )}
        </div>
      </div>
      <Actions>
        <Button look="primary" onPress={() => void check()}>
          {texts.again}
        </Button>
      </Actions>
    </>
  );
}
