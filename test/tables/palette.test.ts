import { words as english } from '../../src/catalogue/en';
import type { TableKey } from '../../src/tables/design';
import { colourRules } from '../../src/tables/look';
import { palette } from '../../src/tables/palette';
import { timelineColours } from '../../src/tables/timeline-periods';

/** Relative luminance of `#rrggbb` (WCAG 2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const white = '#ffffff';

/** Texts on backgrounds that no conditional format sets. */
const fixed: readonly (readonly [string, string, string])[] = [
  ['a header', palette.headerFont, palette.headerBack],
  ['a system column’s header', palette.headerFont, palette.systemHeaderBack],
  ['a system column', palette.systemFont, white],
  ['what a user types', palette.ink, white],
  ['Home’s headings, bars and marks', palette.accent, white],
  ['Home’s quiet texts', palette.quiet, white],
  ['Home’s banner', palette.ask, white],
  ['the next step', palette.ink, palette.soonBack],
  ['why it is next', palette.soon, palette.soonBack],
  ['the rows at the top of the Timeline', palette.ink, palette.topBack],
  ['hours that are too many', palette.passed, palette.topBack],
];

/** The colours of conditional formats; where a format sets none, the cell's own: ink, the grey of a system column, on white. */
const byRule = [
  ...(['goals', 'steps'] as const).flatMap((tab: TableKey) => colourRules(tab, english)),
  ...timelineColours(() => 'A', english),
].flatMap(({ font, background, formula }) => {
  const text = typeof formula === 'string' ? formula : formula(() => 'A');
  // A period's own cells hold no text below the rows at the top.
  if (font === undefined && background !== palette.goalRow) return [];
  return (font === undefined ? [palette.ink, palette.systemFont] : [font]).map(
    (colour) => [text, colour, background ?? white] as const,
  );
});

test.each([...fixed, ...byRule])('[H8] %s can be read (WCAG AA)', (_what, font, back) => {
  expect(contrast(font, back)).toBeGreaterThanOrEqual(4.5);
});

test('every rule with a text colour was looked at', () => {
  expect(byRule.length).toBeGreaterThan(15);
});

test.each([
  ['a goal’s part that is done and the rest', palette.goalDone, palette.goalBar],
  ['a step that is done and one to come', palette.stepDone, palette.stepBar],
])('%s are told apart by lightness too', (_what, one, other) => {
  expect(contrast(one, other)).toBeGreaterThanOrEqual(3);
});

test.each(['goalBar', 'stepBar', 'barPassed', 'barToday'] as const)(
  'the bar %s stands out from the ground, the bands and today',
  (bar) => {
    for (const ground of [white, palette.bandBack, palette.todayBack])
      expect(contrast(palette[bar], ground)).toBeGreaterThanOrEqual(1.5);
  },
);
