import { useState } from 'preact/hooks';
import { addDays, type Day } from '../../../domain/plan/day';
import type { ExperimentForm, ExperimentLine, Experiments } from '../../../actions/strategy/experiments-form';
import { intervalTo } from '../../dates';
import { usePanel } from '../../panel';
import { Button } from '../../parts/button';
import { Choice } from '../../parts/chips';
import { DayField, SelectField, TextField } from '../../parts/field';
import { RowForm, useRowDraft } from '../../parts/row-form';
import { TabView, type RowFormOf } from '../../parts/tab-view';
import { useAnswer } from '../../use-answer';
import { say, words } from '../../words';
import { optionsOf } from './options';
import { useBackToStages } from '../guide/stages-view';
import { useSave } from '../../use-save';

const texts = words.strategy.experiments;
const verdicts = optionsOf(words.options.verdict);
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
      heading={texts.heading}
      lead={texts.lead}
      empty={texts.empty}
      addLabel={texts.add}
      back={useBackToStages()}
      query={useAnswer('getExperiments', {})}
      idOf={({ id }) => id}
      titleOf={({ belief }) => belief}
      factsOf={({ state, decideBy, verdict }) => [
        texts.states[state],
        ...(verdict === '' ? [] : [words.options.verdict[verdict]]),
        ...(state === 'running' && decideBy !== '' ? [`${texts.decideBy} ${intervalTo(decideBy, today, locale)}`] : []),
      ]}
      Form={ExperimentRow}
    />
  );
}

function ExperimentRow({ line, all, close }: RowFormOf<ExperimentLine, Experiments>) {
  const { today } = usePanel();
  const save = useSave();
  const name = `experiment.${line?.id ?? ''}`;
  const { draft, set, changes, key, drop } = useRowDraft<ExperimentForm>(
    name,
    line ?? { ...emptyExperiment, decideBy: addDays(today, DAYS_TO_DECIDE) },
  );
  const [isTried, setTried] = useState(false);
  const isUnnamed = draft.belief.trim() === '';
  const saveIt = (more: Partial<ExperimentForm> = {}): void =>
    void save(
      'saveExperiment',
      { experiment: line === null ? { ...draft, ...more } : { id: line.id, ...changes, ...more }, key },
      () => {
        drop();
        close();
      },
    );
  const what = (
    <>
      <TextField
        label={texts.belief}
        isLabelUnseen
        lines={3}
        hint={draft.belief === '' ? texts.beliefHint : undefined}
        value={draft.belief}
        error={isTried && isUnnamed ? texts.needed : undefined}
        onType={(belief) => set({ belief })}
      />
      {all.choices.length > 0 && (
        <SelectField
          label={texts.choice}
          isOptional
          options={[['', texts.noChoice], ...all.choices.map(({ id, title }) => [id, title] as const)]}
          value={draft.choice}
          onChoose={(choice) => set({ choice })}
        />
      )}
    </>
  );
  const how = (
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
            <Button label={say(texts.beginFor, { title: line.belief })} onPress={() => saveIt({ startedOn: today })}>
              {texts.begin}
            </Button>
          </p>
        ) : (
          <DayField label={texts.startedOn} value={draft.startedOn} onType={(startedOn) => set({ startedOn })} />
        ))}
    </>
  );
  const outcome = (
    <>
      <TextField label={texts.result} lines={2} value={draft.result} onType={(result) => set({ result })} />
      <Choice label={texts.verdict} options={verdicts} value={draft.verdict} onChoose={(verdict) => set({ verdict })} />
      <TextField
        label={texts.learned}
        isOptional
        lines={2}
        value={draft.learned}
        onType={(learned) => set({ learned })}
      />
    </>
  );
  // Experiments to decide come first.
  const outcomePage = line !== null && line.state !== 'idea' ? [{ heading: texts.decideHeading, body: outcome }] : [];
  const first = line?.state === 'toDecide';
  return (
    <RowForm
      name={name}
      heading={texts.addHeading}
      back={{ words: texts.heading, go: close }}
      isNew={line === null}
      saveLabel={texts.save}
      onTry={() => setTried(true)}
      onSave={saveIt}
      pages={[
        ...(first ? outcomePage : []),
        { heading: texts.belief, isWrong: isUnnamed, body: what },
        { heading: texts.test, body: how },
        ...(first ? [] : outcomePage),
      ]}
    />
  );
}
