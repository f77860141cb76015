import type { FormulaScope } from './formula';
import { literal } from './formula';
import { firstOf, isBlank, isDayIn, sentence, whenDay, wholeDay } from './formula-parts';
import { meansIn } from './own-words';
import type { TableOf } from './column';

/** What now of an experiment (rule E13). */
function whatNow(f: FormulaScope): string {
  const { whatNow: words } = f.words;
  const [started, by] = [f.cell('startedOn'), f.cell('decideBy')];
  return firstOf(
    [
      [`${f.cell('check')}<>""`, sentence(words.check, { text: f.cell('check') })],
      [isBlank(f.cell('belief')), '""'],
      [meansIn(f, 'verdict', 'verdict')('keep', 'change', 'stop'), literal(words.decided)],
      [`NOT(${isDayIn(started)})`, literal(words.beginTest)],
      [`NOT(${isDayIn(by)})`, literal(words.needsDate)],
      [whenDay(by, (day) => `${day}<=${f.today}`), literal(words.decide)],
      [
        whenDay(by, (day) => `${day}-${f.today}<=${f.fact('leadDays')}`),
        sentence(words.decideIn, { days: `${wholeDay(by)}-${f.today}` }),
      ],
    ],
    '""',
  );
}

/** Tests of beliefs: each is cheap and has a day of decision. */
export const experimentsTable = {
  key: 'experiments',
  prefix: 'B',
  frozenColumns: 1,
  columns: {
    id: { kind: 'id', width: 44, by: 'script' },
    belief: { kind: 'longText', width: 250 },
    test: { kind: 'longText', width: 200 },
    workedIf: { kind: 'longText', width: 200 },
    startedOn: { kind: 'day', isPast: true, width: 95 },
    decideBy: { kind: 'day', width: 95 },
    result: { kind: 'longText', width: 180 },
    verdict: { kind: 'option', options: 'verdict', width: 110 },
    whatNow: { kind: 'text', width: 170, by: 'formula', formula: whatNow },
    learned: { kind: 'longText', width: 260, place: 'more' },
    choice: { kind: 'reference', to: 'strategy', width: 240, place: 'more' },
    check: { kind: 'text', width: 160, by: 'script', place: 'helper' },
  },
} as const satisfies TableOf<'experiments'>;
