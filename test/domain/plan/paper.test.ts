import { paperOf } from '../../../src/domain/plan/paper';

test('[U83] the paper is that of the country, A4 where none is known', () => {
  expect(['en_US', 'en-CA', 'es_MX', 'en_PH'].map(paperOf)).toEqual(['letter', 'letter', 'letter', 'letter']);
  expect(['en_GB', 'de_DE', 'es_ES', 'de', '', 'zh_Hant_TW'].map(paperOf)).toEqual([
    'a4',
    'a4',
    'a4',
    'a4',
    'a4',
    'a4',
  ]);
});
