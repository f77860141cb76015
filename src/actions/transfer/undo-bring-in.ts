import { labelOf } from '../../domain/plan/references';
import { plural, say } from '../../catalogue/catalogue';
import { hashOfRow, rowValues } from '../adjusting/adjust-record';
import { hasOwnContent } from '../adjusting/undo-adjusting';
import { changePlan, refuseLost } from '../plan/change-plan';
import { readPlan, type PlanRead } from '../plan/read-plan';
import { sayDay } from '../plan/say-day';
import type { Said } from '../plan/said';
import { Told } from '../plan/told';
import { updatePlan } from '../update/update';
import type { Ports, ReadingPorts, SavingPorts } from '../ports';
import { keepBrought, readBrought, type Remembered } from './brought-rows';

/*
 * Takes the rows of the last import out again: only those that nobody has changed since, and to which no other row refers. (rule U67)
 */

/** Which import would be taken out; '' when there is none. */
export function sayLastImport(ports: ReadingPorts & Pick<Ports, 'formStore'>): { readonly said: string } {
  const { rows, last } = readBrought(ports);
  const count = rows.filter(({ written }) => written !== '').length;
  if (!last || count === 0) return { said: '' };
  const { words, dayLocale } = ports.reader.find();
  const { sources, last: sentence } = words.bringIn;
  return { said: plural(words, sentence, count, { day: sayDay(last.on, dayLocale), source: sources[last.source] }) };
}

interface Kept {
  readonly id: string;
  readonly why: 'changed' | 'needed';
}

/** Takes the last import out again, and says which rows stay and why. */
export function undoBringIn(ports: SavingPorts): Said {
  const { reader, writer } = ports;
  reader.lookEverywhere();
  return changePlan(ports, (found) => {
    const brought = readBrought(ports);
    const mine = brought.rows.filter(({ written }) => written !== '');
    if (mine.length === 0) return { message: found.words.bringIn.undo.nothing, problems: [] };
    refuseLost(found, 'goals', 'steps');
    const read = readPlan(ports, found);
    const { goes, stays } = sortOut(read, mine);
    if (!reader.isUnchanged('goals') || !reader.isUnchanged('steps')) throw new Told(found.words.messages.busy);
    const rowsIn = (tab: 'goals' | 'steps'): number[] =>
      read.plan[tab].flatMap(({ id, row }) => (goes.has(id) ? [row] : []));
    const [steps, goals] = [rowsIn('steps'), rowsIn('goals')];
    if (steps.length > 0) writer.deleteRows('steps', steps);
    if (goals.length > 0) writer.deleteRows('goals', goals);
    const { words, problems } = updatePlan(ports, goes.size > 0 ? reader.find() : found);
    // Afterwards: a run that was cut off before finds the rows that it has deleted gone.
    keepBrought(ports, {
      rows: brought.rows.flatMap((one) =>
        goes.has(one.id) || (one.written !== '' && !stays.some(({ id }) => id === one.id))
          ? []
          : [{ ...one, written: '' }],
      ),
      last: null,
    });
    const titles = new Map([...read.plan.goals, ...read.plan.steps].map(({ id, title }) => [id, title]));
    const left = stays.map(({ id, why }) => say(words.bringIn.undo[why], { row: labelOf(id, titles.get(id) ?? '') }));
    return { message: plural(words, words.bringIn.undo.done, goes.size), problems: [...left, ...problems] };
  });
}

/** Which rows of the import go. A row to which one that stays refers stays too. */
function sortOut(read: PlanRead, mine: readonly Remembered[]): { goes: Set<string>; stays: readonly Kept[] } {
  const goes = new Set<string>();
  const stays: Kept[] = [];
  const placeOf = new Map(
    (['goals', 'steps'] as const).flatMap((tab) => read.plan[tab].map(({ id, row }) => [id, { tab, row }] as const)),
  );
  for (const { id, written } of mine) {
    const place = placeOf.get(id);
    if (!place) continue;
    const isAsWritten = hashOfRow(rowValues(read, place.tab, place.row)) === written;
    if (isAsWritten && !hasOwnContent(read, place.tab, place.row)) goes.add(id);
    else stays.push({ id, why: 'changed' });
  }
  const references = referencesIn(read);
  for (let again = true; again;) {
    again = false;
    for (const id of goes) {
      if ([...(references.get(id) ?? [])].every((from) => goes.has(from))) continue;
      goes.delete(id);
      stays.push({ id, why: 'needed' });
      again = true;
    }
  }
  return { goes, stays };
}

/** By ID, the rows that refer to it; of a row without an ID, its tab. */
function referencesIn({ plan }: PlanRead): Map<string, Set<string>> {
  const references = new Map<string, Set<string>>();
  for (const [tab, records] of Object.entries(plan)) {
    // The log tells what was, and answers refer to no row.
    if (!Array.isArray(records) || tab === 'changes' || tab === 'problems' || tab === 'answers') continue;
    for (const record of records as readonly Readonly<Record<string, unknown>>[]) {
      const from = typeof record['id'] === 'string' ? record['id'] : tab;
      for (const [key, value] of Object.entries(record))
        if (key !== 'id')
          for (const one of Array.isArray(value) ? (value as readonly unknown[]) : [value])
            if (typeof one === 'string' && /^[GS]\d+$/.test(one) && one !== from)
              references.set(one, (references.get(one) ?? new Set()).add(from));
    }
  }
  return references;
}
