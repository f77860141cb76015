/** @jest-environment ./test/sidebar/page-environment.js */
import fc from 'fast-check';
import { words as english } from '../../src/catalogue/en';
import { addDays, type Day } from '../../src/domain/plan/day';
import { composeDigest } from '../../src/domain/reminders/digest';
import type { PlanSettings } from '../../src/domain/plan/plan';
import { REFLECTION_QUESTIONS } from '../../src/domain/looking-back/reflection';
import { composeMail, type Mail } from '../../src/mail/compose-mail';
import { most } from '../../src/mail/mail-parts';
import { cutText, flatten } from '../../src/mail/user-text';
import { parsePage, type PageElement } from '../sidebar/open-page';
import { strangeIn } from './strange';
import {
  dated,
  digests,
  focused,
  hostileNames,
  monday,
  options,
  problem,
  quietDigest,
  section,
  step,
  tuesday,
  withNames,
} from './digests';

const runs = { seed: 20260101, numRuns: 25 };
const bytesOf = (text: string): number => Buffer.byteLength(text, 'utf8');
const documentOf = ({ html }: Mail): PageElement => parsePage(html);
/** The version of ICU decides whether a comma follows the weekday. */
const withoutCommas = (text: string): string => text.replace(/(?<=day),/g, '');
/** The visible text, without isolates and with equal spaces. */
const bare = (text: string): string =>
  text
    .replace(/[\u2068\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
const wordsOf = (mail: Mail): string => bare(documentOf(mail).body.textContent ?? '');

describe('the sections', () => {
  test('[N9] Monday begins with the step that was finished last', () => {
    const lastWin = { step: step({ title: 'Call Ben' }), doneOn: addDays(monday, -20) };
    const mail = composeMail({ ...quietDigest(monday), lastWin, dueToday: section([dated(monday, 0)]) }, options);
    expect(withoutCommas(mail.text).split('\n').slice(0, 6)).toEqual([
      'Monday 2 February 2026',
      'Your week',
      '',
      'Lately done',
      '-----------',
      'Well done: you finished Call Ben on Tuesday 13 January.',
    ]);
    expect(mail.text.indexOf('Call Ben')).toBeLessThan(mail.text.indexOf('Due today'));
  });

  test('[A76] a repeating step has its rhythm with its facts, where it is due and where it is next', () => {
    const due = { ...dated(tuesday, 0), repeat: 'FREQ=MONTHLY;INTERVAL=3' as const };
    const next = focused({ title: 'Call Ben', repeat: 'FREQ=MONTHLY;BYDAY=-1FR;COUNT=2' });
    const mail = composeMail({ ...quietDigest(tuesday), dueToday: section([due]), next: [next] }, options);
    expect(mail.text).toContain('Quarterly');
    expect(wordsOf(mail)).toContain('Last Friday of the month, 2 times');
  });

  test('Monday without a finished step says where the first will stand', () => {
    expect(composeMail(quietDigest(monday), options).text).toContain('The first step that you finish will stand here.');
  });

  test('another day tells a finished step for three days only', () => {
    const told = (ago: number): boolean =>
      composeMail(
        { ...quietDigest(tuesday), lastWin: { step: step(), doneOn: addDays(tuesday, -ago) } },
        options,
      ).text.includes('Lately done');
    expect([0, 1, 3, 4].map(told)).toEqual([true, true, true, false]);
  });

  test('what is due today comes with its hours, its goal and its if-then', () => {
    const entry = dated(tuesday, 0, { effort: 1.5, goal: 'G1', ifThen: 'When lunch is over, I open the form' });
    const { text } = composeMail({ ...quietDigest(tuesday), dueToday: section([entry]) }, options);
    expect(text).toContain(
      'Due today\n---------\n- Book the exam seat\n  1.5\u00a0h\n  towards Earn the certificate\n  Your plan: When lunch is over, I open the form\n',
    );
  });

  test('what comes up says its day, in words, and how far it is', () => {
    const entries = [
      dated(tuesday, 1),
      dated(tuesday, 3, { kind: 'goal', title: 'Earn the certificate' }),
      dated(tuesday, 400),
    ];
    const { text } = composeMail({ ...quietDigest(tuesday), dueSoon: section(entries) }, options);
    expect(text).toContain('  due tomorrow, Wednesday 4 February\n');
    expect(text).toContain('- Goal: Earn the certificate\n  due in 3 days, Friday 6 February\n');
    expect(text).toMatch(/^ {2}due in 400 days, Wednesday,? 10 March 2027$/m);
  });

  test('[N5, N6] what passed its date waits for a decision, with the three that there are', () => {
    const entries = [
      dated(tuesday, -30, { stillWanted: true }),
      dated(tuesday, -1, { kind: 'goal', reachedQuestion: true, goal: 'G1' }),
    ];
    const { text } = composeMail({ ...quietDigest(tuesday), passed: section(entries, 4) }, options);
    expect(text).toContain('Waiting for your decision\n');
    expect(text).toContain('Give it a new date, make it smaller, or let it go.');
    expect(text).toContain('  planned for Sunday 4 January\n  Still wanted? Letting go counts as a decision too.\n');
    expect(text).toContain(
      '  planned for Monday 2 February\n  part of Earn the certificate\n  It stands at 100 %. Reached? Then set its status to “Reached”.\n',
    );
    expect(text).toContain('and 4 more');
  });

  test('[N9] each next step says why it is one', () => {
    const next = [
      focused({ title: 'A', ifThen: 'If tired, then ten minutes', effort: 2 }, [
        { code: 'thisWeek' },
        { code: 'dueSoon', days: 2 },
      ]),
      focused({ title: 'B', due: addDays(monday, -3) }, [{ code: 'passed', days: 3 }]),
      focused({ title: 'C' }, [{ code: 'priority' }]),
    ];
    const { text } = composeMail({ ...quietDigest(monday), next }, options);
    expect(text).toContain(
      '- A\n  you chose it for this week · due in 2 days, Wednesday 4 February · 2\u00a0h\n  Your plan: If tired, then ten minutes\n',
    );
    expect(text).toContain('- B\n  planned for Friday 30 January\n');
    expect(text).toContain('- C\n  no date yet · its goal comes first\n');
  });

  test('[N24] after a rest there are beginnings, and nothing in the subject to catch up with', () => {
    const next = ['A', 'B', 'C'].map((title) => focused({ title }));
    const back = { ...quietDigest(tuesday), welcomesBack: true, next, passed: section([dated(tuesday, -20)], 8) };
    const { text, subject } = composeMail(back, options);
    expect(subject).toBe('Welcome back: A (and 2 more)');
    expect(text).toContain('Welcome back\n\nNothing is lost.\n\nThree beginnings of 20 minutes\n');
    expect(text.indexOf('- C')).toBeLessThan(text.indexOf('Waiting for your decision'));
    expect(composeMail({ ...back, next: next.slice(0, 1) }, options).text).toContain('\nOne beginning of 20 minutes\n');
    expect(composeMail({ ...back, next: [] }, options).subject).toBe('Welcome back. Nothing is lost');
  });

  test('[N25] a mail that follows on one that could not go out says so', () => {
    expect(composeMail({ ...quietDigest(tuesday), unsent: monday }, options).text).toContain(
      'No mail could go out on Monday 2 February: Google’s number of mails for that day was used up. What it held is in this one.\n',
    );
  });

  test('[N26] the question of the week leads to its row', () => {
    const mail = composeMail(
      { ...quietDigest(monday), question: { question: 'What do people come to you for?', row: 4 } },
      options,
    );
    expect(mail.text).toContain('Question of the week\n--------------------\n- What do people come to you for?\n');
    expect(documentOf(mail).querySelector('.w-panel-think a')?.getAttribute('href')).toBe(
      `${options.links['assessment']}&range=A4`,
    );
  });

  test('only a mail with something due on the day is headed Today', () => {
    const headed = (digest: Parameters<typeof composeMail>[0]): string =>
      composeMail(digest, options).text.split('\n')[1] ?? '';
    const soon = section([dated(tuesday, 2)]);
    expect(headed({ ...quietDigest(tuesday), dueToday: section([dated(tuesday, 0)]), dueSoon: soon })).toBe('Today');
    const mail = composeMail(
      { ...quietDigest(tuesday), dueSoon: soon, passed: section([dated(tuesday, -1)]) },
      options,
    );
    expect(`${mail.subject}\n${mail.text}`).not.toMatch(/today(?!’s)/i);
  });

  test('[N12] time to look back brings the three questions and the way to keep the day', () => {
    const mail = composeMail({ ...quietDigest(tuesday), reflection: { questions: REFLECTION_QUESTIONS } }, options);
    expect(mail.text.match(/^- .*\?$/gm)).toHaveLength(3);
    expect(mail.text).toContain(
      'Waymark ▸ Reflect… brings what the plan knows and keeps your answers. On a phone, today’s date beside “Last reflection” in the tab Settings does',
    );
  });

  test('[N10] a row that needs repair is said with its place', () => {
    const { text } = composeMail(
      { ...quietDigest(tuesday), repair: section([{ id: 'S4', title: 'Read', problem: problem() }], 1) },
      options,
    );
    expect(text).toContain('- steps, row 7, due: expected a date, got “soon”\n  in the row “Read”\nand 1 more');
  });

  test('a day with nothing says so and asks for nothing', () => {
    const { text, subject } = composeMail(quietDigest(monday), options);
    expect(text).toContain('Nothing is waiting for you.');
    expect(subject).toBe('Room for one small step');
  });

  test('a row without a title is called by its place', () => {
    expect(
      composeMail({ ...quietDigest(tuesday), dueToday: section([dated(tuesday, 0, { title: ' \n ' })]) }, options)
        .subject,
    ).toBe('Today: Row 2, still without a name');
  });

  test('the foot has three ways out and how to go them', () => {
    const { text } = composeMail(quietDigest(tuesday), options);
    expect(text).toContain('Too much? Mondays only · Pause two weeks · Stop');
    expect(text).toContain('- Mondays only: in the tab Settings, set “Rhythm of the mail” to “Mondays only”.');
    expect(text).toContain('- Pause two weeks: in the tab Settings, write 2026-02-17 beside “Paused until”.');
    expect(text).toContain('- Stop: choose Waymark ▸ Open Waymark and switch off “Reminders”.');
    expect(text).toContain('from your own sheet My plan');
    const ways = [...documentOf(composeMail(quietDigest(tuesday), options)).querySelectorAll('p:has(+ .w-way) a')];
    expect(ways.map((way) => [way.textContent, way.getAttribute('href')])).toEqual([
      ['Mondays only', `${options.links['settings']}&range=A4`],
      ['Pause two weeks', `${options.links['settings']}&range=A11`],
      ['Stop', options.links['home']],
    ]);
  });

  test('[N27] links lead to the row in its tab, and what is no web address is left out', () => {
    const digest = {
      ...quietDigest(tuesday),
      dueToday: section([dated(tuesday, 0), dated(tuesday, 0, { kind: 'goal' })]),
    };
    const links = (mail: Mail): (string | null)[] =>
      [...documentOf(mail).querySelectorAll('.w-item a')].map((link) => link.getAttribute('href'));
    expect(links(composeMail(digest, options))).toEqual([
      `${options.links['steps']}&range=A2`,
      `${options.links['goals']}&range=A2`,
    ]);
    const unsafe = composeMail(digest, {
      ...options,
      links: {
        file: '',
        home: '',
        goals: 'javascript:alert(1)',
        steps: 'https://a.example/" onclick="x',
        settings: 'data:,x',
      },
    });
    expect(unsafe.html).not.toContain('href');
    expect(unsafe.text).not.toContain('javascript');
  });
});

describe('days and numbers', () => {
  const dayIn = (locale: string): string =>
    withoutCommas(composeMail(quietDigest(tuesday), { ...options, locale }).text.split('\n')[0] ?? '');
  test('follow the locale where it speaks the language of the words', () => {
    expect(dayIn('en_US')).toBe('Tuesday February 3, 2026');
    expect(dayIn('en_GB')).toBe('Tuesday 3 February 2026');
  });
  test.each(['de_DE', 'ar_EG', '', 'nonsense', 'en_', 'th_TH'])(
    'stay British for the locale "%s", whose language the words are not',
    (locale) => {
      expect(dayIn(locale)).toBe('Tuesday 3 February 2026');
    },
  );
});

describe('both forms', () => {
  test('hold the same items in the same order', () => {
    fc.assert(
      fc.property(digests, hostileNames, (digest, names) => {
        const mail = composeMail(digest, withNames(names));
        const page = documentOf(mail);
        const items = [...page.querySelectorAll('.w-item, .w-way')].map((item) => {
          // A line break between title and notes is a line in the text.
          for (const line of item.querySelectorAll('br')) line.replaceWith('\n');
          return bare(item.textContent ?? '');
        });
        const listed = mail.text.split('\n').reduce<string[]>((lines, line) => {
          if (line.startsWith('- ')) lines.push(line.slice(2));
          else if (line.startsWith('  ')) lines.push(`${lines.pop() ?? ''} ${line.trim()}`);
          return lines;
        }, []);
        expect(items).toEqual(listed.map(bare));
        for (const heading of page.querySelectorAll('h2')) expect(mail.text).toContain(`\n${heading.textContent}\n`);
        for (const paragraph of page.querySelectorAll('p')) {
          if (!paragraph.querySelector('a')) expect(bare(mail.text)).toContain(bare(paragraph.textContent ?? ''));
        }
      }),
      runs,
    );
  });

  test('say each user text that was given, as far as it fits', () => {
    fc.assert(
      fc.property(digests, (digest) => {
        const seen = wordsOf(composeMail(digest, options));
        for (const { title } of [...digest.dueToday.entries, ...digest.dueSoon.entries, ...digest.passed.entries]) {
          expect(seen).toContain(bare(cutText(flatten(title), Math.floor(most.title * 0.35))).replace(/…$/, ''));
        }
      }),
      runs,
    );
  });
});

describe('whatever a user typed', () => {
  test('[N28] is text and never markup', () => {
    fc.assert(
      fc.property(digests, hostileNames, (digest, names) => {
        const page = documentOf(composeMail(digest, withNames(names)));
        const strange = strangeIn(page, Object.values(options.links));
        expect(strange).toEqual([]);
      }),
      runs,
    );
  });

  test('stands in an element of its own direction', () => {
    const mail = composeMail(
      { ...quietDigest(tuesday), dueToday: section([dated(tuesday, 0, { title: 'לסיים את הקורס' })]) },
      options,
    );
    expect(documentOf(mail).querySelector('[dir=auto]')?.textContent).toBe('לסיים את הקורס');
    expect(mail.text).toContain('- \u2068לסיים את הקורס\u2069\n');
    expect(mail.subject).toBe('Today: \u2068לסיים את הקורס\u2069');
  });

  test('leaves only characters in the HTML that MailApp carries', () => {
    fc.assert(
      fc.property(digests, hostileNames, (digest, names) => {
        expect(/[\u{10000}-\u{10ffff}]|\p{Cs}/u.test(composeMail(digest, withNames(names)).html)).toBe(false);
      }),
      runs,
    );
    const mail = composeMail(
      { ...quietDigest(tuesday), dueToday: section([dated(tuesday, 0, { title: 'Party 🎉' })]) },
      options,
    );
    expect(mail.html).toContain('Party &#x1f389;');
    expect(wordsOf(mail)).toContain('Party 🎉');
  });

  test('[N28] leaves the HTML under 60 KB and the text under 30 KB', () => {
    fc.assert(
      fc.property(digests, hostileNames, (digest, names) => {
        const { html, text } = composeMail(digest, withNames(names));
        expect(bytesOf(html)).toBeLessThan(60 * 1024);
        expect(bytesOf(text)).toBeLessThan(30 * 1024);
      }),
      runs,
    );
  });

  test.each(['"', '🙂', '語', '👩‍🚀', '&'])('leaves the fullest mail under 60 KB, written in %s alone', (sign) => {
    const title = sign.repeat(5000);
    const sevenOf = (days: number) =>
      section(
        Array.from({ length: 7 }, () =>
          dated(tuesday, days, { title, ifThen: title, goal: 'G1', stillWanted: true, effort: 3 }),
        ),
        9,
      );
    const digest = {
      ...quietDigest(tuesday),
      lastWin: { step: step({ title }), doneOn: tuesday },
      passed: sevenOf(-30),
      dueToday: sevenOf(0),
      dueSoon: sevenOf(12),
      next: Array.from({ length: 3 }, () => focused({ title, ifThen: title, goal: 'G1' }, [{ code: 'due', days: 30 }])),
      rewards: section(
        Array.from({ length: 7 }, () => ({ id: 'S1', row: 999, kind: 'step' as const, title, reward: title })),
        9,
      ),
      followUps: section(
        Array.from({ length: 7 }, () => ({
          kind: 'advice' as const,
          id: 'F1',
          row: 999,
          title,
          whom: title,
          due: tuesday,
          last: tuesday,
        })),
        9,
      ),
      repair: section(
        Array.from({ length: 7 }, () => ({ id: '', title, problem: problem({ got: title }) })),
        9,
      ),
      question: { question: title, row: 999 },
      unsent: monday,
      reflection: { questions: REFLECTION_QUESTIONS },
    };
    const { html } = composeMail(digest, { ...options, fileName: title, goalTitles: new Map([['G1', title]]) });
    expect(bytesOf(html)).toBeLessThan(60 * 1024);
  });
});

test('[N7] a plan with 500 due rows makes a mail of seven a section and tells of the others', () => {
  const settings: PlanSettings = {
    hoursPerWeek: 3,
    reminderHour: 8,
    rhythm: 'mondayAndDue',
    weekdaysOnly: false,
    daysOff: [],
    calendar: false,
    leadDays: 3,
    reflection: 'month',
    firstDayOfWeek: 'monday',
    pausedUntil: null,
    lastReflection: null,
    beganOn: null,
  };
  const steps = Array.from({ length: 500 }, (_, at) =>
    step({ row: at + 2, id: `S${at + 1}`, title: `Step ${at + 1} <b>${'x'.repeat(300)}`, due: monday }),
  );
  const digest = composeDigest({ goals: [], steps, settings, problems: [] }, monday, new Map<string, Day>());
  if (digest === null) throw new Error('no digest on a Monday');
  const mail = composeMail(digest, options);
  expect([...(documentOf(mail).querySelector('h2 + table')?.querySelectorAll('.w-item') ?? [])]).toHaveLength(7);
  expect(mail.text).toContain('and 493 more');
  expect(mail.subject).toMatch(/^Today: Step 1 <b>x+… \(and 499 more\)$/);
  expect(bytesOf(mail.html)).toBeLessThan(20 * 1024);
});

describe('the words', () => {
  const forbidden = /\b(fail(ed|ure)?s?|miss(ed|ing)?|late|overdue|you should|at risk|weakness(es)?)\b/i;
  const texts = (part: unknown): string[] =>
    typeof part === 'string' ? [part] : Object.values(part as object).flatMap(texts);

  test('of the catalogue blame nobody', () => {
    expect(texts(english.mail).filter((text) => forbidden.test(text))).toEqual([]);
  });

  test('of a full mail blame nobody', () => {
    fc.assert(
      fc.property(digests, (digest) => {
        const plain = JSON.parse(JSON.stringify(digest), (key, value: unknown) =>
          typeof value === 'string' && ['title', 'ifThen', 'got', 'whom', 'reward', 'question'].includes(key)
            ? 'Neutral'
            : value,
        ) as typeof digest;
        const { subject, text } = composeMail(plain, options);
        expect(forbidden.exec(`${subject}\n${text}`)).toBeNull();
        expect(text).not.toMatch(/\{\w+\}|undefined|null|NaN/);
      }),
      runs,
    );
  });
});
