import { join } from 'node:path';
import { openWorkbook, type Workbook } from '../../../runtime';

const DAY = 86_400_000;
const open = (): Workbook =>
  openWorkbook({
    now: '2026-03-02T09:00',
    timeZone: 'Europe/Berlin',
    user: 'ana@example.com',
    project: join(__dirname, 'fixtures/clock'),
  });

describe('an add-on in several files of a user', () => {
  test('getProjectTriggers lists the triggers of all files, getUserTriggers those of the file', () => {
    const workbook = open();
    const elsewhere = workbook.addTriggerElsewhere('daily', 'another-file');
    const here = workbook.call('schedule');
    expect(workbook.call('lists')).toEqual({ project: [elsewhere, here], file: [here] });
    workbook.actAs('bo@example.com');
    expect(workbook.call('lists')).toEqual({ project: [], file: [] });
  });

  test('who deletes the project’s triggers deletes those of the other file', () => {
    const workbook = open();
    workbook.addTriggerElsewhere('daily', 'another-file');
    workbook.call('schedule');
    workbook.call('deleteAll');
    expect(workbook.state.triggers).toEqual([]);
  });

  test('a trigger of another file does not fire here and does not count as a second one of this file', () => {
    const workbook = open();
    workbook.addTriggerElsewhere('daily', 'another-file');
    workbook.call('schedule');
    expect(() => workbook.call('schedule')).toThrow('too many time-based triggers in this document');
    expect(workbook.advance(workbook.now() + DAY)).toHaveLength(1);
    expect(workbook.displayed('Sheet1')).toEqual([['ran']]);
  });

  test('a disabled trigger is listed and never fires', () => {
    const workbook = open();
    const here = workbook.call('schedule');
    workbook.disableTriggers();
    expect(workbook.advance(workbook.now() + 3 * DAY)).toEqual([]);
    expect(workbook.call('lists')).toEqual({ project: [here], file: [here] });
  });
});
