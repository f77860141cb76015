import { comparableName } from '../../domain/strategy/value-hours';
import { GREATEST_NUMBER, parseId, parseReference } from '../../domain/plan/references';
import type { Words } from '../../catalogue/catalogue';
import {
  exportedColumns,
  exportedTabs,
  exportRows,
  hasIds,
  isRowTab,
  type ExportedRow,
  type ExportedTab,
  type ExportedValue,
  type Line,
} from './export-rows';
import type { NumberedTab } from '../plan/number-rows';
import { withoutMissing } from './missing-columns';
import { isNothing, type ImportedPlan } from './read-import';
import type { PlanRead } from '../plan/read-plan';
import { nameColumns } from '../plan/row-tabs';
import { tables } from '../../tables/design';

/*
 * Decides which rows of an imported file exist here already, which are new, and which IDs they get. (rules U23 to U26)
 */

type Fate =
  /** A new row below the others. */
  | { readonly kind: 'add' }
  /** An existing row with only its name, or a setting of an empty plan: its empty cells are filled. */
  | { readonly kind: 'fill'; readonly row: number }
  | { readonly kind: 'same'; readonly row: number }
  /** The same row has other content here. */
  | { readonly kind: 'changed'; readonly row: number };

export interface MatchedRow {
  /** The row with the IDs that it gets here, also in its references. */
  readonly line: Line;
  readonly fate: Fate;
  /** The ID in the file, if the row gets another ID here; otherwise ''. */
  readonly was: string;
}

export interface Matched {
  readonly tabs: Readonly<Partial<Record<ExportedTab, readonly MatchedRow[]>>>;
  /** The greatest ID number given so far, by tab. */
  readonly counters: Readonly<Partial<Record<NumberedTab, number>>>;
  /** The ID of each new row. It is stored, so that an interrupted run continues with the same IDs. */
  readonly given: Given;
  readonly isEmpty: boolean;
}

/** By tab: the index of a row in the file, and the ID that it was given. */
export type Given = Readonly<Partial<Record<string, readonly (readonly [index: number, id: string])[]>>>;

const nameOf = (tab: ExportedTab, line: Line): string =>
  comparableName(String(line[isRowTab(tab) ? nameColumns[tab] : keyColumns[tab]] ?? ''));
const keyColumns: Readonly<Record<'settings' | 'assessment' | 'changes', string>> = {
  settings: 'setting',
  assessment: 'question',
  changes: 'row',
};
/** In these tabs only the whole row identifies a row. */
const isLog = (tab: ExportedTab): boolean => tab === 'changes' || tab === 'journal';
const dayColumns: Readonly<Partial<Record<ExportedTab, string>>> = {
  steps: 'due',
  goals: 'deadline',
  trends: 'notedOn',
};

const sayingOf = (line: Line, without: readonly string[] = []): string =>
  JSON.stringify(
    Object.entries(line)
      .filter(([key, value]) => !isNothing(value) && !without.includes(key))
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, value]) => [key, typeof value === 'string' ? value.trim() : value]),
  );

/** Without goals and steps, the settings still hold the values from Start. */
const isEmptyPlan = ({ plan }: PlanRead): boolean => plan.goals.length === 0 && plan.steps.length === 0;

/**
 * Matches the file's rows with the rows of the plan.
 * @param given the IDs that an interrupted run has given already; null for a first run
 */
export function matchImport(
  read: PlanRead,
  wholeFile: ImportedPlan,
  fileId: string,
  words: Words,
  given: Given | null,
): Matched {
  const file = withoutMissing(wholeFile, read);
  const isEmpty = isEmptyPlan(read);
  const isOwn = file.file !== '' && file.file === fileId;
  const existing = Object.fromEntries(exportedTabs.map((tab) => [tab, exportRows(read, tab, words)])) as Record<
    ExportedTab,
    ExportedRow[]
  >;
  const partners = new Map<ExportedTab, (ExportedRow | undefined)[]>();
  for (const tab of exportedTabs)
    partners.set(tab, findPartners(tab, file.tabs[tab] ?? [], existing[tab], isOwn, given?.[tab]));
  const { ids, counters, gave } = giveIds(read, file, partners, isOwn || isEmpty, given);
  const tabs: Partial<Record<ExportedTab, MatchedRow[]>> = {};
  for (const tab of exportedTabs) {
    const mine = new Set(given?.[tab]?.map(([index]) => index));
    tabs[tab] = (file.tabs[tab] ?? []).map((line, index): MatchedRow => {
      const partner = partners.get(tab)?.[index];
      const here = withIds(tab, line, ids, index);
      const was = String(line['id'] ?? '');
      return {
        line: here,
        fate: fateOf(tab, here, partner, isEmpty, mine.has(index)),
        was: was !== '' && here['id'] !== was && !partner ? was : '',
      };
    });
    // Whole rows can be compared only after their references have the new IDs.
    if (isLog(tab)) tabs[tab] = matchLog(tabs[tab] ?? [], existing[tab], given !== null);
  }
  return { tabs, counters, given: gave, isEmpty };
}

/** The existing row for each row of the file; each existing row is used once. */
function findPartners(
  tab: ExportedTab,
  lines: readonly Line[],
  rows: readonly ExportedRow[],
  isOwn: boolean,
  given: readonly (readonly [number, string])[] | undefined,
): (ExportedRow | undefined)[] {
  if (isLog(tab)) return [];
  const taken = new Set<ExportedRow>();
  const found: (ExportedRow | undefined)[] = lines.map(() => undefined);
  const take = (index: number, row: ExportedRow | undefined): void => {
    if (found[index] || !row || taken.has(row)) return;
    found[index] = row;
    taken.add(row);
  };
  const byId = new Map(rows.map((row) => [String(row.line['id'] ?? ''), row]));
  for (const [index, id] of given ?? []) take(index, byId.get(id));
  if (hasIds(tab)) {
    const fresh = new Set(given?.map(([index]) => index));
    lines.forEach((line, index) => {
      const row = fresh.has(index) ? undefined : byId.get(String(line['id'] ?? 'none'));
      if (row && (isOwn || nameOf(tab, row.line) === nameOf(tab, line))) take(index, row);
    });
  }
  const day = dayColumns[tab];
  for (const withDay of day === undefined ? [false] : [true, false]) {
    const key = (line: Line): string => `${nameOf(tab, line)}${withDay ? ` ${String(line[day ?? ''] ?? '')}` : ''}`;
    const byName = new Map<string, ExportedRow[]>();
    for (const row of rows)
      if (!taken.has(row) && nameOf(tab, row.line) !== '')
        byName.set(key(row.line), [...(byName.get(key(row.line)) ?? []), row]);
    lines.forEach((line, index) => {
      if (!found[index] && nameOf(tab, line) !== '')
        take(
          index,
          byName.get(key(line))?.find((row) => !taken.has(row)),
        );
    });
  }
  return found;
}

/** The IDs of the file's rows: the ID of the matched row, else the file's ID if it is free here, else the next number. */
function giveIds(
  read: PlanRead,
  file: ImportedPlan,
  partners: ReadonlyMap<ExportedTab, readonly (ExportedRow | undefined)[]>,
  mayReturn: boolean,
  given: Given | null,
): { ids: Ids; counters: Matched['counters']; gave: Given } {
  const ids: Ids = { byPlace: new Map(), byOld: new Map() };
  const counters: Partial<Record<NumberedTab, number>> = {};
  const gave: Record<string, (readonly [number, string])[]> = {};
  for (const tab of exportedTabs) {
    const lines = file.tabs[tab] ?? [];
    if (!hasIds(tab) || lines.length === 0) continue;
    const counter = read.counters[tab] ?? 0;
    const used = new Set(read.ids[tab]?.values());
    const earlier = new Map(given?.[tab]);
    const keeps = (line: Line): boolean => {
      const number = parseId(String(line['id'] ?? ''))?.number ?? 0;
      return number > 0 && !used.has(`${tables[tab].prefix}${number}`) && (mayReturn || number > counter);
    };
    const wanted = lines.map((line, index) => {
      const partner = partners.get(tab)?.[index];
      const id = partner
        ? String(partner.line['id'])
        : (earlier.get(index) ?? (keeps(line) ? (parseId(String(line['id']))?.id ?? '') : ''));
      if (!partner && id !== '') used.add(id);
      return id;
    });
    let greatest = Math.max(
      counter,
      mayReturn ? (file.counters[tab] ?? 0) : 0,
      ...wanted.map((id) => parseId(id)?.number ?? 0),
    );
    let gap = 1;
    const next = (): string => {
      if (greatest < GREATEST_NUMBER) return `${tables[tab].prefix}${(greatest += 1)}`;
      while (used.has(`${tables[tab].prefix}${gap}`)) gap += 1;
      used.add(`${tables[tab].prefix}${gap}`);
      return `${tables[tab].prefix}${gap}`;
    };
    const places = wanted.map((id) => id || next());
    ids.byPlace.set(tab, places);
    // If two rows of the file have the same ID, references mean the first.
    lines.forEach((line, index) => {
      const old = String(line['id'] ?? '');
      if (old !== '' && !ids.byOld.has(old)) ids.byOld.set(old, places[index] ?? '');
    });
    gave[tab] = places.flatMap((id, index) =>
      partners.get(tab)?.[index] && !earlier.has(index) ? [] : [[index, id] as const],
    );
    counters[tab] = greatest;
  }
  return { ids, counters, gave };
}

interface Ids {
  readonly byPlace: Map<ExportedTab, readonly string[]>;
  readonly byOld: Map<string, string>;
}

/** A row with its new ID and with the new IDs in its references. */
function withIds(tab: ExportedTab, line: Line, { byPlace, byOld }: Ids, index: number): Line {
  const here: Record<string, ExportedValue> = { ...line };
  const place = byPlace.get(tab)?.[index];
  if (place !== undefined) here['id'] = place;
  const mapped = (text: string): string => {
    const id = parseReference(text)?.id;
    const to = id === undefined ? undefined : byOld.get(id);
    return to === undefined ? text : to;
  };
  for (const [key, { kind }] of exportedColumns(tab)) {
    const value = here[key];
    if (Array.isArray(value)) here[key] = (value as readonly string[]).map(mapped);
    else if (typeof value === 'string' && (kind === 'reference' || (tab === 'changes' && key === 'row')))
      here[key] = mapped(value);
  }
  return here;
}

function fateOf(
  tab: ExportedTab,
  line: Line,
  partner: ExportedRow | undefined,
  isEmpty: boolean,
  isFromThisImport: boolean,
): Fate {
  if (!partner) return { kind: 'add' };
  const { row } = partner;
  const there = partner.line;
  // Only the file's filled cells count: its empty cells are not exported and clear nothing here.
  const saysTheSame = Object.entries(line).every(
    ([key, value]) => sayingOf({ [key]: value }) === sayingOf({ [key]: there[key] ?? null }),
  );
  if (saysTheSame) return { kind: 'same', row };
  if (isFromThisImport || (tab === 'settings' && isEmpty)) return { kind: 'fill', row };
  const key = isRowTab(tab) ? nameColumns[tab] : keyColumns[tab];
  const isBare =
    tab !== 'settings' &&
    Object.entries(there).every(
      ([name, value]) => name === key || name === 'id' || (tab === 'assessment' && name === 'area') || isNothing(value),
    );
  return { kind: isBare ? 'fill' : 'changed', row };
}

/** Identical rows are the same. After an interrupted run, rows that were written only in part are filled. */
function matchLog(lines: readonly MatchedRow[], rows: readonly ExportedRow[], isResumed: boolean): MatchedRow[] {
  const byName = new Map<string, ExportedRow[]>();
  for (const row of rows) byName.set(sayingOf(row.line), [...(byName.get(sayingOf(row.line)) ?? []), row]);
  const taken = new Set<ExportedRow>();
  const matched = lines.map((one): MatchedRow => {
    const row = byName.get(sayingOf(one.line))?.find((candidate) => !taken.has(candidate));
    if (!row) return one;
    taken.add(row);
    return { ...one, fate: { kind: 'same', row: row.row } };
  });
  if (!isResumed) return matched;
  return matched.map((one) => {
    if (one.fate.kind !== 'add') return one;
    const row = rows.find(
      (candidate) =>
        !taken.has(candidate) &&
        Object.entries(candidate.line).every(
          ([key, value]) => isNothing(value) || JSON.stringify(value) === JSON.stringify(one.line[key]),
        ),
    );
    if (!row) return one;
    taken.add(row);
    return { ...one, fate: { kind: 'fill', row: row.row } };
  });
}
