import type { Problem } from '../domain/plan/plan';
import { say, type Words } from '../catalogue/catalogue';
import { allowedRange, headerOf, isTableKey, tables } from './design';
import type { Column } from './column';
import { settings, type SettingKey } from './settings';

/*
 * One sentence for each problem: the short one behind "Check:" in What now, the long one in messages.
 */

/** Longer texts are cut in sentences; the cell itself keeps all of it. */
const mostShown = 80;

/** A text on one line, as much as a sentence shows. */
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
  problem: Problem,
  words: Words,
): { readonly form: { readonly short: string; readonly long: string }; readonly values: Record<string, string> } {
  const column = columnOf(problem);
  const setting = problem.tab === 'settings' && problem.column in settings ? (problem.column as SettingKey) : undefined;
  const rule = setting ? settings[setting] : column;
  const list = rule?.kind === 'option' ? rule.options : undefined;
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
  const code = problem.code === 'outOfRange' && range === '' ? 'surprising' : problem.code;
  return {
    form: words.problems[code],
    values: {
      column: header,
      got: cutText(problem.got),
      others: (problem.others ?? []).join(', '),
      range,
      tab:
        (words.tabs as Readonly<Record<string, string>>)[
          problem.code === 'valueGone' ? 'values' : (problem.others?.[0] ?? '')
        ] ?? '',
      options: list ? Object.values(words.options[list]).join(', ') : '',
    },
  };
}

/** What stands behind "Check:" in the row itself: `Due is not a date: soon`. */
export function sayShort(problem: Problem, words: Words): string {
  const { form, values } = parts(problem, words);
  return say(form.short, values);
}

/**
 * One whole sentence that says where and what to do: `Steps, row 7, Due: expected a date, got “soon”`.
 * @param tabName the tab's name as the user sees it
 */
export function sayLong(problem: Problem, tabName: string, words: Words): string {
  const { form, values } = parts(problem, words);
  const text = say(form.long, values);
  const where = { tab: tabName, row: problem.row, column: values.column ?? '', text };
  if (problem.row === 0) return say(words.problems.whereTab, where);
  return say(problem.column === '' ? words.problems.whereRow : words.problems.where, where);
}
