import { useMemo, useState } from 'preact/hooks';
import type { GoalLine } from '../../../actions/plan/plan-lines';
import type { GoalForm } from '../../../actions/plan/save-row';
import { changesOf, draftOfGoal, emptyGoal, errorsOfGoal, formOfGoal, judgeDraft, type GoalDraft } from './goal-draft';
import { proposeDeadline } from '../guide/templates';
import { makeKey } from '../../make-key';
import { useDraft, usePanel } from '../../panel';
import { Button } from '../../parts/button';
import { Choice } from '../../parts/chips';
import { Coach } from '../../parts/coach';
import { DayField, SelectField, TextField } from '../../parts/field';
import { FormView } from '../../parts/form-view';
import { MeasureField } from '../../parts/measure-field';
import { words } from '../../words';

const texts = words.goal;
const kinds = Object.entries(words.options.goalKind) as [Exclude<GoalForm['kind'], ''>, string][];
const sure = [['', '–'] as const, ...Object.entries(texts.sureOptions)];

/** The form of a new or an existing goal, with the coach below. Only the title is required. */
export function GoalView() {
  const { plan, row, today, locale, ask, go, showMessage, refresh, invalidate } = usePanel();
  const line = row as GoalLine | null;
  const id = line?.id ?? '';
  const before = useMemo(() => (line === null ? null : draftOfGoal(line, locale)), [line]);
  // Only touched fields are kept, so that the others show the row as it is now.
  const [{ touched, key }, change, drop] = useDraft<{ readonly touched: Partial<GoalDraft>; readonly key: string }>(
    `goal.${id}`,
    () => ({ touched: {}, key: makeKey() }),
  );
  const draft: GoalDraft = { ...(before ?? { ...emptyGoal, deadline: proposeDeadline(today) }), ...touched };
  const [wrong, setWrong] = useState(0);

  const set = (changed: Partial<GoalDraft>): void => change({ touched: { ...touched, ...changed }, key });
  const written = formOfGoal(draft, locale, texts.seenOptions.done);
  const errors = errorsOfGoal(draft, locale);
  const shown = wrong > 0 ? errors : {};
  const smart = judgeDraft(written, line, {
    hoursPerWeek: plan.settings.hoursPerWeek,
    today,
    vagueVerbs: words.vagueVerbs,
  });
  const save = async (): Promise<void> => {
    if (Object.keys(errors).length > 0) {
      setWrong(wrong + 1);
      return;
    }
    const goal =
      before === null ? written : { id, ...changesOf(formOfGoal(before, locale, texts.seenOptions.done), written) };
    const said = await ask('saveGoal', { goal, key });
    if (said === null) return;
    drop();
    invalidate('getGoals');
    go('focus');
    showMessage(said);
    await refresh();
  };
  return (
    <FormView
      heading={line === null ? texts.add : texts.edit}
      wrong={wrong}
      onSubmit={() => void save()}
      submitLabel={line === null ? texts.save : texts.change}
      aside={<Coach smart={smart} title={draft.title} />}
    >
      <TextField
        label={texts.title}
        lines={2}
        hint={draft.title === '' ? texts.titleHint : undefined}
        value={draft.title}
        error={shown.title && texts.titleNeeded}
        onType={(title) => set({ title })}
      />
      <MeasureField draft={draft} errors={shown} isExisting={line !== null} onChange={set} />
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
