/**
 * onSelectionChange, onChange and onFormSubmit. Sources: developers.google.com/apps-script/guides/triggers/events ("Event objects": fields and
 * values) and developers.google.com/apps-script/guides/triggers ("Simple triggers").
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbook, type ChangeType, type Workbook, type WorkbookOptions } from '../../../runtime';

const CODE = `function keep(name, e) {
  const kept = { name: name, mode: String(e.authMode), keys: Object.keys(e).sort().join() };
  if (e.range) kept.range = e.range.getSheet().getName() + '!' + e.range.getA1Notation();
  for (const field of ['changeType', 'values', 'namedValues', 'value', 'oldValue', 'triggerUid']) if (e[field] !== undefined) kept[field] = e[field];
  const store = PropertiesService.getScriptProperties();
  const log = JSON.parse(store.getProperty('log') || '[]');
  log.push(kept);
  store.setProperty('log', JSON.stringify(log));
}
function log() { return JSON.parse(PropertiesService.getScriptProperties().getProperty('log') || '[]'); }
function onSelectionChange(e) { keep('onSelectionChange', e); }
function onEdit(e) { keep('onEdit', e); }
function changed(e) { keep('changed', e); }
function submitted(e) { keep('submitted', e); e.range.offset(0, e.values.length, 1, 1).setValue('seen'); MailApp.sendEmail('a@example.com', 'New', e.namedValues['Name'][0]); }
function shows() { SpreadsheetApp.getUi().alert('!'); }
function install(handler, event) { return ScriptApp.newTrigger(handler).forSpreadsheet(SpreadsheetApp.getActive())[event]().create().getUniqueId(); }
function types() { return ScriptApp.getProjectTriggers().map((t) => [String(t.getEventType()), String(t.getTriggerSource()), t.getHandlerFunction()]); }
`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-events-'));
  writeFileSync(join(folder, 'Code.gs'), CODE);
});
afterAll(() => rmSync(folder, { recursive: true }));

const open = (options: WorkbookOptions = {}): Workbook =>
  openWorkbook({ project: folder, now: '2026-03-02T09:00', timeZone: 'Etc/UTC', addOn: false, ...options });
const logOf = (workbook: Workbook): Record<string, unknown>[] => workbook.run('log') as Record<string, unknown>[];

describe('onSelectionChange', () => {
  const event = (range: string): object => ({
    name: 'onSelectionChange',
    mode: 'LIMITED',
    keys: 'authMode,range,source,user',
    range,
  });
  it('runs when the user selects other cells', () => {
    const workbook = open();
    workbook.select('B2:C3');
    workbook.select('B2:C3');
    workbook.select('D5');
    expect(logOf(workbook)).toEqual([event('Sheet1!B2:C3'), event('Sheet1!D5')]);
  });
  it('can be fired', () => {
    const workbook = open();
    workbook.fire('onSelectionChange', { range: 'C4' });
    workbook.fire('onSelectionChange');
    expect(logOf(workbook)).toEqual([event('Sheet1!C4'), event('Sheet1!C4')]);
  });
  it.each<[string, WorkbookOptions]>([['a user who never used the add-on', { auth: 'none', addOn: true }]])(
    'does not run for %s',
    (_, options) => {
      const workbook = open(options);
      workbook.select('D5');
      expect(workbook.report.failures).toEqual([]);
      expect(workbook.state.properties).toEqual({});
    },
  );
  it('does not run for people who may only view', () => {
    const workbook = open();
    workbook.share('reader@example.com', 'viewer');
    workbook.actAs('reader@example.com');
    workbook.select('D5');
    expect(workbook.state.properties).toEqual({});
  });
});

describe('onChange', () => {
  it.each<[ChangeType, (workbook: Workbook) => void]>([
    ['EDIT', (workbook) => workbook.edit('A1', 'x')],
    [
      'INSERT_ROW',
      (workbook) => workbook.restructure('INSERT_ROW', () => workbook.sheet('Sheet1').insertRowsBefore(1, 1)),
    ],
    ['INSERT_COLUMN', (workbook) => workbook.fire('onChange', { changeType: 'INSERT_COLUMN' })],
    ['REMOVE_ROW', (workbook) => workbook.fire('onChange', { changeType: 'REMOVE_ROW' })],
    ['REMOVE_COLUMN', (workbook) => workbook.changed('REMOVE_COLUMN')],
    ['INSERT_GRID', (workbook) => workbook.restructure('INSERT_GRID', () => workbook.spreadsheet().insertSheet('New'))],
    ['REMOVE_GRID', (workbook) => workbook.fire('onChange', { changeType: 'REMOVE_GRID' })],
    ['FORMAT', (workbook) => workbook.fire('onChange', { changeType: 'FORMAT' })],
    ['OTHER', (workbook) => workbook.fire('onChange', { changeType: 'OTHER' })],
  ])('tells of %s', (changeType, act) => {
    const workbook = open();
    const triggerUid = workbook.run('install', ['changed', 'onChange']);
    act(workbook);
    expect(logOf(workbook).filter(({ name }) => name === 'changed')).toEqual([
      { name: 'changed', mode: 'FULL', keys: 'authMode,changeType,source,triggerUid,user', changeType, triggerUid },
    ]);
  });
  it('is no simple trigger', () => {
    const workbook = open();
    workbook.fire('onChange', { changeType: 'OTHER' });
    expect(logOf(workbook)).toEqual([]);
  });
});

describe('onFormSubmit', () => {
  const headers = ['Timestamp', 'Name', 'Colours'];
  it('has the row, its texts and its questions', () => {
    const workbook = open();
    const triggerUid = workbook.run('install', ['submitted', 'onFormSubmit']);
    expect(workbook.run('types')).toEqual([['ON_FORM_SUBMIT', 'SPREADSHEETS', 'submitted']]);
    expect(workbook.submitForm({ Name: 'Jane', Colours: ['red', 'blue'] })).toBe(2);
    const values = ['3/2/2026 9:00:00', 'Jane', 'red, blue'];
    expect(logOf(workbook)).toEqual([
      {
        name: 'submitted',
        mode: 'FULL',
        keys: 'authMode,namedValues,range,triggerUid,values',
        range: 'Form Responses 1!A2:C2',
        triggerUid,
        values,
        namedValues: { Timestamp: [values[0]], Name: ['Jane'], Colours: ['red, blue'] },
      },
    ]);
    expect(workbook.displayed('Form Responses 1')).toEqual([
      [...headers, ''],
      [...values, 'seen'],
    ]);
    expect(workbook.outbox()).toMatchObject([{ subject: 'New' }]);
  });
  it('comes below the last row, with a column for a new question and a blank for none', () => {
    const workbook = open({ locale: 'en_GB' });
    workbook.submitForm({ Name: 'Jane', Colours: 'red' });
    workbook.fire('onFormSubmit', { answers: { Name: 'Joe', Age: 27 } });
    expect(workbook.displayed('Form Responses 1')).toEqual([
      [...headers, 'Age'],
      ['02/03/2026 9:00:00', 'Jane', 'red', ''],
      ['02/03/2026 9:00:00', 'Joe', '', '27'],
    ]);
    expect(workbook.submitForm({ constructor: 'x' }, { sheet: 'Other' })).toBe(2);
  });
  it('has no user interface, and runs without the person who submits', () => {
    const workbook = open();
    workbook.run('install', ['shows', 'onFormSubmit']);
    workbook.submitForm({ Name: 'Jane' });
    expect(workbook.report.failures).toEqual([
      { handler: 'shows', message: 'Cannot call SpreadsheetApp.getUi() from this context.' },
    ]);
  });
  it('does not fire onEdit', () => {
    const workbook = open();
    workbook.submitForm({ Name: 'Jane' });
    expect(logOf(workbook)).toEqual([]);
  });
});

test('onEdit and onOpen can be fired', () => {
  const workbook = open();
  workbook.fire('onOpen');
  workbook.fire('onEdit', { range: 'Sheet1!B2', value: '2', oldValue: '1' });
  workbook.fire('onEdit', { range: 'B2:C3' });
  expect(logOf(workbook)).toMatchObject([
    { name: 'onEdit', range: 'Sheet1!B2', value: '2', oldValue: '1' },
    { name: 'onEdit', keys: 'authMode,range,source,user', range: 'Sheet1!B2:C3' },
  ]);
});
