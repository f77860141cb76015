/** Drawings of a sheet and of Google's script editor, as inline SVG. The classes and colours are those of page.html. */
import { escape } from './escape.mjs';

const WIDTH = 480;
const HEIGHT = 250;

/** The width of a text of 12 px in Arial, roughly. */
const widthOf = (text) => text.length * 6.2;

const rect = (x, y, width, height, css, radius = 0) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" class="${css}"/>`;
const text = (x, y, words, css = 'ink') => `<text x="${x}" y="${y}" class="${css}">${escape(words)}</text>`;
/** The number of the line of the step that belongs here. */
const mark = (x, y, number) =>
  `<circle cx="${x}" cy="${y}" r="9" class="mark"/><text x="${x}" y="${y + 4}" class="number">${number}</text>`;

function drawing(title, ...parts) {
  return [
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escape(title)}">`,
    rect(0.5, 0.5, WIDTH - 1, HEIGHT - 1, 'paper edge', 6),
    ...parts,
    '</svg>',
  ].join('');
}

/** A sheet with an open menu, whose marked entry is the first of `entries`. `number` is the line of the step. */
function sheet(words, title, { menu, entries, number }) {
  const parts = [text(16, 22, words.sheet, 'ink bold')];
  let x = 16;
  const menus = [...words.menus, words.extensions, ...(menu === 'Waymark' ? ['Waymark'] : [])];
  let opened = x;
  for (const name of menus) {
    if (name === menu) {
      opened = x;
      parts.push(rect(x - 5, 30, widthOf(name) + 10, 19, 'chosen', 3));
    }
    parts.push(text(x, 44, name));
    x += widthOf(name) + 12;
  }
  parts.push(rect(1, 56, WIDTH - 2, 22, 'soft'), rect(1, 78, 30, HEIGHT - 80, 'soft'));
  for (let column = 31; column < WIDTH; column += 75) parts.push(rect(column, 78, 1, HEIGHT - 80, 'line'));
  for (let row = 78; row < HEIGHT - 4; row += 22) parts.push(rect(1, row, WIDTH - 2, 1, 'line'));
  const left = Math.min(opened - 5, WIDTH - 172);
  parts.push(rect(left, 51, 160, 14 + entries.length * 24, 'paper edge', 4));
  entries.forEach((entry, index) => {
    if (index === 0) parts.push(rect(left + 4, 57, 152, 22, 'chosen', 3));
    parts.push(text(left + 14, 73 + index * 24, entry, index === 0 ? 'ink bold' : 'quiet'));
  });
  parts.push(mark(left + 142, 68, number));
  return drawing(title, ...parts);
}

/** The frame of the editor: its rail at the far left with clock, editor and settings. */
function rail(active) {
  const at = { editor: 66, settings: 146 };
  return [
    rect(1, 1, WIDTH - 2, 34, 'soft'),
    text(14, 23, 'Apps Script', 'ink bold'),
    rect(1, 35, 40, HEIGHT - 36, 'soft'),
    rect(5, at[active] - 15, 32, 30, 'chosen', 15),
    text(21, 71, '< >', 'ink bold middle'),
    `<circle cx="21" cy="106" r="8" class="stroke"/><path d="M21 101v5l4 3" class="stroke"/>`,
    `<circle cx="21" cy="146" r="4" class="stroke"/><circle cx="21" cy="146" r="8" class="stroke cog"/>`,
  ];
}

/** The editor with its files, one of them chosen, and the code at the right. `marks` are the lines of the step: plus, file, code. */
function editor(words, title, { files, chosen, marks }) {
  const parts = [
    ...rail('editor'),
    rect(41, 35, 150, HEIGHT - 36, 'panel'),
    text(54, 60, words.files, 'ink bold'),
    text(168, 61, '+', 'ink heading middle'),
  ];
  files.forEach((file, index) => {
    const y = 86 + index * 26;
    if (file === chosen) parts.push(rect(45, y - 17, 142, 25, 'chosen', 4));
    parts.push(text(56, y, file, file === chosen ? 'ink bold' : 'quiet'));
    if (file === chosen && marks.file) parts.push(mark(176, y - 5, marks.file));
  });
  parts.push(
    rect(205, 44, 260, 26, 'soft', 4),
    '<path d="M216 50h12l3 3v11h-15zM220 50v4h6v-4M245 50l11 7-11 7z" class="stroke"/>',
  );
  [150, 210, 120, 190, 230, 170, 90].forEach((width, index) => {
    parts.push(text(208, 94 + index * 22, String(index + 1), 'quiet'), rect(228, 86 + index * 22, width, 8, 'code', 4));
  });
  if (marks.plus) parts.push(mark(146, 56, marks.plus));
  if (marks.code) parts.push(rect(200, 76, 268, HEIGHT - 84, 'outline', 6), mark(452, 92, marks.code));
  return drawing(title, ...parts);
}

function settings(words, title, marks) {
  return drawing(
    title,
    ...rail('settings'),
    text(62, 68, words.settings, 'ink heading'),
    rect(62, 84, 396, 1, 'line'),
    ...[104, 132].flatMap((y) => [rect(62, y, 14, 14, 'box', 2), rect(86, y + 3, 200, 8, 'code', 4)]),
    rect(54, 156, 412, 34, 'outline', 6),
    rect(62, 166, 14, 14, 'mark', 2),
    '<path d="M65 173l3 4 6-8" class="tick"/>',
    text(86, 177, words.manifest),
    mark(35, 132, marks.cog),
    mark(452, 158, marks.box),
    mark(35, 52, marks.editor),
  );
}

export const pictures = { sheet, editor, settings };
