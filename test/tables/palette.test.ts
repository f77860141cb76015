import { palette } from '../../src/tables/palette';

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

test.each([
  ['ink', 'headerFont'],
  ['quiet', 'headerFont'],
  ['quiet', 'monthBack'],
  ['headerFont', 'headerBack'],
  ['headerFont', 'systemHeaderBack'],
  ['systemFont', 'headerFont'],
  ['accent', 'headerFont'],
  ['passed', 'passedBack'],
  ['passed', 'headerFont'],
  ['soon', 'soonBack'],
  ['ask', 'askBack'],
  ['good', 'headerFont'],
] as const)('%s on %s can be read (WCAG AA)', (font, back) => {
  expect(contrast(palette[font], palette[back])).toBeGreaterThanOrEqual(4.5);
});

test('bars, done and to come, are told apart by lightness too', () => {
  expect(contrast(palette.barDone, palette.barBack)).toBeGreaterThanOrEqual(3);
});
