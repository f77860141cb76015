/** Parses numbers, percentages and amounts of money that people type. */
import type { LocaleFacts } from './locale';

export interface ParsedNumber {
  value: number;
  /** The number format that shows the number as it was typed; '' for plain numbers. */
  format: string;
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const patterns = new WeakMap<LocaleFacts, RegExp>();

function patternOf(facts: LocaleFacts): RegExp {
  let pattern = patterns.get(facts);
  if (!pattern) {
    const decimal = escape(facts.decimal);
    // Where the group separator is a (narrow) no-break space, people type an ordinary space.
    const group = /\s/.test(facts.group)
      ? '[\\u0020\\u00a0\\u202f]'
      : facts.group === '’'
        ? "[’']"
        : escape(facts.group);
    pattern = new RegExp(`^(?:(\\d{1,3}(?:${group}\\d{3})+)|(\\d+))?(?:${decimal}(\\d*))?(?:[eE]([+-]?\\d+))?$`);
    patterns.set(facts, pattern);
  }
  return pattern;
}

/** Currency symbols that every locale accepts, beside its own. */
const CURRENCY_SYMBOLS = ['$', '€', '£', '¥'];

/**
 * Parses `1,234.5`, `-3`, `300%`, `$2.99`, `(5)`, `1e5` by the locale; null if the text is no number.
 * Group separators must separate groups of three digits: `1,5` is no number in en_US.
 */
export function parseNumber(text: string, facts: LocaleFacts): ParsedNumber | null {
  let rest = text.replace(/^\u2212/, '-');
  if (rest.length > 400 || !/\d/.test(rest)) return null;
  let negative = false;
  const takeSign = (): boolean => {
    const sign = /^([+-])\s*/.exec(rest);
    if (!sign) return false;
    negative = sign[1] === '-';
    rest = rest.slice(sign[0].length);
    return true;
  };
  let signed = takeSign();
  const bracketed = /^\((.*)\)$/.exec(rest);
  if (bracketed && !signed) {
    negative = true;
    signed = true;
    rest = bracketed[1]!.trim();
  }
  let percent = false;
  if (rest.endsWith('%')) {
    percent = true;
    rest = rest.slice(0, -1).trimEnd();
  } else if (rest.startsWith('%')) {
    percent = true;
    rest = rest.slice(1).trimStart();
  }
  const money = takeMoney(rest, facts);
  if (money) {
    if (percent) return null;
    rest = money.rest;
    if (!signed) takeSign();
  }
  const match = patternOf(facts).exec(rest);
  if (!match) return null;
  const [, grouped, plain, fraction, exponent] = match;
  const whole = (grouped ?? plain ?? '').replace(/\D/g, '');
  if (whole === '' && (fraction === undefined || fraction === '')) return null;
  if (exponent !== undefined && (percent || money)) return null;
  let value = Number(`${whole || '0'}.${fraction || '0'}e${exponent ?? 0}`);
  if (!Number.isFinite(value)) return null;
  if (percent) value = Number(`${whole || '0'}.${fraction || '0'}e-2`);
  if (negative && value !== 0) value = -value;
  return {
    value,
    format: formatOf({ percent, money: money?.symbol, grouped: grouped !== undefined, fraction, exponent }, facts),
  };
}

function takeMoney(text: string, facts: LocaleFacts): { symbol: string; rest: string } | null {
  for (const symbol of new Set([facts.currency, ...CURRENCY_SYMBOLS])) {
    if (text.startsWith(symbol)) return { symbol, rest: text.slice(symbol.length).trimStart() };
    if (text.endsWith(symbol)) return { symbol, rest: text.slice(0, -symbol.length).trimEnd() };
  }
  return null;
}

interface Shape {
  percent: boolean;
  money: string | undefined;
  grouped: boolean;
  fraction: string | undefined;
  exponent: string | undefined;
}

function formatOf(shape: Shape, facts: LocaleFacts): string {
  const decimals = shape.fraction ? '.00' : '';
  if (shape.exponent !== undefined) return '0.00E+00';
  if (shape.percent) return `0${decimals}%`;
  if (shape.money)
    return facts.currencyFirst ? `"${shape.money}"#,##0${decimals}` : `#,##0${decimals} "${shape.money}"`;
  return shape.grouped ? `#,##0${decimals}` : '';
}
