import { useState } from 'preact/hooks';
import type { WinForm } from '../../../actions/looking-back/save-journal';
import type { ApiAnswer } from '../../../api/index';
import { writeDay } from '../../dates';
import { useDraft, usePanel } from '../../panel';
import { Button } from '../../parts/button';
import { TextField, Tick } from '../../parts/field';
import { FormView } from '../../parts/form-view';
import { restoreLostFocus } from '../../parts/heading';
import { LoadError } from '../../parts/load-error';
import { RowField } from '../../parts/row-field';
import { useAnswer } from '../../use-answer';
import { useSave } from '../../use-save';
import { say, words } from '../../words';

const texts = words.lookingBack.win;
const reflect = words.lookingBack.reflect;

type RewardsToTake = ApiAnswer<'getRewards'>;

const emptyWin: WinForm = { text: '', goal: '', private: false };

/** Writes down a win, proposes reached goals and steps as wins, and lists the rewards to take. */
export function WinView() {
  const { go, locale } = usePanel();
  const save = useSave();
  const { answer: goals } = useAnswer('getGoals', {});
  const { answer, trouble, reload } = useAnswer('getRewards', {});
  const [draft, change, drop] = useDraft<WinForm>('win', () => emptyWin);
  const [wrong, setWrong] = useState(0);
  const set = (changed: Partial<WinForm>): void => change({ ...draft, ...changed });
  const isEmpty = draft.text.trim() === '';
  const submit = (): void => {
    if (isEmpty) setWrong(wrong + 1);
    else
      void save('saveWin', { win: draft }, () => {
        drop();
        setWrong(0);
        go('focus');
      });
  };
  return (
    <FormView
      heading={texts.heading}
      back={{ words: reflect.heading, go: () => go('reflect') }}
      wrong={wrong}
      onSubmit={submit}
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
        <RowField
          label={texts.goal}
          rows={goals.goals}
          none={words.forms.nothing}
          value={draft.goal}
          onChoose={(goal) => set({ goal })}
        />
      )}
      <Tick label={reflect.private} isOn={draft.private} onChange={(isPrivate) => set({ private: isPrivate })} />
      {answer !== null && answer.wins.length > 0 && <ProposedWins wins={answer.wins} onUse={set} />}
      {answer !== null && answer.rewards.length > 0 && <Rewards rewards={answer.rewards} reload={reload} />}
    </FormView>
  );
}

interface ProposedProps {
  readonly wins: RewardsToTake['wins'];
  readonly onUse: (win: Pick<WinForm, 'text' | 'goal'>) => void;
}

/** Reached goals and steps, each of which can be used as the text of a win. */
function ProposedWins({ wins, onUse }: ProposedProps) {
  return (
    <section>
      <h2>{texts.proposed}</h2>
      <ul class="rows">
        {wins.map(({ id, title, text, goal }) => (
          <li key={id}>
            <p dir="auto">{title}</p>
            <p class="line">
              <Button label={say(texts.useFor, { title })} onPress={() => onUse({ text, goal })}>
                {texts.use}
              </Button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface RewardsProps {
  readonly rewards: RewardsToTake['rewards'];
  readonly reload: () => Promise<void>;
}

/** The rewards of reached goals and steps that can be taken. */
function Rewards({ rewards, reload }: RewardsProps) {
  const { ask, go, showMessage, refresh } = usePanel();
  const take = async (id: string): Promise<void> => {
    const said = await ask('takeReward', { id });
    if (said === null) return;
    showMessage(said);
    await Promise.all([reload(), refresh()]);
    restoreLostFocus();
  };
  return (
    <section>
      <h2>{texts.rewards}</h2>
      <ul class="rows">
        {rewards.map(({ id, title, reward, offersPause }) => (
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
  );
}
