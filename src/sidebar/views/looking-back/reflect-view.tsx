import { useState } from 'preact/hooks';
import type { ReflectionForm } from '../../../actions/looking-back/save-journal';
import type { Reflection } from '../../../actions/looking-back/say-reflection';
import { writeDay } from '../../dates';
import { useDraft, usePanel } from '../../panel';
import { Button } from '../../parts/button';
import { TextField, Tick } from '../../parts/field';
import { FormView } from '../../parts/form-view';
import { Rating } from '../../parts/rating';
import { LoadedForm } from '../../parts/loaded';
import { useAnswer } from '../../use-answer';
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

function Form({ of }: { readonly of: Reflection }) {
  const { locale, ask, go, showMessage, refresh, invalidate } = usePanel();
  const { evidence, balance, saved, next } = of;
  const [touched, change, drop] = useDraft<Partial<ReflectionForm>>('reflect', () => ({}));
  const draft: ReflectionForm = { ...emptyReflection, ...saved, ...touched };
  const [wrong, setWrong] = useState(0);
  const set = (changed: Partial<ReflectionForm>): void => change({ ...touched, ...changed });
  const isEmpty = [
    draft.wentWell,
    draft.moved,
    draft.prioritiesChanged,
    draft.newChances,
    draft.lesson,
    draft.changeNext,
  ].every((text) => text.trim() === '');
  const save = async (): Promise<void> => {
    if (isEmpty) {
      setWrong(wrong + 1);
      return;
    }
    const said = await ask('saveReflection', { reflection: draft });
    if (said === null) return;
    drop();
    invalidate('getReflection');
    go('focus');
    showMessage(said);
    await refresh();
  };
  return (
    <FormView heading={texts.heading} wrong={wrong} onSubmit={() => void save()} submitLabel={texts.save}>
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
          <ul class="dots">
            {balance.map((sentence) => (
              <li key={sentence} dir="auto">
                {sentence}
              </li>
            ))}
          </ul>
        </section>
      )}
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
        <details open={draft.wentWell + draft.lesson + draft.changeNext !== ''}>
          <summary>{words.moreFields}</summary>
          <TextField
            label={texts.wentWell}
            isOptional
            lines={2}
            value={draft.wentWell}
            onType={(wentWell) => set({ wentWell })}
          />
          <TextField
            label={texts.lesson}
            isOptional
            lines={2}
            value={draft.lesson}
            onType={(lesson) => set({ lesson })}
          />
          <TextField
            label={texts.changeNext}
            isOptional
            lines={2}
            value={draft.changeNext}
            onType={(changeNext) => set({ changeNext })}
          />
          <Tick label={texts.private} isOn={draft.private} onChange={(isPrivate) => set({ private: isPrivate })} />
        </details>
        <Rating
          label={texts.energy}
          low={week.energyLow}
          high={week.energyHigh}
          value={draft.energy}
          onRate={(energy) => set({ energy })}
        />
      </section>
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
