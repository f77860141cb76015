import { useMemo, useState } from 'preact/hooks';
import { isDay, type Day } from '../../../domain/plan/day';
import type { StepLine } from '../../../actions/plan/plan-lines';
import type { StepForm } from '../../../actions/plan/save-row';
import { fridayAfter } from '../../dates';
import { changesOf } from './goal-draft';
import { makeKey } from '../../make-key';
import { readNumber, typeNumber } from '../../numbers';
import { useDraft, usePanel } from '../../panel';
import { Button } from '../../parts/button';
import { Choice } from '../../parts/chips';
import { DayField, NumberField, SelectField, TextField } from '../../parts/field';
import { FormView } from '../../parts/form-view';
import { useAnswer } from '../../use-answer';
import { say, words } from '../../words';

const texts = words.step;
const helps = ['5', '3', '1'] as const;
type Helps = (typeof helps)[number];

interface StepDraft {
  readonly title: string;
  readonly goal: string;
  readonly due: string;
  readonly effort: string;
  readonly helps: Helps | '';
  readonly ifThen: string;
  readonly reward: string;
}

/** The form of a new or an existing step. Only the title is required. */
export function StepView() {
  const { row, today, locale, ask, go, showMessage, refresh } = usePanel();
  const line = row as StepLine | null;
  const id = line?.id ?? '';
  const { answer, trouble } = useAnswer('getGoals', {});
  const goals = answer?.goals ?? [];
  const before = useMemo(() => (line === null ? null : draftOfStep(line, locale)), [line]);
  // Only touched fields are kept, so that the others show the row as it is now.
  const [{ touched, key }, change, drop] = useDraft<{ readonly touched: Partial<StepDraft>; readonly key: string }>(
    `step.${id}`,
    () => ({ touched: {}, key: makeKey() }),
  );
  const draft: StepDraft = { ...(before ?? emptyStep(today)), ...touched };
  const [wrong, setWrong] = useState(0);

  const set = (changed: Partial<StepDraft>): void => change({ touched: { ...touched, ...changed }, key });
  // With a single goal, a new step belongs to it.
  const goalId = draft.goal === '' && line === null && goals.length === 1 ? (goals[0]?.id ?? '') : draft.goal;
  const goal =
    goals.find(({ id: known }) => known === goalId) ??
    (line?.goal === goalId && line.goal !== '' ? { id: line.goal, title: line.goalTitle } : undefined);
  const isUnnamed = draft.title.trim() === '';
  const effort = readNumber(draft.effort, locale);
  const isUnread = draft.effort.trim() !== '' && (effort === null || effort < 0);
  const save = async (): Promise<void> => {
    if (isUnnamed || isUnread) {
      setWrong(wrong + 1);
      return;
    }
    const written = formOfStep({ ...draft, goal: goalId }, locale);
    const step = before === null ? written : { id, ...changesOf(formOfStep(before, locale), written) };
    const said = await ask('saveStep', { step, key });
    if (said === null) return;
    drop();
    go('focus');
    showMessage(said);
    await refresh();
  };
  const choices: [string, string][] = [
    ['', answer === null && trouble === '' ? words.loading : texts.noGoal],
    ...goals.map(({ id: known, title }): [string, string] => [known, title]),
  ];
  // A goal that was let go is missing from the list; the step keeps it.
  if (goal !== undefined && !goals.some(({ id: known }) => known === goal.id)) choices.push([goal.id, goal.title]);
  return (
    <FormView
      heading={line === null ? texts.add : texts.edit}
      wrong={wrong}
      onSubmit={() => void save()}
      submitLabel={line === null ? texts.save : texts.change}
    >
      <TextField
        label={texts.title}
        lines={2}
        hint={texts.titleHint}
        value={draft.title}
        error={wrong > 0 && isUnnamed ? texts.titleNeeded : undefined}
        onType={(title) => set({ title })}
      />
      <SelectField
        label={texts.goal}
        hint={trouble || undefined}
        value={goalId}
        options={choices}
        onChoose={(chosen) => set({ goal: chosen })}
      />
      {goal !== undefined && (
        <Choice
          label={say(texts.helps, { goal: goal.title })}
          options={helps.map((at) => [at, texts.helpsOptions[at]] as const)}
          value={draft.helps}
          hint={draft.helps === '1' ? texts.helpsUnsure : undefined}
          onChoose={(chosen) => set({ helps: chosen })}
        />
      )}
      <DayField label={texts.due} value={draft.due} onType={(due) => set({ due })} />
      <NumberField
        label={texts.effort}
        isOptional
        hint={texts.effortHint}
        value={draft.effort}
        error={wrong > 0 && isUnread ? texts.effortNeeded : undefined}
        onType={(typed) => set({ effort: typed })}
      />
      <details open={draft.ifThen !== '' || draft.reward !== ''}>
        <summary>{words.moreFields}</summary>
        <TextField
          label={texts.ifThen}
          isOptional
          lines={2}
          hint={texts.ifThenHint}
          value={draft.ifThen}
          onType={(ifThen) => set({ ifThen })}
        />
        <TextField label={texts.reward} isOptional value={draft.reward} onType={(reward) => set({ reward })} />
      </details>
      {line !== null && (
        <p class="end">
          <Button look="plain" onPress={() => go('adjust', line)}>
            {words.focus.adjust} ›
          </Button>
        </p>
      )}
    </FormView>
  );
}

function emptyStep(today: Day): StepDraft {
  return { title: '', goal: '', due: fridayAfter(today, 1), effort: '', helps: '', ifThen: '', reward: '' };
}

function draftOfStep({ title, goal, due, effort, helps: rated, ifThen, reward }: StepForm, locale: string): StepDraft {
  return {
    title,
    goal,
    due,
    effort: typeNumber(effort, locale),
    helps: helps.find((at) => Number(at) === rated) ?? '',
    ifThen,
    reward,
  };
}

function formOfStep(draft: StepDraft, locale: string): Omit<StepForm, 'id'> {
  const { title, goal, due, ifThen, reward } = draft;
  return {
    ...{ goal, ifThen, reward },
    title: title.trim(),
    due: isDay(due) ? due : '',
    effort: readNumber(draft.effort, locale),
    helps: draft.helps === '' ? null : Number(draft.helps),
  };
}
