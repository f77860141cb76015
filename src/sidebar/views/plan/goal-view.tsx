import { useMemo, useState } from 'preact/hooks';
import type { Smart } from '../../../domain/progress/smart';
import type { GoalLine } from '../../../actions/plan/plan-lines';
import type { GoalForm } from '../../../actions/plan/save-row';
import {
  changesOf,
  draftOfGoal,
  emptyGoal,
  errorsOfGoal,
  formOfGoal,
  judgeDraft,
  type GoalDraft,
  type GoalErrors,
} from './goal-draft';
import { proposeDeadline } from '../guide/templates';
import { usePanel } from '../../panel';
import { Button } from '../../parts/button';
import { Choice } from '../../parts/chips';
import { Coach } from '../../parts/coach';
import { DayField, SelectField, TextField } from '../../parts/field';
import { FormView } from '../../parts/form-view';
import { MeasureField } from '../../parts/measure-field';
import { useRowDraft } from '../../parts/row-form';
import { useSave } from '../../use-save';
import { words } from '../../words';

const texts = words.goal;
const kinds = Object.entries(words.options.goalKind) as [Exclude<GoalForm['kind'], ''>, string][];
const sure = [['', '–'] as const, ...Object.entries(texts.sureOptions)];

interface GoalFormState {
  readonly draft: GoalDraft;
  readonly set: (changed: Partial<GoalDraft>) => void;
  /** How often saving was tried with an error. */
  readonly wrong: number;
  readonly errors: GoalErrors;
  readonly smart: Smart;
  readonly submit: () => void;
}

/** The state of a goal's form: what is typed, what is wrong with it, and how it is saved. */
function useGoalForm(line: GoalLine | null): GoalFormState {
  const { plan, today, locale, go, invalidate } = usePanel();
  const saveRow = useSave();
  const id = line?.id ?? '';
  const before = useMemo(() => (line === null ? null : draftOfGoal(line, locale)), [line]);
  const { draft, set, key, drop } = useRowDraft<GoalDraft>(
    `goal.${id}`,
    before ?? { ...emptyGoal, deadline: proposeDeadline(today) },
  );
  const [wrong, setWrong] = useState(0);
  const { done } = texts.seenOptions;
  const written = formOfGoal(draft, locale, done);
  const errors = errorsOfGoal(draft, locale);
  const submit = (): void => {
    if (Object.keys(errors).length > 0) {
      setWrong(wrong + 1);
      return;
    }
    const goal = before === null ? written : { id, ...changesOf(formOfGoal(before, locale, done), written) };
    void saveRow('saveGoal', { goal, key }, () => {
      drop();
      invalidate('getGoals');
      go('focus');
    });
  };
  const { hoursPerWeek } = plan.settings;
  const smart = judgeDraft(written, line, { hoursPerWeek, today, vagueVerbs: words.vagueVerbs });
  return { draft, set, wrong, errors: wrong > 0 ? errors : {}, smart, submit };
}

/** The form of a new or an existing goal, with the coach below. Only the title is required. */
export function GoalView() {
  const { row, go } = usePanel();
  const line = row as GoalLine | null;
  const { draft, set, wrong, errors, smart, submit } = useGoalForm(line);
  return (
    <FormView
      heading={line === null ? texts.add : texts.edit}
      wrong={wrong}
      onSubmit={submit}
      submitLabel={line === null ? texts.save : texts.change}
      aside={<Coach smart={smart} title={draft.title} />}
    >
      <TextField
        label={texts.title}
        lines={2}
        hint={draft.title === '' ? texts.titleHint : undefined}
        value={draft.title}
        error={errors.title && texts.titleNeeded}
        onType={(title) => set({ title })}
      />
      <MeasureField draft={draft} errors={errors} isExisting={line !== null} onChange={set} />
      <DayField label={texts.deadline} value={draft.deadline} onType={(deadline) => set({ deadline })} />
      <TextField
        label={texts.achievable}
        isOptional
        lines={2}
        value={draft.achievable}
        onType={(achievable) => set({ achievable })}
      />
      <TextField
        label={texts.value}
        isOptional
        hint={texts.valueHint}
        value={draft.value}
        onType={(value) => set({ value })}
      />
      <MoreFields draft={draft} set={set} />
      {line !== null && (
        <p class="end">
          <Button look="plain" onPress={() => go('breakdown', line)}>
            {words.focus.breakdown} ›
          </Button>
          <Button look="plain" onPress={() => go('adjust', line)}>
            {words.focus.adjust} ›
          </Button>
        </p>
      )}
    </FormView>
  );
}

function MoreFields({ draft, set }: Pick<GoalFormState, 'draft' | 'set'>) {
  return (
    <details>
      <summary>{words.moreFields}</summary>
      <Choice label={texts.kind} options={kinds} value={draft.kind} onChoose={(kind) => set({ kind })} />
      <SelectField
        label={texts.sure}
        isOptional
        options={sure}
        value={draft.sure}
        onChoose={(chosen) => set({ sure: chosen })}
      />
      <TextField label={texts.serves} isOptional value={draft.serves} onType={(serves) => set({ serves })} />
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
  );
}
