import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { palette } from '../../src/tables/palette';

const css = readFileSync(join(resolve(__dirname, '../..'), 'src/sidebar/sidebar.css'), 'utf8');
const colours = new Map(
  [...css.matchAll(/^ {2}--([a-z-]+): (#[0-9a-f]{6});$/gm)].map(([, name = '', colour = '']) => [name, colour]),
);
const of = (name: string): string => colours.get(name) ?? name;

/** Relative luminance of `#rrggbb` (WCAG 2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(of(one)), luminance(of(other))].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test.each([
  ['ink', palette.ink],
  ['quiet', palette.quiet],
  ['line', palette.line],
  ['accent', palette.accent],
  ['accent-soft', palette.soonBack],
  ['good', palette.good],
  ['warn', palette.passed],
  ['warn-soft', palette.passedBack],
])('[V23] the sidebar’s %s is that of the tabs', (name, colour) => {
  expect(of(name)).toBe(colour);
});

const white = '#ffffff';
test.each([
  ['text', 'ink', white],
  ['text on a note', 'ink', 'soft'],
  ['quiet text', 'quiet', white],
  ['quiet text on a note', 'quiet', 'soft'],
  ['what was said', 'ink', 'accent-soft'],
  ['what a button says', white, 'accent'],
  ['what a button says under the pointer', white, 'accent-dark'],
  ['a plain button', 'accent', white],
  ['a plain button on a note', 'accent', 'soft'],
  ['a plain button under the pointer', 'accent', 'accent-soft'],
  ['Undo', 'accent', 'accent-soft'],
  ['trouble', 'warn', 'warn-soft'],
  ['what is wrong with a field', 'warn', white],
  ['the last win', 'good', '#e8f3ed'],
])('[V23] %s can be read (WCAG AA)', (_what, font, back) => {
  expect(contrast(font, back)).toBeGreaterThanOrEqual(4.5);
});

test('[V23] the edges of fields and chips can be seen', () => {
  expect(contrast('edge', white)).toBeGreaterThanOrEqual(3);
  expect(contrast('edge', 'soft')).toBeGreaterThanOrEqual(3);
});
