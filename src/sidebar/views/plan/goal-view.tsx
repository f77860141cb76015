import { useMemo } from 'preact/hooks';
import type { GoalLine } from '../../../actions/plan/plan-lines';
import type { GoalForm } from '../../../actions/plan/save-row';
import { changesOf, draftOfGoal, emptyGoal, formOfGoal, type GoalDraft } from './goal-draft';
import { proposeDeadline } from '../guide/templates';
import { usePanel } from '../../panel';
import { Button } from '../../parts/button';
import { Choice } from '../../parts/chips';
import { Coach } from '../../parts/coach';
import { DayField, SelectField, TextField } from '../../parts/field';
import { FormView } from '../../parts/form-view';
import { PageLink } from '../../parts/page-link';
import { MeasureField } from '../../parts/measure-field';
import { StatusField } from '../../parts/status-field';
import { useRowDraft } from '../../parts/row-form';
import { useAnswer } from '../../use-answer';
import { useSave } from '../../use-save';
import { words } from '../../words';
import { useCheckedGoal, type CheckedGoal } from './use-checked-goal';
import { WhyFields } from './why-fields';

const texts = words.goal;
const kinds = Object.entries(words.options.goalKind) as [Exclude<GoalForm['kind'], ''>, string][];
const sure = [['', '–'] as const, ...Object.entries(texts.sureOptions)];

interface GoalFormState extends CheckedGoal {
  readonly draft: GoalDraft;
  readonly set: (changed: Partial<GoalDraft>) => void;
  readonly submit: () => void;
}

/** The state of a goal's form. */
function useGoalForm(line: GoalLine | null): GoalFormState {
  const { today, locale, go, invalidate } = usePanel();
  const save = useSave();
  const id = line?.id ?? '';
  const before = useMemo(() => (line === null ? null : draftOfGoal(line, locale)), [line]);
  const { draft, set, key, drop } = useRowDraft<GoalDraft>(
    `goal.${id}`,
    before ?? { ...emptyGoal, deadline: proposeDeadline(today) },
  );
  const checked = useCheckedGoal(draft, line);
  const { form, check } = checked;
  const submit = (): void => {
    if (!check()) return;
    const goal =
      before === null ? form : { id, ...changesOf(formOfGoal(before, locale, texts.seenOptions.done), form) };
    void save('saveGoal', { goal, key }, () => {
      drop();
      invalidate('getGoals');
      go('focus');
    });
  };
  return { ...checked, draft, set, submit };
}

/** The form of a new or an existing goal, with the coach below. Only the title is required. */
export function GoalView() {
  const { row, go } = usePanel();
  const line = row as GoalLine | null;
  const { answer } = useAnswer('getGoals', {});
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
      {line !== null && (
        <StatusField
          list="goalStatus"
          value={draft.status}
          own={answer?.ownStatuses?.goals ?? []}
          onChoose={(status) => set({ status })}
        />
      )}
      <DayField label={texts.deadline} value={draft.deadline} onType={(deadline) => set({ deadline })} />
      <WhyFields draft={draft} set={set} />
      <MoreFields draft={draft} set={set} />
      {line !== null && (
        <p class="end">
          <Button look="plain" onPress={() => go('breakdown', line)}>
            {words.focus.breakdown} ›
          </Button>
          <Button look="plain" onPress={() => go('adjust', line)}>
            {words.focus.adjust} ›
          </Button>
          <PageLink page="goal" id={line.id} />
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
