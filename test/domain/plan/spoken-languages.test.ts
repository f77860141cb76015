import fc from 'fast-check';
import { addDays, addMonths, dayOfSerial, weekdayOf, type Day } from '../../../src/domain/plan/day';
import { readSpokenDay } from '../../../src/domain/plan/spoken-day';
import { readSpokenHours } from '../../../src/domain/plan/spoken-hours';
import type { SpokenWords } from '../../../src/domain/plan/spoken-words';
import { languageFiles } from '../../catalogue/language-files';

const { es, fr } = languageFiles;
/** Monday. */
const monday = '2026-03-02' as Day;

/** `2026-03-05`, `2026-03-06 | 2026-03-13`, or `nothing`. */
function read(text: string, words: SpokenWords, today = monday): string {
  const found = readSpokenDay(text, [words], { today, order: 'dmy', side: 'ahead' });
  if (found === null) return 'nothing';
  return 'day' in found ? found.day : found.days.join(' | ');
}

test.each([
  ['hoy', '2026-03-02'],
  ['mañana', '2026-03-03'],
  ['manana', '2026-03-03'],
  ['pasado mañana', '2026-03-04'],
  ['anteayer', '2026-02-28'],
  ['el viernes', '2026-03-06'],
  ['para el viernes', '2026-03-06'],
  ['mar', '2026-03-03'],
  ['mié.', '2026-03-04'],
  ['el viernes que viene', '2026-03-06'],
  ['próximo viernes', '2026-03-06 | 2026-03-13'],
  ['este jueves', '2026-03-05'],
  ['el viernes pasado', '2026-02-27'],
  ['lunes de la semana que viene', '2026-03-09'],
  ['en 2 semanas', '2026-03-16'],
  ['dentro de tres días', '2026-03-05'],
  ['de aquí a un mes', '2026-04-02'],
  ['en un par de semanas', '2026-03-16'],
  ['tres días después', '2026-03-05'],
  ['hace dos semanas', '2026-02-16'],
  ['dos semanas atrás', '2026-02-16'],
  ['en una quincena', '2026-03-16'],
  ['en medio año', '2026-09-02'],
  ['en veinte días', '2026-03-22'],
  ['a finales de marzo', '2026-03-31'],
  ['fin de mes', '2026-03-31'],
  ['a fines del mes que viene', '2026-04-30'],
  ['el último día del mes', '2026-03-31'],
  ['fin de año', '2026-12-31'],
  ['principios de mayo', '2026-05-01'],
  ['fin del próximo trimestre', '2026-06-30'],
  ['15 de marzo', '2026-03-15'],
  ['15 mar', '2026-03-15'],
  ['15 de marzo de 2027', '2027-03-15'],
  ['primero de abril', '2026-04-01'],
  ['1.º de abril', '2026-04-01'],
  ['1º de abril', '2026-04-01'],
  ['treinta y uno de mayo', '2026-05-31'],
  ['veintitrés de mayo', '2026-05-23'],
  ['viernes, 6 de marzo', '2026-03-06'],
  ['martes, 6 de marzo', 'nothing'],
  ['setiembre 3', '2026-09-03'],
  ['31/12', '2026-12-31'],
  ['marzo', 'nothing'],
  ['treinta y cinco de marzo', 'nothing'],
])('[D20] in Spanish %s is %s', (text, day) => {
  expect(read(text, es.words.spoken)).toBe(day);
});

test.each([
  ['demain', '2026-03-03'],
  ['après-demain', '2026-03-04'],
  ['vendredi', '2026-03-06'],
  ['vendredi prochain', '2026-03-06 | 2026-03-13'],
  ['dans deux semaines', '2026-03-16'],
  ['il y a 3 jours', '2026-02-27'],
  ['fin mars', '2026-03-31'],
  ['à la fin du mois', '2026-03-31'],
  ['début mai', '2026-05-01'],
  ['1er avril', '2026-04-01'],
  ['15 août 2027', '2027-08-15'],
  ["d'ici fin mars", '2026-03-31'],
])('[D20] in French %s is %s', (text, day) => {
  expect(read(text, fr.words.spoken)).toBe(day);
});

test.each([
  ['1,5 h', 1.5],
  ['90 minutos', 1.5],
  ['media hora', 0.5],
  ['un cuarto de hora', 0.25],
  ['tres cuartos de hora', 0.75],
  ['una hora', 1],
  ['una hora y media', 1.5],
  ['hora y media', 1.5],
  ['1 hora y media', 1.5],
  ['11 hora y media', 11.5],
  ['dos horas y media', 2.5],
  ['2 y media horas', 2.5],
  ['hora y cuarto', 1.25],
  ['dos horas y cuarto', 2.25],
  ['2 horas y 30 minutos', 2.5],
  ['cuarenta y cinco minutos', 0.75],
  ['un par de horas', 2],
])('[D28] in Spanish %s is %s hours', (text, hours) => {
  expect(readSpokenHours(text, [es.words.spoken], ',')).toBe(hours);
});

test.each(Object.entries(languageFiles))(
  '[D26] every month, weekday, day and unit that is a word of %s is read',
  (_, { words: { spoken } }) => {
    const forms = (all: string): string[] => all.split('|');
    fc.assert(
      fc.property(fc.integer({ min: 20000, max: 80000 }), fc.integer({ min: 0, max: 40 }), (serial, count) => {
        const today = dayOfSerial(serial) as Day;
        const of = addDays(today, count);
        const [year = '', month = '', date = ''] = of.split('-');
        for (const name of forms(spoken.months[Number(month) - 1] ?? '')) {
          const plain = `${Number(date)} ${name} ${year}`;
          expect([plain, read(plain, spoken, today)]).toEqual([plain, of]);
          for (const weekday of forms(spoken.weekdays[weekdayOf(of) - 1] ?? '')) {
            const whole = `${weekday}, ${plain}`;
            expect([whole, read(whole, spoken, today)]).toEqual([whole, of]);
          }
        }
        const away = [addDays(today, count), addDays(today, 7 * count), addMonths(today, count)];
        for (const [at, there] of away.entries())
          for (const unit of forms(spoken.units[at] ?? '')) {
            const text = `${forms(spoken.ahead)[0]} ${count} ${unit}`;
            expect([text, read(text, spoken, today)]).toEqual([text, there]);
          }
        for (const [at, all] of spoken.days.entries())
          for (const form of forms(all))
            expect([form, read(form, spoken, today)]).toEqual([form, addDays(today, at - 2)]);
      }),
      { seed: 20261130, numRuns: 60 },
    );
  },
);
