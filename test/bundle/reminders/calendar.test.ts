/** @jest-environment ./test/bundle/runtime-environment.js */
import ICAL from 'ical.js';
import { copyPlan, momentOf, openFile, type PlanInHand } from '../plan';
import { smallPlan } from '../small-plan';

/*
 * The calendar file through the bundle (rules K), and the days off (N2).
 */

const settingRow = (plan: PlanInHand, name: string): number =>
  plan.shownColumn('Settings', 'Setting').indexOf(name) + 2;
const set = (plan: PlanInHand, name: string, value: string): void =>
  plan.put('Settings', settingRow(plan, name), { Value: value });
const advance = (plan: PlanInHand, to: string): unknown => plan.workbook.advance(momentOf(plan, to));
const eventsOf = (text: string): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
const exported = (plan: PlanInHand): ICAL.Event[] => eventsOf(plan.call<string>('exportPlan', { format: 'ics' }));
const attached = (plan: PlanInHand): string[][] =>
  plan.workbook.outbox().map(({ attachments }) => attachments.map(({ name, type }) => `${name} ${type}`));

function reminded(): PlanInHand {
  const plan = smallPlan();
  plan.call('turnOnReminders', { hour: 10 });
  return plan;
}

describe('the calendar file', () => {
  test('[K1] [K2] holds goals and steps with their days', () => {
    const events = exported(smallPlan());
    expect(events.map(({ summary, startDate }) => `${startDate.toString()} ${summary}`)).toEqual([
      '2026-03-04 Book the seat',
      '2026-03-10 Ask for a project',
      '2026-06-01 Sit the exam',
      '2026-08-31 Deadline: Run a small project',
      '2026-12-31 Deadline: Pass the exam',
    ]);
    expect(events[0]?.description).toBe('Towards: Pass the exam');
  });

  test('[K3] a date that was moved keeps its UID and counts one more', () => {
    const plan = smallPlan();
    const [before] = exported(plan);
    plan.put('Steps', 2, { Due: '06/03/2026' });
    plan.update();
    const [after] = exported(plan);
    expect(after?.uid).toBe(before?.uid);
    expect([before?.sequence, after?.sequence, after?.startDate.toString()]).toEqual([0, 1, '2026-03-06']);
    plan.put('Steps', 2, { Step: 'Book the seat by the window' });
    expect(exported(plan)[0]?.sequence).toBe(2);
    expect(exported(plan)[0]?.sequence).toBe(2);
  });

  test('[K3] another file has other UIDs', () => {
    const plan = smallPlan();
    const copy = openFile({ from: plan.workbook.copy() });
    copy.workbook.state.id = 'another-file';
    expect(exported(copy)[0]?.uid).not.toBe(exported(plan)[0]?.uid);
  });

  test('[K5] no mail carries it unless one wants it', () => {
    const plan = reminded();
    advance(plan, '2026-03-04T12:00');
    expect(attached(plan).flat()).toEqual([]);
    expect(attached(plan).length).toBeGreaterThan(1);
  });

  test('[K5] the first mail carries it, and then only one with a change', () => {
    const plan = reminded();
    set(plan, 'Calendar file', 'TRUE');
    advance(plan, '2026-03-04T12:00');
    const file = ['plan.ics text/calendar'];
    expect(attached(plan)).toEqual([
      file,
      ...attached(plan)
        .slice(1)
        .map(() => []),
    ]);
    const [first] = plan.workbook.outbox()[0]?.attachments ?? [];
    expect(eventsOf(first?.content ?? '')).toHaveLength(5);
    plan.put('Steps', 4, { Due: '11/03/2026' });
    const before = attached(plan).length;
    advance(plan, '2026-03-10T12:00');
    expect(
      attached(plan)
        .slice(before)
        .filter((one) => one.length > 0),
    ).toEqual([file]);
  });

  test('[K5] one that could not be sent is carried by the next', () => {
    const plan = reminded();
    set(plan, 'Calendar file', 'TRUE');
    const dry = copyPlan(plan);
    advance(dry, '2026-03-02T12:00');
    const at = dry.workbook.callLog().find(({ method }) => method === 'MailApp.sendEmail')?.n ?? 0;
    plan.workbook.advance(momentOf(plan, '2026-03-02T12:00'), { faults: [{ at, kind: 'server' }] });
    expect(attached(plan)).toEqual([]);
    plan.workbook.run('dailyRun');
    expect(attached(plan)).toEqual([['plan.ics text/calendar']]);
  });

  /** The events of the file that the latest mail carries. */
  const lastSent = (plan: PlanInHand): string[] => {
    const mail = [...plan.workbook.outbox()].reverse().find(({ attachments }) => attachments.length > 0);
    return eventsOf(mail?.attachments[0]?.content ?? '').map(({ uid, sequence, component }) =>
      [uid.split('-')[0], sequence, component.getFirstPropertyValue('status') ?? 'open'].join(' '),
    );
  };
  /** Sends the calendar on the next day at 10. */
  const nextMail = (plan: PlanInHand, day: string): string[] => {
    const before = attached(plan).length;
    advance(plan, `2026-03-${day}T12:00`);
    expect(attached(plan).slice(before).flat()).not.toEqual([]);
    return lastSent(plan);
  };

  test('[K6] what is private is so in the calendar, and no private title stands in another event', () => {
    const plan = smallPlan();
    plan.put('Goals', 4, { Goal: 'Leave the company', Status: 'Active', Deadline: '30/09/2026', Private: 'TRUE' });
    plan.put('Goals', 3, { 'Part of': 'G3' });
    plan.put('Steps', 5, { Step: 'Write my resignation', Goal: 'G3', Due: '05/03/2026' });
    plan.put('Steps', 6, { Step: 'See the doctor', Goal: 'G1', Due: '06/03/2026', Private: 'TRUE' });
    plan.put('Steps', 7, { Step: 'Who knows', Goal: 'Nothing like it', Due: '07/03/2026' });
    plan.update();
    const text = plan.call<string>('exportPlan', { format: 'ics' });
    const isPrivate = ({ component }: ICAL.Event): boolean => component.getFirstPropertyValue('class') === 'PRIVATE';
    expect(
      eventsOf(text)
        .filter(isPrivate)
        .map(({ summary }) => summary),
    ).toEqual(['Write my resignation', 'See the doctor', 'Who knows', 'Deadline: Leave the company']);
    expect(text.match(/Leave the company/g)).toHaveLength(2);
    expect(eventsOf(text).filter(({ description }) => description?.includes('Leave the company'))).toEqual([]);
  });

  test('[K7] what is done, let go, gone or without a date is taken back once; what comes again is newer', () => {
    const plan = reminded();
    set(plan, 'Calendar file', 'TRUE');
    plan.put('Steps', 5, { Step: 'Call Ann', Goal: 'G1', Due: '20/04/2026' });
    plan.put('Steps', 6, { Step: 'Call Ben', Goal: 'G1', Due: '21/04/2026' });
    plan.update();
    expect(nextMail(plan, '02')).toHaveLength(7);
    plan.put('Steps', 2, { Status: 'Done' });
    plan.put('Steps', 3, { Due: '' });
    plan.put('Goals', 3, { Status: 'Let go' });
    plan.put('Steps', 5, { Due: '22/04/2026' });
    plan.sheet('Steps').deleteRows(6, 1);
    plan.update();
    // The steps of a goal that is let go are left out too.
    expect(nextMail(plan, '10').sort()).toEqual([
      'g1 0 open',
      'g2 1 CANCELLED',
      's1 1 CANCELLED',
      's2 1 CANCELLED',
      's3 1 CANCELLED',
      's4 1 open',
      's5 1 CANCELLED',
    ]);
    plan.put('Steps', 2, { Status: 'To do', Due: '12/03/2026' });
    plan.update();
    expect(nextMail(plan, '12').sort()).toEqual(['g1 0 open', 's1 2 open', 's4 1 open']);
    expect(lastSent(plan).filter((line) => line.includes('CANCELLED'))).toEqual([]);
  });

  test.each([
    ['Steps', ['g1 0 open', 'g2 0 open', 's1 1 CANCELLED', 's2 1 CANCELLED', 's3 1 CANCELLED']],
    ['Goals', ['g1 1 CANCELLED', 'g2 1 CANCELLED', 's1 1 open', 's2 1 open', 's3 1 open']],
  ])('[K7] what stood in the tab %s is taken back once when it is deleted', (tab, events) => {
    const plan = reminded();
    set(plan, 'Calendar file', 'TRUE');
    expect(nextMail(plan, '02')).toHaveLength(5);
    plan.workbook.spreadsheet().deleteSheet(plan.sheet(tab));
    expect(nextMail(plan, '03').sort()).toEqual(events);
    plan.call('checkPlan');
    const before = attached(plan).length;
    advance(plan, '2026-03-20T12:00');
    expect(attached(plan).length).toBeGreaterThan(before);
    const later = plan.workbook.outbox().slice(before);
    expect(later.filter(({ attachments }) => attachments[0]?.content.includes('CANCELLED'))).toEqual([]);
  });

  test('[K7] of a step that repeats, what is done is taken back once, and the next is an event of its own', () => {
    const plan = reminded();
    set(plan, 'Calendar file', 'TRUE');
    plan.put('Steps', 5, { Step: 'Water the plants', Goal: 'G1', Due: '03/03/2026', Repeat: 'Weekly' });
    plan.update();
    expect(nextMail(plan, '02')).toContain('s4 0 open');
    plan.put('Steps', 5, { Status: 'Done' });
    plan.update();
    plan.call('addRepeat', { id: 'S4' });
    const second = nextMail(plan, '10');
    expect(second).toEqual(expect.arrayContaining(['s4 1 CANCELLED', 's5 0 open']));
    plan.put('Steps', 2, { Due: '25/03/2026' });
    plan.update();
    expect(nextMail(plan, '18').filter((line) => line.startsWith('s4'))).toEqual([]);
  });

  test('[K7] what rests is not taken back, nor what a lost column hides', () => {
    const plan = reminded();
    set(plan, 'Calendar file', 'TRUE');
    plan.put('Steps', 5, { Step: 'Call Ann', Goal: 'G1', Due: '04/03/2026' });
    nextMail(plan, '02');
    plan.put('Steps', 3, { 'Paused until': '01/05/2026' });
    plan.sheet('Goals').deleteColumns(plan.column('Goals', 'Deadline'), 1);
    expect(nextMail(plan, '04').filter((line) => line.includes('CANCELLED'))).toEqual([]);
  });

  test('the menu offers it as a download', () => {
    const plan = smallPlan();
    plan.workbook.menu(['More', 'Export', 'Calendar']);
    const [shown] = plan.workbook.report.shown;
    if (shown?.kind !== 'modal') throw new Error('nothing was shown');
    const file = /id="file">(.*?)<\/script>/.exec(shown.html)?.[1] ?? '';
    expect(eventsOf(JSON.parse(file) as string)).toHaveLength(5);
    // Safari downloads no `data:` address (docs/google-facts.md, the sidebar).
    expect(shown.html).not.toContain('data:');
    expect(shown.html).toContain('URL.createObjectURL(new Blob(');
  });
});

describe('days off', () => {
  test('[N2] no mail comes on them, and the day after leaves out nothing', () => {
    const plan = reminded();
    set(plan, 'Days off', '2026-03-03 to 2026-03-08, 2026-03-10');
    advance(plan, '2026-03-11T12:00');
    const days = plan.workbook.outbox().map(({ date }) => date.slice(0, 10));
    expect(days).toEqual(['2026-03-02', '2026-03-09', '2026-03-11']);
    expect(plan.workbook.outbox()[1]?.text).toContain('Book the seat');
    expect(plan.workbook.outbox()[2]?.text).toContain('Ask for a project');
  });

  test('[N2] one day, typed as a date, is a day off', () => {
    const plan = reminded();
    set(plan, 'Days off', '02/03/2026');
    advance(plan, '2026-03-03T12:00');
    expect(plan.workbook.outbox().map(({ date }) => date.slice(0, 10))).toEqual(['2026-03-03']);
  });

  test.each(['Christmas', '2026-13-01', '2026-03-08 to 2026-03-03', '24/12'])(
    '[X10] %s is said, stays, and counts as none',
    (text) => {
      const plan = reminded();
      set(plan, 'Days off', text === '24/12' ? "'24/12" : text);
      expect(plan.update().message).toContain('to look at');
      advance(plan, '2026-03-02T12:00');
      expect(plan.workbook.outbox()).toHaveLength(1);
    },
  );
});
