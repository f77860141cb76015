import type { Words } from '../catalogue/catalogue';
import type { FormulaScope } from './formula';
import { cut, dayOrNothing, sentence } from './formula-parts';
import { daysTo, dueSoonCount, light, lightDate, lookUp, ofEither, paceOf, ref, since, titleOf } from './home-formulas';
import { homeColumns, homeRows, maxLength } from './home-layout';
import { strip } from './home-weeks';

/*
 * Home is one screen and not a table: single cells with fixed places. For its lists the script writes only IDs into the two hidden columns;
 * formulas look up the rest, so that a changed title or date shows at once. (rules H)
 */

export type HomeStyle =
  | 'bar'
  | 'label'
  | 'heading'
  | 'title'
  | 'hero'
  | 'why'
  | 'text'
  | 'quiet'
  | 'percent'
  | 'date'
  | 'dateQuiet'
  | 'asOf'
  | 'strip'
  | 'banner'
  | 'question';

/** A cell of Home: a fixed text, a formula, or a slot into which the script writes. */
export type HomeCell = { readonly row: number; readonly column: number; readonly style: HomeStyle } & (
  | { readonly kind: 'words'; readonly text: string }
  /** `empty`: what the formula shows in a plan without rows, which a new Home shows before the tabs are there. */
  | { readonly kind: 'formula'; readonly build: (scope: FormulaScope) => string; readonly empty: string }
  | { readonly kind: 'slot'; readonly slot: HomeSlot }
);

/** What the script writes: IDs of the lists, the reason for each next step, single texts, and the day of the ranking. */
export type HomeSlot =
  | `next${1 | 2 | 3}`
  | `nextReason${1 | 2 | 3}`
  | `done${1 | 2 | 3}`
  | `decide${1 | 2 | 3}`
  | `goal${1 | 2 | 3 | 4 | 5 | 6}`
  | `due${1 | 2 | 3 | 4}`
  | `reward${1 | 2 | 3}`
  | 'heading'
  | 'nextChain'
  | 'banner'
  | 'rankedOn'
  | 'question';

/** The text in the corners of Home, in its hidden columns. */
const CORNER = 'waymark';

const c = homeColumns;
type Build = (scope: FormulaScope) => string;

const text = (row: number, column: number, style: HomeStyle, what: string): HomeCell => ({
  row,
  column,
  style,
  kind: 'words',
  text: what,
});
const formula = (row: number, column: number, style: HomeStyle, build: Build, empty = ''): HomeCell => ({
  row,
  column,
  style,
  kind: 'formula',
  build,
  empty,
});
const slot = (row: number, column: number, style: HomeStyle, what: HomeSlot): HomeCell => ({
  row,
  column,
  style,
  kind: 'slot',
  slot: what,
});

const three = [1, 2, 3] as const;
const four = [1, 2, 3, 4] as const;
const six = [1, 2, 3, 4, 5, 6] as const;

/** Every cell of Home. */
export function homeCells(words: Words): HomeCell[] {
  return [
    ...fixedCells(words),
    ...three.flatMap((n) => [
      ...nextCells(words, n),
      ...doneCells(words, n),
      ...decideCells(words, n),
      ...rewardCells(words, n),
    ]),
    ...six.flatMap((n) => goalCells(words, n)),
    ...four.flatMap((n) => dueCells(words, n)),
  ];
}

/** A goal's bar, percentage and pace. */
const goalLine = (row: number, id: string): HomeCell[] => [
  formula(row, c.bar, 'bar', (f) => `IF(${id}="";"";${lookUp(f, 'goals', 'bar', id)}&"")`),
  formula(row, c.percent, 'percent', (f) => `IF(${id}="";"";${lookUp(f, 'goals', 'progress', id)})`),
  formula(row, c.rightSide, 'quiet', paceOf(id)),
];

/** The cells at fixed places: headings, the first line, and what is no list. */
function fixedCells({ home }: Words): HomeCell[] {
  const topId = ref(2, c.leftId);
  return [
    text(1, c.left, 'label', home.heading),
    // At the corners, out of sight: where a row or a column was inserted or deleted, one of them is not in its place.
    ...[
      [1, c.rightId],
      [homeRows, c.leftId],
      [homeRows, c.rightId],
    ].map(([row = 0, column = 0]) => text(row, column, 'label', CORNER)),
    formula(1, c.rightSide, 'date', (f) => f.today),
    slot(2, c.leftId, 'quiet', 'heading'),
    formula(2, c.left, 'title', titleOf('goals', topId, maxLength.heading, home.noHeading), home.noHeading),
    ...goalLine(2, topId),
    formula(3, c.left, 'quiet', light),
    formula(3, c.leftSide, 'dateQuiet', lightDate),
    slot(4, c.left, 'banner', 'banner'),
    text(5, c.left, 'heading', home.next),
    slot(5, c.leftSide, 'asOf', 'rankedOn'),
    text(5, c.right, 'heading', home.goals),
    text(13, c.left, 'heading', home.latelyDone),
    formula(13, c.right, 'heading', (f) => sentence(home.dueSoon, { count: dueSoonCount(f) })),
    text(19, c.left, 'heading', home.decide),
    text(19, c.leftSide, 'quiet', home.decideHow),
    text(19, c.right, 'heading', home.rewards),
    text(19, c.bar, 'quiet', home.rewardHow),
    text(24, c.left, 'heading', home.question),
    slot(25, c.left, 'question', 'question'),
    text(24, c.right, 'heading', home.weeks),
    formula(25, c.right, 'strip', strip),
    formula(26, c.right, 'quiet', since),
  ];
}

/** One of the next steps. The first has two lines, with its reason below. */
function nextCells({ home }: Words, n: (typeof three)[number]): HomeCell[] {
  const row = n === 1 ? 6 : 7 + n;
  const id = ref(row, c.leftId);
  if (n > 1)
    return [
      slot(row, c.leftId, 'quiet', `next${n}`),
      formula(row, c.left, 'text', titleOf('steps', id, maxLength.left)),
      slot(row, c.leftSide, 'quiet', `nextReason${n}`),
    ];
  // Below the first step: what it is for, else its goal. Reasons change each day, so they share a column and one write.
  const below = row + 2;
  const chain = ref(below, c.leftId);
  return [
    slot(row, c.leftId, 'quiet', 'next1'),
    formula(row, c.left, 'hero', titleOf('steps', id, maxLength.hero, home.nothingNext), home.nothingNext),
    slot(below, c.leftSide, 'why', 'nextReason1'),
    formula(
      below,
      c.left,
      'why',
      (f) => `IF(${id}="";"";IF(${chain}="";${cut(lookUp(f, 'steps', 'goal', id), maxLength.left)};${chain}&""))`,
    ),
    slot(below, c.leftId, 'quiet', 'nextChain'),
  ];
}

/** One of the steps that were done lately. */
function doneCells({ home }: Words, n: (typeof three)[number]): HomeCell[] {
  const row = 13 + n;
  const id = ref(row, c.leftId);
  const empty = n === 1 ? home.nothingDone : '';
  return [
    slot(row, c.leftId, 'quiet', `done${n}`),
    formula(row, c.left, 'text', titleOf('steps', id, maxLength.left, empty), empty),
    formula(row, c.leftSide, 'dateQuiet', (f) => `IF(${id}="";"";${dayOrNothing(lookUp(f, 'steps', 'doneOn', id))})`),
  ];
}

/** One of the steps to decide on. */
function decideCells({ home }: Words, n: (typeof three)[number]): HomeCell[] {
  const row = 19 + n;
  const id = ref(row, c.leftId);
  const empty = n === 1 ? home.nothingToDecide : '';
  return [
    slot(row, c.leftId, 'quiet', `decide${n}`),
    formula(row, c.left, 'text', titleOf('steps', id, maxLength.left, empty), empty),
    formula(row, c.leftSide, 'quiet', daysTo(id)),
  ];
}

/** One of the rewards. */
function rewardCells({ home }: Words, n: (typeof three)[number]): HomeCell[] {
  const row = 19 + n;
  const id = ref(row, c.rightId);
  const empty = n === 1 ? home.noRewards : '';
  return [
    slot(row, c.rightId, 'quiet', `reward${n}`),
    formula(row, c.right, 'text', ofEither('reward', id, maxLength.right, empty), empty),
    formula(row, c.bar, 'quiet', ofEither('title', id, maxLength.beside)),
  ];
}

/** A line of the goals. */
function goalCells({ home }: Words, n: (typeof six)[number]): HomeCell[] {
  const row = 5 + n;
  const id = ref(row, c.rightId);
  const empty = n === 1 ? home.noGoals : '';
  return [
    slot(row, c.rightId, 'quiet', `goal${n}`),
    formula(row, c.right, 'text', titleOf('goals', id, maxLength.right, empty), empty),
    ...goalLine(row, id),
  ];
}

/** A line of the steps that are due soon. */
function dueCells({ home }: Words, n: (typeof four)[number]): HomeCell[] {
  const row = 13 + n;
  const id = ref(row, c.rightId);
  const empty = n === 1 ? home.nothingDue : '';
  return [
    slot(row, c.rightId, 'quiet', `due${n}`),
    formula(row, c.right, 'text', titleOf('steps', id, maxLength.wide, empty), empty),
    formula(row, c.rightSide, 'quiet', daysTo(id)),
  ];
}
