/** @jest-environment ./test/sidebar/page-environment.js */
import { markedWords, unmarked } from '../catalogue/marked-words';
import { fullAnswers } from './fake-plan';
import { FakeServer, makeGoal, makeStep } from './fake-server';
import { closePanels, openPanel, type Panel, pageWith } from './panel';

/*
 * The sidebar in a language with marks around each text, which the server puts into the page (rule L4): a visible or spoken letter that is not
 * marked has escaped the catalogue. The rows of this plan are numbers.
 */

const words = markedWords.sidebar;
const { guide, focus } = words;
const html = pageWith({ words });

afterEach(closePanels);

/** A server whose own words are marked already: they are looked at with the bundle. */
class MarkedServer extends FakeServer {
  override async serve(name: string, request: unknown): Promise<unknown> {
    const answer = await super.serve(name, request);
    const marked = (key: string): object =>
      typeof answer === 'object' && answer !== null && key in answer
        ? { [key]: `⟦${String((answer as Record<string, unknown>)[key])}⟧` }
        : {};
    return typeof answer === 'object' && answer !== null
      ? { ...answer, ...marked('message'), ...marked('subject') }
      : answer;
  }
}

const days = '(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tue|Wed|Thu|Fri|Sat|Sun';
const months =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';
/** The name of the product, the letters of SMART, days and months as the locale writes them, and what Intl says of a day that is near. */
const wordless = new RegExp(`(?<!\\p{L})(Waymark|[SMART]|${days}|${months}|yesterday|today|tomorrow)(?!\\p{L})`, 'gu');

const spoken = ['aria-label', 'placeholder', 'title', 'alt', 'aria-description', 'value'];

function escaped(panel: Panel): string[] {
  const attributes = panel
    .all('#app *')
    .flatMap((element) =>
      [...element.attributes]
        .filter(({ name }) => spoken.includes(name) && (name !== 'value' || element.tagName === 'BUTTON'))
        .map(({ value }) => value),
    );
  const texts = panel
    .all('#app *')
    .filter(({ children, tagName }) => children.length === 0 && tagName !== 'STYLE')
    .map(({ textContent }) => textContent ?? '');
  return [
    ...new Set(
      [panel.text, panel.said, ...texts, ...attributes]
        .map((text) => unmarked(text.replace(wordless, ' ')))
        .filter((text) => text !== ''),
    ),
  ];
}

const goal = makeGoal({
  title: '1',
  measure: '2',
  pace: '',
  whatNow: '',
  value: '3',
  serves: '4',
  achievable: '5',
  ifThen: '6',
  reward: '7',
});
const step = makeStep({ title: '8', goalTitle: '1', ifThen: '9', whatNow: '', reasons: ['10'] });

/** Presses what leads on, screen by screen. */
async function walkGuide(
  panel: Panel,
): Promise<{ readonly found: readonly string[]; readonly headings: readonly string[] }> {
  const found: string[] = [...escaped(panel)];
  const headings: string[] = [];
  await panel.press(guide.welcome.start);
  for (let screen = 0; screen < 8; screen += 1) {
    const { heading } = panel;
    headings.push(heading);
    found.push(...escaped(panel));
    const card = panel.all('.card')[0];
    if (card) {
      card.click();
      await panel.settle();
      found.push(...escaped(panel));
    }
    if (panel.hasButton(guide.next)) await panel.press(guide.next);
    else if (panel.hasButton(guide.rhythm.finish)) await panel.press(guide.rhythm.finish);
    else break;
    // Some screens want an answer first; what they say is looked at as well.
    found.push(...escaped(panel));
    if (panel.heading === heading && panel.hasButton(guide.skip)) await panel.press(guide.skip);
  }
  return { found: [...new Set(found)], headings };
}

test('[L4] the guide has no word of its own', async () => {
  const panel = await openPanel(new MarkedServer(), html);
  expect(panel.heading).toBe(guide.welcome.heading);
  const { found, headings } = await walkGuide(panel);
  expect(found).toEqual([]);
  expect(headings).toEqual(
    [guide.ahead, guide.you, guide.goal, guide.steps, guide.hurdle, guide.rhythm, guide.done].map(
      ({ heading }) => heading,
    ),
  );
});

test('[L4] no view has a word of its own', async () => {
  const server = new MarkedServer({ started: true, goals: 1, steps: 1, question: { area: '11', question: '12' } });
  server.goals = [goal];
  server.lines = [step];
  const panel = await openPanel(server, html);
  const found = [...escaped(panel)];
  const views = [
    focus.addStep,
    focus.addGoal,
    focus.selected,
    focus.question,
    focus.questions,
    focus.settings,
    focus.timeline,
    focus.check,
  ];
  const seen: string[] = [];
  for (const view of views) {
    if (!panel.hasButton(view)) continue;
    await panel.press(view);
    seen.push(view);
    found.push(...escaped(panel));
    const back = panel
      .all('button')
      .find((one) => (one.getAttribute('aria-label') ?? one.textContent) === words.backHow);
    back?.click();
    await panel.settle();
  }
  expect(seen.length).toBeGreaterThan(4);
  expect([...new Set(found)]).toEqual([]);
});

/** The same rows with numbers for every text that is the user's or the server's; keys and days stay. */
function numbered(value: unknown, key = ''): unknown {
  const keyed =
    /^(id|key|kind|status|stage|state|verdict|code|goal|choice|decisionMaker|whom|about|quarter|quarters|basis|chosen|undo)$/;
  if (typeof value === 'string')
    return value === '' || keyed.test(key) || /^\d{4}-\d\d-\d\d$/.test(value) ? value : '7';
  if (Array.isArray(value))
    return value.map((one, at) => (typeof one === 'string' && !keyed.test(key) ? String(at) : numbered(one, key)));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, numbered(one, name)]));
  return value;
}

test('[L4] no view of the whole plan has a word of its own', async () => {
  const server = new MarkedServer({
    started: true,
    goals: 1,
    steps: 1,
    question: { area: '11', question: '12' },
    guide: { finished: true },
  });
  server.goals = [goal];
  server.lines = [{ ...step, id: 'S4', why: '13', fiveMinutes: '14' }];
  // The first row of Strategy is named by its line, and not by the ID of another.
  server.answers = {
    ...(numbered(fullAnswers) as object),
    getStrategy: {
      isThere: true,
      rows: [
        {
          id: 'C1',
          kind: 'focus',
          choice: '1',
          why: '2',
          buildsOn: '3',
          evidence: '4',
          sure: 4,
          row: 2,
          goals: [],
          note: '',
        },
      ],
      strengths: ['5'],
      unserved: [],
    },
  };
  const panel = await openPanel(server, html);
  const found: string[] = [];
  const look = (): void => void found.push(...escaped(panel));
  const { forms, adjusting, stages, strategy, lookingBack } = words;
  const views: readonly (readonly [string, (() => Promise<void>)?])[] = [
    [
      focus.week,
      async () => {
        for (let screen = 0; screen < 3; screen += 1) {
          await panel.press(forms.next);
          look();
        }
      },
    ],
    [
      focus.adjust,
      async () => {
        await panel.choose(adjusting.whatFor, 'S4');
        for (const kind of Object.values(adjusting.kinds)) {
          await panel.tap(kind);
          look();
        }
        await panel.press(adjusting.preview);
        look();
        await panel.press(adjusting.apply);
      },
    ],
    [
      focus.breakdown,
      async () => {
        panel.one('.card').click();
        await panel.settle();
        look();
        await panel.press(words.planning.breakdown.preview);
      },
    ],
    [
      focus.reflect,
      async () => {
        await panel.press(lookingBack.reflect.setback);
        look();
        panel.all('button')[0]?.click();
        await panel.settle();
        await panel.press(lookingBack.reflect.win);
      },
    ],
    [focus.quarter],
    [focus.brief],
    [focus.network, async () => await panel.press(strategy.network.add)],
    [focus.exchange, async () => await panel.press(words.transfer.preview)],
  ];
  const toFocus = async (): Promise<void> => {
    for (let step = 0; step < 4 && !panel.hasButton(focus.week); step += 1) {
      panel.all('p.way button')[0]?.click();
      await panel.settle();
    }
  };
  for (const [view, more] of views) {
    await panel.press(view);
    look();
    await more?.();
    look();
    await toFocus();
  }
  for (const [stage, { add }] of [
    ['values', strategy.values],
    ['strategy', strategy.choices],
    ['experiments', strategy.experiments],
    ['targets', strategy.targets],
    ['advice', strategy.advice],
  ] as const) {
    await panel.press(focus.stages);
    look();
    const title = stage === 'targets' || stage === 'advice' ? strategy[stage].heading : stages.names[stage];
    panel
      .all('button')
      .find((one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').includes(title))
      ?.click();
    await panel.settle();
    look();
    await panel.press(add);
    look();
    await panel.press(forms.next);
    look();
    await toFocus();
  }
  expect([...new Set(found)]).toEqual([]);
});
