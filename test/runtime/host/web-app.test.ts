/**
 * doGet, doPost and ContentService. Sources: developers.google.com/apps-script/guides/web ("Web apps": request parameters),
 * developers.google.com/apps-script/guides/content ("Content service") and the reference of ContentService and TextOutput.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbook, type GetRequest, type PostRequest, type Workbook, type WorkbookOptions } from '../../../runtime';

const CODE = `function doGet(e) {
  switch (e.parameter.what) {
    case 'nothing': return;
    case 'object': return { a: 1 };
    case 'text': return 'text';
    case 'page': return HtmlService.createHtmlOutput('<p>Hello</p>').setTitle('Hi');
    case 'file': return ContentService.createTextOutput('a,b').append('\\n1,2').setMimeType(ContentService.MimeType.CSV).downloadAsFile('a.csv');
    case 'shown': return ContentService.createTextOutput('x').downloadAsFile('a.csv').downloadAsFile(null);
    case 'bad name': return ContentService.createTextOutput('x').downloadAsFile('a/b.csv');
    case 'fails': throw new Error('no such thing');
    case 'ui': SpreadsheetApp.getUi(); return;
    case 'slow': for (let n = 0; n < 7; n++) Utilities.sleep(60 * 1000); return;
    case 'minute': Utilities.sleep(60 * 1000); return ContentService.createTextOutput('in time');
    case 'users': return ContentService.createTextOutput(Session.getEffectiveUser().getEmail() + ' ' + Session.getActiveUser().getEmail());
    case 'mail': MailApp.sendEmail('a@example.com', 's', 'b'); return ContentService.createTextOutput('sent');
    case 'url': return ContentService.createTextOutput(ScriptApp.getService().getUrl());
    case 'output': {
      const output = ContentService.createTextOutput();
      const before = [output.getContent(), String(output.getMimeType()), output.getFileName()];
      output.setContent('a').append('b').clear().append('c').setMimeType(ContentService.MimeType.JSON);
      return ContentService.createTextOutput(JSON.stringify([before, output.getContent(), String(output.getMimeType()), output.toString()]));
    }
    case 'type': return ContentService.createTextOutput('x').setMimeType(ContentService.MimeType[e.parameter.type]);
  }
  return ContentService.createTextOutput(JSON.stringify(e)).setMimeType(ContentService.MimeType.JSON);
}
function doPost(e) {
  const data = e.postData.type === 'application/json' ? JSON.parse(e.postData.contents) : e.parameter;
  if (data.row) SpreadsheetApp.getActiveSheet().appendRow(data.row);
  return ContentService.createTextOutput(JSON.stringify(e)).setMimeType(ContentService.MimeType.JSON);
}
`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-web-'));
  writeFileSync(join(folder, 'Code.gs'), CODE);
});
afterAll(() => rmSync(folder, { recursive: true }));

const open = (options: WorkbookOptions = {}): Workbook =>
  openWorkbook({ project: folder, now: '2026-03-02T09:00', timeZone: 'Etc/UTC', addOn: false, ...options });

describe('the event', () => {
  it.each<[string, GetRequest, object]>([
    [
      'parameters',
      { parameter: { username: 'jsmith', age: 21 } },
      {
        queryString: 'username=jsmith&age=21',
        parameter: { username: 'jsmith', age: '21' },
        contextPath: '',
        parameters: { username: ['jsmith'], age: ['21'] },
        contentLength: -1,
      },
    ],
    [
      'a query with a parameter twice',
      { queryString: 'name=alice&n=1&n=2' },
      {
        queryString: 'name=alice&n=1&n=2',
        parameter: { name: 'alice', n: '1' },
        contextPath: '',
        parameters: { name: ['alice'], n: ['1', '2'] },
        contentLength: -1,
      },
    ],
    [
      'nothing but a path',
      { pathInfo: 'hello' },
      { queryString: null, parameter: {}, pathInfo: 'hello', contextPath: '', parameters: {}, contentLength: -1 },
    ],
    [
      'lists, blanks and odd names',
      { parameters: { constructor: ['a b', 'ü&='], empty: [''] } },
      {
        queryString: 'constructor=a+b&constructor=%C3%BC%26%3D&empty=',
        parameter: { constructor: 'a b', empty: '' },
        contextPath: '',
        parameters: { constructor: ['a b', 'ü&='], empty: [''] },
        contentLength: -1,
      },
    ],
  ])('of doGet has %s', (_, request, expected) => {
    const response = open().get(request);
    expect(response).toMatchObject({ kind: 'text', mimeType: 'application/json', fileName: null });
    expect(JSON.parse(response.content)).toEqual(expected);
  });

  it.each<[string, PostRequest, object]>([
    [
      'a text',
      { contents: 'Alice,ü', type: 'text/csv', parameter: { k: 'v' } },
      {
        queryString: 'k=v',
        parameter: { k: 'v' },
        contextPath: '',
        parameters: { k: ['v'] },
        contentLength: 8,
        postData: { contents: 'Alice,ü', length: 8, name: 'postData', type: 'text/csv' },
      },
    ],
    [
      'the fields of a form, after those of the address',
      { contents: { name: 'Ada', k: 'w' }, queryString: 'k=v' },
      {
        queryString: 'k=v',
        parameter: { k: 'v', name: 'Ada' },
        contextPath: '',
        parameters: { k: ['v', 'w'], name: ['Ada'] },
        contentLength: 12,
        postData: { contents: 'name=Ada&k=w', length: 12, name: 'postData', type: 'application/x-www-form-urlencoded' },
      },
    ],
    [
      'the body as the event has it',
      { postData: { contents: '{}', type: 'application/json' } },
      {
        queryString: null,
        parameter: {},
        contextPath: '',
        parameters: {},
        contentLength: 2,
        postData: { contents: '{}', length: 2, name: 'postData', type: 'application/json' },
      },
    ],
  ])('of doPost has %s', (_, request, expected) => {
    expect(JSON.parse(open().post(request).content)).toEqual(expected);
  });
});

describe('the answer', () => {
  it.each([
    ['page', { kind: 'html', mimeType: 'text/html', title: 'Hi', fileName: null }],
    ['file', { kind: 'text', content: 'a,b\n1,2', mimeType: 'text/csv', fileName: 'a.csv' }],
    ['shown', { content: 'x', mimeType: 'text/plain', fileName: null }],
    ['minute', { content: 'in time' }],
    ['output', { content: '[["","TEXT",null],"c","JSON","TextOutput"]' }],
  ])('of %s', (what, expected) => {
    expect(open().get({ parameter: { what } })).toMatchObject(expected);
  });
  it('of a page is the page', () => {
    expect(open().get({ queryString: 'what=page' }).content).toContain('<p>Hello</p>');
  });
  it.each([
    ['ATOM', 'application/atom+xml'],
    ['CSV', 'text/csv'],
    ['ICAL', 'text/calendar'],
    ['JAVASCRIPT', 'text/javascript'],
    ['JSON', 'application/json'],
    ['RSS', 'application/rss+xml'],
    ['TEXT', 'text/plain'],
    ['VCARD', 'text/vcard'],
    ['XML', 'text/xml'],
  ])('with MimeType.%s is %s', (type, mimeType) => {
    expect(open().get({ parameter: { what: 'type', type } }).mimeType).toBe(mimeType);
  });
  it.each([
    ['nothing', 'The script completed but did not return anything.'],
    ['object', 'The script completed but the returned value is not a supported return type.'],
    ['text', 'The script completed but the returned value is not a supported return type.'],
    ['bad name', 'Invalid argument: a/b.csv'],
    ['fails', 'no such thing'],
    ['ui', 'Cannot call SpreadsheetApp.getUi() from this context.'],
    ['slow', 'Exceeded maximum execution time'],
  ])('of %s is %s', (what, message) => {
    expect(() => open().get({ parameter: { what } })).toThrow(message);
  });
  it('of a script without doPost says so', () => {
    const other = mkdtempSync(join(tmpdir(), 'waymark-web-other-'));
    writeFileSync(join(other, 'Code.gs'), 'function doGet() {}');
    expect(() => open({ project: other }).post()).toThrow('Script function not found: doPost');
    rmSync(other, { recursive: true });
  });
});

describe('the rights', () => {
  it('are those of a run with all that the owner granted', () => {
    const workbook = open();
    expect(workbook.get({ parameter: { what: 'mail' } }).content).toBe('sent');
    workbook.post({ contents: '{"row":["a",1]}', type: 'application/json' });
    expect(workbook.displayed('Sheet1')).toEqual([['a', '1']]);
    expect(workbook.calls().calls).toBeGreaterThan(0);
    expect(workbook.get({ parameter: { what: 'url' } }).content).toMatch(
      /^https:\/\/script\.google\.com\/macros\/s\/.+\/exec$/,
    );
  });
  it.each([
    ['USER_DEPLOYING', 'owner@example.com '],
    ['USER_ACCESSING', 'visitor@example.com visitor@example.com'],
  ])('are of %s', (executeAs, expected) => {
    const project = mkdtempSync(join(tmpdir(), 'waymark-web-as-'));
    writeFileSync(join(project, 'Code.gs'), CODE);
    writeFileSync(join(project, 'appsscript.json'), JSON.stringify({ webapp: { executeAs, access: 'ANYONE' } }));
    const workbook = open({ project, user: 'owner@example.com' });
    workbook.actAs('visitor@example.com');
    expect(workbook.get({ parameter: { what: 'users' } }).content).toBe(expected);
    rmSync(project, { recursive: true });
  });
});
