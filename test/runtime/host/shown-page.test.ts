import { openWorkbook, type Workbook } from '../../../runtime';
import type { OpenedPage, PlainDocument } from '../../../runtime/host/shown-page';
import { removeProjects, writeProject } from './written-project';

const opened: OpenedPage[] = [];
afterEach(() => opened.splice(0).forEach((page) => page.close()));
afterAll(removeProjects);

const code = `
function show(html, title) { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(html).setTitle(title || 'T')); }
function dialog(html) { SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput(html).setWidth(400).setHeight(300), 'D'); }
function echo(value) { return value; }
function fail(text) { throw new Error(text); }
function write(value) { SpreadsheetApp.getActiveSheet().appendRow([value]); return value; }
function secret_() { return 1; }
var expression = function () { return 'e'; };
`;

const open = (): Workbook => openWorkbook({ now: '2026-03-02T09:00', project: writeProject({ 'Code.js': code }) });

const script = (text: string): string => `<!doctype html><p id="out"></p><script>
  const said = []; const say = (...words) => { said.push(words); document.getElementById('out').textContent = JSON.stringify(said); };
  ${text}</script>`;

/** Shows a sidebar with this script and opens it. */
function show(text: string, workbook = open()): { workbook: Workbook; page: OpenedPage; said(): unknown } {
  workbook.run('show', [script(text)]);
  const page = workbook.page();
  opened.push(page);
  const document = page.document as PlainDocument;
  return { workbook, page, said: () => JSON.parse(document.getElementById('out')?.textContent || '[]') as unknown };
}

test('[B93] calls are asynchronous; the success handler gets the result and the user object', async () => {
  const { page, said, workbook } = show(
    `google.script.run.withSuccessHandler((value, user) => say(value, user)).withUserObject({ id: 7 }).write('a');
     say('called');`,
  );
  expect(said()).toEqual([['called']]);
  await page.settled();
  expect(said()).toEqual([['called'], ['a', { id: 7 }]]);
  expect(workbook.displayed('Sheet1')).toEqual([['a']]);
  expect(page.errors).toEqual([]);
});

test('[B93] results are objects of the page, undefined arrives as null', async () => {
  const { page, said } = show(
    `google.script.run.withSuccessHandler((value) => say(value.list instanceof Array, value)).echo({ list: [1, undefined, null], gone: undefined });
     google.script.run.withSuccessHandler((value) => say(value)).echo();`,
  );
  await page.settled();
  expect(said()).toEqual([[true, { list: [1, null, null] }], [null]]);
});

test('[B93] the failure handler gets the error; without one the console shows it', async () => {
  const { page, said } = show(
    `google.script.run.withFailureHandler((error, user) => say(error instanceof Error, error.message, user)).withUserObject(1).fail('no');
     google.script.run.fail('unseen');`,
  );
  await page.settled();
  expect(said()).toEqual([[true, 'no', 1]]);
  expect(page.errors).toEqual(['fail: unseen']);
});

test('[B93] calls of handlers are waited for', async () => {
  const { page, said } = show(
    `const next = (n) => google.script.run.withSuccessHandler((value) => (value > 0 ? next(value - 1) : say('end'))).echo(n); next(5);`,
  );
  await page.settled();
  expect(said()).toEqual([['end']]);
});

test('[B94] arguments of other types throw the sentence of Google', async () => {
  const { page, said } = show(
    `const circle = {}; circle.self = circle;
     for (const value of [new Date(), () => 1, document.body, NaN, { a: [new Date()] }, circle, 1n, Symbol('s'), new Map()])
       try { google.script.run.echo(value); say('passed'); } catch (error) { say(error.message); }`,
  );
  await page.settled();
  const sentence = (place: string): string[] => [`Failed due to illegal value in property: ${place}`];
  expect(said()).toEqual([
    ...Array.from({ length: 4 }, () => sentence('0')),
    sentence('0'),
    ['Failed due to circular reference.'],
    ...Array.from({ length: 3 }, () => sentence('0')),
  ]);
});

test('[B94] a form as the only argument arrives as its fields', async () => {
  const workbook = open();
  workbook.run('show', [
    `<form><input name="a" value="1"><input name="b" value="2"><input name="b" value="3"></form><p id="out"></p>
     <script>google.script.run.withSuccessHandler((v) => (document.getElementById('out').textContent = JSON.stringify(v))).echo(document.forms[0]);</script>`,
  ]);
  const page = workbook.page();
  opened.push(page);
  await page.settled();
  expect((page.document as PlainDocument).getElementById('out')?.textContent).toBe('{"a":"1","b":["2","3"]}');
});

test('[B94] only the functions of the project without _ at the end are there', async () => {
  const { page, said } = show(
    `say(['echo', 'expression', 'secret_', 'nothing'].map((name) => typeof google.script.run[name]));
     say(typeof google.script.run.withSuccessHandler(() => 1).secret_);`,
  );
  await page.settled();
  expect(said()).toEqual([[['function', 'function', 'undefined', 'undefined']], ['undefined']]);
});

test('[B95] google.script.host changes and closes the page, url and history', async () => {
  const workbook = open();
  workbook.run('dialog', [
    script(`google.script.host.setWidth(500); google.script.host.setHeight(200); google.script.host.editor.focus();
      google.script.url.getLocation((location) => google.script.run.write(JSON.stringify(location)));
      try { google.script.history.push({}); } catch (error) { google.script.run.write(error.message); }`),
  ]);
  const page = workbook.page();
  opened.push(page);
  expect(page).toMatchObject({
    kind: 'modal',
    title: 'D',
    width: 500,
    height: 200,
    isEditorFocused: true,
    isClosed: false,
  });
  await page.settled();
  await page.settled();
  expect(workbook.displayed('Sheet1').flat().sort()).toEqual([
    'google.script.history works in web apps only, not in sidebars and dialogs.',
    '{"hash":"","parameter":{},"parameters":{}}',
  ]);
});

test('[B95] a page that closes itself hears no more answers, and what it called still ran', async () => {
  const { page, workbook } = show(
    `google.script.run.withSuccessHandler(() => google.script.run.write('never')).write('done'); google.script.host.close();`,
  );
  await page.settled();
  expect(page.isClosed).toBe(true);
  expect(workbook.displayed('Sheet1')).toEqual([['done']]);
});

test('[B96] pages are numbered from the first that was shown, the last by default', () => {
  const workbook = open();
  expect(() => workbook.page()).toThrow('The script has shown no sidebar and no dialog.');
  workbook.run('show', ['<p>a', 'A']);
  workbook.run('dialog', ['<p>b']);
  workbook.run('show', ['<p>a', 'A again']);
  opened.push(workbook.page(1), workbook.page(2), workbook.page());
  expect(opened.map(({ title }) => title)).toEqual(['A', 'D', 'A again']);
  expect(() => workbook.page(4)).toThrow('There is no page 4: the script has shown 3.');
});

test('[B96] an error in a script of the page is among its errors', async () => {
  const { page } = show(`setTimeout(() => { throw new Error('broken'); });`);
  await page.settled();
  await page.settled();
  expect(page.errors.join()).toContain('broken');
});
