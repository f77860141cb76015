import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

const ROOT = resolve(__dirname, '../..');
const PURE = join(ROOT, 'src/tsconfig.pure.json');
const FOLDERS = ['domain', 'catalogue', 'tables', 'mail', 'actions', 'api'];

const parsed = ts.getParsedCommandLineOfConfigFile(
  PURE,
  {},
  { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
);
const options = parsed?.options ?? {};
const libraries = new Map<string, ts.SourceFile | undefined>();

/** The compiler's messages about a file with this text in src/FOLDER, with the compiler options of that folder. */
function complaints(folder: string, text: string): string[] {
  const path = join(ROOT, 'src', folder, 'snippet-that-is-not-there.ts');
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.fileExists = (file) => file === path || ts.sys.fileExists(file);
  host.getSourceFile = (file, version) => {
    if (file === path) return ts.createSourceFile(file, text, version);
    if (!libraries.has(file)) libraries.set(file, read(file, version));
    return libraries.get(file);
  };
  const program = ts.createProgram([path], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

test('the pure folders are compiled without the types of Google, Node and the browser', () => {
  const { include } = JSON.parse(readFileSync(PURE, 'utf8')) as { include: string[] };
  expect(include).toEqual(FOLDERS.map((folder) => `${folder}/**/*.ts`));
  expect(options.types).toEqual([]);
});

describe.each(FOLDERS)('src/%s', (folder) => {
  test.each([
    ['SpreadsheetApp', 'export const sheet = SpreadsheetApp.getActive();'],
    ['MailApp', "MailApp.sendEmail('a@example.com', 'Subject', 'Text');"],
    ['process', 'export const home = process.env;'],
    ['document', "export const page = document.querySelector('p');"],
    ['console', "console.log('hello');"],
    ['setTimeout', 'setTimeout(() => undefined, 1);'],
  ])('%s does not compile', (name, text) => {
    expect(complaints(folder, `${text}\nexport {};`).join('\n')).toContain(`Cannot find name '${name}'`);
  });

  test('plain JavaScript of 2019 compiles', () => {
    expect(complaints(folder, 'export const doubled = [1, [2]].flat().map((n) => n * 2);')).toEqual([]);
  });

  test('newer methods than ES2019 do not compile, since Apps Script may lack them', () => {
    expect(complaints(folder, 'export const last = [1, 2].at(-1);').join('\n')).toContain(
      "Property 'at' does not exist",
    );
  });
});
