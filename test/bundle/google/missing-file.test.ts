/** @jest-environment ./test/bundle/runtime-environment.js */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dist, openFile } from '../plan';

/*
 * A script that was copied by hand without one of its files (rule L12).
 */

const project = mkdtempSync(join(tmpdir(), 'waymark-without-'));
cpSync(dist, project, { recursive: true });
rmSync(join(project, 'lang'), { recursive: true });
afterAll(() => rmSync(project, { recursive: true }));

const missing =
  "The file “lang/de” is missing in Waymark's script. Choose Extensions ▸ Apps Script and add it from Waymark's folder dist; your plan is as it was.";

test('[L12] without the file of its language a plan is left as it was, and one sentence names the file', () => {
  const { workbook } = openFile({ project, locale: 'de_DE' });
  const before = JSON.stringify(workbook.document.snapshot());
  expect(() => workbook.call('call', ['start', {}])).toThrow(missing);
  expect(() => workbook.menu(['Waymark öffnen'])).toThrow(missing);
  expect(JSON.stringify(workbook.document.snapshot())).toBe(before);
});

test('[L12] an English file needs no other', () => {
  const plan = openFile({ project });
  expect(plan.call('start').problems).toEqual([]);
});
