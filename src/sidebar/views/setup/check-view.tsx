import { useEffect, useState } from 'preact/hooks';
import type { Offering } from '../../../actions/planning/offers';
import type { TabToAdd } from '../../../actions/setup/add-tab';
import { usePanel } from '../../panel';
import { Button } from '../../parts/button';
import { Actions, ViewHead } from '../../parts/view-frame';
import { say, words } from '../../words';

const texts = words.check;

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
