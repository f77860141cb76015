import { whyOf, type ChainLink } from '../../domain/now/chain';
import { say, type Words } from '../../catalogue/catalogue';
import { readForms } from '../plan/change-rows';
import type { ReadingPorts } from '../ports';
import { Told } from '../plan/told';

/** One link of the chain from a row to the ultimate goal. */
export interface WhyLine {
  readonly id: string;
  readonly title: string;
  /** The kind of row, in words: step, goal, choice, ultimate goal, value or trend. */
  readonly what: string;
}

/** The kind of a link, in words. */
export function kindOf(kind: ChainLink['kind'], { columns, options }: Words): string {
  switch (kind) {
    case 'step':
      return columns.steps.title.header;
    case 'goal':
      return columns.goals.title.header;
    case 'choice':
      return columns.strategy.choice.header;
    case 'ultimate':
      return options.choiceKind.ultimate;
    case 'value':
      return columns.values.value.header;
    case 'trend':
      return columns.trends.trend.header;
  }
}

/** The chain from a row to what it serves, as links and in one line: `S4 → G2 → C3 “Lead before the title” → ultimate goal`. (rule U14) */
export function sayWhy(ports: ReadingPorts, id: string): { readonly chain: readonly WhyLine[]; readonly said: string } {
  const { plan, found } = readForms(ports, 'strategy', 'values', 'trends');
  const { words } = found;
  const links = whyOf(plan, id);
  if (links.length === 0) throw new Told(say(words.messages.rowGone, { id }));
  const { why } = words;
  const brief = ({ kind, id: of, title }: ChainLink): string => {
    if (kind === 'step' || kind === 'goal') return of;
    return kind === 'ultimate' ? why.ultimate : say(of === '' ? why.named : why.titled, { id: of, title });
  };
  return {
    chain: links.map(({ kind, id: of, title }) => ({ id: of, title, what: kindOf(kind, words) })),
    said: links.map(brief).join(' → '),
  };
}
