/**
 * The words of the page, a file for each language in words/, English first. Names of buttons and menus are those of Google's editor, in *stars*;
 * keys and file names are in `backticks`.
 */
import { readdirSync } from 'node:fs';

const folder = new URL('words/', import.meta.url);
const codes = readdirSync(folder)
  .map((file) => file.replace(/\.mjs$/, ''))
  .sort((a, b) => Number(b === 'en') - Number(a === 'en') || a.localeCompare(b));

export const languages = await Promise.all(
  codes.map(async (code) => (await import(new URL(`${code}.mjs`, folder).href)).default),
);
