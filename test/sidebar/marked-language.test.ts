/** @jest-environment ./test/sidebar/page-environment.js */
import { markedWords, unmarked } from '../catalogue/marked-words';
import { FakeServer, makeGoal, makeStep } from './fake-server';
import { closePanels, openPanel, sidebarHtml, type Panel } from './panel';

/*
 * The sidebar in a language of marks, which the server puts into the page (rule L4): every letter that a reader sees or hears and that is not
 * marked has escaped the catalogue. The rows of this plan are numbers.
 */

const words = markedWords.sidebar;
const { guide, focus } = words;
const html = sidebarHtml.replace('<body data-view="">', () => `<body data-view=""><script type="application/json" id="words">${JSON.stringify(words)}</script>`);

afterEach(closePanels);

/** A server whose own words are marked already: they are looked at with the bundle. */
class MarkedServer extends FakeServer {
  override async serve(name: string, request: unknown): Promise<unknown> {
    const answer = await super.serve(name, request);
    const marked = (key: string): object => (typeof answer === 'object' && answer !== null && key in answer ? { [key]: `⟦${String((answer as Record<string, unknown>)[key])}⟧` } : {});
    return typeof answer === 'object' && answer !== null ? { ...answer, ...marked('message'), ...marked('subject') } : answer;
  }
}

const days = '(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tue|Wed|Thu|Fri|Sat|Sun';
const months = 'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';
/** The name of the product, the letters of SMART, days and months as the locale writes them. */
const wordless = new RegExp(`(?<!\\p{L})(Waymark|[SMART]|${days}|${months})(?!\\p{L})`, 'gu');

const spoken = ['aria-label', 'placeholder', 'title', 'alt', 'aria-description', 'value'];

function escaped(panel: Panel): string[] {
  const attributes = panel.all('#app *').flatMap((element) => [...element.attributes].filter(({ name }) => spoken.includes(name) && (name !== 'value' || element.tagName === 'BUTTON')).map(({ value }) => value));
  const texts = panel.all('#app *').filter(({ children, tagName }) => children.length === 0 && tagName !== 'STYLE').map(({ textContent }) => textContent ?? '');
  return [...new Set([panel.text, panel.said, ...texts, ...attributes].map((text) => unmarked(text.replace(wordless, ' '))).filter((text) => text !== ''))];
}

const goal = makeGoal({ title: '1', measure: '2', pace: '', whatNow: '', value: '3', serves: '4', achievable: '5', ifThen: '6', reward: '7' });
const step = makeStep({ title: '8', goalTitle: '1', ifThen: '9', whatNow: '', reasons: ['10'] });

/** Presses what leads on, screen by screen. */
async function walkGuide(panel: Panel): Promise<{ readonly found: readonly string[]; readonly headings: readonly string[] }> {
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
  expect(headings).toEqual([guide.ahead, guide.you, guide.goal, guide.steps, guide.hurdle, guide.rhythm, guide.done].map(({ heading }) => heading));
});

test('[L4] no view has a word of its own', async () => {
  const server = new MarkedServer({ started: true, goals: 1, steps: 1, question: { area: '11', question: '12' } });
  server.goals = [goal];
  server.lines = [step];
  const panel = await openPanel(server, html);
  const found = [...escaped(panel)];
  const views = [focus.addStep, focus.addGoal, focus.selected, focus.question, focus.questions, focus.settings, focus.timeline, focus.check];
  const seen: string[] = [];
  for (const view of views) {
    if (!panel.hasButton(view)) continue;
    await panel.press(view);
    seen.push(view);
    found.push(...escaped(panel));
    const back = panel.all('button').find((one) => (one.getAttribute('aria-label') ?? one.textContent) === words.backHow);
    back?.click();
    await panel.settle();
  }
  expect(seen.length).toBeGreaterThan(4);
  expect([...new Set(found)]).toEqual([]);
});
