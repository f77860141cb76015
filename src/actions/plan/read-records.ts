import type { Plan } from '../../domain/plan/plan';
import type { Answer, Change } from '../../domain/plan/records';
import type { Words } from '../../catalogue/catalogue';
import { textOfCell } from '../../tables/cell';
import type { TabOnDemand } from '../../tables/column';
import type { tables } from '../../tables/design';
import { assessmentTable } from '../../tables/assessment';
import type { changesTable } from '../../tables/changes';
import { readTable, type ReadRow } from '../../tables/read-table';
import { fitColumns } from '../../tables/targets';
import type { Numbering } from './number-rows';
import type { Found, Standing } from '../ports';
import type { Meaning } from './resolve-references';

/*
 * Turns the rows of the tabs on demand into records for the rules.
 */

/** The rows that were read, by table; a tab that is missing or was not read is absent. */
export type RowsOnDemand = { readonly [K in TabOnDemand]?: readonly ReadRow<(typeof tables)[K]>[] };

/** The part of the plan that is kept in the tabs on demand. */
export type MoreRecords = Pick<
  Plan,
  'values' | 'skills' | 'trends' | 'choices' | 'experiments' | 'targets' | 'contacts' | 'advice' | 'journal'
>;

/**
 * The name of the value that a ratings column is about: the header's text after the colon, or the whole header. So a
 * user who renames a value must rename the header too.
 */
function valueOfHeader(header: string): string {
  const at = header.indexOf(':');
  return (at < 0 ? header : header.slice(at + 1)).replace(/\s+/g, ' ').trim();
}

/** The names of the values that the columns of Targets rate, in their order; '' for a missing column. */
export function fitNames(found: Found, standing: Standing | undefined): string[] {
  if (!standing) return [];
  const [headers = []] = standing.cells;
  return fitColumns.map((key) => valueOfHeader(textOfCell(headers[(found.targets?.columns[key] ?? 0) - 1] ?? '')));
}

/**
 * Each row with its ID; each reference is replaced by the ID that it means.
 * @param isMissing whether a tab has lost the column that keeps a row private
 */
export function recordsOnDemand(
  rows: RowsOnDemand,
  numbering: Numbering,
  meaning: Meaning,
  fitsAre: readonly string[],
  isMissing: (tab: 'targets' | 'journal') => boolean = () => false,
): MoreRecords {
  const idOf = (tab: keyof Numbering['ids'], row: number): string => numbering.ids[tab]?.get(row) ?? '';
  const records: { -readonly [K in keyof MoreRecords]: MoreRecords[K] } = {};
  if (rows.values) records.values = rows.values.map(({ row, record }) => ({ ...record, row }));
  if (rows.skills)
    records.skills = rows.skills.map(({ row, record }) => ({ ...record, row, goal: meaning('skills', row, 'goal') }));
  if (rows.trends)
    records.trends = rows.trends.map(({ row, record }) => ({ ...record, row, goal: meaning('trends', row, 'goal') }));
  if (rows.strategy)
    records.choices = rows.strategy.map(({ row, record }) => ({ ...record, row, id: idOf('strategy', row) }));
  if (rows.experiments)
    records.experiments = rows.experiments.map(({ row, record }) => ({
      ...record,
      row,
      id: idOf('experiments', row),
      choice: meaning('experiments', row, 'choice'),
    }));
  if (rows.targets) {
    records.targets = rows.targets.map(({ row, record }) => ({
      ...record,
      row,
      id: idOf('targets', row),
      decisionMaker: meaning('targets', row, 'decisionMaker'),
      private: record.private || isMissing('targets'),
      fits: fitColumns.map((key, index) => ({ value: fitsAre[index] ?? '', rating: record[key] })),
    }));
  }
  if (rows.network)
    records.contacts = rows.network.map(({ row, record }) => ({
      ...record,
      row,
      id: idOf('network', row),
      goal: meaning('network', row, 'goal'),
    }));
  if (rows.feedback)
    records.advice = rows.feedback.map(({ row, record }) => ({
      ...record,
      row,
      id: idOf('feedback', row),
      contact: meaning('feedback', row, 'whom'),
    }));
  if (rows.journal)
    records.journal = rows.journal.map(({ row, record }) => ({
      ...record,
      row,
      goal: meaning('journal', row, 'goal'),
      goalText: record.goal,
      private: record.private || isMissing('journal'),
    }));
  return records;
}

/** The log of changes: for each line, the key of its column, and the values before and after; days as `YYYY-MM-DD`. */
export function logOf(
  rows: readonly ReadRow<typeof changesTable>[],
  { cells }: Standing,
  columns: Readonly<Record<string, number>>,
  words: Words,
): Change[] {
  const keys = new Map<string, string>();
  // Goals and Steps can share one map: a header that both tabs have means the same key in both.
  for (const [key, { header }] of [...Object.entries(words.columns.goals), ...Object.entries(words.columns.steps)])
    keys.set(header.toLowerCase(), key);
  return rows.map(({ row, record }) => {
    const text = (key: string): string => textOfCell(cells[row - 1]?.[(columns[key] ?? 0) - 1] ?? '');
    const { when, kind, reason, note } = record;
    return {
      row,
      when,
      kind,
      reason,
      note,
      of: record.row,
      what: keys.get(record.what.toLowerCase()) ?? record.what,
      before: text('before'),
      after: text('after'),
    };
  });
}

/** The answers of the assessment; undefined when only some of its columns were read. */
export function answersOf(
  { cells }: Standing,
  columns: Readonly<Record<string, number>>,
  words: Words,
): Answer[] | undefined {
  const at = columns['evidence'];
  if (at === undefined || (cells[0]?.[at - 1] ?? '') === '') return undefined;
  return readTable(assessmentTable, columns, cells, words).rows.map(({ row, record }) => ({ ...record, row }));
}
