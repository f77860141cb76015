import type { Words } from '../../catalogue/catalogue';
import type { Language } from '../../catalogue/language-names';
import { textOfCell, type Cell } from '../../tables/cell';
import type { TabKey } from '../../tables/column';
import { headerOf, isTableKey, tabOrder, tables, type TableKey } from '../../tables/design';
import { homeCells } from '../../tables/home';
import { respellColumns } from '../../tables/options';
import { settingKeys, settings, type SettingKey } from '../../tables/settings';
import { timelineControls } from '../../tables/timeline-periods';
import { blocksToWrite, type Wanted, type WantedColumn } from '../../tables/write-table';
import { leaveFormulas } from '../plan/own-formulas';
import type { Found, FoundTab, Ports } from '../ports';

/*
 * Translates the plan: Waymark rewrites its own texts and the words of dropdowns; whatever a user typed stays.
 * (rules L6 to L9, docs/decisions/0009)
 */

/** How many times a tab is tried, because somebody may type into it meanwhile. */
const mostAttempts = 4;

/**
 * Translates every tab that is in another language. A tab whose mark says that it is finished is skipped; in an interrupted tab, the
 * texts that are translated already no longer match. The update that follows rewrites the formulas. Must run under the lock.
 * @returns whether anything was translated: then earlier reads of the file are no longer valid
 */
export function translatePlan(ports: Translating, before: Found, language: Language): boolean {
  const { reader, writer, translator, languages } = ports;
  const isDone = tabOrder.every((key) => (before[key]?.language ?? language) === language);
  if (before.language === language && isDone) return false;
  translator.begin(language);
  const { own } = before.words;
  const into = { ...languages.wordsOf(language), ...(own ? { own } : {}) };
  const found = reader.find();
  for (const key of tabOrder) {
    const tab = found[key];
    if (!tab || tab.language === language) continue;
    const from = languages.wordsOf(tab.language);
    translateCells(ports, found, key, from, into);
    translator.translate(key, from, into, language);
  }
  writer.flush();
  return true;
}

type Translating = Pick<Ports, 'reader' | 'writer' | 'translator' | 'languages'>;

function translateCells({ reader, writer }: Translating, found: Found, key: TabKey, from: Words, into: Words): void {
  const tab = found[key];
  for (let attempt = 1; tab && attempt <= mostAttempts; attempt += 1) {
    const { cells, formulas } = reader.read(key, /* withFormulas= */ true);
    const blocks =
      key === 'home'
        ? homeBlocks(cells, from, into)
        : columnsOf(key as TableKey, tab, cells, from, into).flatMap(
            (column) => blocksToWrite(column.row, leaveFormulas([column], formulas, column.row), cells, []).blocks,
          );
    if (blocks.length === 0) return;
    if (!reader.isUnchanged(key)) {
      reader.find();
      continue;
    }
    writer.write(key, blocks);
    return;
  }
}

/** Home's own texts, each at its cell. */
function homeBlocks(cells: readonly (readonly Cell[])[], from: Words, into: Words) {
  const before = homeCells(from);
  return homeCells(into).flatMap((cell, index) => {
    const old = before[index];
    const stands = textOfCell(cells[cell.row - 1]?.[cell.column - 1] ?? '');
    return cell.kind === 'words' && old?.kind === 'words' && stands === old.text && stands !== cell.text
      ? [{ row: cell.row, column: cell.column, cells: [[cell.text]] }]
      : [];
  });
}

/** A column of new words, and the row at which it starts. */
type Respelled = WantedColumn & { readonly row: number };

function columnsOf(
  key: TableKey,
  tab: FoundTab,
  cells: readonly (readonly Cell[])[],
  from: Words,
  into: Words,
): Respelled[] {
  if (!isTableKey(key)) return [];
  const table = tables[key];
  const options = respellColumns(table, tab.columns, cells, { ...into, before: () => [from] });
  return [...options.map((column) => ({ ...column, row: 2 })), ...ownColumns(key, tab, cells, from, into)];
}

/** Waymark's own texts in the rows. */
function ownColumns(
  key: TableKey,
  { columns }: FoundTab,
  cells: readonly (readonly Cell[])[],
  from: Words,
  into: Words,
): Respelled[] {
  const at = (line: readonly Cell[], column: string): string => textOfCell(line[(columns[column] ?? 0) - 1] ?? '');
  const column = (name: string, say: (line: readonly Cell[]) => string | undefined): Respelled[] => {
    const position = columns[name];
    return position === undefined ? [] : [{ position, row: 2, cells: cells.slice(1).map((line): Wanted => say(line)) }];
  };
  switch (key) {
    case 'settings': {
      const keyOf = (line: readonly Cell[]): SettingKey | undefined =>
        settingKeys.find(
          (one) => from.settings[one].name === at(line, 'setting') || into.settings[one].name === at(line, 'setting'),
        );
      return [
        ...column('value', (line) => {
          const setting = keyOf(line);
          const kind = setting === undefined ? null : settings[setting];
          return kind?.kind === 'option'
            ? exchange(from.options[kind.options], into.options[kind.options])(at(line, 'value'))
            : undefined;
        }),
        ...column('explanation', (line) => {
          const setting = keyOf(line);
          return setting === undefined ? undefined : into.settings[setting].explanation;
        }),
        // The name last: by it the row is known.
        ...column('setting', (line) => {
          const setting = keyOf(line);
          return setting === undefined ? undefined : into.settings[setting].name;
        }),
      ];
    }
    case 'assessment':
      return column('question', (line) => questionIn(at(line, 'question'), from, into));
    case 'changes': {
      const statuses = exchange(
        { ...from.options.goalStatus, ...from.options.stepStatus },
        { ...into.options.goalStatus, ...into.options.stepStatus },
      );
      const names = exchange(namesOfColumns(from), namesOfColumns(into));
      return [
        ...column('what', (line) => names(at(line, 'what'))),
        ...column('before', (line) => statuses(at(line, 'before'))),
        ...column('after', (line) => statuses(at(line, 'after'))),
      ];
    }
    case 'timeline': {
      const { row, column: position } = timelineControls.zoom;
      const zoom = exchange(from.options.zoom, into.options.zoom)(textOfCell(cells[row - 1]?.[position - 1] ?? ''));
      return zoom === undefined ? [] : [{ position, row, cells: [zoom] }];
    }
    default:
      return [];
  }
}

/** Translates a text from one word list to the other; undefined when the first list does not have it. */
function exchange(
  from: Readonly<Record<string, string>>,
  into: Readonly<Record<string, string>>,
): (text: string) => string | undefined {
  const keys = new Map(Object.entries(from).map(([key, word]) => [word, key]));
  return (text) => into[keys.get(text) ?? ''];
}

function questionIn(text: string, from: Words, into: Words): string | undefined {
  for (const area of Object.keys(from.questions) as (keyof Words['questions'])[]) {
    const index = from.questions[area].indexOf(text);
    if (index >= 0) return into.questions[area][index];
  }
  return undefined;
}

/** The names of columns and settings in the log. */
function namesOfColumns(words: Words): Record<string, string> {
  const names = (tab: 'goals' | 'steps'): [string, string][] =>
    Object.keys(tables[tab].columns).map((key) => [`${tab}.${key}`, headerOf(words, tab, key)]);
  return Object.fromEntries([
    ...settingKeys.map((key): [string, string] => [key, words.settings[key].name]),
    ...names('goals'),
    ...names('steps'),
  ]);
}
