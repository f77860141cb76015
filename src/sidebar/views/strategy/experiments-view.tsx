import { addDays, type Day } from '../../../domain/plan/day';
import type { ExperimentForm, ExperimentLine, Experiments } from '../../../actions/strategy/experiments-form';
import { intervalTo } from '../../dates';
import { usePanel } from '../../panel';
import { Button } from '../../parts/button';
import { Choice } from '../../parts/chips';
import { DayField, TextField } from '../../parts/field';
import { RowField } from '../../parts/row-field';
import { RowForm, useRowForm, type RowFormState } from '../../parts/row-form';
import { TabView, type RowFormOf } from '../../parts/tab-view';
import { useAnswer } from '../../use-answer';
import { say, words } from '../../words';
import { optionsOf, withOwn } from '../../parts/options';
import { useBackToStages } from '../guide/stages-view';

const texts = words.strategy.experiments;
const verdicts: readonly (readonly [string, string])[] = optionsOf(words.options.verdict);
/** Days that a test takes unless another day is typed. */
const DAYS_TO_DECIDE = 28;
const emptyExperiment: ExperimentForm = {
  id: '',
  belief: '',
  test: '',
  workedIf: '',
  startedOn: '',
  decideBy: '',
  result: '',
  verdict: '',
  learned: '',
  choice: '',
};

/** Beliefs about the career, and the tests of them. */
export function ExperimentsView() {
  const { today, locale } = usePanel();
  return (
    <TabView
      texts={texts}
      back={useBackToStages()}
      query={useAnswer('getExperiments', {})}
      idOf={({ id }) => id}
      titleOf={({ belief }) => belief}
      factsOf={({ state, decideBy, verdict, ownStatus }) => [
        texts.states[state],
        ...(verdict === '' ? [] : [ownStatus ?? words.options.verdict[verdict]]),
        ...(state === 'running' && decideBy !== '' ? [`${texts.decideBy} ${intervalTo(decideBy, today, locale)}`] : []),
      ]}
      Form={ExperimentRow}
    />
  );
}

type Form = RowFormState<ExperimentForm>;

function ExperimentRow({ line, all, close }: RowFormOf<ExperimentLine, Experiments>) {
  const { today } = usePanel();
  const form = useRowForm<ExperimentForm>(
    `experiment.${line?.id ?? ''}`,
    line === null
      ? { ...emptyExperiment, decideBy: addDays(today, DAYS_TO_DECIDE) }
      : { ...line, verdict: line.ownStatus ?? line.verdict },
  );
  const { draft, changes, key, save } = form;
  const saveIt = (more: Partial<ExperimentForm> = {}): void =>
    void save(
      'saveExperiment',
      { experiment: line === null ? { ...draft, ...more } : { id: line.id, ...changes, ...more }, key },
      close,
    );
  const outcome =
    line !== null && line.state !== 'idea'
      ? [{ heading: texts.decideHeading, body: <OutcomeFields form={form} own={all.own} /> }]
      : [];
  // Experiments to decide come first.
  const isFirst = line?.state === 'toDecide';
  return (
    <RowForm
      form={form}
      texts={texts}
      isNew={line === null}
      close={close}
      onSave={saveIt}
      pages={[
        ...(isFirst ? outcome : []),
        {
          heading: texts.belief,
          isWrong: draft.belief.trim() === '',
          body: <BeliefFields form={form} choices={all.choices} />,
        },
        {
          heading: texts.test,
          body: <TestFields form={form} line={line} onBegin={() => saveIt({ startedOn: today })} />,
        },
        ...(isFirst ? [] : outcome),
      ]}
    />
  );
}

interface BeliefProps {
  readonly form: Form;
  readonly choices: Experiments['choices'];
}

/** The belief, and the strategic choice that it is about. */
function BeliefFields({ form: { draft, set, isTried }, choices }: BeliefProps) {
  return (
    <>
      <TextField
        label={texts.belief}
        isLabelUnseen
        lines={3}
        hint={draft.belief === '' ? texts.beliefHint : undefined}
        value={draft.belief}
        error={isTried && draft.belief.trim() === '' ? texts.needed : undefined}
        onType={(belief) => set({ belief })}
      />
      {choices.length > 0 && (
        <RowField
          label={texts.choice}
          rows={choices}
          none={texts.noChoice}
          value={draft.choice}
          onChoose={(choice) => set({ choice })}
        />
      )}
    </>
  );
}

interface TestProps {
  readonly form: Form;
  readonly line: ExperimentLine | null;
  readonly onBegin: () => void;
}

/** The test, when it has worked, and its days. */
function TestFields({ form: { draft, set }, line, onBegin }: TestProps) {
  const { today } = usePanel();
  return (
    <>
      <TextField
        label={texts.test}
        isLabelUnseen
        lines={2}
        hint={draft.test === '' ? texts.testHint : undefined}
        value={draft.test}
        onType={(test) => set({ test })}
      />
      <TextField
        label={texts.workedIf}
        lines={2}
        hint={draft.workedIf === '' ? texts.workedIfHint : undefined}
        value={draft.workedIf}
        onType={(workedIf) => set({ workedIf })}
      />
      <DayField
        label={texts.decideBy}
        least={draft.startedOn === '' ? (today as Day) : draft.startedOn}
        value={draft.decideBy}
        onType={(decideBy) => set({ decideBy })}
      />
      {line !== null &&
        (line.startedOn === '' ? (
          <p class="line">
            <Button label={say(texts.beginFor, { title: line.belief })} onPress={onBegin}>
              {texts.begin}
            </Button>
          </p>
        ) : (
          <DayField label={texts.startedOn} isPast value={draft.startedOn} onType={(startedOn) => set({ startedOn })} />
        ))}
    </>
  );
}

/** What the test has shown. */
function OutcomeFields({ form: { draft, set }, own }: { readonly form: Form; readonly own: Experiments['own'] }) {
  return (
    <>
      <TextField label={texts.result} lines={2} value={draft.result} onType={(result) => set({ result })} />
      <Choice
        label={texts.verdict}
        options={withOwn(verdicts, own)}
        value={draft.verdict}
        onChoose={(verdict) => set({ verdict })}
      />
      <TextField
        label={texts.learned}
        isOptional
        lines={2}
        value={draft.learned}
        onType={(learned) => set({ learned })}
      />
    </>
  );
}
