import type { Focus } from '../../actions/now/say-focus';
import type { GoalLine } from '../../actions/plan/plan-lines';
import { writeNumber } from '../dates';
import { usePanel } from '../panel';
import { say, words } from '../words';
import { Button } from './button';
import { restoreLostFocus } from './heading';
import { RowTitle } from './row-title';

const texts = words.focus;

interface GoalCardProps {
  readonly goal: GoalLine;
  readonly focus: Focus;
  readonly showExpected: (focus: Focus) => void;
  readonly reload: () => Promise<void>;
}

/** Whether the goal is counted in whole numbers from 0, so that +1 makes sense. */
function isCounted({ baseline, target }: Pick<GoalLine, 'baseline' | 'target'>): boolean {
  return target !== null && Number.isInteger(target) && target > 1 && (baseline ?? 0) === 0;
}

/** One goal with its progress as bar, number and pace, and +1 where it is counted. */
export function GoalCard({ goal, focus, showExpected, reload }: GoalCardProps) {
  const { ask, showMessage, go, locale } = usePanel();
  const { id, title, pace, target } = goal;
  const percent = Math.round(Math.min(1, Math.max(0, goal.progress)) * 100);
  const number = (value: number): string => writeNumber(value, locale);
  const count = async (by: 1 | -1): Promise<void> => {
    const said = await ask('countGoal', { id, by });
    if (said === null) return;
    showExpected({
      ...focus,
      goals: focus.goals.map((other) => (other.id === id ? { ...other, now: said.now } : other)),
    });
    showMessage(
      { ...said, message: say(texts.counted, { title, now: number(said.now), target: number(target ?? 0) }) },
      by === 1 ? () => void count(-1) : undefined,
    );
    await reload();
    restoreLostFocus();
  };
  return (
    <li>
      <RowTitle title={title} onOpen={id === '' ? null : () => go('goal', goal)} />
      <div class="bar" aria-hidden="true">
        <i style={{ width: `${percent}%` }} />
      </div>
      <p class="line spread">
        <span>
          <b>{say(texts.progress, { percent })}</b>
          {isCounted(goal) && target !== null && (
            <span class="quiet"> · {say(texts.count, { now: number(goal.now ?? 0), target: number(target) })}</span>
          )}
          {goal.ownStatus !== undefined && (
            <span class="quiet" dir="auto">
              {' '}
              · {goal.ownStatus}
            </span>
          )}
          {pace !== '' && <span class="quiet"> · {pace}</span>}
        </span>
        {isCounted(goal) && id !== '' && goal.status !== 'reached' && (
          <Button label={say(texts.plusOneFor, { title })} onPress={() => void count(1)}>
            {texts.plusOne}
          </Button>
        )}
      </p>
    </li>
  );
}
