import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { languageNames } from '../../src/catalogue/language-names';

const ROOT = resolve(__dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const { oauthScopes } = JSON.parse(read('appsscript.json')) as { oauthScopes: readonly string[] };

const LARGEST_PICTURE = 150 * 1024;

/** Width and height in pixels, from the header of a PNG, and whether it has transparent pixels. */
function measure(file: string): { width: number; height: number; alpha: boolean; bytes: number } {
  const png = readFileSync(join(ROOT, 'docs', file));
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20), alpha: png[25] === 6, bytes: png.length };
}

test.each([
  ...[32, 48, 96, 120, 128].map((side) => [`publishing/icon-${side}.png`, side, side, true] as const),
  ['publishing/banner-220x140.png', 220, 140, false] as const,
  ...['1-home', '2-guide', '3-timeline', '4-adjust', '5-network'].map(
    (name) => [`publishing/screenshot-${name}.png`, 1280, 800, false] as const,
  ),
])('%s has %i × %i pixels', (file, width, height, alpha) => {
  const { bytes, ...size } = measure(file);
  expect(size).toEqual({ width, height, alpha });
  expect(bytes).toBeLessThanOrEqual(LARGEST_PICTURE);
});

test('every picture in docs/publishing is one of those that the form asks for, and is named in publishing.md or by its series', () => {
  const named = read('docs/publishing.md');
  const pictures = readdirSync(join(ROOT, 'docs/publishing')).filter((file) => file.endsWith('.png'));
  expect(pictures).toHaveLength(11);
  expect(pictures.filter((file) => !/^screenshot-[1-5]-/.test(file) && !named.includes(`\`${file}\``))).toEqual([]);
});

/** The text below a heading of the second level. */
function part(markdown: string, heading: string): string {
  const [, after] = markdown.split(`\n## ${heading}\n`);
  if (after === undefined) throw new Error(`There is no heading ${heading}.`);
  const [text = ''] = after.split('\n## ');
  return text.trim();
}

// The limits: https://developers.google.com/workspace/marketplace/create-listing
describe.each(Object.keys(languageNames))('the listing in %s', (language) => {
  const listing = read(`docs/publishing/listing-${language}.md`);
  const [name, short, detailed] = ['Name', 'Short description', 'Detailed description'].map((heading) =>
    part(listing, heading),
  );

  test('keeps to the lengths of the Marketplace', () => {
    expect(name?.length).toBeLessThanOrEqual(50);
    expect(short?.length).toBeLessThanOrEqual(200);
    expect(detailed?.length).toBeLessThan(16_000);
    for (const text of [name, short, detailed]) expect(text?.length).toBeGreaterThan(0);
    expect(short).not.toContain('\n');
    expect(detailed).not.toContain(short);
  });

  test('has the name of the consent screen, without a mark of Google, punctuation or a version', () => {
    expect(name).toMatch(/^[A-Za-z ]+$/);
    expect(name).not.toMatch(/google|sheets|gmail|workspace/i);
    expect(read('docs/publishing.md')).toContain(`name *${name}*`);
  });

  test('is plain text', () => {
    expect([short, detailed].filter((text) => text && /[*`_#]|\]\(|<\w/.test(text))).toEqual([]);
  });

  test('says what each permission is for', () => {
    // Headings are in capitals; the permissions come last.
    const [permissions = ''] = (detailed ?? '').split(/\n(?=[\p{Lu} ’]+\n)/u).slice(-1);
    expect(permissions.match(/^• /gm)).toHaveLength(oauthScopes.length);
  });
});

test('every scope of the manifest has its reason in publishing.md and its use in privacy.md, and no other scope is there', () => {
  const rows = [...read('docs/publishing.md').matchAll(/^\| `(https:\S+\/auth\/\S+)` \| (.+) \|$/gm)];
  expect(rows.map(([, scope]) => scope)).toEqual(oauthScopes);
  for (const [, , reason = ''] of rows) expect(reason).toMatch(/^[A-Z][^|]{40,}\.$/);
  const uses = [...part(read('docs/privacy.md'), 'The permissions').matchAll(/^\| `([\w.]+)` \|/gm)];
  expect(uses.map(([, scope]) => `https://www.googleapis.com/auth/${scope}`)).toEqual(oauthScopes);
});

test.each([
  'README.md',
  'docs/publishing.md',
  'docs/privacy.md',
  'docs/terms.md',
  'docs/publishing/listing-en.md',
  'docs/publishing/listing-de.md',
])('every file that %s links to is there', (file) => {
  const links = [...read(file).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link = '']) => link);
  expect(links.filter((link) => !existsSync(join(ROOT, dirname(file), link)))).toEqual([]);
});
