import { daysBetween, type Day } from '../../domain/plan/day';
import { whyOfStep } from '../../domain/now/chain';
import { rankFocus, type FocusEntry } from '../../domain/now/focus';
import { rewardsToTake } from '../../domain/looking-back/rewards';
import { goalsById, isOpen, type Goal, type Step } from '../../domain/plan/plan';
import { horizonOf } from '../../domain/plan/horizon';
import { isPlanPaused } from '../../domain/plan/pausing';
import { isReflectionDue } from '../../domain/looking-back/reflection';
import { say, type Words } from '../../catalogue/catalogue';
import type { Cell } from '../../tables/cell';
import { tryFormula, type FormulaScope } from '../../tables/formula';
import { homeCells, type HomeCell, type HomeSlot } from '../../tables/home';
import { homeRows, homeWidths, maxLength } from '../../tables/home-layout';
import { isStructural, sayLong } from '../../tables/say-problem';
import { blocksToWrite, type Block, type Wanted } from '../../tables/write-table';
import { questionOfTheWeek, readQuestions } from '../reminders/question-of-the-week';
import type { Ports } from '../ports';
import { canDraw, homeIsInPlace } from '../plan/check-structure';
import { nameOfTab } from '../plan/say-problems';
import { sayHours } from '../plan/say-hours';
import type { PlanRead } from '../plan/read-plan';
import { sayChain } from '../now/say-chain';
import { sayChiefReason } from '../now/say-reason';
import { isExample } from './script-facts';
import { scopeFor } from './wanted-rows';

/*
 * The parts of Home that only the script can rank: it writes IDs, reasons and the day of the ranking. Formulas show
 * everything else.
 */

function sayWhy(entry: FocusEntry, words: Words, knowsDates: boolean): string {
  const { step } = entry;
  const said = sayChiefReason(entry, words, knowsDates);
  const hours =
    step.effort === null || step.effort <= 0
      ? ''
      : sayHours(words, step.effort, (count) => count.toLocaleString(words.language, { maximumFractionDigits: 2 }));
  return [said, hours].filter((text) => text !== '').join(' · ');
}

/** The long goal at the top of Home: the first goal without a parent that has parts, else the first that lies more than a year ahead. */
export function headingOf(goals: readonly Goal[], today: Day): Goal | undefined {
  const open = goals.filter((goal) => goal.title !== '' && goal.status !== 'letGo');
  const parents = new Set(open.map((goal) => goal.partOf));
  const top = open.filter((goal) => goal.partOf === null);
  return top.find((goal) => parents.has(goal.id)) ?? top.find((goal) => horizonOf(goal, today) === 'long');
}

/** For sorting: the earlier day first, no day last. */
export const byDay = (a: Day | null, b: Day | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;

/** The question that Home asks this week. */
function questionOf(read: PlanRead, today: Day, words: Words): string {
  const { settings } = read.plan;
  if (isReflectionDue(settings, today)) return words.home.reflect;
  const questions = readQuestions(read.found.assessment?.columns ?? {}, read.standing.assessment?.cells ?? [], words);
  return (
    questionOfTheWeek(questions, settings.beganOn, today)?.record.question ??
    (questions.length === 0 ? '' : words.home.questionsAnswered)
  );
}

/** The value that the script writes into each slot of Home. */
function fillSlots(read: PlanRead, today: Day, words: Words, banner: string): Map<HomeSlot, Cell> {
  const { plan } = read;
  const slots = new Map<HomeSlot, Cell>();
  const heading = headingOf(plan.goals, today);
  slots.set('heading', heading?.id ?? '');
  slots.set('banner', banner);
  slots.set('rankedOn', { day: today });
  slots.set('question', questionOf(read, today, words));
  const knowsDates = !read.found.steps || read.found.steps.columns['due'] !== undefined;
  const focus = rankFocus(plan, today);
  const paused = isPlanPaused(plan.settings, today);
  const live = plan.steps.filter((step) => step.title !== '');
  const done = live.filter(
    (step): step is Step & { doneOn: Day } => step.status === 'done' && step.doneOn !== null && step.doneOn <= today,
  );
  done.sort((a, b) => -byDay(a.doneOn, b.doneOn) || b.row - a.row);
  const inFocus = new Set(focus.map(({ step }) => step.id));
  const passed = paused
    ? []
    : live.filter(
        (step) =>
          isOpen(step) && step.due !== null && step.due < today && (inFocus.has(step.id) || step.status === 'waiting'),
      );
  passed.sort((a, b) => byDay(a.due, b.due) || a.row - b.row);
  const soon = live.filter(
    (step) => isOpen(step) && step.due !== null && step.due >= today && daysBetween(today, step.due) <= 7,
  );
  soon.sort((a, b) => byDay(a.due, b.due) || a.row - b.row);
  const shown = plan.goals.filter((goal) => goal.title !== '' && goal.status !== 'letGo' && goal.status !== 'draft');
  // The long goal is already at the top of Home. It is listed again only when it is the only goal.
  const goals = shown.length > 1 ? shown.filter((goal) => goal !== heading) : shown;
  goals.sort(
    (a, b) =>
      Number(a.status === 'reached') - Number(b.status === 'reached') || byDay(a.deadline, b.deadline) || a.row - b.row,
  );
  // Rewards that are earned and not yet taken (rule H5): goals first, then milestones, the latest first.
  const rewards = rewardsToTake(plan.goals, done, today);
  // The step's own goal and what that goal serves; there is no room for the goals between them. When there is only a
  // goal, the formula shows its title.
  const chain = (focus[0] ? whyOfStep(plan, focus[0].step, goalsById(plan.goals)).slice(1) : []).filter(
    ({ kind }, index) => index === 0 || kind !== 'goal',
  );
  slots.set('nextChain', chain.length > 1 ? sayChain(chain, maxLength.left, words) : '');
  for (const n of [1, 2, 3] as const) {
    const next = focus[n - 1];
    slots.set(`next${n}`, next?.step.id ?? '');
    slots.set(`nextReason${n}`, next ? sayWhy(next, words, knowsDates) : '');
    slots.set(`done${n}`, done[n - 1]?.id ?? '');
    slots.set(`decide${n}`, passed[n - 1]?.id ?? '');
    slots.set(`reward${n}`, rewards[n - 1]?.id ?? '');
  }
  for (const n of [1, 2, 3, 4, 5, 6] as const) slots.set(`goal${n}`, goals[n - 1]?.id ?? '');
  for (const n of [1, 2, 3, 4] as const) slots.set(`due${n}`, soon[n - 1]?.id ?? '');
  return slots;
}

/** The most characters that the banner's line can show. */
const MOST_IN_BANNER = 150;

/**
 * The text of the banner: what went wrong in the last daily run, else a problem of a whole tab, else that the plan is
 * the example. (rules N35, Y22)
 */
export function bannerOf(read: PlanRead, trouble: string, words: Words): string {
  if (trouble !== '') return cutBanner(say(words.home.trouble, { text: trouble }));
  const [wrong] = read.problems.filter(({ code }) => isStructural(code));
  if (wrong) return cutBanner(`▲ ${sayLong(wrong, nameOfTab(read.found, wrong.tab), words)}`);
  return isExample(read) ? words.home.example : '';
}

function cutBanner(said: string): string {
  return said.length > MOST_IN_BANNER ? `${said.slice(0, MOST_IN_BANNER - 1)}…` : said;
}

/**
 * Shows on Home at once what went wrong in the daily run. The next update shows the remembered text, or removes it.
 * Does not write when Home is missing or its texts have moved.
 */
export function showTrouble({ reader, writer }: Pick<Ports, 'reader' | 'writer'>, trouble: string): void {
  const { home: tab, words } = reader.find();
  if (!tab) return;
  const home = reader.read('home');
  if (!homeIsInPlace({ standing: { home } }, words)) return;
  for (const cell of homeCells(words)) {
    if (cell.kind === 'slot' && cell.slot === 'banner')
      writer.write('home', [
        {
          row: cell.row,
          column: cell.column,
          cells: [[trouble === '' ? '' : cutBanner(say(words.home.trouble, { text: trouble }))]],
        },
      ]);
  }
}

/** The blocks to write so that Home is up to date. */
export function drawHome(read: PlanRead, today: Day, words: Words, banner: string): readonly Block[] {
  const standing = read.standing.home;
  if (!standing || !homeIsInPlace(read, words)) return [];
  const blind = !canDraw(read.found, read.standing);
  const slots = blind ? new Map<HomeSlot, Cell>([['banner', banner]]) : fillSlots(read, today, words, banner);
  const scope = scopeFor('home', read.found, words);
  const wanted: Wanted[][] = homeWidths.map(() => Array.from({ length: homeRows }, () => ''));
  for (const cell of homeCells(words)) {
    const column = wanted[cell.column - 1];
    // Formulas that were not read cannot be compared, so they are not written.
    if (column)
      column[cell.row - 1] =
        (cell.kind === 'formula' && standing.formulas.length === 0) ||
        (blind && cell.kind === 'slot' && cell.slot !== 'banner')
          ? undefined
          : want(cell, slots, scope);
  }
  // A cell that does not belong to Waymark keeps its content.
  const places = new Set(homeCells(words).map(({ row, column }) => `${row} ${column}`));
  const columns = wanted.map((cells, index) => ({
    position: index + 1,
    cells: cells.map((cell, row) =>
      places.has(`${row + 1} ${index + 1}`)
        ? cell
        : standing.cells[row]?.[index] === undefined || standing.cells[row]?.[index] === ''
          ? ''
          : undefined,
    ),
  }));
  return blocksToWrite(1, columns, standing.cells, standing.formulas).blocks;
}

function want(cell: HomeCell, slots: ReadonlyMap<HomeSlot, Cell>, scope: FormulaScope): Wanted {
  if (cell.kind === 'words') return cell.text;
  if (cell.kind === 'slot') return slots.get(cell.slot) ?? '';
  const formula = tryFormula(cell.build, scope);
  return formula === null ? undefined : { formula };
}
