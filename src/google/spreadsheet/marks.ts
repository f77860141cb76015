import { isLanguage, type Language } from '../../catalogue/language-names';
import { pendingParts, type PendingPart } from '../../actions/ports';
import type { TabKey } from '../../tables/column';
import { isTableKey, tabOrder } from '../../tables/design';

/*
 * How Waymark recognises its tabs and columns (docs/decisions/0005). A tab has developer metadata, which stays with it when it is renamed or
 * moved and is deleted with it; a duplicated tab has a copy, which holds another sheet's id and so is ignored. A column has its key in the
 * number format of its header cell: `"waymark goals.due";;;@`. The first section is for numbers, which a header never is, and `@` shows
 * the header's text as it is typed. The format stays with a column that is moved or renamed. One call marks or reads all columns of a tab;
 * metadata would take one call for each column.
 */

const markKey = 'waymark';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

export interface SheetMark {
  readonly tab: TabKey;
  /** The sheet's own id; a copy of the sheet has another id. */
  readonly sheet: number;
  /** The greatest number ever given as an ID. */
  readonly counter: number;
  /** The last known first row, one line for each cell, and the positions of the columns then. */
  readonly headers?: string;
  readonly columns?: Readonly<Record<string, number>>;
  /** The language of its words. */
  readonly language?: Language;
  /** The locale of its date formats. */
  readonly locale?: string;
  /** Only on Home: the data and titles that its charts were last given, as `drawHomeCharts` says them. */
  readonly charts?: string;
  /** Only in the mark of `languageTab`: the file's language, its earlier languages, and whether the translation is not complete yet. */
  readonly speaks?: Language;
  readonly spoke?: readonly Language[];
  readonly unsettled?: boolean;
  /** Only for Home and the Timeline: whether the last update found their rows or columns out of place. */
  readonly rearranged?: boolean;
  /** The parts of a new tab that a later run makes; absent when there are none. */
  readonly pending?: readonly PendingPart[];
}

/** The language of a file, from the marks of its tabs. */
export interface FileLanguage {
  readonly language: Language;
  /** The earlier languages, the oldest first. */
  readonly before: readonly Language[];
  /** Whether the last change of the language has reached the whole plan. */
  readonly settled: boolean;
}

/** The tab whose mark stores the file's language: the hidden tab if it exists, because users rarely delete it. */
export function languageTab<T extends { readonly mark: SheetMark }>(tabs: ReadonlyMap<TabKey, T>): T | undefined {
  return tabs.get('hidden') ?? tabs.get('goals') ?? tabs.get('steps');
}

/** The language of a file; null when no mark has a language, and the locale decides. */
export function fileLanguageOf(tabs: ReadonlyMap<TabKey, { readonly mark: SheetMark }>): FileLanguage | null {
  const lead = languageTab(tabs)?.mark;
  const language = lead?.speaks ?? lead?.language;
  if (!lead || language === undefined) return null;
  const before = [...(lead.spoke ?? []), ...[...tabs.values()].flatMap(({ mark }) => mark.language ?? [])];
  return { language, before: [...new Set(before)].filter((one) => one !== language), settled: lead.unsettled !== true };
}

export interface MarkedTab {
  readonly sheet: Sheet;
  mark: SheetMark;
  readonly metadata: Metadata;
}

function parseMark(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(text ?? '{}');
    return typeof parsed === 'object' && parsed !== null ? (parsed as Readonly<Record<string, unknown>>) : {};
  } catch {
    // The metadata under Waymark's key may be from another program: it is ignored.
    return {};
  }
}

/** A mark from what was parsed; null when it is none of Waymark's. */
export function readSheetMark(kept: Readonly<Record<string, unknown>>): SheetMark | null {
  const { tab, sheet, counter, headers, columns, language, locale, charts, speaks, spoke, unsettled, rearranged } =
    kept;
  const pending = Array.isArray(kept['pending'])
    ? pendingParts.filter((one) => (kept['pending'] as unknown[]).includes(one))
    : [];
  if (typeof tab !== 'string' || typeof sheet !== 'number' || !(isTableKey(tab) || tabOrder.includes(tab as TabKey)))
    return null;
  const known =
    typeof headers === 'string' && typeof columns === 'object' && columns !== null
      ? { headers, columns: columns as Record<string, number> }
      : {};
  const speech = {
    ...(isLanguage(language) ? { language } : {}),
    ...(typeof locale === 'string' ? { locale } : {}),
    ...(typeof charts === 'string' ? { charts } : {}),
    ...(isLanguage(speaks) ? { speaks } : {}),
    ...(Array.isArray(spoke) ? { spoke: spoke.filter(isLanguage) } : {}),
    ...(unsettled === true ? { unsettled } : {}),
    ...(rearranged === true ? { rearranged } : {}),
    ...(pending.length > 0 ? { pending } : {}),
  };
  return { tab: tab as TabKey, sheet, counter: typeof counter === 'number' ? counter : 0, ...known, ...speech };
}

/** Finds all of Waymark's tabs with one search through the file. */
export function findMarks(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Map<TabKey, MarkedTab> {
  const tabs = new Map<TabKey, MarkedTab>();
  const entries = spreadsheet
    .createDeveloperMetadataFinder()
    .withKey(markKey)
    .withLocationType(SpreadsheetApp.DeveloperMetadataLocationType.SHEET)
    .find();
  for (const metadata of entries) {
    const sheet = metadata.getLocation().getSheet();
    const mark = readSheetMark(parseMark(metadata.getValue()));
    if (!sheet || !mark || mark.sheet !== sheet.getSheetId() || tabs.has(mark.tab)) continue;
    tabs.set(mark.tab, { sheet, mark, metadata });
  }
  return tabs;
}

/** Marks a new tab with all that is known of it, so that no later run has to look for it. */
export function markSheet(sheet: Sheet, facts: Omit<SheetMark, 'sheet'>): SheetMark {
  const mark = { ...facts, sheet: sheet.getSheetId() };
  sheet.addDeveloperMetadata(markKey, JSON.stringify(mark));
  return mark;
}

/** Stores a change of a tab's mark and returns the new mark. */
export function keepMark(tab: MarkedTab, change: Partial<SheetMark>): SheetMark {
  // The metadata first: a tab that is known by the copy of its mark gets its mark with it.
  const { metadata } = tab;
  const kept = { ...tab.mark, ...change };
  metadata.setValue(JSON.stringify(kept));
  return kept;
}

/** The number format that marks the header cell of a column. */
export function headerFormat(tab: TabKey, column: string): string {
  return `"${markKey} ${tab}.${column}";;;@`;
}

/** What identifies a column of Waymark's besides its mark. */
export interface ColumnEvidence {
  /** Its header in the languages of the file. */
  readonly headers: readonly string[];
  /** The note of its header in those languages; empty when the header has no note. */
  readonly notes: readonly string[];
  /** Whether the rows below a header fit this column; asked when neither header nor note identify it. */
  readonly fits: (position: number) => boolean;
}

/**
 * The 1-based positions of the columns of a tab, by key. A column inserted beside one of Waymark's gets its format and so its mark, but
 * neither its header nor its note. So a mark counts only if header, note or content confirm it; in doubt the column is the user's.
 * (rule Y20)
 * @param texts the present first row
 * @param keys of the columns that the tab may have
 */
export function readColumnMarks(
  { sheet, mark }: MarkedTab,
  texts: readonly string[],
  keys: readonly string[],
  evidenceOf: (column: string) => ColumnEvidence,
): Record<string, number> {
  const header = sheet.getRange('1:1');
  const [formats = []] = header.getNumberFormats();
  const candidates = new Map<string, number[]>();
  formats.forEach((format, index) => {
    // Whatever Google makes of the sections' order and of capitals.
    const [, marked] = /waymark (\w+\.\w+)/i.exec(format) ?? [];
    const column = keys.find((key) => marked?.toLowerCase() === `${mark.tab}.${key}`.toLowerCase());
    if (column === undefined) return;
    const others = candidates.get(column);
    if (others) others.push(index + 1);
    else candidates.set(column, [index + 1]);
  });
  let notes: readonly string[] | null = null;
  const noteAt = (position: number): string => (notes ??= header.getNotes()[0] ?? [])[position - 1] ?? '';
  // Without any mark, the words and notes of the headers alone decide.
  const isMarked = candidates.size > 0;
  if (!isMarked)
    for (const column of Object.keys(mark.columns ?? {}))
      candidates.set(
        column,
        texts.map((_, at) => at + 1),
      );
  const before = mark.headers?.split('\n') ?? [];
  const known = new Set(Object.values(mark.columns ?? {}));
  const foreign = new Set(before.filter((text, index) => text !== '' && !known.has(index + 1)));
  const columns: Record<string, number> = {};
  for (const [column, positions] of candidates) {
    const lastText = before[(mark.columns?.[column] ?? 0) - 1] ?? '';
    const evidence = evidenceOf(column);
    const likeness = (position: number): number => {
      const text = texts[position - 1] ?? '';
      if (text !== '' && text === lastText) return 4;
      if (text !== '' && evidence.headers.includes(text)) return 3;
      if (foreign.has(text)) return 0;
      const note = noteAt(position);
      if (evidence.notes.includes(note) && (isMarked || notes?.indexOf(note) === notes?.lastIndexOf(note))) return 2;
      return isMarked && evidence.fits(position) ? 1 : 0;
    };
    let [best, most] = [0, 0];
    for (const position of positions) {
      const like = likeness(position);
      if (like > most) [best, most] = [position, like];
    }
    if (best > 0) columns[column] = best;
  }
  return columns;
}
