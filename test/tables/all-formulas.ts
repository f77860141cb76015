import { words as english } from '../../src/catalogue/en';
import { tables, type TableKey } from '../../src/tables/design';
import { colourRules } from '../../src/tables/look';
import type { Column } from '../../src/tables/column';
import { facts, factRows } from '../../src/tables/facts';
import { formulaScope, type FormulaScope, type Placements } from '../../src/tables/formula';
import { filledFormula } from '../../src/tables/filled-rows';
import { factFormula } from '../../src/tables/fact-formulas';
import { headerFormula } from '../../src/tables/header-formula';
import { homeCells } from '../../src/tables/home';
import {
  controlFormulas,
  firstDayFormula,
  periodFormulas,
  timelineColours,
  timelinePositions,
} from '../../src/tables/timeline-periods';

/** Every tab in its first order, 1000 rows each. */
const placements: Placements = {
  home: { name: 'Home', rows: 26, columns: {} },
  ...Object.fromEntries(
    Object.values(tables).map((table) => [
      table.key,
      {
        name: english.tabs[table.key],
        rows: 1000,
        columns:
          table.key === 'timeline'
            ? timelinePositions
            : Object.fromEntries(Object.keys(table.columns).map((key, index) => [key, index + 1])),
      },
    ]),
  ),
};

export interface NamedFormula {
  readonly where: string;
  readonly formula: string;
}

function scopeOf(tab: TableKey | 'home'): FormulaScope {
  return formulaScope(tab, placements, factRows, english);
}

/** Every formula that Waymark writes into cells, in R1C1 notation. */
export function cellFormulas(): NamedFormula[] {
  const found: NamedFormula[] = [];
  for (const table of Object.values(tables)) {
    for (const [key, column] of Object.entries<Column>(table.columns)) {
      if (column.formula) found.push({ where: `${table.key}.${key}`, formula: column.formula(scopeOf(table.key)) });
    }
  }
  for (const cell of homeCells(english))
    if (cell.kind === 'formula')
      found.push({ where: `home R${cell.row}C${cell.column}`, formula: cell.build(scopeOf('home')) });
  for (const fact of facts) {
    const formula = factFormula(fact, scopeOf('hidden'));
    if (formula !== null) found.push({ where: `fact ${fact}`, formula });
  }
  found.push({ where: 'fact headers', formula: headerFormula(placements)?.slice(1) ?? '' });
  found.push({ where: 'fact filled', formula: filledFormula(placements, english).slice(1) });
  found.push({ where: 'fact timelineFirst', formula: firstDayFormula(english.tabs.timeline).slice(1) });
  const timeline = scopeOf('timeline');
  Object.entries(controlFormulas(timeline)).forEach(([key, formula]) =>
    found.push({ where: `timeline ${key}`, formula: formula.slice(1) }),
  );
  periodFormulas(timeline).forEach((formulas, index) =>
    formulas
      .filter((formula) => formula !== '')
      .forEach((formula) => found.push({ where: `timeline period ${index}`, formula: formula.slice(1) })),
  );
  return found;
}

/** Every formula of a conditional format, in A1 notation. */
export function colourFormulas(): NamedFormula[] {
  const letter = (): string => 'C';
  const rules = (Object.keys(tables) as TableKey[]).flatMap((key) =>
    colourRules(key, english).map((rule) => ({ where: `colour of ${key}`, formula: rule.formula(letter).slice(1) })),
  );
  return [
    ...rules,
    ...timelineColours(() => 'C', english).map(({ formula }) => ({
      where: 'colour of timeline',
      formula: formula.slice(1),
    })),
  ];
}
