import type { Cell } from './cell';
import type { Fact } from './facts';
import { literal, type FormulaScope } from './formula';
import { dayOrNothing } from './formula-parts';
import { ownWordsFacts, ownWordsFormula, statusLists } from './own-words';
import { settings as ranges, type SettingKey } from './settings';

/**
 * Facts that are formulas over Settings, looked up by the setting's name, so that Settings may be sorted; the script writes the others.
 * `gone`: the last values of settings whose row is deleted.
 */
export function factFormula(
  fact: Fact,
  f: FormulaScope,
  gone: Readonly<Partial<Record<Fact | SettingKey, Cell>>> = {},
): string | null {
  // A setting without a row keeps its last value.
  const last = gone[fact];
  if (typeof last === 'number') return Number.isInteger(last) ? String(last) : `${Math.round(last * 100)}/100`;
  const setting = (name: string, otherwise: string): string =>
    `IFERROR(INDEX(${f.column('settings', 'value')};MATCH(${literal(name)};${f.column('settings', 'setting')};0));${otherwise})`;
  const { settings, options } = f.words;
  // As when the script reads Settings: a value outside its range is ignored.
  const number = (key: 'leadDays' | 'hoursPerWeek'): string => {
    const { min, max, whole, first } = ranges[key];
    const value = setting(settings[key].name, '""');
    return `IF(IF(ISNUMBER(${value});AND(${value}>=${min};${value}<=${max}${whole ? `;ROUND(${value};0)=${value}` : ''});FALSE);${value};${first})`;
  };
  switch (fact) {
    case 'leadDays':
      return number('leadDays');
    case 'hoursPerWeek':
      return number('hoursPerWeek');
    case 'sundayFirst':
      return `IF(${setting(settings.firstDay.name, '""')}=${literal(options.firstDay.sunday)};1;0)`;
    case 'planPausedUntil':
      return dayOrNothing(setting(settings.pausedUntil.name, '""'));
    case 'today':
      return 'TODAY()';
    case 'beganOn':
      return dayOrNothing(setting(settings.beganOn.name, '""'));
    default: {
      const list = statusLists.find((one) => ownWordsFacts[one] === fact);
      if (list === undefined) return null;
      return ownWordsFormula(list, f.words, (key) => {
        const kept = gone[key];
        return typeof kept === 'string' ? literal(kept) : setting(settings[key].name, '""');
      });
    }
  }
}
