import { addDays, type Day } from '../../domain/plan/day';
import { rankFocus } from '../../domain/now/focus';
import { ultimateGoal } from '../../domain/looking-back/quarter';
import { isPlanPaused } from '../../domain/plan/pausing';
import { isOpen, type Step } from '../../domain/plan/plan';
import { html } from '../../mail/html';
import { byDay, headingOf } from '../update/draw-home';
import { forTheWeek } from '../now/say-focus';
import { list, oneLine, section, type PageContent } from './page-document';
import { firstOf, type PageRows } from './page-rows';

/*
 * The plan on a page: what Home shows, with boxes to tick. (rule U81)
 */

const MOST_GOALS = 12;
const MOST_SOON = 10;
const MOST_PASSED = 5;
const MOST_DONE = 3;
const DAYS_SOON = 14;

export function homePage(rows: PageRows): PageContent {
  const { plan, today, words } = rows;
  const ultimate = oneLine(ultimateGoal(plan));
  const heading = headingOf(plan.goals, today);
  const shown = plan.goals.filter(
    ({ title, status }) => title.trim() !== '' && status !== 'letGo' && status !== 'draft',
  );
  const goals = shown
    .filter((goal) => goal !== heading)
    .sort(
      (a, b) =>
        Number(a.status === 'reached') - Number(b.status === 'reached') ||
        byDay(a.deadline, b.deadline) ||
        a.row - b.row,
    );
  const live = plan.steps.filter(({ title }) => title.trim() !== '');
  const byDue = (a: Step, b: Step): number => byDay(a.due, b.due) || a.row - b.row;
  const next = forTheWeek(rankFocus(plan, today).filter(({ step }) => step.title.trim() !== '')).map(
    ({ step }) => step,
  );
  const others = isPlanPaused(plan.settings, today)
    ? []
    : live.filter((step) => isOpen(step) && step.due !== null && !next.includes(step));
  const passed = others.filter(({ due }) => due !== null && due < today).sort(byDue);
  const isSoon = (due: Day | null): boolean => due !== null && due >= today && due <= addDays(today, DAYS_SOON);
  const soon = others.filter(({ due }) => isSoon(due)).sort(byDue);
  const done = live
    .filter(({ status, doneOn }) => status === 'done' && doneOn !== null && doneOn <= today)
    .sort((a, b) => -byDay(a.doneOn, b.doneOn) || b.row - a.row)
    .slice(0, MOST_DONE);
  const step = (row: Step) => rows.step(row, /* withGoal= */ true);
  return {
    title: words.pages.home,
    lead:
      ultimate === ''
        ? []
        : [
            html`<p class="lead" dir="auto">${ultimate}</p>
`,
          ],
    sections: [
      ...section(words.home.heading, list(heading ? [rows.goal(heading)] : [], 'goals')),
      ...section(words.home.goals, list(firstOf(goals, MOST_GOALS, rows.goal, words), 'goals')),
      ...section(words.pages.next, list(next.map(step), 'tasks')),
      ...section(words.pages.soon, list(firstOf(soon, MOST_SOON, step, words), 'tasks')),
      ...section(words.pages.passed, list(firstOf(passed, MOST_PASSED, step, words), 'tasks')),
      ...section(words.pages.done, list(done.map(step), 'tasks')),
    ],
  };
}
