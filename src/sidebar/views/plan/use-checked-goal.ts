import { useState } from 'preact/hooks';
import type { Smart } from '../../../domain/progress/smart';
import type { GoalLine } from '../../../actions/plan/plan-lines';
import type { GoalForm } from '../../../actions/plan/save-row';
import { usePanel } from '../../panel';
import { words } from '../../words';
import { errorsOfGoal, formOfGoal, judgeDraft, type GoalDraft, type GoalErrors } from './goal-draft';

export interface CheckedGoal {
  /** The draft as it is written into the plan. */
  readonly form: Omit<GoalForm, 'id' | 'start'>;
  /** What the coach says of it. */
  readonly smart: Smart;
  /** How often `check` has found an error. */
  readonly wrong: number;
  /** The errors, once `check` has found any. */
  readonly errors: GoalErrors;
  /** Whether the draft has no errors. */
  readonly check: () => boolean;
}

/** Checks the draft of a goal. `line` is the goal's row; null for a new goal. */
export function useCheckedGoal(draft: GoalDraft, line: GoalLine | null): CheckedGoal {
  const { plan, today, locale } = usePanel();
  const [wrong, setWrong] = useState(0);
  const form = formOfGoal(draft, locale, words.goal.seenOptions.done);
  const errors = errorsOfGoal(draft, locale);
  const { hoursPerWeek } = plan.settings;
  return {
    form,
    smart: judgeDraft(form, line, { hoursPerWeek, today, vagueVerbs: words.vagueVerbs }),
    wrong,
    errors: wrong > 0 ? errors : {},
    check: () => {
      const isRight = Object.keys(errors).length === 0;
      if (!isRight) setWrong(wrong + 1);
      return isRight;
    },
  };
}
