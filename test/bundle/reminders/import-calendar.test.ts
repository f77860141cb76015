/** @jest-environment ./test/bundle/runtime-environment.js */
import { CalendarReader } from '../../mail/calendar-reader';
import { momentOf, type PlanInHand } from '../plan';
import { smallPlan } from '../small-plan';

/*
 * The calendar file, imported again and again into a calendar (rules K20 to K23).
 */

const download = (plan: PlanInHand): string => plan.call<string>('exportPlan', { format: 'ics' });
const shown = (calendar: CalendarReader): string[] =>
  calendar.events.map(({ day, summary, alarms }) => [day, summary, ...alarms].join(' '));
const advance = (plan: PlanInHand, to: string): unknown => plan.workbook.advance(momentOf(plan, to));

const all = [
  '2026-03-04 Book the seat -P3D',
  '2026-03-10 Ask for a project -P3D',
  '2026-06-01 Sit the exam -P3D',
  '2026-08-31 Deadline: Run a small project -P3D',
  '2026-12-31 Deadline: Pass the exam -P3D',
];

test('[K20] a file that is imported twice gives the same events, and so does a second file of the same plan', () => {
  const plan = smallPlan();
  const calendar = new CalendarReader();
  const first = download(plan);
  calendar.import(first);
  calendar.import(first);
  expect(shown(calendar)).toEqual(all);
  calendar.import(download(plan));
  expect(shown(calendar)).toEqual(all);
});

test('[K20] [K21] what changes between two downloads is changed, and what is over goes; an older file changes nothing back', () => {
  const plan = smallPlan();
  const calendar = new CalendarReader();
  const first = download(plan);
  calendar.import(first);
  plan.put('Steps', 2, { Step: 'Book the seat by the window', Due: '06/03/2026' });
  plan.put('Steps', 3, { Status: 'Done' });
  plan.put('Steps', 4, { 'Remind days before': '0' });
  plan.put('Goals', 3, { Status: 'Reached' });
  plan.update();
  calendar.import(download(plan));
  const changed = [
    '2026-03-06 Book the seat by the window -P3D',
    '2026-03-10 Ask for a project',
    '2026-12-31 Deadline: Pass the exam -P3D',
  ];
  expect(shown(calendar)).toEqual(changed);
  calendar.import(first);
  expect(shown(calendar)).toEqual(changed);
  // A download that nobody imported has lost nothing: the next one takes back the same.
  const late = new CalendarReader();
  late.import(first);
  download(plan);
  late.import(download(plan));
  expect(shown(late)).toEqual(changed);
  plan.put('Steps', 3, { Status: 'To do' });
  plan.update();
  calendar.import(download(plan));
  expect(shown(calendar)).toContain('2026-06-01 Sit the exam -P3D');
});

test('[K21] after a month a download no longer repeats what is over', () => {
  const plan = smallPlan();
  download(plan);
  plan.put('Steps', 3, { Status: 'Done' });
  plan.update();
  expect(download(plan)).toContain('CANCELLED');
  advance(plan, '2026-04-10T09:00');
  expect(download(plan)).not.toContain('CANCELLED');
});

test('[K22] files by mail and by download count together', () => {
  const plan = smallPlan();
  plan.call('turnOnReminders', { hour: 10 });
  const row = plan.shownColumn('Settings', 'Setting').indexOf('Calendar file') + 2;
  plan.put('Settings', row, { Value: 'TRUE' });
  const calendar = new CalendarReader();
  let read = 0;
  const readMails = (): void => {
    const mails = plan.workbook.outbox();
    for (const { attachments } of mails.slice(read)) for (const { content } of attachments) calendar.import(content);
    read = mails.length;
  };
  advance(plan, '2026-03-02T12:00');
  readMails();
  expect(shown(calendar)).toEqual(all);
  plan.put('Steps', 2, { Step: 'Book a seat' });
  plan.put('Steps', 3, { Status: 'Done' });
  plan.update();
  calendar.import(download(plan));
  const changed = ['2026-03-04 Book a seat -P3D', ...all.slice(1, 2), ...all.slice(3)];
  expect(shown(calendar)).toEqual(changed);
  // The mail takes back what only a download did, once.
  advance(plan, '2026-03-04T12:00');
  readMails();
  expect(shown(calendar)).toEqual(changed);
  plan.put('Steps', 4, { Due: '12/03/2026' });
  plan.update();
  advance(plan, '2026-03-13T12:00');
  readMails();
  expect(shown(calendar)).toContain('2026-03-12 Ask for a project -P3D');
});

test('[K23] the moment of a file is in UTC, later in a later file, and every line fits', () => {
  const plan = smallPlan();
  const stampOf = (text: string): string => /^DTSTAMP:(\d{8}T\d{6}Z)\r$/m.exec(text)?.[1] ?? '';
  const first = download(plan);
  expect(stampOf(first)).toMatch(/^20260302T08/);
  advance(plan, '2026-03-02T10:30');
  expect(stampOf(download(plan)) > stampOf(first)).toBe(true);
  for (const line of first.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(first.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
});
