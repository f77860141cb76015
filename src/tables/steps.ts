import type { FormulaScope } from './formula';
import { literal } from './formula';
import { MOST_HOURS, firstOf, isBlank, isDayIn, isWhole, sentence, whenDay, wholeDay, wordIn } from './formula-parts';
import { meaningOfOwnWord, statusIn } from './own-words';
import type { RecordOf, TableOf } from './column';

/** Ten years: a greater number of days is a typing error. */
const mostDaysBefore = 3650;

/** What now of a step (rules W1–W12): formulas follow the date; the helper columns hold what only the script can know. */
function whatNow(f: FormulaScope): string {
  const { whatNow: words } = f.words;
  const is = statusIn(f, 'stepStatus');
  const due = f.cell('due');
  const day = wholeDay(due);
  const start = f.cell('start');
  const remind = f.cell('remindDays');
  const lead = `IF(${isWhole(remind, 0, mostDaysBefore)};${remind};${f.fact('leadDays')})`;
  const hasNoDue = `NOT(${isDayIn(due)})`;
  const steps = firstOf(
    [
      [`${f.cell('check')}<>""`, sentence(words.check, { text: f.cell('check') })],
      [`AND(${isBlank(f.cell('title'))};${isBlank(f.cell('goal'))};${hasNoDue})`, '""'],
      [`${f.cell('pausedTo')}>${f.today}`, literal(words.paused)],
      [is('letGo'), '""'],
      [is('done'), literal(words.done)],
      [whenDay(due, (on) => `${on}<${f.today}`), sentence(words.overdue, { days: `${f.today}-${day}` })],
      [whenDay(due, (on) => `${on}=${f.today}`), literal(words.dueToday)],
      [whenDay(due, (on) => `${on}-${f.today}<=${lead}`), sentence(words.dueIn, { days: `${day}-${f.today}` })],
      [`${f.cell('waits')}<>""`, sentence(words.waits, { ids: f.cell('waits') })],
      [
        whenDay(start, (on) => `AND(${on}<${f.today};OR(${wordIn(f.cell('status'))}="";${is('todo')}))`),
        sentence(words.meantToBegin, { days: `${f.today}-${wholeDay(start)}` }),
      ],
      [hasNoDue, literal(words.needsDate)],
      [isBlank(f.cell('goal')), literal(words.whichGoal)],
    ],
    `${f.cell('asks')}&""`,
  );
  return steps;
}

function daysLeft(f: FormulaScope): string {
  const is = statusIn(f, 'stepStatus');
  const closed = `OR(${is('done')};${is('letGo')})`;
  const due = f.cell('due');
  return `IF(${closed};"";IF(${isDayIn(due)};${wholeDay(due)}-${f.today};""))`;
}

export const stepsTable = {
  key: 'steps',
  prefix: 'S',
  frozenColumns: 2,
  columns: {
    id: { kind: 'id', width: 44, by: 'script' },
    title: { kind: 'text', width: 156 },
    goal: { kind: 'reference', to: 'goals', width: 170 },
    status: { kind: 'option', options: 'stepStatus', width: 104 },
    due: { kind: 'day', width: 88 },
    effort: { kind: 'number', min: 0, max: MOST_HOURS, width: 74 },
    thisWeek: { kind: 'flag', width: 88 },
    whatNow: { kind: 'text', width: 164, by: 'formula', formula: whatNow },
    start: { kind: 'day', width: 88, place: 'more' },
    doneOn: { kind: 'day', width: 92, place: 'more' },
    after: { kind: 'references', to: 'steps', width: 100, place: 'more' },
    helps: { kind: 'number', min: 1, max: 5, whole: true, width: 160, place: 'more' },
    remindDays: { kind: 'number', min: 0, max: mostDaysBefore, whole: true, width: 160, place: 'more' },
    ifThen: { kind: 'longText', width: 320, place: 'more' },
    repeat: { kind: 'repeat', width: 160, place: 'more' },
    contact: { kind: 'reference', to: 'network', width: 130, place: 'more' },
    reward: { kind: 'text', width: 180, place: 'more' },
    rewardTaken: { kind: 'flag', width: 104, place: 'more' },
    pausedUntil: { kind: 'day', width: 95, place: 'more' },
    private: { kind: 'flag', keepsSecret: true, width: 66, place: 'more' },
    notes: { kind: 'longText', width: 320, place: 'more' },
    daysLeft: { kind: 'number', width: 88, by: 'formula', place: 'more', format: '0', formula: daysLeft },
    moved: { kind: 'number', width: 90, by: 'script', place: 'more', format: '0' },
    check: { kind: 'text', width: 160, by: 'script', place: 'helper' },
    pausedTo: { kind: 'number', width: 160, by: 'script', place: 'helper', format: '0' },
    waits: { kind: 'text', width: 160, by: 'script', place: 'helper' },
    asks: { kind: 'text', width: 160, by: 'script', place: 'helper' },
    ownStatus: {
      kind: 'text',
      width: 160,
      by: 'formula',
      place: 'helper',
      formula: (f) => meaningOfOwnWord(f, 'stepStatus'),
    },
  },
} as const satisfies TableOf<'steps'>;

export type StepRecord = RecordOf<typeof stepsTable>;
