import { useMemo, useState } from 'preact/hooks';
import { isDay, type Day } from '../../../domain/plan/day';
import type { StepLine } from '../../../actions/plan/plan-lines';
import type { StepForm } from '../../../actions/plan/save-row';
import type { ApiAnswer } from '../../../api/index';
import { fridayAfter } from '../../dates';
import { changesOf } from './goal-draft';
import { readNumber, typeNumber } from '../../numbers';
import { usePanel } from '../../panel';
import { Button } from '../../parts/button';
import { Choice } from '../../parts/chips';
import { DayField, NumberField, SelectField, TextField } from '../../parts/field';
import { FormView } from '../../parts/form-view';
import { draftOfRepeat, repeatOfDraft, ruleOfDraft, type RepeatDraft } from '../../parts/repeat-draft';
import { RepeatField } from '../../parts/repeat-field';
import { StatusField } from '../../parts/status-field';
import { useRowDraft } from '../../parts/row-form';
import { useAnswer } from '../../use-answer';
import { useSave } from '../../use-save';
import { say, words } from '../../words';

const texts = words.step;
const helps = ['5', '3', '1'] as const;
type Helps = (typeof helps)[number];

type Goals = ApiAnswer<'getGoals'>['goals'];

interface StepDraft {
  readonly title: string;
  /** '' in a new step. */
  readonly status: string;
  readonly goal: string;
  readonly due: string;
  readonly effort: string;
  readonly helps: Helps | '';
  readonly ifThen: string;
  readonly repeat: RepeatDraft;
  readonly reward: string;
}

interface StepFormState {
  readonly draft: StepDraft;
  readonly set: (changed: Partial<StepDraft>) => void;
  /** How often saving was tried with an error. */
  readonly wrong: number;
  readonly isUnnamed: boolean;
  /** Whether the effort is typed and no number of hours. */
  readonly isUnread: boolean;
  readonly submit: () => void;
}

/** The state of a step's form. With a single goal, a new step belongs to it. */
function useStepForm(line: StepLine | null, goals: Goals): StepFormState {
  const { today, locale, go } = usePanel();
  const saveRow = useSave();
  const id = line?.id ?? '';
  const before = useMemo(() => (line === null ? null : draftOfStep(line, locale)), [line]);
  const { draft: typed, set, key, drop } = useRowDraft<StepDraft>(`step.${id}`, before ?? emptyStep(today));
  const [wrong, setWrong] = useState(0);
  const [only] = goals;
  const draft = typed.goal === '' && line === null && only && goals.length === 1 ? { ...typed, goal: only.id } : typed;
  const isUnnamed = draft.title.trim() === '';
  const effort = readNumber(draft.effort, locale);
  const isUnread = draft.effort.trim() !== '' && (effort === null || effort < 0);
  const isUnfinished = draft.repeat.kind !== 'none' && ruleOfDraft(draft.repeat) === null;
  const submit = (): void => {
    if (isUnnamed || isUnread || isUnfinished) {
      setWrong(wrong + 1);
      return;
    }
    const written = formOfStep(draft, locale);
    const step = before === null ? written : { id, ...changesOf(formOfStep(before, locale), written) };
    void saveRow('saveStep', { step, key }, () => {
      drop();
      go('focus');
    });
  };
  return { draft, set, wrong, isUnnamed, isUnread, submit };
}

/** The form of a new or an existing step. Only the title is required. */
export function StepView() {
  const { row, go } = usePanel();
  const line = row as StepLine | null;
  const { answer, trouble } = useAnswer('getGoals', {});
  const { draft, set, wrong, isUnnamed, isUnread, submit } = useStepForm(line, answer?.goals ?? []);
  return (
    <FormView
      heading={line === null ? texts.add : texts.edit}
      wrong={wrong}
      onSubmit={submit}
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
      <GoalOfStep line={line} draft={draft} set={set} goals={answer?.goals ?? null} trouble={trouble} />
      {line !== null && (
        <StatusField
          list="stepStatus"
          value={draft.status}
          own={answer?.ownStatuses?.steps ?? []}
          onChoose={(status) => set({ status })}
        />
      )}
      <DayField label={texts.due} value={draft.due} onType={(due) => set({ due })} />
      <NumberField
        label={texts.effort}
        isOptional
        hint={texts.effortHint}
        value={draft.effort}
        error={wrong > 0 && isUnread ? texts.effortNeeded : undefined}
        onType={(effort) => set({ effort })}
      />
      <RepeatField value={draft.repeat} due={draft.due} isTried={wrong > 0} onChange={(repeat) => set({ repeat })} />
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

interface GoalOfStepProps extends Pick<StepFormState, 'draft' | 'set'> {
  readonly line: StepLine | null;
  /** null while they are loading. */
  readonly goals: Goals | null;
  /** Why they could not be loaded; '' otherwise. */
  readonly trouble: string;
}

/** The goal that the step belongs to, and how much the step helps it. */
function GoalOfStep({ line, draft, set, goals, trouble }: GoalOfStepProps) {
  const known = goals?.find(({ id }) => id === draft.goal);
  // A goal that was let go is missing from the list; the step keeps it.
  const gone =
    known === undefined && line !== null && line.goal !== '' && line.goal === draft.goal
      ? { id: line.goal, title: line.goalTitle }
      : undefined;
  const goal = known ?? gone;
  return (
    <>
      <SelectField
        label={texts.goal}
        hint={trouble || undefined}
        value={draft.goal}
        options={[
          ['', goals === null && trouble === '' ? words.loading : texts.noGoal],
          ...[...(goals ?? []), ...(gone ? [gone] : [])].map(({ id, title }) => [id, title] as const),
        ]}
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
    </>
  );
}

function emptyStep(today: Day): StepDraft {
  const due = fridayAfter(today, 1);
  return {
    title: '',
    status: '',
    goal: '',
    due,
    effort: '',
    helps: '',
    ifThen: '',
    repeat: draftOfRepeat('', due),
    reward: '',
  };
}

function draftOfStep(line: StepLine, locale: string): StepDraft {
  const { title, goal, due, effort, helps: rated, ifThen, repeat = '', reward } = line;
  return {
    title,
    status: line.ownStatus ?? line.status,
    goal,
    due,
    effort: typeNumber(effort, locale),
    helps: helps.find((at) => Number(at) === rated) ?? '',
    ifThen,
    repeat: draftOfRepeat(repeat, due),
    reward,
  };
}

function formOfStep(draft: StepDraft, locale: string): Omit<StepForm, 'id'> {
  const { title, goal, due, ifThen, reward } = draft;
  return {
    ...{ goal, ifThen, reward },
    ...(draft.status === '' ? {} : { status: draft.status }),
    title: title.trim(),
    due: isDay(due) ? due : '',
    effort: readNumber(draft.effort, locale),
    helps: draft.helps === '' ? null : Number(draft.helps),
    repeat: repeatOfDraft(draft.repeat),
  };
}
