import type { FormulaScope } from './formula';
import { literal } from './formula';
import { firstOf, isBlank, isDayIn, sentence, whenDay, wholeDay } from './formula-parts';
import { meansIn } from './own-words';
import type { TableOf } from './column';

/** What now of a request for advice (rule E16). */
function whatNow(f: FormulaScope): string {
  const { whatNow: words } = f.words;
  const on = f.cell('followUpOn');
  const is = meansIn(f, 'adviceStatus', 'status');
  return firstOf(
    [
      [`${f.cell('check')}<>""`, sentence(words.check, { text: f.cell('check') })],
      [isBlank(f.cell('question')), '""'],
      [
        is('received', 'used'),
        `IF(IFERROR(${f.cell('thanked')}=TRUE;FALSE);${`IF(${is('used')};${literal(words.done)};"")`};${literal(words.thank)})`,
      ],
      [`NOT(${is('asked')})`, literal(words.ask)],
      [`NOT(${isDayIn(on)})`, literal(words.needsDate)],
      [whenDay(on, (day) => `${day}<=${f.today}`), literal(words.followUp)],
      [
        whenDay(on, (day) => `${day}-${f.today}<=${f.fact('leadDays')}`),
        sentence(words.followUpIn, { days: `${wholeDay(on)}-${f.today}` }),
      ],
    ],
    '""',
  );
}

/** Requests for advice on a task, and their results. */
export const feedbackTable = {
  key: 'feedback',
  prefix: 'F',
  frozenColumns: 1,
  columns: {
    id: { kind: 'id', width: 44, by: 'script' },
    askedOn: { kind: 'day', isPast: true, width: 95 },
    whom: { kind: 'reference', to: 'network', orText: true, width: 170 },
    about: { kind: 'option', options: 'adviceAbout', width: 104 },
    question: { kind: 'longText', width: 260 },
    followUpOn: { kind: 'day', width: 95 },
    said: { kind: 'longText', width: 240 },
    change: { kind: 'longText', width: 220 },
    status: { kind: 'option', options: 'adviceStatus', width: 104 },
    thanked: { kind: 'flag', width: 84 },
    whatNow: { kind: 'text', width: 170, by: 'formula', formula: whatNow },
    check: { kind: 'text', width: 160, by: 'script', place: 'helper' },
  },
} as const satisfies TableOf<'feedback'>;
