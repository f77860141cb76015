import fc from 'fast-check';
import { openWorkbook, type WorkbookOptions } from '../../../runtime';
import { removeProjects, writeProject } from './written-project';

afterAll(removeProjects);

const SCOPE = 'https://www.googleapis.com/auth/';
const manifest = (...scopes: string[]): string => JSON.stringify({ oauthScopes: scopes.map((scope) => SCOPE + scope) });

/** A workbook whose project has one function `ask(value)` with this body. */
const open = (
  body: string,
  services: WorkbookOptions['services'],
  more: WorkbookOptions & { manifest?: string } = {},
) =>
  openWorkbook({
    now: '2026-03-02T09:00',
    timeZone: 'Europe/Berlin',
    project: writeProject({
      'Code.js': `function ask(value) { ${body} }\nfunction onEdit() { ask(); }\nfunction onOpen() { SpreadsheetApp.getUi().createMenu('M').addItem('Ask', 'ask').addToUi(); }`,
      ...(more.manifest ? { 'appsscript.json': more.manifest } : {}),
    }),
    ...(services ? { services } : {}),
    ...more,
  });

test('[B90] a plugged service is called as it is, and its calls are counted', () => {
  const fetch = jest.fn((_url: string, _options: object) => ({
    getContentText: () => 'text',
    getHeaders: () => ({ a: ['b'] }),
  }));
  const workbook = open(
    `const answer = UrlFetchApp.fetch('https://x.example', { headers: { a: [1] } });
     return [answer.getContentText(), answer.getHeaders().a instanceof Array, typeof UrlFetchApp.fetchAll];`,
    { UrlFetchApp: { fetch } },
  );
  expect(workbook.call('ask')).toEqual(['text', true, 'undefined']);
  expect(fetch.mock.calls).toEqual([['https://x.example', { headers: { a: [1] } }]]);
  expect(workbook.callLog().map(({ method }) => method)).toEqual(['UrlFetchApp.fetch']);
  expect(workbook.calls()).toMatchObject({ calls: 1, byMethod: { 'UrlFetchApp.fetch': 1 } });
});

test('[B90] methods know their object, values and enumerations are read, whatever the name', () => {
  class Bank {
    rate = 2;
    Currency = { EUR: 'eur' };
    convert(amount: number): number {
      return amount * this.rate;
    }
  }
  const workbook = open(`return [Bank.convert(3), Bank.rate, Bank.Currency.EUR, double(4), typeof Other];`, {
    Bank: new Bank(),
    double: (n: number) => 2 * n,
  });
  expect(workbook.call('ask')).toEqual([6, 2, 'eur', 8, 'undefined']);
});

test('[B90] a service of our own is replaced', () => {
  const sent: unknown[][] = [];
  const workbook = open(`MailApp.sendEmail('a@example.com', 'S', 'B');`, {
    MailApp: { sendEmail: (...args: unknown[]) => void sent.push(args) },
  });
  workbook.call('ask');
  expect(sent).toEqual([['a@example.com', 'S', 'B']]);
  expect(workbook.outbox()).toEqual([]);
});

test('[B90] a service object goes to the plugged service and comes back as the same', () => {
  const workbook = open(
    `const blob = Utilities.newBlob('x'); return Keep.same(blob) === blob && Keep.same([blob])[0].getDataAsString();`,
    { Keep: { same: (value: unknown) => value } },
  );
  expect(workbook.call('ask')).toBe('x');
});

test('[B91] needs the scope of the service from the manifest and the user', () => {
  const services = { UrlFetchApp: { fetch: () => 'ok' } };
  const body = `return UrlFetchApp.fetch('https://x.example');`;
  expect(() => open(body, services, { manifest: manifest('spreadsheets') }).call('ask')).toThrow(
    `Specified permissions are not sufficient to call UrlFetchApp.fetch. Required permissions: ${SCOPE}script.external_request`,
  );
  const withScope = { manifest: manifest('spreadsheets', 'script.external_request') };
  expect(open(body, services, withScope).call('ask')).toBe('ok');
  expect(() =>
    open(body, services, { ...withScope, grants: { 'script.external_request': false } }).call('ask'),
  ).toThrow(
    `You do not have permission to call UrlFetchApp.fetch. Required permissions: ${SCOPE}script.external_request`,
  );
  // Without a list of scopes Google finds out what the script needs.
  expect(open(body, services).call('ask')).toBe('ok');
});

test('[B91] a simple trigger may not call a service that needs a permission, and may call others', () => {
  const fetch = jest.fn();
  const refused = open(`UrlFetchApp.fetch('https://x.example');`, { UrlFetchApp: { fetch } });
  refused.edit('A1', '1');
  expect(refused.report.failures).toMatchObject([
    { message: expect.stringMatching(/^You do not have permission to call/) },
  ]);
  expect(fetch).not.toHaveBeenCalled();
  const allowed = open(`Ours.note();`, { Ours: { note: fetch } });
  allowed.edit('A1', '1');
  expect(allowed.report.failures).toEqual([]);
  expect(fetch).toHaveBeenCalledTimes(1);
});

test('[B91] a fault hits its calls', () => {
  const fetch = jest.fn();
  const workbook = open(`Ours.note(); Ours.note();`, { Ours: { note: fetch } });
  expect(() => workbook.call('ask', [], { faults: [{ at: 2, kind: 'server' }] })).toThrow();
  expect(fetch).toHaveBeenCalledTimes(1);
});

test('[B92] what it throws can be caught by the script, as errors of Google can', () => {
  const workbook = open(
    `try { UrlFetchApp.fetch('x'); } catch (error) { return [error instanceof Error, error.name, error.message]; }`,
    {
      UrlFetchApp: {
        fetch: () => {
          throw new Error('Request failed');
        },
      },
    },
  );
  expect(workbook.call('ask')).toEqual([true, 'Exception', 'Request failed']);
});

test('[B92] a promise is refused', () => {
  const workbook = open(`return UrlFetchApp.fetch('x');`, { UrlFetchApp: { fetch: async () => 'late' } });
  expect(() => workbook.call('ask')).toThrow(/^UrlFetchApp\.fetch gave a promise/);
});

test('[B92] what is no object is refused when the workbook opens', () => {
  expect(() => open('', { UrlFetchApp: 'fake' as unknown as object })).toThrow(
    'services.UrlFetchApp is not an object with methods.',
  );
  expect(() => open('', { 'a b': {} })).toThrow('services: a b is not the name of a global.');
});

test('[B90] any data comes through both ways unchanged', () => {
  const workbook = open(`return Keep.same(value);`, { Keep: { same: (value: unknown) => value } });
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      // -0 is 0 in JSON.
      const plain = JSON.parse(JSON.stringify(value)) as unknown;
      expect(workbook.call('ask', [plain])).toEqual(plain);
    }),
    { seed: 90, numRuns: 60 },
  );
});
