/** @jest-environment ./test/bundle/runtime-environment.js */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse, type AnyNode } from 'acorn';
import { classReference } from '../../runtime/host/reference';
import { languageFiles } from '../catalogue/language-files';
import { sidebar, words } from '../../src/catalogue/en';
import { api } from '../../src/api/index';
import { dist, startPlan } from './plan';

/*
 * What Apps Script requires of the pushed files (docs/google-facts.md, the language; scopes; the sidebar).
 */

const code = readFileSync(join(dist, 'Code.js'), 'utf8');
const program = parse(code, { ecmaVersion: 2020, sourceType: 'script' });

function* nodesOf(root: AnyNode): Generator<AnyNode> {
  const stack: AnyNode[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node;
    for (const value of Object.values(node) as unknown[])
      for (const one of Array.isArray(value) ? (value as unknown[]) : [value])
        if (typeof one === 'object' && one !== null && typeof (one as AnyNode).type === 'string')
          stack.push(one as AnyNode);
  }
}

const topLevel = new Set(
  program.body.flatMap((node) => (node.type === 'FunctionDeclaration' && node.id ? [node.id.name] : [])),
);

test('dist has one script, one page, the manifest and a file for each language beside English', () => {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(dist, name)).isFile(),
  );
  const languages = Object.keys(languageFiles).map((language) => join('lang', `${language}.html`));
  expect(files.sort()).toEqual(['Code.js', 'Sidebar.html', 'appsscript.json', ...languages].sort());
  expect(statSync(join(dist, 'Code.js')).size).toBeLessThanOrEqual(1100 * 1024);
  expect(statSync(join(dist, 'Sidebar.html')).size).toBeLessThanOrEqual(260 * 1024);
});

test('script and page have each their own words: neither carries those of the other', () => {
  const page = readFileSync(join(dist, 'Sidebar.html'), 'utf8');
  expect([page.includes(sidebar.focus.smallHow), page.includes(words.messages.exampleNotEmpty)]).toEqual([true, false]);
  expect([code.includes(sidebar.focus.smallHow), code.includes(words.messages.exampleNotEmpty)]).toEqual([false, true]);
});

test('a person can read the script: it says what it is, keeps its names and its line breaks', () => {
  expect(code.slice(0, 400)).toMatch(/Waymark \d+\.\d+\.\d+[^]*MIT[^]*build\.js/);
  const lines = code.split('\n');
  expect(code.length / lines.length).toBeLessThan(60);
  for (const name of ['composeDigest', 'parseDay', 'runLocked', 'settlePlan'])
    expect(code).toContain(`function ${name}(`);
});

test('no code is made from text', () => {
  const makesCode = (node: AnyNode): boolean =>
    (node.type === 'NewExpression' || node.type === 'CallExpression') &&
    node.callee.type === 'Identifier' &&
    (node.callee.name === 'Function' || node.callee.name === 'eval');
  expect([...nodesOf(program)].filter(makesCode)).toEqual([]);
});

test('the script is ES2019 with ?. and ??, without private names, static fields and static blocks', () => {
  // Most of them are newer than ES2020, so the parse above has refused them already; this says it again by name.
  const refused = [
    'PrivateIdentifier',
    'StaticBlock',
    'PropertyDefinition',
    'ImportExpression',
    'MetaProperty',
    'ExportAllDeclaration',
  ];
  const isNewer = (node: AnyNode): boolean =>
    refused.includes(node.type) || (node.type === 'Literal' && typeof node.value === 'bigint');
  expect([...nodesOf(program)].filter(isNewer)).toEqual([]);
});

test('the top level has functions and one empty variable, and does no work', () => {
  const others = program.body.filter(({ type }) => type !== 'FunctionDeclaration');
  expect(others.map(({ start, end }) => code.slice(start, end))).toEqual(['var loaded_ = null;']);
});

test('every entry is a stub of one line that calls the code of the same name; helpers cannot be called by a page', () => {
  const entries = [...topLevel].filter((name) => !name.endsWith('_'));
  for (const name of entries)
    expect(code).toContain(`function ${name}() { return waymark_().${name}.apply(null, arguments); }`);
  expect([...topLevel].filter((name) => name.endsWith('_'))).toEqual(['waymark_', 'load_']);
});

test('every function of the menu, the triggers and the sidebar is at the top level, and nothing else is', () => {
  const main = readFileSync(resolve(__dirname, '../../src/main.ts'), 'utf8');
  const exported = [...main.matchAll(/^export const (\w+)/gm)].map(([, name]) => name);
  const menu = [
    ...readFileSync(resolve(__dirname, '../../src/google/menu.ts'), 'utf8').matchAll(/addItem\([\w.]+, '(\w+)'\)/g),
  ].map(([, name]) => name ?? '');
  expect(menu.length).toBeGreaterThan(8);
  const needed = ['onOpen', 'onInstall', 'onEdit', 'dailyRun', 'call', ...menu];
  expect(needed.filter((name) => !topLevel.has(name))).toEqual([]);
  expect([...topLevel].filter((name) => !name.endsWith('_')).sort()).toEqual(exported.sort());
});

test('the functions that the sidebar may call are told by describeApi, and by nobody else', () => {
  const names = startPlan()
    .call<{ name: string }[]>('describeApi')
    .map(({ name }) => name);
  expect(names).toEqual(Object.keys(api).filter((name) => !/^describe(Api|Tabs)$/.test(name)));
});

test('no page holds what Apps Script could take for a comment, anything beyond ASCII, or an address to load from', () => {
  for (const name of readdirSync(dist).filter((file) => file.endsWith('.html'))) {
    const page = readFileSync(join(dist, name), 'utf8');
    expect([name, page.match(/.{0,30}(\/\/|\/\*|[^\n -~]).{0,30}/g)]).toEqual([name, null]);
    expect(page).not.toMatch(/<script[^>]+src=|<link[^>]+href=/);
  }
});

test('the page has one place for what the server puts in', () => {
  expect(readFileSync(join(dist, 'Sidebar.html'), 'utf8').split('id="boot">{}<')).toHaveLength(2);
});

test('the manifest asks for five scopes, and each is needed', () => {
  const manifest = JSON.parse(readFileSync(join(dist, 'appsscript.json'), 'utf8')) as {
    oauthScopes: string[];
    runtimeVersion: string;
  };
  const address = 'https://www.googleapis.com/auth/';
  expect(manifest.oauthScopes).toEqual(
    ['spreadsheets.currentonly', 'script.container.ui', 'script.scriptapp', 'script.send_mail', 'userinfo.email'].map(
      (scope) => address + scope,
    ),
  );
  expect(manifest.runtimeVersion).toBe('V8');
  // The calls to Google's services in the sources, compared with Google's list of the scopes that each call needs.
  const services: Readonly<Record<string, string>> = {
    MailApp: 'Mail.MailApp',
    ScriptApp: 'Script.ScriptApp',
    Session: 'Base.Session',
    SpreadsheetApp: 'Spreadsheet.SpreadsheetApp',
    HtmlService: 'HTML.HtmlService',
    LockService: 'Lock.LockService',
    PropertiesService: 'Properties.PropertiesService',
    Utilities: 'Utilities.Utilities',
  };
  const used = new Set(
    [
      ...code.matchAll(
        /\b(MailApp|ScriptApp|Session|SpreadsheetApp|HtmlService|LockService|PropertiesService|Utilities)\.([a-z]\w*)\(/g,
      ),
    ].map(([, service = '', method = '']) => `${service}.${method}`),
  );
  const needed = new Set<string>();
  for (const call of used) {
    const [service = '', method = ''] = call.split('.');
    const known = classReference(services[service] ?? '')?.methods.get(method);
    expect([call, known !== undefined]).toEqual([call, true]);
    const scopes = known?.scopes ?? [];
    if (scopes.length > 0)
      expect([call, scopes.some((scope) => manifest.oauthScopes.includes(scope))]).toEqual([call, true]);
    for (const scope of scopes) needed.add(scope);
  }
  const ui = classReference('Base.Ui')?.methods.get('showSidebar')?.scopes ?? [];
  expect(manifest.oauthScopes.filter((scope) => !needed.has(scope) && !ui.includes(scope))).toEqual([]);
  // No other service of Google's.
  expect(code.match(/\b(UrlFetchApp|DriveApp|GmailApp|CalendarApp|DocumentApp|FormApp|Drive|Sheets)\./g)).toBeNull();
});
