/** Functions of Google Sheets on text, and functions that read outside the file. */
import { EvaluationError } from '@odoo/o-spreadsheet';
import { printValue } from '../values';
import { fromEngineFormat } from './formats';
import {
  define,
  isEvaluationError,
  number,
  single,
  toString,
  valueError,
  workbookOf,
  type Argument,
} from './function-definition';

export function registerTextFunctions(): void {
  define('REPT', ['text_to_repeat (string)', 'number_of_repetitions (number)'], function (
    text: Argument,
    count: Argument,
  ) {
    const times = Math.trunc(number(this, count));
    const unit: string = toString(text);
    if (times < 0) return valueError('The number of repetitions must not be negative.');
    if (unit.length * times > 32_000) return valueError('The text result of REPT is longer than 32000 characters.');
    return unit.repeat(times);
  });
  define('N', ['value (any, range)'], (value: Argument) => {
    const given = single(value);
    if (isEvaluationError(given.value)) return given;
    return typeof given.value === 'number' ? given : typeof given.value === 'boolean' ? Number(given.value) : 0;
  });
  define('T', ['value (any, range)'], (value: Argument) => {
    const given = single(value);
    return isEvaluationError(given.value) || typeof given.value === 'string' ? given : '';
  });
  define('CODE', ['string (string)'], (text: Argument) => {
    const point = (toString(text) as string).codePointAt(0);
    return point ?? valueError('CODE wants a text that is not empty.');
  });
  define('UNICODE', ['text (string)'], (text: Argument) => {
    const point = (toString(text) as string).codePointAt(0);
    return point ?? valueError('UNICODE wants a text that is not empty.');
  });
  define('UNICHAR', ['number (number)'], function (value: Argument) {
    const point = Math.trunc(number(this, value));
    if (point < 1 || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff))
      return valueError('UNICHAR wants the number of a character.');
    return String.fromCodePoint(point);
  });
  define(
    'REGEXMATCH',
    ['text (string)', 'regular_expression (string)'],
    (text: Argument, expression: Argument) => {
      try {
        return new RegExp(toString(expression), 'u').test(toString(text));
      } catch {
        return new (EvaluationError as any)('The regular expression is not valid.', '#REF');
      }
    },
    false,
  );
  define('ENCODEURL', ['text (string)'], (text: Argument) => encodeURIComponent(toString(text)));
  define(
    'TO_TEXT',
    ['value (any)'],
    function (value: Argument) {
      const given = single(value);
      if (isEvaluationError(given.value)) return given;
      return typeof given.value === 'number'
        ? printValue(given.value, fromEngineFormat(given.format), workbookOf(this).locale)
        : toString(given);
    },
    false,
  );
  define(
    'ISEMAIL',
    ['value (any)'],
    (value: Argument) => /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(toString(single(value))),
    false,
  );
  define(
    'ISURL',
    ['value (any)'],
    (value: Argument) =>
      /^((https?|ftp|mailto):\S+|(www\.)?[a-z0-9-]+(\.[a-z0-9-]+)+(\/\S*)?)$/i.test(toString(single(value))),
    false,
  );
  define('SPARKLINE', ['data (any, range)', 'options (any, range, optional)'], () => '', false);
  define(
    'IMAGE',
    ['url (string)', 'mode (number, optional)', 'height (number, optional)', 'width (number, optional)'],
    () => '',
    false,
  );
  const unreachable = (): unknown =>
    new (EvaluationError as any)('Nothing outside of the file can be reached from here.', '#REF');
  define('IMPORTRANGE', ['spreadsheet_url (string)', 'range_string (string)'], unreachable, false);
  for (const name of [
    'IMPORTDATA',
    'IMPORTHTML',
    'IMPORTXML',
    'IMPORTFEED',
    'GOOGLEFINANCE',
    'GOOGLETRANSLATE',
    'DETECTLANGUAGE',
  ]) {
    define(name, ['value (any, range, repeating)'], unreachable, false);
  }
}
