/** @jest-environment ./test/sidebar/page-environment.js */
import { sidebar as words } from '../../src/catalogue/en';
import { FakeServer } from './fake-server';
import { closePanels, openPanel } from './panel';

/*
 * The page while a plan is made in parts (rule Y72).
 */

const { welcome, ahead } = words.guide;
afterEach(closePanels);

/** Answers each part of a Start with what is left; the second part waits for `goOn`. */
class SlowServer extends FakeServer {
  readonly parts = [
    { toMake: 4, left: 8 },
    { toMake: 2, left: 6 },
    { toMake: 0, left: 2 },
    { toMake: 0, left: 0 },
  ];
  isWaiting = false;
  goOn: () => void = () => undefined;
  private readonly gate = new Promise<void>((resolve) => {
    this.goOn = resolve;
  });

  override async serve(name: string, request: unknown): Promise<unknown> {
    const said = await super.serve(name, request);
    if (name !== 'start') return said;
    const part = this.parts.shift();
    if (part?.toMake === 2) {
      this.isWaiting = true;
      await this.gate;
    }
    return { ...(said as object), ...part };
  }
}

test('[Y72] the page says how many tabs are to go, and saves the first answer between two parts', async () => {
  const server = new SlowServer();
  const panel = await openPanel(server);
  panel.button(welcome.start).click();
  while (!server.isWaiting) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(panel.heading).toBe(ahead.heading);
  expect(panel.text).toContain('4 tabs to go.');
  await panel.type(ahead.question, 'I build boats');
  panel.button(words.guide.next).click();
  await new Promise((resolve) => setTimeout(resolve, 0));
  server.goOn();
  await panel.settle();
  expect(panel.text).not.toContain('to go.');
  expect(panel.heading).toBe(words.guide.you.heading);
  expect(server.names().filter((name) => name !== 'getState')).toEqual(['start', 'start', 'saveGuide', 'start']);
  expect(server.requestsOf('start')).toEqual(Array.from({ length: 3 }, () => ({ inParts: true })));
});

test('[Y73] a page that is opened later completes what was left', async () => {
  const server = new SlowServer({ started: true, guide: { finished: true } });
  server.parts.splice(0, 2);
  server.state = { ...server.state, left: 5 };
  const panel = await openPanel(server);
  await panel.settle();
  expect(server.requestsOf('start')).toEqual([{ inParts: true }, { inParts: true }]);
});
