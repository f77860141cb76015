/** @jest-environment ./test/bundle/runtime-environment.js */
import fc from 'fast-check';
import { copyPlan, examplePlan, momentOf, openFile, startPlan, type PlanInHand } from '../plan';
import { smallPlan } from '../small-plan';

/*
 * The pages to print, as a browser gets them (rules U80 to U84). What they look like on paper is tested in test/browser/pages.test.ts.
 */

const pageOf = (plan: PlanInHand, page: string, more: object = {}): string =>
  plan.call<string>('getPage', { page, ...more });

/** The words that a reader sees, a line for each element. */
const wordsOf = (html: string): string[] =>
  html
    .replace(/<style>[^]*<\/style>/, '')
    .replace(/<[^>]+>/g, '\n')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const kinds = ['home', 'goal', 'quarter', 'brief'] as const;

describe('a page', () => {
  test.each(kinds)('[U80] %s is a whole document without a script and without anything from elsewhere', (page) => {
    const html = pageOf(smallPlan(), page, { id: 'G1' });
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">/);
    expect(html).toContain("content=\"default-src 'none'; style-src 'unsafe-inline'\"");
    expect(html).toMatch(/<title>[^<]+<\/title>/);
    expect(html).toMatch(/<\/main>\n<\/body>\n<\/html>\n$/);
    expect(html).not.toMatch(/<script|<link|<img|<iframe|\son\w+=|https?:|url\(|@import|src=/i);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  test('[U80] escapes what was typed, and takes away what would turn the words around it', () => {
    const plan = startPlan();
    const title = `<script>alert(1)</script> & "x" 'y' </style>`;
    plan.put('Goals', 2, { Goal: `${title}\u202e`, Status: 'Active', Measure: '<b>1</b>\nsecond line' });
    plan.update();
    plan.put('Steps', 2, { Step: '<img src=x onerror=y>', Goal: 'G1', Due: '04/03/2026' });
    plan.update();
    for (const page of ['home', 'goal', 'brief']) {
      const html = pageOf(plan, page, { id: 'G1' });
      expect(html).not.toMatch(/<script|<img|<b>1|\u202e/);
      expect(html.match(/<\/style>/g)).toHaveLength(1);
    }
    const html = pageOf(plan, 'goal', { id: 'G1' });
    expect(wordsOf(html)).toContain(title);
    expect(html).toContain('&lt;b&gt;1&lt;/b&gt;\nsecond line');
  });

  test('[U81] Home has goals with their bars, and the next steps with boxes', () => {
    const words = wordsOf(pageOf(smallPlan(), 'home'));
    const at = (text: string): number => {
      expect(words).toContain(text);
      return words.indexOf(text);
    };
    expect(words).toContain('My plan on a page');
    expect(words).toContain('2 March 2026');
    expect(at('Where I am heading')).toBeLessThan(at('Pass the exam'));
    expect(at('Goals')).toBeLessThan(at('Run a small project'));
    expect(at('Next')).toBeLessThan(at('Book the seat'));
    expect(words).toContain('until 31 December 2026');
    expect(words).toContain('Wed 4 Mar');
    expect(words).toContain('Pass the exam · 2 h');
    expect(words).toContain('0 of 2 steps done');
    for (const empty of ['In the next two weeks', 'Waiting for a new date', 'Lately done'])
      expect(words).not.toContain(empty);
  });

  test('[U81] a goal has its chain, measure, parts and steps, open ones before those that are done', () => {
    const plan = examplePlan();
    const words = wordsOf(pageOf(plan, 'goal', { id: 'G2', withPrivate: true }));
    expect(words.slice(0, 4)).toEqual([
      'Pass the project management certificate',
      'Untitled spreadsheet',
      '2 March 2026',
      'Pass the project management certificate',
    ]);
    for (const heading of ['What it is for', 'The goal', 'Steps', 'Done']) expect(words).toContain(heading);
    expect(words).toContain('Ultimate goal');
    expect(words).toContain('48 %');
    expect(words).toContain('Score in practice tests, %');
    expect(words.indexOf('Sit the exam')).toBeLessThan(words.indexOf('Done'));
    expect(words).toContain('8 h · after “Course, second part: modules 4–6 with their quizzes”');
    const parts = wordsOf(pageOf(plan, 'goal', { id: 'G1', withPrivate: true }));
    expect(parts.indexOf('Its parts')).toBeLessThan(parts.lastIndexOf('Pass the project management certificate'));
  });

  test('[U81] the brief is printed as it was edited: its first line is the heading, points stay points', () => {
    const plan = smallPlan();
    const own = 'Dear Marcus,\n\nWhere I am\n- 40 % done\n- <b>late</b>\n\n1. Your view?\n2. Anything else?';
    const html = pageOf(plan, 'brief', { text: own });
    expect(wordsOf(html)).toEqual([
      'Dear Marcus,',
      'Untitled spreadsheet',
      '2 March 2026',
      'Dear Marcus,',
      'Where I am',
      '40\u00a0% done',
      '<b>late</b>',
      'Your view?',
      'Anything else?',
    ]);
    expect(wordsOf(pageOf(plan, 'brief'))).toContain('Where your advice would help me');
  });

  test('[U81] the quarter has its sections, or says that there is nothing to compare yet', () => {
    expect(pageOf(smallPlan(), 'quarter')).toContain('There is no earlier picture of this plan yet.');
    const plan = copyPlan(smallPlan());
    plan.workbook.advance(momentOf(plan, '2026-04-02T09:00'));
    plan.update();
    plan.workbook.advance(momentOf(plan, '2026-05-20T09:00'));
    plan.put('Steps', 2, { Status: 'Done' });
    plan.put('Goals', 4, { Goal: `A new goal ${'and more '.repeat(9)}`, Status: 'Active' });
    plan.update();
    const words = wordsOf(pageOf(plan, 'quarter', { quarter: '2026-Q2' }));
    expect(words).toContain('From 2 April 2026 to 20 May 2026');
    expect(words).toContain(`New: A new goal ${'and more '.repeat(9)}`.trim());
    expect(words).toContain('One step done');
  });

  test('[U83] the paper is the one asked for, else that of the country; days, numbers and words are the file’s', () => {
    const plan = smallPlan();
    expect(pageOf(plan, 'home')).toContain('@page{size:A4 portrait');
    expect(pageOf(plan, 'home', { paper: 'letter' })).toContain('@page{size:letter portrait');
    const german = startPlan({ locale: 'de_DE' });
    german.put('Ziele', 2, {
      Ziel: 'Prüfung',
      Zieltermin: '31.12.2026',
      Status: 'Aktiv',
      Stand: '1,5',
      Zielwert: '3,5',
    });
    german.update();
    const html = pageOf(german, 'goal', { id: 'G1' });
    expect(html).toContain('<html lang="de">');
    expect(html).toContain('content:"Seite " counter(page) " von " counter(pages)');
    expect(wordsOf(html)).toContain('31. Dezember 2026');
    expect(wordsOf(html)).toContain('1,5 von 3,5');
    expect(pageOf(startPlan({ locale: 'en_US' }), 'home')).toContain('@page{size:letter portrait');
  });

  test('[U84] what cannot be is refused in one sentence, the same for a goal that is private and one that is not there', () => {
    const plan = copyPlan(smallPlan());
    plan.put('Goals', 2, { Private: 'TRUE' });
    plan.update();
    const refusal = (id: string): string => {
      try {
        return pageOf(plan, 'goal', { id });
      } catch (error) {
        return (error as Error).message.replace(id, 'ID');
      }
    };
    expect(refusal('G1')).toBe(
      'There is no goal ID that this page can show. Rows marked Private are shown only on request.',
    );
    expect(refusal('G9')).toBe(refusal('G1'));
    expect(pageOf(plan, 'goal', { id: 'G1', withPrivate: true })).toContain('Pass the exam');
    expect(() => pageOf(plan, 'poster')).toThrow('expected one of');
    expect(() => pageOf(openFile(), 'home')).toThrow('Start');
    expect(wordsOf(pageOf(startPlan(), 'home'))).toContain('There is nothing to show on this page yet.');
  });
});

describe('private rows', () => {
  test('[U82] without the column Private nothing of Goals and Steps is shown', () => {
    const plan = copyPlan(smallPlan());
    for (const tab of ['Goals', 'Steps']) plan.sheet(tab).deleteColumns(plan.column(tab, 'Private'), 1);
    for (const page of ['home', 'quarter', 'brief']) expect(pageOf(plan, page)).not.toMatch(/exam|seat|project/);
  });

  test('[U82] no page has a word of a private row, and each is the same as without these rows, for any plan (invariant)', () => {
    const someGoal = fc.record({
      private: fc.boolean(),
      status: fc.constantFrom('Active', 'Reached', 'Let go', ''),
      partOf: fc.constantFrom('', 'G1', 'G2'),
      deadline: fc.constantFrom('', '2026-02-20', '2026-09-30'),
    });
    const someStep = fc.record({
      private: fc.boolean(),
      goal: fc.constantFrom('', 'G1', 'G2', 'G3'),
      status: fc.constantFrom('To do', 'Done', 'Waiting', ''),
      due: fc.constantFrom('', '2026-02-20', '2026-03-05'),
      after: fc.constantFrom('', 'S1', 'S2'),
    });
    const started = startPlan();
    for (const [tab, title, count] of [
      ['Goals', 'Goal', 3],
      ['Steps', 'Step', 4],
    ] as const)
      for (let row = 2; row < 2 + count; row += 1) started.put(tab, row, { [title]: `${title} ${row}` });
    started.update();
    fc.assert(
      fc.property(
        fc.tuple(someGoal, someGoal, someGoal),
        fc.tuple(someStep, someStep, someStep, someStep),
        (goals, steps) => {
          const secretGoals = new Set(goals.flatMap((one, n) => (one.private ? [`G${n + 1}`] : [])));
          const isSecretStep = (one: (typeof steps)[number]): boolean => one.private || secretGoals.has(one.goal);
          const secretSteps = new Set(steps.flatMap((one, n) => (isSecretStep(one) ? [`S${n + 1}`] : [])));
          /** The plan, or the same without its private rows and without references to them. */
          const fill = (isWhole: boolean): PlanInHand => {
            const plan = copyPlan(started);
            const unless = (secret: ReadonlySet<string>, id: string): string => (!isWhole && secret.has(id) ? '' : id);
            const name = (isSecret: boolean, text: string): string => (isSecret ? `SECRET ${text}` : text);
            goals.forEach((one, n) =>
              plan.put(
                'Goals',
                n + 2,
                one.private && !isWhole
                  ? { ID: '', Goal: '' }
                  : {
                      Goal: name(one.private, `goal ${n}`),
                      'If … then I …': name(one.private, 'if'),
                      Measure: name(one.private, 'measure'),
                      Status: one.status,
                      'Part of': one.partOf === `G${n + 1}` ? '' : unless(secretGoals, one.partOf),
                      Deadline: one.deadline,
                      Private: one.private ? 'TRUE' : 'FALSE',
                    },
              ),
            );
            steps.forEach((one, n) =>
              plan.put(
                'Steps',
                n + 2,
                isSecretStep(one) && !isWhole
                  ? { ID: '', Step: '' }
                  : {
                      Step: name(isSecretStep(one), `step ${n}`),
                      Goal: one.goal,
                      Status: one.status,
                      Due: one.due,
                      After: one.after === `S${n + 1}` ? '' : unless(secretSteps, one.after),
                      Private: one.private ? 'TRUE' : 'FALSE',
                    },
              ),
            );
            plan.update();
            return plan;
          };
          const [plan, without] = [fill(true), fill(false)];
          for (const [page, more] of [
            ['home', {}],
            ['quarter', {}],
            ['brief', { withPrivate: true }],
            ...goals.flatMap(({ private: isPrivate }, n) =>
              isPrivate ? [] : [['goal', { id: `G${n + 1}` }] as const],
            ),
          ] as const) {
            const html = pageOf(plan, page, more);
            expect(html).not.toContain('SECRET');
            expect(wordsOf(html)).toEqual(wordsOf(pageOf(without, page, more)));
          }
        },
      ),
      { seed: 20261130, numRuns: 8 },
    );
  });
});
