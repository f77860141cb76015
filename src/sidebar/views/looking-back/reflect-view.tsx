import { useState } from 'preact/hooks';
import type { ReflectionForm } from '../../../actions/looking-back/save-journal';
import type { Reflection } from '../../../actions/looking-back/say-reflection';
import { writeDay } from '../../dates';
import { useDraft, usePanel } from '../../panel';
import { Button } from '../../parts/button';
import { TextField, Tick } from '../../parts/field';
import { FormView } from '../../parts/form-view';
import { Lines } from '../../parts/lines';
import { Rating } from '../../parts/rating';
import { LoadedForm } from '../../parts/loaded';
import { useAnswer } from '../../use-answer';
import { useSave } from '../../use-save';
import { say, words } from '../../words';
import { EvidenceLines } from './evidence';

const texts = words.lookingBack.reflect;
const week = words.planning.week;

const emptyReflection: ReflectionForm = {
  wentWell: '',
  moved: '',
  prioritiesChanged: '',
  newChances: '',
  lesson: '',
  changeNext: '',
  energy: null,
  private: false,
};

/** The reflection: the evidence, three questions, and optional notes. */
export function ReflectView() {
  const query = useAnswer('getReflection', {});
  return (
    <LoadedForm of={query} heading={texts.heading}>
      {(answer) => <Form of={answer} />}
    </LoadedForm>
  );
}

interface ReflectionState {
  readonly draft: ReflectionForm;
  readonly set: (changed: Partial<ReflectionForm>) => void;
  /** How often saving was tried with an error. */
  readonly wrong: number;
  readonly isEmpty: boolean;
  readonly submit: () => void;
}

/** The state of the reflection's form. Only touched fields are kept, so that the others show the saved reflection. */
function useReflectionForm(saved: Reflection['saved']): ReflectionState {
  const { go, invalidate } = usePanel();
  const save = useSave();
  const [touched, change, drop] = useDraft<Partial<ReflectionForm>>('reflect', () => ({}));
  const draft: ReflectionForm = { ...emptyReflection, ...saved, ...touched };
  const [wrong, setWrong] = useState(0);
  const { wentWell, moved, prioritiesChanged, newChances, lesson, changeNext } = draft;
  const isEmpty = [wentWell, moved, prioritiesChanged, newChances, lesson, changeNext].join('').trim() === '';
  const submit = (): void => {
    if (isEmpty) setWrong(wrong + 1);
    else
      void save('saveReflection', { reflection: draft }, () => {
        drop();
        invalidate('getReflection');
        go('focus');
      });
  };
  return { draft, set: (changed) => change({ ...touched, ...changed }), wrong, isEmpty, submit };
}

function Form({ of: { evidence, balance, saved, next } }: { readonly of: Reflection }) {
  const { locale, go } = usePanel();
  const form = useReflectionForm(saved);
  return (
    <FormView heading={texts.heading} wrong={form.wrong} onSubmit={form.submit} submitLabel={texts.save}>
      <p class="quiet">
        {say(texts.lead, {
          from: writeDay(evidence.from, locale, 'short'),
          to: writeDay(evidence.to, locale, 'short'),
        })}
      </p>
      {saved !== null && <p class="note">{texts.again}</p>}
      <EvidenceLines of={evidence} />
      {balance.length > 0 && (
        <section>
          <h2>{texts.balance}</h2>
          <Lines lines={balance} />
        </section>
      )}
      <Questions {...form} />
      {next !== '' && <p class="hint">{say(texts.next, { day: writeDay(next, locale) })}</p>}
      <section class="apart">
        <h2>{texts.others}</h2>
        <p class="line">
          <Button onPress={() => go('win')}>{texts.win}</Button>
          <Button onPress={() => go('setback')}>{texts.setback}</Button>
        </p>
      </section>
    </FormView>
  );
}

function Questions({ draft, set, wrong, isEmpty }: ReflectionState) {
  return (
    <section>
      <h2>{texts.questions}</h2>
      <TextField
        label={texts.moved3}
        lines={2}
        value={draft.moved}
        error={wrong > 0 && isEmpty ? texts.needed : undefined}
        onType={(moved) => set({ moved })}
      />
      <TextField
        label={texts.priorities}
        lines={2}
        value={draft.prioritiesChanged}
        onType={(prioritiesChanged) => set({ prioritiesChanged })}
      />
      <TextField
        label={texts.chances}
        lines={2}
        value={draft.newChances}
        onType={(newChances) => set({ newChances })}
      />
      <MoreNotes draft={draft} set={set} />
      <Rating
        label={texts.energy}
        low={week.energyLow}
        high={week.energyHigh}
        value={draft.energy}
        onRate={(energy) => set({ energy })}
      />
    </section>
  );
}

function MoreNotes({ draft, set }: Pick<ReflectionState, 'draft' | 'set'>) {
  return (
    <details open={draft.wentWell + draft.lesson + draft.changeNext !== ''}>
      <summary>{words.moreFields}</summary>
      <TextField
        label={texts.wentWell}
        isOptional
        lines={2}
        value={draft.wentWell}
        onType={(wentWell) => set({ wentWell })}
      />
      <TextField label={texts.lesson} isOptional lines={2} value={draft.lesson} onType={(lesson) => set({ lesson })} />
      <TextField
        label={texts.changeNext}
        isOptional
        lines={2}
        value={draft.changeNext}
        onType={(changeNext) => set({ changeNext })}
      />
      <Tick label={texts.private} isOn={draft.private} onChange={(isPrivate) => set({ private: isPrivate })} />
    </details>
  );
}
