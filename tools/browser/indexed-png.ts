/** Reduces a PNG to at most 256 colours. A screenshot of text looks the same, and the file is a third of the size. */
import { crc32, deflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';

interface Indexed {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of each colour, 0 to 255. */
  readonly palette: readonly (readonly number[])[];
  /** The palette index of each pixel, row by row, as base64. */
  readonly pixels: string;
}

/** The reduced PNG. `drawing` is any open page; its canvas decodes the image. */
export async function toIndexedPng(png: Buffer, drawing: Page): Promise<Buffer> {
  const { width, height, palette, pixels } = await drawing.evaluate(countColours, png.toString('base64'));
  const rows = Buffer.from(pixels, 'base64');
  // Each row begins with its filter type. 0 (none) is best for images with a palette.
  const lines = Buffer.concat(
    Array.from({ length: height }, (_, row) =>
      Buffer.concat([Buffer.from([0]), rows.subarray(row * width, (row + 1) * width)]),
    ),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8); // 8 bits per pixel, palette, no interlacing
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** Runs in the page: chooses the most frequent colours and maps every pixel to the nearest of them. */
async function countColours(png: string): Promise<Indexed> {
  const MOST = 256;
  const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
  const { width, height } = image;
  const canvas = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d')!;
  canvas.drawImage(image, 0, 0);
  const { data } = canvas.getImageData(0, 0, width, height);
  const colours = new Uint32Array(width * height);
  const counts = new Map<number, number>();
  for (let at = 0; at < colours.length; at += 1) {
    const colour = (data[at * 4]! << 16) | (data[at * 4 + 1]! << 8) | data[at * 4 + 2]!;
    colours[at] = colour;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const parts = (colour: number): readonly [number, number, number] => [
    colour >> 16,
    (colour >> 8) & 255,
    colour & 255,
  ];
  const distance = (one: number, other: number): number =>
    parts(one).reduce((sum, part, at) => sum + (part - parts(other)[at]!) ** 2, 0);
  const chosen: number[] = [];
  // First skips colours that are very similar to a chosen one, so that rare colours are included too.
  for (const nearest of [200, 40, 0]) {
    for (const [colour] of [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])) {
      if (chosen.length >= MOST) break;
      if (chosen.every((other) => distance(colour, other) > nearest)) chosen.push(colour);
    }
    if (chosen.length >= MOST) break;
  }
  const numbers = new Map(chosen.map((colour, number) => [colour, number]));
  const pixels = new Uint8Array(colours.length);
  for (let at = 0; at < colours.length; at += 1) {
    const colour = colours[at]!;
    let number = numbers.get(colour);
    if (number === undefined) {
      number = chosen.reduce(
        (best, other, index) => (distance(colour, other) < distance(colour, chosen[best]!) ? index : best),
        0,
      );
      numbers.set(colour, number);
    }
    pixels[at] = number;
  }
  let text = '';
  for (let at = 0; at < pixels.length; at += 8192) text += String.fromCharCode(...pixels.subarray(at, at + 8192));
  return { width, height, palette: chosen.map((colour) => [...parts(colour)]), pixels: btoa(text) };
}
