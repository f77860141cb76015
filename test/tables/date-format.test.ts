import { dateFormat, parseTypedDay } from '../../src/tables/date-format';

describe('days as people of a locale type them', () => {
  test('[I7] are read in the order of the locale, the year in front anywhere', () => {
    expect(parseTypedDay('20.3.2026', 'de_DE')).toBe('2026-03-20');
    expect(parseTypedDay('3/4/26', 'en-US')).toBe('2026-03-04');
    expect(parseTypedDay('3/4/2026', 'en-GB')).toBe('2026-04-03');
    expect(parseTypedDay('2026/3/4', 'en-GB')).toBe('2026-03-04');
    expect(parseTypedDay('2026. 3. 4', 'ko_KR')).toBe('2026-03-04');
    for (const text of ['', '3/4', '31/02/2026', '20.3.026', 'soon', '1.5'])
      expect(parseTypedDay(text, 'de_DE')).toBeNull();
  });

  test('the format of a column is that of the locale', () => {
    expect(['en_US', 'en_GB', 'de_DE', 'xx_YY'].map(dateFormat)).toEqual([
      'm/d/yyyy',
      'dd/mm/yyyy',
      'dd.mm.yyyy',
      'yyyy-mm-dd',
    ]);
  });
});
