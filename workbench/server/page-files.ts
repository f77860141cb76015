/** The files of the built page. */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.map': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
};

export interface PageFile {
  readonly type: string;
  readonly content: Buffer | string;
}

const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** The file at a URL path, null when it does not exist. The token is inserted into index.html. */
export async function pageFile(folder: string, path: string, token: string): Promise<PageFile | null> {
  let wanted: string;
  try {
    wanted = normalize(decodeURIComponent(path === '/' ? '/index.html' : path));
  } catch {
    return null;
  }
  const type = TYPES[extname(wanted)];
  if (!type || wanted.includes('\0') || wanted.split(sep).includes('..')) return null;
  try {
    const content = await readFile(join(folder, wanted));
    if (wanted !== `${sep}index.html`) return { type, content };
    return {
      type,
      content: content
        .toString('utf8')
        .replace('</head>', () => `<meta name="waymark-token" content="${escape(token)}"></head>`),
    };
  } catch (error) {
    if (['ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG', 'EINVAL'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return null;
    throw error;
  }
}
