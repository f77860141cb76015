import { useState } from 'preact/hooks';
import type { WinForm } from '../../../actions/looking-back/save-journal';
import { writeDay } from '../../dates';
import { useDraft, usePanel } from '../../panel';
import { Button } from '../../parts/button';
import { TextField, Tick } from '../../parts/field';
import { FormView } from '../../parts/form-view';
import { restoreLostFocus } from '../../parts/heading';
import { LoadError } from '../../parts/load-error';
import { useAnswer } from '../../use-answer';
import { say, words } from '../../words';
import { GoalField } from './setback-view';

const texts = words.lookingBack.win;
const reflect = words.lookingBack.reflect;

const emptyWin: WinForm = { text: '', goal: '', private: false };

/** Writes down a win, proposes reached goals and steps as wins, and lists the rewards to take. */
export function WinView() {
  const { ask, go, showMessage, refresh, locale } = usePanel();
  const { answer: goals } = useAnswer('getGoals', {});
  const { answer, trouble, reload } = useAnswer('getRewards', {});
  const [draft, change, drop] = useDraft<WinForm>('win', () => emptyWin);
  const [wrong, setWrong] = useState(0);
  const set = (changed: Partial<WinForm>): void => change({ ...draft, ...changed });
  const isEmpty = draft.text.trim() === '';
  const save = async (): Promise<void> => {
    if (isEmpty) {
      setWrong(wrong + 1);
      return;
    }
    const said = await ask('saveWin', { win: draft });
    if (said === null) return;
    drop();
    setWrong(0);
    go('focus');
    showMessage(said);
    await refresh();
  };
  const take = async (id: string): Promise<void> => {
    const said = await ask('takeReward', { id });
    if (said === null) return;
    showMessage(said);
    await Promise.all([reload(), refresh()]);
    restoreLostFocus();
  };
  return (
    <FormView
      heading={texts.heading}
      back={{ words: reflect.heading, go: () => go('reflect') }}
      wrong={wrong}
      onSubmit={() => void save()}
      submitLabel={texts.save}
    >
      <p class="quiet">{texts.lead}</p>
      {trouble !== '' && <LoadError trouble={trouble} retry={() => void reload()} />}
      {answer?.note && (
        <div class="note">
          <p class="facts quiet">{say(texts.note, { day: writeDay(answer.note.day, locale, 'date') })}</p>
          <p dir="auto">{answer.note.text}</p>
        </div>
      )}
      <TextField
        label={texts.text}
        lines={2}
        value={draft.text}
        error={wrong > 0 && isEmpty ? words.forms.needed : undefined}
        onType={(text) => set({ text })}
      />
      {goals !== null && goals.goals.length > 0 && (
        <GoalField label={texts.goal} goals={goals.goals} value={draft.goal} onChoose={(goal) => set({ goal })} />
      )}
      <Tick label={reflect.private} isOn={draft.private} onChange={(isPrivate) => set({ private: isPrivate })} />
      {answer !== null && answer.wins.length > 0 && (
        <section>
          <h2>{texts.proposed}</h2>
          <ul class="rows">
            {answer.wins.map(({ id, title, text, goal }) => (
              <li key={id}>
                <p dir="auto">{title}</p>
                <p class="line">
                  <Button label={say(texts.useFor, { title })} onPress={() => set({ text, goal })}>
                    {texts.use}
                  </Button>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {answer !== null && answer.rewards.length > 0 && (
        <section>
          <h2>{texts.rewards}</h2>
          <ul class="rows">
            {answer.rewards.map(({ id, title, reward, offersPause }) => (
              <li key={id}>
                <p dir="auto">{say(texts.reward, { reward, title })}</p>
                <p class="line">
                  <Button label={say(texts.takeFor, { reward })} onPress={() => void take(id)}>
                    {texts.take}
                  </Button>
                  {offersPause && (
                    <Button look="plain" onPress={() => go('adjust', { id: '' })}>
                      {texts.pause}
                    </Button>
                  )}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </FormView>
  );
}
