/** Tests of the example with Node's own test program: `node --test add-on.test.mjs`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openWorkbook } from '@waymark/apps-script-runtime';

/** The web service, as the add-on sees it. */
const shop = {
  fetch: (url) => {
    if (url.endsWith('/Pears')) throw new Error('Request failed for https://shop.example returned code 404.');
    return { getContentText: () => '{"price": 4.5}' };
  },
};

const open = (more = {}) => {
  const workbook = openWorkbook({
    project: fileURLToPath(new URL('add-on', import.meta.url)),
    addOn: true,
    now: '2026-03-02T09:00',
    timeZone: 'Europe/Berlin',
    services: { UrlFetchApp: shop },
    ...more,
  });
  workbook.edit('A1', 'Name');
  workbook.edit('A2', 'Apples');
  return workbook;
};

test('the menu fetches the price of each name, with its day', () => {
  const workbook = open();
  workbook.menu(['Fetch prices']);
  assert.deepEqual(workbook.displayed('Sheet1')[1], ['Apples', '4.5', '3/2/2026 9:00:00']);
  assert.equal(workbook.calls().byMethod['UrlFetchApp.fetch'], 1);
});

test('a name that changes loses its price', () => {
  const workbook = open();
  workbook.menu(['Fetch prices']);
  workbook.edit('A2', 'Cherries');
  assert.deepEqual(workbook.displayed('Sheet1')[1], ['Cherries']);
});

test('what the web service refuses reaches the person, and nothing is written', () => {
  const workbook = open();
  workbook.edit('A3', 'Pears');
  assert.throws(() => workbook.menu(['Fetch prices']), /returned code 404/);
  assert.deepEqual(workbook.displayed('Sheet1')[1], ['Apples']);
});

test('without the permission for web services there is no price', () => {
  const workbook = open({ grants: { 'script.external_request': false } });
  assert.throws(() => workbook.menu(['Fetch prices']), /You do not have permission to call UrlFetchApp.fetch/);
});

test('the sidebar adds a name, and says what is wrong', async () => {
  const workbook = open();
  workbook.menu(['Open the list']);
  const page = workbook.page();
  const { document } = page;
  const add = async (name) => {
    document.querySelector('input').value = name;
    document.querySelector('button').click();
    await page.settled();
    return document.getElementById('said').textContent;
  };
  assert.equal(await add('Plums'), '2 prices');
  assert.equal(await add(' '), 'Please type a name.');
  assert.deepEqual(workbook.displayed('Sheet1')[2].slice(0, 2), ['Plums', '4.5']);
  page.close();
});
