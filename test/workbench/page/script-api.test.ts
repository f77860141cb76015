/** @jest-environment ./test/sidebar/page-environment.js */
import { frameDocument, SANDBOX } from '../../../workbench/page/frames/frame-document';
import { openPage, type PageWindow } from '../../sidebar/open-page';

const settings = { origin: 'http://127.0.0.1:8080', key: 'key-</script><b>' };

interface Told {
  readonly kind: string;
  readonly id: number;
  readonly name: string;
  readonly args: unknown[];
}

interface Opened {
  readonly window: PageWindow & { readonly [name: string]: any };
  readonly told: Told[];
  readonly offered: unknown[][];
  readonly logged: unknown[];
  answer(message: unknown): void;
}

const opened: Opened[] = [];
afterEach(() => opened.splice(0).forEach(({ window }) => window.close()));

/** The frame of a script in jsdom; the test has the other end of its message channel. */
function open(
  html = '<!DOCTYPE html><html lang="en"><head><title>Page</title></head><body><main></main></body></html>',
): Opened {
  const told: Told[] = [];
  const offered: unknown[][] = [];
  const logged: unknown[] = [];
  const errors: Error[] = [];
  const port1 = {
    onmessage: null as ((event: { data: string }) => void) | null,
    postMessage: (text: string) => told.push(JSON.parse(text)),
  };
  class MessageChannel {
    port1 = port1;
    port2 = 'port 2';
  }
  const window = openPage(
    frameDocument(html, settings),
    {
      MessageChannel,
      postMessage: (...words: unknown[]) => offered.push(words),
      console: { error: (text: unknown) => logged.push(text) },
    },
    errors,
  );
  expect(errors).toEqual([]);
  const one: Opened = {
    window,
    told,
    offered,
    logged,
    answer: (message) => port1.onmessage?.({ data: JSON.stringify(message) }),
  };
  opened.push(one);
  return one;
}

const run = ({ window }: Opened): any => window['google'].script.run;

describe('the API in the frame of a script', () => {
  test('[B22] the frame has no access to the workbench and cannot navigate it', () => {
    expect(SANDBOX.split(' ')).toContain('allow-scripts');
    expect(SANDBOX).not.toMatch(/same-origin|top-navigation/);
  });

  test('[B23] the port is sent to the workbench’s origin, with the frame’s key', () => {
    expect(open().offered).toEqual([[{ scriptFrame: settings.key }, settings.origin, ['port 2']]]);
  });

  test('[B22] the page is unchanged: standards mode, its language, and only its own scripts', () => {
    const { window } = open(
      '<!-- made by hand -->\n<!DOCTYPE html>\n<html lang="de"><head><title>Seite</title></head><body><main></main><script>var early = typeof google.script.run</script></body></html>',
    );
    expect((window.document as any).compatMode).toBe('CSS1Compat');
    expect((window.document as any).documentElement.lang).toBe('de');
    expect(window['early']).toBe('object');
    expect([...window.document.querySelectorAll('script')]).toHaveLength(1);
    expect(window.document.querySelector('b')).toBeNull();
  });

  test('[B24] a call is sent with its name and arguments, and each answer goes to its handler', () => {
    const page = open();
    const heard: unknown[] = [];
    const runner = run(page).withSuccessHandler((value: unknown, subject: unknown) => heard.push([value, subject]));
    runner.withUserObject('first').getState({ a: [1, 'two', true, null] }, 'x');
    runner.withUserObject('second').getState();
    expect(page.told).toEqual([
      { kind: 'call', id: 1, name: 'getState', args: [{ a: [1, 'two', true, null] }, 'x'] },
      { kind: 'call', id: 2, name: 'getState', args: [] },
    ]);
    page.answer({ kind: 'answer', id: 2, value: { n: 2 } });
    page.answer({ kind: 'answer', id: 1, value: null });
    page.answer({ kind: 'answer', id: 1, value: 'again' });
    expect(JSON.parse(JSON.stringify(heard))).toEqual([
      [{ n: 2 }, 'second'],
      [null, 'first'],
    ]);
  });

  test('[B24] with… returns a new runner and does not change the old one', () => {
    const page = open();
    const heard: string[] = [];
    const plain = run(page);
    plain.withSuccessHandler(() => heard.push('with'));
    plain.save();
    page.answer({ kind: 'answer', id: 1, value: null });
    expect(heard).toEqual([]);
  });

  test('[B24] a failure reaches its handler as an Error with the server’s sentence; without one, the console', () => {
    const page = open();
    const heard: any[] = [];
    run(page)
      .withFailureHandler((error: any, subject: unknown) =>
        heard.push([error instanceof page.window['Error'], error.name, error.message, subject]),
      )
      .withUserObject('s')
      .save();
    run(page).save();
    page.answer({ kind: 'refused', id: 1, message: 'Error: Which goal?' });
    page.answer({ kind: 'refused', id: 2, message: 'Error: Which goal?' });
    expect(heard).toEqual([[true, 'ScriptError', 'Error: Which goal?', 's']]);
    expect(page.logged).toEqual(['save: Error: Which goal?']);
  });

  test('[B24] names that end with _ are undefined, and await does not take the runner for a promise', async () => {
    const page = open();
    expect([run(page).secret_, run(page).then]).toEqual([undefined, undefined]);
    expect(await run(page)).toBe(run(page));
    expect(page.told).toEqual([]);
  });

  test.each([
    ['new Date()', 'Failed due to illegal value in property: 0'],
    ['() => 1', 'Failed due to illegal value in property: 0'],
    ['{ goal: { due: new Date() } }', 'Failed due to illegal value in property: due'],
    ['[1, NaN]', 'Failed due to illegal value in property: 1'],
    ['new Map()', 'Failed due to illegal value in property: 0'],
    ['document.body', 'Failed due to illegal value in property: 0'],
    ['{ form: document.createElement("form") }', 'Failed due to illegal value in property: form'],
    ['(() => { const a = {}; a.a = a; return a; })()', 'Failed due to circular reference.'],
  ])('[B24] %s throws in Google’s words before anything is sent', (source, message) => {
    const page = open();
    const thrown = page.window['eval'](
      `(() => { try { google.script.run.save(${source}); } catch (error) { return [error instanceof TypeError, error.message]; } })()`,
    );
    expect([...thrown]).toEqual([true, message]);
    expect(page.told).toEqual([]);
  });

  test('[B24] undefined becomes null in an array and is omitted as a field; an object may occur twice', () => {
    const page = open();
    page.window['eval'](
      'const one = { x: 1 }; google.script.run.save([undefined, 2], { a: undefined, b: 3 }, one, [one, one])',
    );
    expect(page.told[0]?.args).toEqual([[null, 2], { b: 3 }, { x: 1 }, [{ x: 1 }, { x: 1 }]]);
  });

  test('[B24] a form as the only argument is sent as its fields, a repeated name as an array', () => {
    const page = open(
      '<!DOCTYPE html><html lang="en"><body><form><input name="goal" value="G3"><input name="tag" value="a"><input name="tag" value="b"></form></body></html>',
    );
    page.window['eval']('google.script.run.save(document.forms[0])');
    expect(page.told[0]?.args).toEqual([{ goal: 'G3', tag: ['a', 'b'] }]);
  });

  test('[B35] F6 leads to the next part of the workbench, Shift+F6 to the previous part', () => {
    const page = open();
    page.window['eval'](
      `for (const shiftKey of [false, true]) document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'F6', shiftKey, bubbles: true, cancelable: true }))`,
    );
    expect(page.told).toEqual([{ kind: 'nextPart' }, { kind: 'previousPart' }]);
  });

  test('[B25] the host can be closed, sized and left, and Escape is passed on unless the page uses it', () => {
    const page = open();
    page.window['eval'](`
      google.script.host.close(); google.script.host.setHeight(300); google.script.host.setWidth(500); google.script.host.editor.focus();
      const press = () => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
      press();
      document.body.addEventListener('keydown', (event) => event.preventDefault());
      press();`);
    expect(page.told).toEqual([
      { kind: 'close' },
      { kind: 'size', height: 300 },
      { kind: 'size', width: 500 },
      { kind: 'focusEditor' },
      { kind: 'escape' },
    ]);
    expect(page.window['google'].script.host.origin).toBe(settings.origin);
  });
});
