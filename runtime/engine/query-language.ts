/**
 * Parses the query language of QUERY. Source: developers.google.com/chart/interactive/docs/querylanguage (version 0.7).
 */

export type Aggregation = 'sum' | 'avg' | 'count' | 'max' | 'min';

export type Expression =
  | { kind: 'column'; id: string }
  | { kind: 'literal'; value: string | number | boolean; type: 'string' | 'number' | 'boolean' | 'date' }
  | { kind: 'aggregate'; name: Aggregation; of: Expression }
  | { kind: 'call'; name: string; args: readonly Expression[] }
  | { kind: 'operation'; operator: '+' | '-' | '*' | '/'; left: Expression; right: Expression };

export type Condition =
  | { kind: 'and' | 'or'; left: Condition; right: Condition }
  | { kind: 'not'; of: Condition }
  | { kind: 'null'; of: Expression; isNull: boolean }
  | { kind: 'compare'; operator: string; left: Expression; right: Expression };

export interface Query {
  /** null for `select *`. */
  select: Expression[] | null;
  where: Condition | null;
  group: Expression[];
  pivot: Expression[];
  order: { of: Expression; isDescending: boolean }[];
  skipping: number;
  limit: number;
  offset: number;
  labels: { of: Expression; text: string }[];
  formats: { of: Expression; text: string }[];
}

export class QueryError extends Error {}

interface Token {
  kind: 'word' | 'quoted' | 'string' | 'number' | 'mark' | 'end';
  text: string;
}

const PATTERNS: readonly (readonly [Token['kind'] | 'space', RegExp])[] = [
  ['space', /\s+/y],
  ['quoted', /`([^`]*)`/y],
  ['string', /'([^']*)'|"([^"]*)"/y],
  ['number', /\d+(?:\.\d+)?|\.\d+/y],
  ['word', /[A-Za-z_][A-Za-z0-9_]*/y],
  ['mark', /<=|>=|<>|!=|[=<>+\-*/(),]/y],
];

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    let length = 0;
    for (const [kind, pattern] of PATTERNS) {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (!match) continue;
      length = match[0].length;
      if (kind !== 'space') tokens.push({ kind, text: match[1] ?? match[2] ?? match[0] });
      break;
    }
    if (length === 0) throw new QueryError(`PARSE_ERROR: Encountered "${text.slice(at, at + 1)}" at column ${at + 1}.`);
    at += length;
  }
  tokens.push({ kind: 'end', text: '<EOF>' });
  return tokens;
}

const AGGREGATIONS: readonly string[] = ['sum', 'avg', 'count', 'max', 'min'];
const SCALARS: readonly string[] = [
  ...['year', 'month', 'day', 'hour', 'minute', 'second', 'millisecond', 'quarter', 'dayofweek', 'now', 'datediff'],
  ...['todate', 'upper', 'lower'],
];
/** The clauses in the order in which a query may have them. */
const CLAUSES = [
  'select',
  'where',
  'group',
  'pivot',
  'order',
  'skipping',
  'limit',
  'offset',
  'label',
  'format',
  'options',
];

/** Parses a query; throws a QueryError for a text that is none. */
export function parseQuery(text: string): Query {
  const tokens = tokensOf(text);
  let at = 0;
  const next = (): Token => tokens[at] as Token;
  const isWord = (word: string, token = next()): boolean => token.kind === 'word' && token.text.toLowerCase() === word;
  const fail = (): never => {
    throw new QueryError(`PARSE_ERROR: Encountered "${next().text}".`);
  };
  const takeWord = (word: string): boolean => {
    if (!isWord(word)) return false;
    at += 1;
    return true;
  };
  const takeMark = (mark: string): boolean => {
    if (next().kind !== 'mark' || next().text !== mark) return false;
    at += 1;
    return true;
  };
  const expect = (taken: boolean): void => void (taken || fail());
  const take = (kind: Token['kind']): string => {
    const token = next();
    if (token.kind !== kind) fail();
    at += 1;
    return token.text;
  };
  const listOf = <T>(item: () => T): T[] => {
    const items = [item()];
    while (takeMark(',')) items.push(item());
    return items;
  };

  const operand = (): Expression => {
    const token = next();
    if (takeMark('(')) {
      const inner = sum();
      expect(takeMark(')'));
      return inner;
    }
    if (takeMark('-')) {
      const value = -Number(take('number'));
      return { kind: 'literal', value, type: 'number' };
    }
    at += 1;
    if (token.kind === 'number') return { kind: 'literal', value: Number(token.text), type: 'number' };
    if (token.kind === 'string') return { kind: 'literal', value: token.text, type: 'string' };
    if (token.kind === 'quoted') return { kind: 'column', id: token.text };
    if (token.kind !== 'word') {
      at -= 1;
      return fail();
    }
    const word = token.text.toLowerCase();
    if (word === 'true' || word === 'false') return { kind: 'literal', value: word === 'true', type: 'boolean' };
    if (next().kind === 'string' && ['date', 'datetime', 'timestamp', 'timeofday'].includes(word))
      return { kind: 'literal', value: dateLiteral(take('string')), type: 'date' };
    if (takeMark('(')) {
      if (AGGREGATIONS.includes(word)) {
        const of = sum();
        expect(takeMark(')'));
        return { kind: 'aggregate', name: word as Aggregation, of };
      }
      if (!SCALARS.includes(word)) throw new QueryError(`PARSE_ERROR: Unknown function "${token.text}".`);
      if (takeMark(')')) return { kind: 'call', name: word, args: [] };
      const args = listOf(sum);
      expect(takeMark(')'));
      return { kind: 'call', name: word, args };
    }
    if (CLAUSES.includes(word)) {
      at -= 1;
      return fail();
    }
    return { kind: 'column', id: token.text };
  };
  const product = (): Expression => {
    let left = operand();
    for (;;) {
      const operator = takeMark('*') ? '*' : takeMark('/') ? '/' : undefined;
      if (!operator) return left;
      left = { kind: 'operation', operator, left, right: operand() };
    }
  };
  const sum = (): Expression => {
    let left = product();
    for (;;) {
      const operator = takeMark('+') ? '+' : takeMark('-') ? '-' : undefined;
      if (!operator) return left;
      left = { kind: 'operation', operator, left, right: product() };
    }
  };

  const comparison = (): Condition => {
    const left = sum();
    if (takeWord('is')) {
      const isNull = !takeWord('not');
      expect(takeWord('null'));
      return { kind: 'null', of: left, isNull };
    }
    const token = next();
    const word = token.text.toLowerCase();
    if (token.kind === 'mark' && /^(<=|>=|<>|!=|=|<|>)$/.test(token.text)) {
      at += 1;
      return { kind: 'compare', operator: token.text === '<>' ? '!=' : token.text, left, right: sum() };
    }
    if (token.kind !== 'word' || !['contains', 'starts', 'ends', 'matches', 'like'].includes(word)) return fail();
    at += 1;
    if (word === 'starts' || word === 'ends') expect(takeWord('with'));
    return { kind: 'compare', operator: word, left, right: sum() };
  };
  const negation = (): Condition => {
    if (takeWord('not')) return { kind: 'not', of: negation() };
    const start = at;
    // A parenthesis opens a condition or an expression, which only its end tells.
    if (takeMark('(')) {
      try {
        const inner = disjunction();
        if (takeMark(')')) return inner;
      } catch (error) {
        if (!(error instanceof QueryError)) throw error;
      }
      at = start;
    }
    return comparison();
  };
  const conjunction = (): Condition => {
    let left = negation();
    while (takeWord('and')) left = { kind: 'and', left, right: negation() };
    return left;
  };
  const disjunction = (): Condition => {
    let left = conjunction();
    while (takeWord('or')) left = { kind: 'or', left, right: conjunction() };
    return left;
  };
  const named = (): { of: Expression; text: string } => ({ of: sum(), text: take('string') });

  const query: Query = {
    select: null,
    where: null,
    group: [],
    pivot: [],
    order: [],
    skipping: 0,
    limit: Infinity,
    offset: 0,
    labels: [],
    formats: [],
  };
  const read: Record<string, () => void> = {
    select: () => (query.select = takeMark('*') ? null : listOf(sum)),
    where: () => (query.where = disjunction()),
    group: () => (expect(takeWord('by')), (query.group = listOf(sum))),
    pivot: () => (query.pivot = listOf(sum)),
    order: () => {
      expect(takeWord('by'));
      query.order = listOf(() => ({ of: sum(), isDescending: takeWord('desc') || (takeWord('asc'), false) }));
    },
    skipping: () => (query.skipping = Number(take('number'))),
    limit: () => (query.limit = Number(take('number'))),
    offset: () => (query.offset = Number(take('number'))),
    label: () => (query.labels = listOf(named)),
    format: () => (query.formats = listOf(named)),
    options: () => {
      while (next().kind === 'word') at += 1;
    },
  };
  for (const clause of CLAUSES) if (takeWord(clause)) read[clause]!();
  if (next().kind !== 'end') fail();
  return query;
}

const DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?)?$/;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?$/;

/** The serial of `2026-03-05`, `2026-03-05 10:30:00` or `10:30:00`. */
function dateLiteral(text: string): number {
  const time = (hour = '0', minute = '0', second = '0', fraction = '0'): number =>
    (Number(hour) * 3600 + Number(minute) * 60 + Number(second) + Number(`0.${fraction}`)) / 86_400;
  const date = DATE.exec(text);
  if (date) {
    const [, year, month, day, ...rest] = date;
    return Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569 + time(...rest);
  }
  const clock = TIME.exec(text);
  if (!clock) throw new QueryError(`Invalid date literal [${text}]. Date literals should be of form yyyy-MM-dd.`);
  return time(...clock.slice(1));
}
