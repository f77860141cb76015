/** @jest-environment ./test/bundle/runtime-environment.js */
import fc from 'fast-check';
import type { Api } from '../../../src/api/index';
import { copyPlan, momentOf, openFile, type PlanInHand, type Said } from '../plan';
import { smallPlan } from '../small-plan';

/*
 * The user's own words for the stages and states of the tabs on demand (rules X50 to X55, X58). Monday 2 March 2026.
 */

const call = <N extends keyof Api>(plan: PlanInHand, name: N, request: Parameters<Api[N]>[0]): ReturnType<Api[N]> =>
  plan.call(name, request);

/** Writes the row of Settings for a tab: as a script would, or as a user types. */
function own(plan: PlanInHand, tab: string, text: string, how: 'type' | 'put' = 'put'): void {
  const row = plan.shownColumn('Settings', 'Setting').indexOf(`Own words: ${tab}`) + 2;
  plan[how]('Settings', row, { Value: text });
}

const column = (plan: PlanInHand, tab: string, name: string): (string | undefined)[] =>
  plan.rows(tab).map((line) => line[name]);
const offered = (plan: PlanInHand, tab: string, name: string): string[] => {
  const range = plan.sheet(tab).getRange(2, plan.column(tab, name)) as unknown as {
    getDataValidation(): { getCriteriaValues(): [string[], boolean] } | null;
  };
  return range.getDataValidation()?.getCriteriaValues()[0] ?? [];
};
const goTo = (plan: PlanInHand, day: string): void => void plan.workbook.advance(momentOf(plan, `${day} 12:00`));

let typed: PlanInHand | undefined;
/** A plan with two targets, a contact, a request for advice and a test, each with a word that nobody has explained. */
function typedPlan(): PlanInHand {
  if (!typed) {
    typed = smallPlan();
    call(typed, 'saveTarget', { target: { organisation: 'City library', nextDate: '2026-02-20' }, key: 't' });
    call(typed, 'saveTarget', { target: { organisation: 'Museum', nextDate: '2026-02-20' }, key: 'u' });
    call(typed, 'saveContact', { contact: { name: 'Ada', everyDays: 30, lastContact: '2026-01-01' }, key: 'c' });
    call(typed, 'saveAdvice', { advice: { whom: 'Ada', question: 'How?', followUpOn: '2026-03-01' }, key: 'a' });
    call(typed, 'saveExperiment', {
      experiment: { belief: 'I like it', startedOn: '2026-01-10', decideBy: '2026-02-10' },
      key: 'e',
    });
    typed.put('Targets', 2, { Stage: 'Rejected' });
    typed.put('Targets', 3, { Stage: 'Submitted' });
    typed.put('Network', 2, { Stage: 'Dormant' });
    typed.put('Feedback', 2, { Status: 'Sent' });
    typed.put('Experiments', 2, { Verdict: 'Pivot' });
    typed.update();
  }
  return copyPlan(typed);
}

/** The same with their meanings. */
function knownPlan(): PlanInHand {
  const plan = typedPlan();
  own(plan, 'Targets', 'Submitted = Applied, Rejected = Closed;\nGhosted=closed');
  own(plan, 'Network', 'Dormant = Resting');
  own(plan, 'Feedback', 'Sent = Asked');
  own(plan, 'Experiments', 'Pivot = Change');
  plan.update();
  return plan;
}

const now = (plan: PlanInHand): (string | undefined)[] =>
  ['Targets', 'Network', 'Feedback', 'Experiments'].flatMap((tab) => column(plan, tab, 'What now'));
const unknown = [
  'Check: Stage is not one of its words: Rejected',
  'Check: Stage is not one of its words: Submitted',
  'Check: Stage is not one of its words: Dormant',
  'Check: Status is not one of its words: Sent',
  'Check: Verdict is not one of its words: Pivot',
];

describe('an own word for a stage', () => {
  test('[X50] means in every place what Settings say of it, and stays as it was typed', () => {
    const plan = knownPlan();
    expect(plan.update().problems).toEqual([]);
    expect(now(plan)).toEqual(['', 'Overdue 10 d', '', 'Follow up', 'Decided ✓']);
    expect(column(plan, 'Network', 'Next contact')).toEqual(['']);
    expect(column(plan, 'Targets', 'Stage')).toEqual(['Rejected', 'Submitted']);
    expect(call(plan, 'getTargets', {})).toMatchObject({
      rows: [
        { stage: 'closed', ownStatus: 'Rejected' },
        { stage: 'applied', ownStatus: 'Submitted' },
      ],
      own: [
        { word: 'Submitted', meaning: 'applied' },
        { word: 'Rejected', meaning: 'closed' },
        { word: 'Ghosted', meaning: 'closed' },
      ],
    });
    call(plan, 'saveTarget', { target: { id: 'T2', stage: 'Ghosted' }, key: 'v' });
    call(plan, 'saveContact', { contact: { id: 'P1', stage: 'inTouch' }, key: 'w' });
    expect(column(plan, 'Targets', 'Stage')).toEqual(['Rejected', 'Ghosted']);
    expect(column(plan, 'Network', 'What now')).toEqual(['Get in touch']);
    expect(() => call(plan, 'saveTarget', { target: { id: 'T2', stage: 'Nonsense' }, key: 'x' })).toThrow(
      /expected one of/,
    );
    expect(call(plan, 'previewMail', {}).text).not.toContain('Museum');
  });

  test('[X51] counts at once when its row of Settings changes, by formulas alone', () => {
    const plan = knownPlan();
    own(plan, 'Targets', ' submitted  =  CLOSED | Rejected=Watching');
    own(plan, 'Feedback', 'Sent = Received');
    own(plan, 'Experiments', '');
    expect(now(plan)).toEqual(['Overdue 10 d', '', '', 'Say thank you', 'Time to decide']);
  });

  test('[X51] what is no pair, a word of Waymark’s, and a word with two meanings are said at their row', () => {
    const plan = knownPlan();
    own(plan, 'Targets', 'Rejected = Closed, Rejected = Offer, Angebot = Closed, Beworben = Applied, Ghosted, = Offer');
    plan.put('Targets', 3, { Stage: 'Beworben' });
    const row = plan.shownColumn('Settings', 'Setting').indexOf('Own words: Targets') + 2;
    expect(plan.update().problems).toEqual([
      `Settings, row ${row}, Own words: Targets: “Rejected” is here twice, and means Closed; take the other one out`,
      `Settings, row ${row}, Own words: Targets: “Angebot” is Waymark’s word for Offer and keeps that meaning; take it out of this row`,
      `Settings, row ${row}, Own words: Targets: expected your word, then = and one of Watching, Warm, Talking, Applied, Interviewing, Offer, Closed, got “Ghosted”`,
      `Settings, row ${row}, Own words: Targets: expected your word, then = and one of Watching, Warm, Talking, Applied, Interviewing, Offer, Closed, got “= Offer”`,
    ]);
    expect(now(plan).slice(0, 2)).toEqual(['', 'Overdue 10 d']);
    plan.put('Targets', 2, { Stage: 'Angebot' });
    expect(now(plan)[0]).toBe('Overdue 10 d');
  });

  test('[X52] is offered by the dropdown once its row of Settings is edited, and in a tab that comes later', () => {
    const plan = typedPlan();
    expect(now(plan)).toEqual(unknown);
    own(plan, 'Targets', 'Submitted = Applied, Rejected = Closed', 'type');
    expect(now(plan).slice(0, 2)).toEqual(['', 'Overdue 10 d']);
    const stages = ['Watching', 'Warm', 'Talking', 'Applied', 'Interviewing', 'Offer', 'Closed'];
    expect(offered(plan, 'Targets', 'Stage')).toEqual([...stages, 'Submitted', 'Rejected']);
    own(plan, 'Targets', 'Submitted = Applied', 'type');
    expect(offered(plan, 'Targets', 'Stage')).toEqual([...stages, 'Submitted']);
    expect(now(plan)[0]).toBe(unknown[0]);
    const fresh = smallPlan();
    own(fresh, 'Feedback', 'Sent = Asked');
    fresh.update();
    call(fresh, 'saveAdvice', { advice: { whom: 'Ada', question: 'How?' }, key: 'a' });
    expect(offered(fresh, 'Feedback', 'Status')).toEqual(['Drafted', 'Asked', 'Received', 'Used', 'Sent']);
  });

  test('[X50] case, blanks, no-break blanks and characters of no width make no other word', () => {
    const plan = knownPlan();
    own(plan, 'Targets', '\u00a0Submitted\u00a0=\u00a0 Applied\u200b ; Im  Gespräch mit HR=\u00a0talking');
    plan.put('Targets', 2, { Stage: ' submitted\u00a0' });
    plan.put('Targets', 3, { Stage: 'IM GESPRÄCH  MIT HR' });
    expect(plan.update().problems).toEqual([]);
    expect(column(plan, 'Targets', 'Stage')).toEqual(['Submitted', 'Im Gespräch mit HR']);
    expect(now(plan).slice(0, 2)).toEqual(['Overdue 10 d', 'Overdue 10 d']);
  });
});

test('[X53] an unknown word is offered with the meanings of its tab, and one press keeps it', () => {
  const plan = typedPlan();
  expect(plan.update().problems).toContain(
    'Feedback, row 2, Status: expected one of Drafted, Asked, Received, Used, got “Sent”; Check my plan can make it a word of your own',
  );
  expect(call(plan, 'checkPlan', {}).unknownStatuses).toEqual([
    { tab: 'experiments', word: 'Pivot' },
    { tab: 'targets', word: 'Rejected' },
    { tab: 'targets', word: 'Submitted' },
    { tab: 'network', word: 'Dormant' },
    { tab: 'feedback', word: 'Sent' },
  ]);
  const mean = (tab: 'targets' | 'network' | 'feedback', word: string, meaning: 'closed' | 'applied' | 'asked'): Said =>
    call(plan, 'letWordMean', { tab, word, meaning });
  expect(mean('targets', 'Rejected', 'closed').message).toBe('“Rejected” now means Closed.');
  mean('targets', 'Submitted', 'applied');
  mean('targets', 'submitted', 'applied');
  mean('feedback', 'Sent', 'asked');
  const texts = plan.rows('Settings').filter((line) => (line['Setting'] ?? '').startsWith('Own words'));
  expect(texts.map((line) => line['Value']).filter((text) => text !== '')).toEqual([
    'Rejected = Closed, Submitted = Applied',
    'Sent = Asked',
  ]);
  expect(offered(plan, 'Targets', 'Stage')).toContain('Rejected');
  expect(call(plan, 'checkPlan', {}).unknownStatuses).toEqual([
    { tab: 'experiments', word: 'Pivot' },
    { tab: 'network', word: 'Dormant' },
  ]);
  const before = plan.rows('Settings');
  expect(() => mean('targets', 'a = b', 'closed')).toThrow(/cannot be a word/);
  expect(() => mean('targets', 'Dropped', 'asked')).toThrow(/cannot be a word/);
  expect(() => mean('targets', 'Submitted', 'closed')).toThrow(/here twice/);
  expect(() => mean('network', 'Ruht', 'asked')).toThrow(/Waymark’s word for Resting/);
  expect(plan.rows('Settings')).toEqual(before);
});

test('[X54] the history says the own word, and counts it as what it means', () => {
  const plan = smallPlan();
  call(plan, 'saveTarget', { target: { organisation: 'City library' }, key: 't' });
  own(plan, 'Targets', 'Submitted = Applied, Rejected = Closed, Ghosted = Closed, 2026 = Offer');
  goTo(plan, '2026-03-03');
  plan.type('Targets', 2, { Stage: 'submitted' });
  expect(call(plan, 'getTargets', {}).rows).toMatchObject([{ followUp: '2026-03-10' }]);
  goTo(plan, '2026-03-12');
  expect(column(plan, 'Targets', 'What now')).toEqual(['Follow up']);
  plan.type('Targets', 2, { Stage: 'Rejected' });
  goTo(plan, '2026-03-13');
  plan.type('Targets', 2, { Stage: 'Ghosted' });
  expect(column(plan, 'Targets', 'Stages so far')).toEqual([
    '2026-03-02 Watching\n2026-03-03 Submitted\n2026-03-12 Rejected',
  ]);
  expect(call(plan, 'getTargets', {}).way.join(' ')).toContain('Ended after “Applied”: 1');
  plan.type('Targets', 2, { Stage: '2026' });
  const history = column(plan, 'Targets', 'Stages so far');
  plan.update();
  expect(column(plan, 'Targets', 'Stages so far')).toEqual(history);
  expect(column(plan, 'Targets', 'What now')).toEqual(['']);
});

test('[X55] another language of the plan says the meanings in its words, and leaves own words alone', () => {
  const plan = knownPlan();
  plan.put('Settings', plan.shownColumn('Settings', 'Setting').indexOf('Language') + 2, { Value: 'Deutsch' });
  plan.update();
  const value = (name: string): string | undefined =>
    plan.rows('Einstellungen').find((line) => line['Einstellung'] === name)?.['Wert'];
  expect(value('Eigene Wörter: Stellen')).toBe(
    'Submitted = Beworben, Rejected = Abgeschlossen;\nGhosted = Abgeschlossen',
  );
  expect(value('Eigene Wörter: Rat')).toBe('Sent = Gefragt');
  expect(column(plan, 'Wunschstellen', 'Stand')).toEqual(['Rejected', 'Submitted']);
  expect(column(plan, 'Wunschstellen', 'Was jetzt')).toEqual(['', 'Überfällig 10 Tg.']);
  expect(offered(plan, 'Wunschstellen', 'Stand')).toContain('Ghosted');
  expect(plan.update().problems).toEqual([]);
  const row = plan.shownColumn('Einstellungen', 'Einstellung').indexOf('Eigene Wörter: Netzwerk') + 2;
  (plan.sheet('Einstellungen') as unknown as { deleteRow(row: number): void }).deleteRow(row);
  plan.put('Einstellungen', plan.shownColumn('Einstellungen', 'Einstellung').indexOf('Sprache') + 2, {
    Wert: 'English',
  });
  plan.update();
  // A row that was deleted goes on as it last was, in the words of today.
  expect(column(plan, 'Network', 'What now')).toEqual(['']);
  expect(column(plan, 'Targets', 'What now')).toEqual(['', 'Overdue 10 d']);
});

test('[X55] an export keeps it in any language, and an import brings the word and its meaning along', () => {
  const source = knownPlan();
  const text = call(source, 'exportPlan', { format: 'json' });
  const { tabs } = JSON.parse(text) as { tabs: Record<string, Record<string, string>[]> };
  expect(tabs['targets']?.map((line) => line['stage'])).toEqual(['Rejected', 'Submitted']);
  expect(tabs['settings']?.find((line) => line['setting'] === 'ownTargets')?.['value']).toBe(
    'Submitted = applied, Rejected = closed;\nGhosted = closed',
  );
  const bring = (plan: PlanInHand): void => {
    plan.workbook.state.id = '1Another';
    const { basis } = call(plan, 'previewImport', { text });
    call(plan, 'applyImport', { text, rule: 'keep', basis });
  };
  const empty = openFile({ locale: 'de_DE' });
  empty.call('start');
  bring(empty);
  expect(column(empty, 'Wunschstellen', 'Stand')).toEqual(['Rejected', 'Submitted']);
  expect(column(empty, 'Wunschstellen', 'Was jetzt')).toEqual(['', 'Überfällig 10 Tg.']);
  expect(empty.update().problems).toEqual([]);
  // A word that means something here keeps that meaning.
  const there = smallPlan();
  call(there, 'saveTarget', { target: { organisation: 'Zoo' }, key: 't' });
  own(there, 'Targets', 'Rejected = Watching');
  there.update();
  bring(there);
  const value = there.rows('Settings').find((line) => line['Setting'] === 'Own words: Targets')?.['Value'];
  expect(value).toBe('Rejected = Watching, Submitted = Applied, Ghosted = Closed');
  expect(call(there, 'checkPlan', {}).unknownStatuses).toBeUndefined();
});

test('[X55] a plan of an earlier version gets the rows of Settings with Check', () => {
  const plan = typedPlan();
  const sheet = plan.sheet('Settings') as unknown as { deleteRows(row: number, count: number): void };
  sheet.deleteRows(plan.shownColumn('Settings', 'Setting').indexOf('Own words: Targets') + 2, 4);
  call(plan, 'letWordMean', { tab: 'targets', word: 'Rejected', meaning: 'closed' });
  expect(now(plan)[0]).toBe('');
  call(plan, 'checkPlan', {});
  expect(plan.shownColumn('Settings', 'Setting')).toContain('Own words: Experiments');
});

const tabs = {
  Targets: { column: 'Stage', words: ['Watching', 'Warm', 'Talking', 'Applied', 'Interviewing', 'Offer', 'Closed'] },
  Network: { column: 'Stage', words: ['To meet', 'Asked', 'In touch', 'Resting'] },
  Feedback: { column: 'Status', words: ['Drafted', 'Asked', 'Received', 'Used'] },
  Experiments: { column: 'Verdict', words: ['Keep', 'Change', 'Stop'] },
} as const;
type Tab = keyof typeof tabs;

/** All that a plan shows and says of these tabs, without the cells in which a stage stands itself. */
function everything(plan: PlanInHand): unknown {
  const bare = (answer: unknown): unknown =>
    JSON.parse(
      JSON.stringify(answer, (key, value: unknown) =>
        ['ownStatus', 'own', 'stages'].includes(key) ? undefined : value,
      ),
    );
  return [
    (Object.keys(tabs) as Tab[]).map((tab) =>
      plan.rows(tab).map(({ 'Stages so far': _, [tabs[tab].column]: __, ...row }) => row),
    ),
    (['getTargets', 'getContacts', 'getAdvice', 'getExperiments', 'getQuarter', 'getFocus'] as const).map((name) =>
      bare(plan.call(name, name === 'getQuarter' ? { quarter: '' } : {})),
    ),
    plan.sheet('Home').getRange(1, 1, 30, 8).getDisplayValues(),
    plan.call<{ text: string }>('previewMail').text,
    plan.call<string>('getPage', { page: 'quarter' }),
    plan.call<string>('exportPlan', { format: 'ics' }),
    plan.update().problems,
  ];
}

test('[X58] with any own words every place says what it says of Waymark’s words', () => {
  const pool = ['Submitted', 'Abgesagt', 'ÄRGER', 'x y', '€ 7', 'Refusé', '7', 'Ghosted?'];
  const day = fc.integer({ min: -30, max: 20 });
  const given = fc.record({
    means: fc.array(fc.nat(6), { minLength: pool.length, maxLength: pool.length }),
    rows: fc.array(fc.tuple(fc.nat(pool.length - 1), fc.boolean(), day, day), { minLength: 3, maxLength: 6 }),
  });
  fc.assert(
    fc.property(given, ({ means, rows }) => {
      const build = (isOwn: boolean): PlanInHand => {
        const plan = copyPlan(typedPlan());
        const meaning = (tab: Tab, at: number): string => {
          const { words } = tabs[tab];
          return words[(means[at] ?? 0) % words.length] ?? '';
        };
        for (const tab of Object.keys(tabs) as Tab[]) {
          const pairs = pool.map((word, at) => `${word}${at % 2 ? ' = ' : '='}${meaning(tab, at)}`);
          own(plan, tab, `${pairs.slice(0, 4).join(', ')};${pairs.slice(4).join('\n')}`);
          rows.forEach(([at, isUpper, from, until], index) => {
            const word = pool[at] ?? '';
            const said = !isOwn ? meaning(tab, at) : isUpper ? word.toUpperCase() : word;
            const on = (days: number): string => new Date(Date.UTC(2026, 2, 2 + days)).toISOString().slice(0, 10);
            const cells: Record<Tab, Record<string, string>> = {
              Targets: { Organisation: `O${index}`, 'Next date': index % 2 ? on(until) : '' },
              Network: { Name: `N${index}`, 'Keep in touch every (days)': '14', 'Last contact': on(Math.min(0, from)) },
              Feedback: { Whom: `W${index}`, Question: 'How?', 'Follow up on': on(until) },
              Experiments: {
                'I believe that': `B${index}`,
                'Started on': on(Math.min(0, from)),
                'Decide by': on(Math.max(0, until)),
              },
            };
            plan.put(tab, 2 + index, { ...cells[tab], [tabs[tab].column]: said });
          });
        }
        plan.update();
        return plan;
      };
      const [owned, plain] = [build(true), build(false)];
      expect(everything(owned)).toEqual(everything(plain));
    }),
    { seed: 20260302, numRuns: 4, endOnFailure: true },
  );
}, 240_000);
