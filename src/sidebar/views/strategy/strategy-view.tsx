import type { ChoiceForm, ChoiceLine, Strategy } from '../../../actions/strategy/strategy-form';
import { usePanel } from '../../panel';
import { Button } from '../../parts/button';
import { Choice } from '../../parts/chips';
import { TextField } from '../../parts/field';
import { Lines } from '../../parts/lines';
import { Rating } from '../../parts/rating';
import { RowForm, useRowForm, type RowFormState } from '../../parts/row-form';
import { TabView, type RowFormOf } from '../../parts/tab-view';
import { useAnswer } from '../../use-answer';
import { plural, say, words } from '../../words';
import { optionsOf } from '../../parts/options';
import { useBackToStages } from '../guide/stages-view';

const texts = words.strategy.choices;
const kinds = optionsOf(words.options.choiceKind);
const emptyChoice: ChoiceForm = { id: '', kind: '', choice: '', why: '', buildsOn: '', evidence: '', sure: null };

/** The strategic choices, and the goals that serve none of them. */
export function StrategyView() {
  return (
    <TabView
      texts={texts}
      back={useBackToStages()}
      query={useAnswer('getStrategy', {})}
      idOf={({ id }) => id}
      titleOf={({ choice }) => choice}
      factsOf={({ kind, goals, note }) => [
        ...(kind === '' ? [] : [words.options.choiceKind[kind]]),
        ...(note === '' ? servedBy(kind, goals.length) : [note]),
      ]}
      Form={ChoiceRow}
      after={(all) => <Unserved goals={all.unserved} />}
    />
  );
}

/** How many goals serve a choice. Only a focus and an advantage are said to need one; other kinds do without. */
function servedBy(kind: ChoiceForm['kind'], goals: number): readonly string[] {
  if (goals > 0) return [plural(texts.serves, goals)];
  return kind === 'focus' || kind === 'advantage' ? [texts.alone] : [];
}

function Unserved({ goals }: { readonly goals: Strategy['unserved'] }) {
  if (goals.length === 0) return null;
  return (
    <section>
      <h2>{texts.unserved}</h2>
      <Lines lines={goals.map(({ title }) => title)} />
    </section>
  );
}

type Form = RowFormState<ChoiceForm>;

function ChoiceRow({ line, all, close }: RowFormOf<ChoiceLine, Strategy>) {
  const hasUltimate = all.rows.some(({ kind }) => kind === 'ultimate');
  const form = useRowForm<ChoiceForm>(
    `choice.${line?.id ?? ''}`,
    line ?? { ...emptyChoice, kind: hasUltimate ? '' : 'ultimate' },
  );
  const { draft, set, changes, key, save, isTried } = form;
  const { kind } = draft;
  return (
    <RowForm
      form={form}
      texts={texts}
      isNew={line === null}
      close={close}
      onSave={() => {
        const choice = line === null ? { ...draft, choice: draft.choice.trim() } : { id: line.id, ...changes };
        void save('saveChoice', { choice, key }, close);
      }}
      pages={[
        {
          heading: texts.kind,
          isWrong: kind === '',
          body: (
            <Choice
              label={texts.kind}
              isLabelUnseen
              options={kinds}
              value={kind}
              hint={kind === '' ? undefined : texts.kindHow[kind]}
              error={isTried && kind === '' ? texts.kindNeeded : undefined}
              onChoose={(chosen) => set({ kind: chosen })}
            />
          ),
        },
        { heading: texts.choice, isWrong: draft.choice.trim() === '', body: <ChoiceFields form={form} /> },
        {
          heading: texts.sure,
          body: <GroundsFields form={form} strengths={all.strengths} canTest={line !== null} />,
        },
      ]}
    />
  );
}

/** The choice, and why it is made. */
function ChoiceFields({ form: { draft, set, isTried } }: { readonly form: Form }) {
  const { kind, choice, why } = draft;
  return (
    <>
      <TextField
        label={texts.choice}
        isLabelUnseen
        lines={2}
        hint={kind === '' ? undefined : texts.examples[kind]}
        value={choice}
        error={isTried && choice === '' ? texts.needed : undefined}
        onType={(typed) => set({ choice: typed })}
      />
      <TextField label={texts.why} isOptional lines={2} value={why} onType={(typed) => set({ why: typed })} />
    </>
  );
}

interface GroundsProps {
  readonly form: Form;
  readonly strengths: Strategy['strengths'];
  /** Whether the choice is saved, so that an experiment can test it. */
  readonly canTest: boolean;
}

/** How sure the choice is, and what it rests on. */
function GroundsFields({ form: { draft, set }, strengths, canTest }: GroundsProps) {
  const { go } = usePanel();
  return (
    <>
      <Rating
        label={texts.sure}
        isLabelUnseen
        low={texts.sureLow}
        high={texts.sureHigh}
        value={draft.sure}
        onRate={(sure) => set({ sure })}
      />
      <p class="hint">{texts.sureHow}</p>
      <TextField
        label={texts.buildsOn}
        isOptional
        lines={2}
        {...(strengths.length > 0
          ? { hint: say(words.forms.labelled, { label: texts.strengths, text: strengths.join(words.forms.apart) }) }
          : {})}
        value={draft.buildsOn}
        onType={(buildsOn) => set({ buildsOn })}
      />
      <TextField
        label={texts.evidence}
        isOptional
        lines={2}
        value={draft.evidence}
        onType={(evidence) => set({ evidence })}
      />
      {canTest && (
        <p class="line">
          <Button onPress={() => go('experiments', { id: '' })}>{texts.test}</Button>
        </p>
      )}
    </>
  );
}
