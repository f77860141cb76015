import type { PlanInHand } from './plan';

/** The names of the tabs. */
export const tabs = (plan: PlanInHand): string[] =>
  plan.workbook
    .spreadsheet()
    .getSheets()
    .map((sheet) => sheet.getName());

interface Seen {
  getValues(): unknown[][];
  getDisplayValues(): string[][];
  getFormulas(): string[][];
  getNotes(): string[][];
  getNumberFormats(): string[][];
  getDataValidations(): ({ getHelpText(): string | null; getCriteriaValues(): unknown[] } | null)[][];
}
export const cellsOf = (plan: PlanInHand, tab: string): Seen => {
  const sheet = plan.sheet(tab);
  return sheet.getRange(1, 1, Math.max(1, sheet.getLastRow()), Math.max(1, sheet.getLastColumn())) as unknown as Seen;
};

/** A copy of the tabs' marks is no content, nor where another cell shows its beginning: the marks say what a file was before. */
export const withoutMarks = (lines: readonly (readonly string[])[]): string[][] =>
  lines.map((line) =>
    line.map((text) => (/^[0-9a-z]+\|\["/.test(text) ? '' : text.replace(/^(\d+(?:\|\d+){5}\|).*$/, '$1'))),
  );

/** The whole content of the file: displayed values, formulas, formats, notes, and the words of dropdowns. */
export function everything(plan: PlanInHand): Record<string, unknown> {
  return Object.fromEntries(
    tabs(plan).map((tab) => {
      const cells = cellsOf(plan, tab);
      const rules = cells
        .getDataValidations()
        .slice(0, 3)
        .map((line) =>
          line.map((rule) =>
            rule
              ? [
                  rule.getHelpText(),
                  rule.getCriteriaValues().filter((value) => typeof value !== 'object' || Array.isArray(value)),
                ]
              : null,
          ),
        );
      return [
        tab,
        {
          shown: withoutMarks(cells.getDisplayValues()),
          formulas: cells.getFormulas(),
          formats: cells.getNumberFormats(),
          notes: cells.getNotes(),
          rules,
        },
      ];
    }),
  );
}
