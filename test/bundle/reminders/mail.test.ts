/** @jest-environment ./test/bundle/runtime-environment.js */
import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { hostile } from '../../mail/digests';
import { strangeIn } from '../../mail/strange';
import { parsePage } from '../../sidebar/open-page';
import { copyPlan, momentOf, startPlan, type PlanInHand } from '../plan';

/*
 * The content of the mail in the outbox (rules N24 to N27); a text that a user typed stays in its place.
 * Monday 2 March 2026.
 */

let base: PlanInHand | undefined;

function remindedPlan(): PlanInHand {
  if (!base) {
    base = startPlan();
    base.put('Goals', 2, { Goal: 'Pass the exam', Deadline: '31/12/2026', Status: 'Active', Start: '01/02/2026' });
    base.update();
    base.put('Steps', 2, { Step: 'Book the seat', Goal: 'G1', Due: '02/03/2026', Status: 'To do' });
    base.put('Steps', 3, { Step: 'Read chapter 4', Goal: 'G1', Due: '12/03/2026', Status: 'To do' });
    base.put('Steps', 4, { Step: 'Call Ben', Goal: 'G1', Due: '26/02/2026', Status: 'To do' });
    base.put('Steps', 5, {
      Step: 'Find a course',
      Goal: 'G1',
      Status: 'Done',
      'Done on': '27/02/2026',
      Reward: 'An evening off',
    });
    base.update();
    base.call('turnOnReminders', { hour: 10 });
  }
  return copyPlan(base);
}

const advance = (plan: PlanInHand, to: string): void => void plan.workbook.advance(momentOf(plan, to));
const set = (plan: PlanInHand, name: string, value: string): void =>
  plan.put('Settings', plan.shownColumn('Settings', 'Setting').indexOf(name) + 2, { Value: value });
const last = (plan: PlanInHand) => {
  const mail = plan.workbook.outbox().at(-1);
  if (!mail?.html) throw new Error('no mail');
  return { ...mail, page: parsePage(mail.html) };
};
/** The file as a script sees it, for changes that tests do not make in the grid. */
const fileOf = (plan: PlanInHand) =>
  plan.workbook.spreadsheet() as unknown as { getUrl(): string; rename(name: string): void };
/** Address of a tab by its name, as the mail writes it. */
const addressOf = (plan: PlanInHand, tab: string): string =>
  `${fileOf(plan).getUrl()}#gid=${plan.sheet(tab).getSheetId()}`;

describe('the first mail after a rest', () => {
  const paused = (until: string): PlanInHand => {
    const plan = remindedPlan();
    advance(plan, '2026-03-02T12:00');
    set(plan, 'Paused until', until);
    return plan;
  };

  test('[N24] of two weeks welcomes back with three beginnings', () => {
    const plan = paused('17/03/2026');
    advance(plan, '2026-03-17T12:00');
    expect(plan.workbook.outbox()).toHaveLength(2);
    const { subject, text } = last(plan);
    expect(subject).toBe('Welcome back: Call Ben (and 2 more)');
    expect(text).toContain('Welcome back\n\nNothing is lost.\n');
    expect(text).toContain('\nThree beginnings of 20 minutes\n');
    expect(text.match(/^- (Call Ben|Book the seat|Read chapter 4)$/gm)).toHaveLength(3);
    expect(text).not.toContain('Waiting for your decision');
  });

  test('[N24] of a few days goes on where it was', () => {
    const plan = paused('10/03/2026');
    advance(plan, '2026-03-10T12:00');
    expect(last(plan).date.slice(0, 10)).toBe('2026-03-10');
    expect(last(plan).text).not.toContain('Welcome back');
  });
});

test('[N25] when a mail was beyond what Google sends, the next one says so, once', () => {
  const plan = remindedPlan();
  const hands = plan.workbook.userServices() as unknown as {
    MailApp: { getRemainingDailyQuota(): number; sendEmail(to: string, subject: string, body: string): void };
  };
  advance(plan, '2026-03-02T09:30');
  for (let left = hands.MailApp.getRemainingDailyQuota(); left > 0; left -= 1)
    hands.MailApp.sendEmail('list@example.com', 'x', 'x');
  advance(plan, '2026-03-03T12:00');
  expect(last(plan).text).toContain(
    'No mail could go out on Monday 2 March: Google’s number of mails for that day was used up.',
  );
  expect(last(plan).text).toContain('Book the seat');
  advance(plan, '2026-03-05T12:00');
  expect(last(plan).date.slice(0, 10)).toBe('2026-03-05');
  expect(last(plan).text).not.toContain('used up');
});

test('[N26] Monday asks one question of the assessment that has no answer yet', () => {
  const plan = remindedPlan();
  const questions = plan.rows('Assessment').map(({ Question }) => Question ?? '');
  plan.put('Assessment', 2, { 'My answer': 'Calm' });
  advance(plan, '2026-03-02T12:00');
  const link = last(plan).page.querySelector('.w-panel-think a');
  const row = questions.indexOf(link?.textContent ?? '') + 2;
  expect(row).toBeGreaterThan(2);
  expect(link?.getAttribute('href')).toBe(`${addressOf(plan, 'Assessment')}&range=A${row}`);
  advance(plan, '2026-03-03T12:00');
  expect(last(plan).text.includes('Question of the week')).toBe(last(plan).date.startsWith('2026-03-02'));
});

test('[N27] each line leads to its row, and the ways out to their settings', () => {
  const plan = remindedPlan();
  advance(plan, '2026-03-02T12:00');
  const links = new Map(
    [...last(plan).page.querySelectorAll('a')].map((link) => [link.textContent, link.getAttribute('href')]),
  );
  expect(links.get('Book the seat')).toBe(`${addressOf(plan, 'Steps')}&range=A2`);
  expect(links.get('Call Ben')).toBe(`${addressOf(plan, 'Steps')}&range=A4`);
  expect(links.get('An evening off')).toBe(`${addressOf(plan, 'Steps')}&range=A5`);
  const row = plan.shownColumn('Settings', 'Setting').indexOf('Paused until') + 2;
  expect(links.get('Pause two weeks')).toBe(`${addressOf(plan, 'Settings')}&range=A${row}`);
});

describe('whatever a user typed', () => {
  const texts = fc.constantFrom(
    // Characters without width alone are an empty cell (X16).
    ...hostile
      .filter((text) => text.slice(0, 2000).replace(/[\s\u200b-\u200f\u2060\u00ad]+/g, '') !== '')
      .map((text) => text.slice(0, 3000)),
  );
  const typed = fc.record({
    title: texts,
    ifThen: texts,
    reward: texts,
    goal: texts,
    done: texts,
    name: texts,
    question: texts,
  });

  test('[N28] stays text in the mail that the outbox holds: no element, no header, no link but ours (invariant)', async () => {
    await fc.assert(
      fc.asyncProperty(typed, async ({ title, ifThen, reward, goal, done, name, question }) => {
        const plan = remindedPlan();
        fileOf(plan).rename(name.trim() === '' ? 'My plan' : name);
        plan.put('Goals', 2, { Goal: goal });
        plan.put('Steps', 2, { Step: title, 'If … then I …': ifThen });
        plan.put('Steps', 4, { Step: goal });
        plan.put('Steps', 5, { Step: done, Reward: reward });
        plan.put('Assessment', 2, { Question: question });
        advance(plan, '2026-03-02T12:00');
        expect(plan.workbook.outbox()).toHaveLength(1);
        const source = plan.workbook.eml(1);
        const mail = await PostalMime.parse(source);
        expect(mail.headers.map(({ key }) => key)).toEqual([
          'date',
          'message-id',
          'from',
          'to',
          'subject',
          'mime-version',
          'content-type',
        ]);
        expect(mail.to).toEqual([{ name: '', address: 'kim@example.com' }]);
        expect(mail.from).toMatchObject({ name: 'Waymark', address: 'kim@example.com' });
        expect(mail.attachments).toEqual([]);
        expect(mail.subject).toBe(plan.workbook.outbox()[0]?.subject);
        expect(mail.subject).toMatch(/^(Today|Your week): [^\r\n]+$/u);
        expect((mail.subject ?? '').length).toBeLessThanOrEqual(120);
        const url = fileOf(plan).getUrl();
        const page = parsePage(mail.html ?? '');
        const addresses = [...page.querySelectorAll('a')]
          .map((link) => link.getAttribute('href') ?? '')
          .filter((link) => link.startsWith(`${url}#gid=`) || link === url);
        expect(
          strangeIn(
            page,
            addresses.map((link) => link.replace(/&range=A\d+$/, '')),
          ),
        ).toEqual([]);
        // The plain text is complete: its head, its foot, and the usual number of Waymark's lines.
        const lines = (mail.text ?? '').split(/\r?\n/);
        expect(lines[1]).toBe('Your week');
        expect(lines.filter((line) => line === 'Lately done' || line === 'Earned' || line === 'Due today')).toEqual([
          'Lately done',
          'Earned',
          'Due today',
        ]);
        expect(lines).toContain('Too much? Mondays only · Pause two weeks · Stop');
      }),
      { seed: 20260302, numRuns: 8 },
    );
  });
});
