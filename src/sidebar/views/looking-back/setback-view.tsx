import { useState } from 'preact/hooks';
import type { SetbackForm } from '../../../actions/looking-back/save-journal';
import { useDraft, usePanel } from '../../panel';
import { TextField, Tick } from '../../parts/field';
import { FormView } from '../../parts/form-view';
import { LoadError } from '../../parts/load-error';
import { RowField } from '../../parts/row-field';
import { useAnswer } from '../../use-answer';
import { useSave } from '../../use-save';
import { say, words } from '../../words';

const texts = words.lookingBack.setback;
const reflect = words.lookingBack.reflect;

const emptySetback: SetbackForm = {
  happened: '',
  teaches: '',
  toAFriend: '',
  nextStep: '',
  goal: '',
  energy: null,
  private: true,
};

/** Writes down a setback, below the ultimate goal. The form works before the goals are loaded. */
export function SetbackView() {
  const { go } = usePanel();
  const save = useSave();
  const { answer, trouble, reload } = useAnswer('getReflection', {});
  const [draft, change, drop] = useDraft<SetbackForm>('setback', () => emptySetback);
  const [wrong, setWrong] = useState(0);
  const set = (changed: Partial<SetbackForm>): void => change({ ...draft, ...changed });
  const isEmpty = draft.happened.trim() === '';
  const goals = answer?.goals ?? [];
  const submit = (): void => {
    if (isEmpty) setWrong(wrong + 1);
    else
      void save('saveSetback', { setback: draft }, () => {
        drop();
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
      {answer !== null && answer.ultimate !== '' && (
        <p class="win" dir="auto">
          {say(texts.ultimate, { text: answer.ultimate })}
        </p>
      )}
      <p class="quiet">{texts.lead}</p>
      {trouble !== '' && <LoadError trouble={trouble} retry={() => void reload()} />}
      <TextField
        label={texts.happened}
        lines={2}
        value={draft.happened}
        error={wrong > 0 && isEmpty ? words.forms.needed : undefined}
        onType={(happened) => set({ happened })}
      />
      <TextField label={texts.teaches} lines={2} value={draft.teaches} onType={(teaches) => set({ teaches })} />
      <TextField label={texts.toAFriend} lines={2} value={draft.toAFriend} onType={(toAFriend) => set({ toAFriend })} />
      <TextField label={texts.nextStep} lines={2} value={draft.nextStep} onType={(nextStep) => set({ nextStep })} />
      {goals.length > 0 && (
        <RowField
          label={texts.goal}
          rows={goals}
          none={words.forms.nothing}
          value={draft.goal}
          onChoose={(goal) => set({ goal })}
        />
      )}
      <Tick label={reflect.private} isOn={draft.private} onChange={(isPrivate) => set({ private: isPrivate })} />
    </FormView>
  );
}
