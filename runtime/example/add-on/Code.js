/** A price list: names in column A, prices from a web service in column B, the day of the price in column C. */
function onOpen() {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem('Fetch prices', 'fetchPrices')
    .addItem('Open the list', 'openSidebar')
    .addToUi();
}

/** A price belongs to a name: when the name changes, the price goes. */
function onEdit(e) {
  if (e.range.getColumn() === 1 && e.range.getRow() > 1) e.range.offset(0, 1, e.range.getNumRows(), 2).clearContent();
}

function fetchPrices() {
  const sheet = SpreadsheetApp.getActiveSheet();
  const names = sheet.getRange('A2:A').getValues().flat().filter(String);
  const rows = names.map((name) => [priceOf_(name), new Date()]);
  if (rows.length) sheet.getRange(2, 2, rows.length, 2).setValues(rows);
  return rows.length;
}

/** Throws for a name that the shop does not know. */
function priceOf_(name) {
  const answer = UrlFetchApp.fetch(`https://shop.example/prices/${encodeURIComponent(name)}`);
  return JSON.parse(answer.getContentText()).price;
}

function addName(name) {
  if (!name.trim()) throw new Error('Please type a name.');
  SpreadsheetApp.getActiveSheet().appendRow([name.trim()]);
  return fetchPrices();
}

function openSidebar() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Prices'));
}
