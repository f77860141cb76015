/** @jest-environment ./test/bundle/runtime-environment.js */
import fc from 'fast-check';
import { copyPlan, openFile, startPlan, type PlanInHand, type Said } from '../plan';

/*
 * The user's own words for a status (rules X40 to X49). Monday 2 March 2026.
 */

interface Offered extends Said {
  readonly unknownStatuses?: readonly { readonly tab: string; readonly word: string }[];
}

/** Types words into the row of Settings for a meaning, as a user does. */
function own(plan: PlanInHand, meaning: string, text: string, how: 'type' | 'put' = 'type'): void {
  const row = plan.shownColumn('Settings', 'Setting').indexOf(`Own words: ${meaning}`) + 2;
  plan[how]('Settings', row, { Value: text });
}

const offered = (plan: PlanInHand, tab: string): string[] => {
  const range = plan.sheet(tab).getRange(2, plan.column(tab, 'Status')) as unknown as {
    getDataValidation(): { getCriteriaValues(): [string[], boolean] } | null;
  };
  return range.getDataValidation()?.getCriteriaValues()[0] ?? [];
};
const status = (plan: PlanInHand, row: number): string => plan.shown('Steps', row, 'Status');

/** A plan that is made once, and then copied. */
function made(make: () => PlanInHand): () => PlanInHand {
  let first: PlanInHand | null = null;
  return () => copyPlan((first ??= make()));
}

/** Two goals and three steps with own words, before anybody has said what they mean. */
const typedPlan = made(() => {
  const plan = startPlan();
  plan.put('Goals', 2, { Goal: 'Become fluent', Status: 'In progress', Start: '2026-01-05', Deadline: '2026-06-30' });
  plan.put('Goals', 3, { Goal: 'Play the piano', Status: 'Parked', Deadline: '2026-06-30' });
  plan.update();
  plan.put('Steps', 2, { Step: 'Write to Ada', Goal: 'G1', Status: 'Blocked', Due: '2026-03-05', 'Effort h': '2' });
  plan.put('Steps', 3, { Step: 'Send the form', Goal: 'G1', Status: 'Sent', Due: '2026-02-20', 'Effort h': '3' });
  plan.put('Steps', 4, { Step: 'Ask for a raise', Goal: 'G1', Status: 'Rejected', Due: '2026-02-20' });
  plan.update();
  return plan;
});

/** The same with their meanings. */
const knownPlan = made(() => {
  const plan = typedPlan();
  own(plan, 'Active', 'In progress', 'put');
  own(plan, 'Paused', 'Parked', 'put');
  own(plan, 'Waiting', 'On hold, Blocked', 'put');
  own(plan, 'Done', 'Sent; Passed', 'put');
  own(plan, 'Let go', 'Rejected', 'put');
  plan.update();
  return plan;
});

describe('an own word in Status', () => {
  test('[X40] means in every place what Settings say of it, and stays as it was typed', () => {
    const plan = knownPlan();
    expect(plan.update().problems).toEqual([]);
    expect(plan.rows('Steps').map((row) => [row['Status'], row['What now'], row['Done on'], row['Days left']])).toEqual(
      [
        ['Blocked', 'Due in 3 d', '', '3'],
        ['Sent', 'Done ✓', '02/03/2026', ''],
        ['Rejected', '', '', ''],
      ],
    );
    expect(
      plan.rows('Goals').map((row) => [row['Status'], row['What now'], row['Progress %'], row['Steps done']]),
    ).toEqual([
      ['In progress', '', '60%', '1 of 2'],
      ['Parked', 'Paused', '0%', ''],
    ]);
    const shown = plan.rows('Timeline').map((row) => row['Status']);
    expect(shown).toEqual(expect.arrayContaining(['In progress', 'Blocked', 'Sent', 'Rejected', 'Parked']));
    // A step that waits is not in the focus; one that is done or let go is nowhere to do.
    expect(plan.call<{ lines: { id: string }[] }>('getFocus').lines).toEqual([]);
    const { text } = plan.call<{ text: string }>('previewMail');
    expect(text).not.toContain('Ask for a raise');
  });

  test('[X41] counts at once when its row of Settings changes, by formulas alone', () => {
    const plan = knownPlan();
    own(plan, 'Waiting', '', 'put');
    own(plan, 'Done', 'sent,  BLOCKED ', 'put');
    expect(plan.rows('Steps').map((row) => row['What now'])).toEqual(['Done ✓', 'Done ✓', '']);
    expect(plan.rows('Goals').map((row) => row['Steps done'])).toEqual(['2 of 2', '']);
  });

  test('[X42] is offered by the dropdowns once its row of Settings is edited, and the rows are right at once', () => {
    const plan = typedPlan();
    expect(plan.shown('Steps', 2, 'What now')).toBe('Check: Status is not one of its words: Blocked');
    own(plan, 'Waiting', 'On hold, Blocked');
    expect(plan.shown('Steps', 2, 'What now')).toBe('Due in 3 d');
    expect(offered(plan, 'Steps')).toEqual(['To do', 'Doing', 'Waiting', 'Done', 'Let go', 'On hold', 'Blocked']);
    expect(offered(plan, 'Goals')).toEqual(['Draft', 'Active', 'Paused', 'Reached', 'Let go']);
    plan.call('checkPlan');
    expect(offered(plan, 'Steps')).toContain('Blocked');
    own(plan, 'Waiting', 'On hold');
    expect(offered(plan, 'Steps')).toEqual(['To do', 'Doing', 'Waiting', 'Done', 'Let go', 'On hold']);
    // A word that nobody explains any more is unknown again, and stays.
    expect(plan.shown('Steps', 2, 'What now')).toBe('Check: Status is not one of its words: Blocked');
    expect(status(plan, 2)).toBe('Blocked');
  });

  test('[X42] a second update writes nothing, and an edit beside it is the small update', () => {
    const plan = knownPlan();
    const before = plan.workbook.document.read(plan.sheet('Steps').getSheetId(), 0, 0, 6, 30);
    plan.update();
    expect(plan.workbook.document.read(plan.sheet('Steps').getSheetId(), 0, 0, 6, 30)).toEqual(before);
    plan.type('Steps', 2, { Status: 'Passed' });
    expect([plan.shown('Steps', 2, 'What now'), plan.shown('Steps', 2, 'Done on')]).toEqual(['Done ✓', '02/03/2026']);
    plan.type('Steps', 2, { Status: 'on hold' });
    expect([plan.shown('Steps', 2, 'What now'), plan.shown('Steps', 2, 'Done on')]).toEqual(['Due in 3 d', '']);
  });

  test('[X40] case, blanks, no-break blanks and characters of no width make no other word', () => {
    const plan = knownPlan();
    own(plan, 'Waiting', '\u00a0On\u00a0 hold\u200b ; ,BLOCKED | Später', 'put');
    ['  blocked\u00a0', 'on  hold\u200b', 'SPÄTER'].forEach((text, index) =>
      plan.put('Steps', 2 + index, { Status: text }),
    );
    expect(plan.update().problems).toEqual([]);
    expect(plan.rows('Steps').map((row) => row['Status'])).toEqual(['BLOCKED', 'On hold', 'Später']);
    expect(plan.rows('Steps').map((row) => row['Meaning of own word'])).toEqual(['Waiting', 'Waiting', 'Waiting']);
  });
});

describe('a word that is unknown', () => {
  test('[X43] is offered with the meanings, and one press keeps it', () => {
    const plan = typedPlan();
    const { problems } = plan.update();
    expect(problems[2]).toBe(
      'Steps, row 2, Status: expected one of To do, Doing, Waiting, Done, Let go, got “Blocked”; Check my plan can make it a word of your own',
    );
    expect(plan.call<Offered>('checkPlan').unknownStatuses).toEqual([
      { tab: 'goals', word: 'In progress' },
      { tab: 'goals', word: 'Parked' },
      { tab: 'steps', word: 'Blocked' },
      { tab: 'steps', word: 'Sent' },
      { tab: 'steps', word: 'Rejected' },
    ]);
    const said = plan.call('letWordMean', { tab: 'steps', word: ' Blocked', meaning: 'waiting' });
    expect(said.message).toBe('“Blocked” now means Waiting.');
    plan.call('letWordMean', { tab: 'goals', word: 'In progress', meaning: 'active' });
    plan.call('letWordMean', { tab: 'steps', word: 'Sent', meaning: 'waiting' });
    plan.call('letWordMean', { tab: 'steps', word: 'sent', meaning: 'waiting' });
    const settings = plan.rows('Settings').filter((row) => (row['Setting'] ?? '').startsWith('Own words'));
    expect(settings.map((row) => row['Value']).filter((text) => text !== '')).toEqual(['Blocked, Sent', 'In progress']);
    expect(plan.call<Offered>('checkPlan').unknownStatuses).toEqual([
      { tab: 'goals', word: 'Parked' },
      { tab: 'steps', word: 'Rejected' },
    ]);
    expect(offered(plan, 'Steps')).toContain('Sent');
  });

  test('[X43] what cannot be kept is refused in one sentence, and nothing is written', () => {
    const plan = knownPlan();
    const before = plan.rows('Settings');
    const refused = (request: object): string => {
      try {
        return plan.call('letWordMean', request).message;
      } catch (error) {
        return String(error);
      }
    };
    expect(refused({ tab: 'steps', word: 'Erledigt', meaning: 'waiting' })).toContain(
      '“Erledigt” is Waymark’s word for Done and keeps that meaning',
    );
    expect(refused({ tab: 'steps', word: 'Sent', meaning: 'waiting' })).toContain('“Sent”');
    expect(refused({ tab: 'steps', word: 'a, b', meaning: 'waiting' })).toContain('“a, b” cannot be a word');
    expect(refused({ tab: 'steps', word: 'Idea', meaning: 'draft' })).toContain('“Idea” cannot be a word');
    expect(plan.rows('Settings')).toEqual(before);
  });

  test('[X44] one of Waymark’s words, in any language, and a word in two rows are said and keep their meaning', () => {
    const plan = knownPlan();
    own(plan, 'Waiting', 'Done, Erledigt, Blocked, Sent', 'put');
    own(plan, 'Doing', '3', 'put');
    plan.put('Steps', 4, { Status: 'Done' });
    const { problems } = plan.update();
    const row = (meaning: string): number =>
      plan.shownColumn('Settings', 'Setting').indexOf(`Own words: ${meaning}`) + 2;
    expect(problems).toEqual([
      `Settings, row ${row('Doing')}, Own words: Doing: expected words with commas between, got “3”`,
      `Settings, row ${row('Waiting')}, Own words: Waiting: “Done” is Waymark’s word for Done and keeps that meaning; take it out of this row`,
      `Settings, row ${row('Waiting')}, Own words: Waiting: “Erledigt” is Waymark’s word for Done and keeps that meaning; take it out of this row`,
      `Settings, row ${row('Done')}, Own words: Done: “Sent” is among the words for Waiting too, and means that; take it out of one of the two rows`,
    ]);
    expect(plan.rows('Steps').map((line) => [line['What now'], line['Meaning of own word']])).toEqual([
      ['Due in 3 d', 'Waiting'],
      ['Overdue 10 d', 'Waiting'],
      ['Done ✓', ''],
    ]);
  });
});

describe('what one does with it', () => {
  test('[X45] ticking off keeps a word for done, and taking a tick back brings the own word back', () => {
    const plan = knownPlan();
    plan.call('tickStep', { id: 'S2', done: true });
    expect(status(plan, 3)).toBe('Sent');
    plan.call('tickStep', { id: 'S2', done: false });
    expect(status(plan, 3)).toBe('To do');
    plan.call('tickStep', { id: 'S2', done: true });
    expect(status(plan, 3)).toBe('Sent');
    plan.call('tickStep', { id: 'S1', done: true });
    expect(status(plan, 2)).toBe('Done');
    plan.call('tickStep', { id: 'S1', done: false });
    expect(status(plan, 2)).toBe('Blocked');
    // A word that means something else by now does not come back.
    plan.call('tickStep', { id: 'S1', done: true });
    own(plan, 'Waiting', '', 'put');
    plan.call('tickStep', { id: 'S1', done: false });
    expect(status(plan, 2)).toBe('To do');
  });

  test('[X45] the sidebar shows it, offers the own words, and writes them', () => {
    const plan = knownPlan();
    const { goals, ownStatuses } = plan.call<{
      goals: { status: string; ownStatus?: string }[];
      ownStatuses: object;
    }>('getGoals');
    expect(goals.map((goal) => [goal.status, goal.ownStatus])).toEqual([
      ['active', 'In progress'],
      ['paused', 'Parked'],
    ]);
    expect(ownStatuses).toEqual({
      goals: ['In progress', 'Parked', 'Rejected'],
      steps: ['On hold', 'Blocked', 'Sent', 'Passed', 'Rejected'],
    });
    plan.call('saveStep', { step: { id: 'S1', status: 'Passed' }, key: 'k1' });
    plan.call('saveStep', { step: { id: 'S3', status: 'doing' }, key: 'k2' });
    expect([status(plan, 2), plan.shown('Steps', 2, 'What now'), status(plan, 4)]).toEqual([
      'Passed',
      'Done ✓',
      'Doing',
    ]);
    expect(() => plan.call('saveStep', { step: { id: 'S1', status: 'Nonsense' }, key: 'k3' })).toThrow(
      /expected one of/,
    );
    expect(status(plan, 2)).toBe('Passed');
  });

  test('[X45] letting go and taking that back restore it; the log says it as it was typed', () => {
    const plan = knownPlan();
    const adjust = { kind: 'letGo', id: 'S1' };
    const { basis, lines } = plan.call<{ basis: string; lines: { before: string; after: string }[] }>('previewAdjust', {
      adjust,
    });
    expect(lines).toMatchObject([{ before: 'Blocked', after: 'Let go' }]);
    plan.call('applyAdjust', { adjust, basis, reason: 'time', note: '' });
    expect(status(plan, 2)).toBe('Let go');
    expect(plan.rows('Changes')[0]).toMatchObject({ Before: 'Blocked', After: 'Let go' });
    plan.call('undoAdjust');
    expect(status(plan, 2)).toBe('Blocked');
  });

  test('[X46] another language of the plan leaves own words alone', () => {
    const plan = knownPlan();
    plan.put('Settings', plan.shownColumn('Settings', 'Setting').indexOf('Language') + 2, { Value: 'Deutsch' });
    plan.update();
    expect(plan.rows('Schritte').map((row) => [row['Status'], row['Was jetzt'], row['Eigenes Wort bedeutet']])).toEqual(
      [
        ['Blocked', 'Fällig in 3 Tg.', 'Wartet'],
        ['Sent', 'Erledigt ✓', 'Erledigt'],
        ['Rejected', '', 'Losgelassen'],
      ],
    );
    const settings = plan.rows('Einstellungen').find((row) => row['Einstellung'] === 'Eigene Wörter: Wartet');
    expect(settings?.['Wert']).toBe('On hold, Blocked');
    expect(plan.update().problems).toEqual([]);
  });

  test('[X47] an export keeps it, and an import brings the word and its meaning along', () => {
    const source = knownPlan();
    const text = source.call<string>('exportPlan', { format: 'json' });
    const { tabs } = JSON.parse(text) as { tabs: Record<string, { status?: string }[]> };
    expect(tabs['steps']?.map((line) => line.status)).toEqual(['Blocked', 'Sent', 'Rejected']);
    const empty = openFile({ locale: 'de_DE' });
    empty.call('start');
    const there = startPlan();
    there.put('Steps', 2, { Step: 'Mine', Status: 'Sent' });
    own(there, 'Waiting', 'Sent', 'put');
    there.update();
    const bring = (plan: PlanInHand): void => {
      plan.workbook.state.id = '1Another';
      const { basis } = plan.call<{ basis: string }>('previewImport', { text });
      plan.call('applyImport', { text, rule: 'keep', basis });
    };
    bring(empty);
    expect(empty.rows('Schritte').map((row) => [row['Status'], row['Eigenes Wort bedeutet']])).toEqual([
      ['Blocked', 'Wartet'],
      ['Sent', 'Erledigt'],
      ['Rejected', 'Losgelassen'],
    ]);
    // A word that means something here keeps that meaning.
    bring(there);
    expect(there.rows('Steps').map((row) => [row['Status'], row['Meaning of own word']])).toEqual([
      ['Sent', 'Waiting'],
      ['Blocked', 'Waiting'],
      ['Sent', 'Waiting'],
      ['Rejected', 'Let go'],
    ]);
    expect(there.call<Offered>('checkPlan').unknownStatuses).toBeUndefined();
  });

  test('[X48] a plan of an earlier version gets the rows of Settings with Check, and the columns with the first word', () => {
    const plan = typedPlan();
    const sheet = plan.sheet('Settings') as unknown as { deleteRows(row: number, count: number): void };
    sheet.deleteRows(plan.shownColumn('Settings', 'Setting').indexOf('Own words: To do') + 2, 9);
    for (const tab of ['Steps', 'Goals']) {
      const columns = plan.sheet(tab) as unknown as { deleteColumn(column: number): void };
      columns.deleteColumn(plan.column(tab, 'Meaning of own word'));
    }
    plan.call('letWordMean', { tab: 'steps', word: 'Sent', meaning: 'done' });
    expect(plan.shown('Steps', 3, 'What now')).toBe('Done ✓');
    expect(plan.shown('Goals', 2, 'Steps done')).toBe('1 of 3');
    plan.call('checkPlan');
    expect(plan.shownColumn('Settings', 'Setting')).toContain('Own words: Let go');
  });
});

const meanings = {
  Steps: ['To do', 'Doing', 'Waiting', 'Done', 'Let go'],
  Goals: ['Draft', 'Active', 'Paused', 'Reached', 'Let go'],
} as const;

/** All that a plan shows and says of its rows, without the cells in which a status stands itself. */
function everything(plan: PlanInHand): unknown {
  const rows = (tab: string): unknown => plan.rows(tab).map(({ Status: _, 'Meaning of own word': __, ...row }) => row);
  const focus = JSON.parse(
    JSON.stringify(plan.call('getFocus'), (key, value: unknown) => (key === 'ownStatus' ? undefined : value)),
  ) as unknown;
  const home = plan.sheet('Home').getRange(1, 1, 30, 8).getDisplayValues();
  return [
    rows('Steps'),
    rows('Goals'),
    rows('Timeline'),
    home,
    plan.shownColumn('Waymark data', 'Hours'),
    focus,
    plan.call<{ text: string }>('previewMail').text,
    plan.call<string>('exportPlan', { format: 'ics' }),
    plan.update().problems,
  ];
}

test('[X49] with any own words every place says what it says of Waymark’s words', () => {
  const pool = ['On hold', 'Blockiert', 'eingereicht', 'Ärger', 'A|b', '7', '€', 'x y', 'Weg'];
  const kinds = fc.record({
    own: fc.array(fc.nat(4), { minLength: pool.length, maxLength: pool.length }),
    steps: fc.array(fc.tuple(fc.nat(pool.length - 1), fc.boolean(), fc.integer({ min: -20, max: 20 })), {
      minLength: 3,
      maxLength: 8,
    }),
    goals: fc.array(fc.tuple(fc.nat(pool.length - 1), fc.boolean()), { minLength: 2, maxLength: 4 }),
  });
  fc.assert(
    fc.property(kinds, ({ own: meaning, steps, goals }) => {
      const usable = pool.map((word) => word.replace('|', '-'));
      const build = (isOwn: boolean): PlanInHand => {
        const plan = startPlan();
        for (const at of [0, 1, 2, 3, 4]) {
          const words = usable.filter((_, index) => meaning[index] === at && index % 2 === 0).join(', ');
          const others = usable.filter((_, index) => meaning[index] === at && index % 2 === 1).join(' ;');
          const text = [words, others].filter((part) => part !== '').join(',\n');
          if (at < 4) own(plan, meanings.Steps[at] ?? '', `'${text}`, 'put');
          if (at < 4) own(plan, meanings.Goals[at] ?? '', `'${text}`, 'put');
          if (at === 4) own(plan, 'Let go', `'${text}`, 'put');
        }
        const word = (tab: 'Steps' | 'Goals', at: number, isUpper: boolean): string => {
          const text = usable[at] ?? '';
          if (!isOwn) return meanings[tab][meaning[at] ?? 0] ?? '';
          return isUpper ? text.toUpperCase() : text;
        };
        goals.forEach(([at, isUpper], index) =>
          plan.put('Goals', 2 + index, {
            Goal: `Goal ${index}`,
            Status: word('Goals', at, isUpper),
            Start: '2026-01-05',
            Deadline: `2026-0${3 + index}-15`,
          }),
        );
        steps.forEach(([at, isUpper, days], index) =>
          plan.put('Steps', 2 + index, {
            Step: `Step ${index}`,
            Goal: `G${1 + (index % goals.length)}`,
            Status: word('Steps', at, isUpper),
            'Effort h': String(1 + index),
            Due: new Date(Date.UTC(2026, 2, 2 + days)).toISOString().slice(0, 10),
          }),
        );
        plan.update();
        return plan;
      };
      const [owned, plain] = [build(true), build(false)];
      expect(everything(owned)).toEqual(everything(plain));
      const again = copyPlan(owned);
      expect(again.update()).toEqual(owned.update());
    }),
    { seed: 20260302, numRuns: 3, endOnFailure: true },
  );
}, 240_000);
