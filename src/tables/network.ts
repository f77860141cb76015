import { END_OF_DAYS } from './cell';
import type { FormulaScope } from './formula';
import { literal } from './formula';
import { firstOf, isBlank, isDayIn, isWhole, sentence, wholeDay } from './formula-parts';
import { meansIn } from './own-words';
import type { TableOf } from './column';

/** Ten years: a greater number is a typing error. */
const mostDays = 3650;

const isResting = (f: FormulaScope): string => meansIn(f, 'contactStage', 'stage')('resting');

/** The day of the next contact (rule N21). */
function nextContact(f: FormulaScope): string {
  const [last, every] = [f.cell('lastContact'), f.cell('everyDays')];
  return `IF(${isResting(f)};"";IF(AND(${isDayIn(last)};${isWhole(every, 1, mostDays)});MIN(${END_OF_DAYS - 1};${wholeDay(last)}+${every});""))`;
}

/** What now of a contact (rule E15). */
function whatNow(f: FormulaScope): string {
  const { whatNow: words } = f.words;
  const next = f.cell('nextContact');
  return firstOf(
    [
      [`${f.cell('check')}<>""`, sentence(words.check, { text: f.cell('check') })],
      [`OR(${isBlank(f.cell('name'))};${isResting(f)})`, '""'],
      [`IF(ISNUMBER(${next});${next}<=${f.today};FALSE)`, literal(words.contactNow)],
      [
        `IF(ISNUMBER(${next});${next}-${f.today}<=${f.fact('leadDays')};FALSE)`,
        sentence(words.contactIn, { days: `${next}-${f.today}` }),
      ],
      [
        `AND(NOT(${isDayIn(f.cell('lastContact'))});${isWhole(f.cell('everyDays'), 1, mostDays)})`,
        literal(words.firstContact),
      ],
    ],
    '""',
  );
}

/** People, communities and events. */
export const networkTable = {
  key: 'network',
  prefix: 'P',
  frozenColumns: 2,
  columns: {
    id: { kind: 'id', width: 44, by: 'script' },
    name: { kind: 'text', width: 156 },
    kind: { kind: 'option', options: 'contactKind', width: 124 },
    stage: { kind: 'option', options: 'contactStage', width: 110 },
    where: { kind: 'longText', width: 210 },
    canHelpWith: { kind: 'longText', width: 190 },
    lastContact: { kind: 'day', isPast: true, width: 95 },
    everyDays: { kind: 'number', min: 1, max: mostDays, whole: true, width: 118 },
    nextContact: { kind: 'day', width: 95, by: 'formula', formula: nextContact },
    whatNow: { kind: 'text', width: 170, by: 'formula', formula: whatNow },
    lastNote: { kind: 'longText', width: 260, place: 'more' },
    contribution: { kind: 'longText', width: 240, place: 'more' },
    goal: { kind: 'reference', to: 'goals', width: 220, place: 'more' },
    check: { kind: 'text', width: 160, by: 'script', place: 'helper' },
  },
} as const satisfies TableOf<'network'>;
