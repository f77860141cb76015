import { ownMeanings } from '../domain/plan/own-meanings';
import type { Problem, ProblemCode, StructureCode } from '../domain/plan/plan';
import { say, type Words } from '../catalogue/catalogue';
import { allowedRange, headerOf, isTableKey, tables } from './design';
import type { Column } from './column';
import { wordsOfOption } from './options';
import { settings, type SettingKey } from './settings';

/*
 * A sentence for each problem: the short form follows "Check:" in What now, the long form is for messages.
 */

/** Longer texts are cut in sentences; the cell itself does not change. */
const mostShown = 80;

/** A text on one line, cut to the length that a sentence shows. */
export function cutText(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  const letters = Array.from(flat);
  return letters.length > mostShown ? `${letters.slice(0, mostShown - 1).join('')}…` : flat;
}

function columnOf(problem: Problem): Column | undefined {
  return isTableKey(problem.tab)
    ? (tables[problem.tab].columns as Readonly<Record<string, Column>>)[problem.column]
    : undefined;
}

function parts(
  problem: Problem & { readonly code: ProblemCode },
  words: Words,
): { readonly form: { readonly short: string; readonly long: string }; readonly values: Record<string, string> } {
  const column = columnOf(problem);
  const setting = problem.tab === 'settings' && problem.column in settings ? (problem.column as SettingKey) : undefined;
  const rule = setting ? settings[setting] : column;
  const list = rule?.kind === 'option' ? rule.options : rule?.kind === 'repeat' ? 'repeat' : undefined;
  const range =
    setting && rule?.kind === 'number' && 'first' in rule
      ? words.ranges.between.replace('{min}', String(rule.min)).replace('{max}', String(rule.max))
      : column
        ? allowedRange(words, column)
        : '';
  const header =
    problem.header ??
    (problem.code === 'valueGone'
      ? say(words.fitHeader, { value: problem.got })
      : setting
        ? words.settings[setting].name
        : isTableKey(problem.tab)
          ? headerOf(words, problem.tab, problem.column)
          : problem.column);
  const code =
    problem.code === 'outOfRange' && range === ''
      ? 'surprising'
      : problem.code === 'notAnOption' && list !== undefined && list in ownMeanings
        ? 'unknownStatus'
        : problem.code;
  return {
    form: code === 'circular' && problem.others?.length === 1 ? words.problems.circularSelf : words.problems[code],
    values: {
      column: header,
      got: cutText(problem.got),
      others: (problem.others ?? []).join(', '),
      range,
      tab:
        (words.tabs as Readonly<Record<string, string>>)[
          problem.code === 'valueGone' ? 'values' : (problem.others?.[0] ?? '')
        ] ?? '',
      options: list ? wordsOfOption(list, words).join(', ') : '',
    },
  };
}

const structural: Readonly<Record<StructureCode, true>> = {
  tabGone: true,
  columnGone: true,
  headerMoved: true,
  headerTitled: true,
  headerGone: true,
  homeMoved: true,
  timelineMoved: true,
  notDrawn: true,
  settingGone: true,
  merged: true,
  typed: true,
};

/** Whether a problem concerns a whole tab. */
export function isStructural(code: Problem['code']): code is StructureCode {
  return code in structural;
}

/** A sentence about a tab: `Steps: The column Due is not there; …`. */
function sayStructure({ tab, column, got }: Problem, code: StructureCode, tabName: string, words: Words): string {
  const { problems } = words;
  if (tab === 'settings' && code === 'headerGone' && got === '0')
    return say(problems.whereTab, { tab: tabName, text: problems.structure.headerOfSettings });
  const header = isTableKey(tab) ? headerOf(words, tab, column) : column;
  switch (code) {
    case 'tabGone':
      return say(problems.missingTab, { tab: tabName });
    case 'homeMoved':
    case 'timelineMoved':
      return problems.structure[code];
    case 'columnGone':
      return say(problems.whereTab, { tab: tabName, text: say(problems.missingColumn, { column: header }) });
    case 'settingGone':
      return say(problems.whereTab, {
        tab: tabName,
        text: say(problems.structure.settingGone, { column: words.settings[column as SettingKey].name }),
      });
    default:
      return say(problems.whereTab, {
        tab: tabName,
        text: say(problems.structure[code === 'headerGone' && got !== '0' ? 'headerUnknown' : code], { got }),
      });
  }
}

/** The text after "Check:" in the row itself: `Due is not a date: soon`. */
export function sayShort(problem: Problem, words: Words): string {
  const { code } = problem;
  if (isStructural(code)) return sayStructure(problem, code, problem.tab, words);
  const { form, values } = parts({ ...problem, code }, words);
  return say(form.short, values);
}

/**
 * A whole sentence that says where the problem is and what to do: `Steps, row 7, Due: expected a date, got “soon”`.
 * @param tabName the tab's name as the user sees it
 */
export function sayLong(problem: Problem, tabName: string, words: Words): string {
  const { code } = problem;
  if (isStructural(code)) return sayStructure(problem, code, tabName, words);
  const { form, values } = parts({ ...problem, code }, words);
  const text = say(form.long, values);
  const where = { tab: tabName, row: problem.row, column: values.column ?? '', text };
  if (problem.row === 0) return say(words.problems.whereTab, where);
  return say(problem.column === '' ? words.problems.whereRow : words.problems.where, where);
}
