import { weightOfValue } from '../strategy/fit';
import type { Plan, Problem } from '../plan/plan';

/*
 * Finds problems between the fields and rows of the tabs that are added on demand. (rules X11 to X13)
 */

/** All problems of those tabs, tab by tab, each in the order of the rows. */
export function checkOnDemand({
  experiments = [],
  choices = [],
  targets = [],
  values,
}: Pick<Plan, 'experiments' | 'choices' | 'targets' | 'values'>): Problem[] {
  const found: Problem[] = [];
  for (const { row, startedOn, decideBy } of experiments) {
    if (startedOn !== null && decideBy !== null && decideBy < startedOn) {
      found.push({
        tab: 'experiments',
        row,
        column: 'decideBy',
        code: 'decidedBeforeItBegan',
        got: `${startedOn} – ${decideBy}`,
      });
    }
  }
  const [first, ...others] = choices.filter(({ kind }) => kind === 'ultimate');
  for (const { row } of others)
    found.push({ tab: 'strategy', row, column: 'kind', code: 'secondUltimate', got: '', others: [first?.id ?? ''] });
  for (const { row, unread = '' } of targets)
    if (unread !== '') found.push({ tab: 'targets', row, column: 'stages', code: 'unreadStage', got: unread });
  if (!values) return found;
  for (const { row, fits } of targets) {
    fits.forEach(({ value, rating }, index) => {
      if (rating !== null && weightOfValue(value, values) === null)
        found.push({ tab: 'targets', row, column: `fit${index + 1}`, code: 'valueGone', got: value });
    });
  }
  return found;
}
