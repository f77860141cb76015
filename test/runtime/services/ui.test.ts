import { HtmlService } from '../../../runtime/services/html-service';
import { LockService } from '../../../runtime/services/lock-service';
import { Browser, Ui } from '../../../runtime/services/ui';
import { bench } from './execution';

describe('alerts and prompts', () => {
  test('show title and text, and return the button', () => {
    const { execution, shown, answers } = bench();
    const ui = new Ui(execution);
    answers.push({ pressed: 'OK', answer: '' }, { pressed: 'yes', answer: '' }, { pressed: 'NO', answer: '' });
    expect([
      ui.alert('Text'),
      ui.alert('Text', ui.ButtonSet.YES_NO),
      ui.alert('Title', 'Text', ui.ButtonSet.YES_NO_CANCEL),
    ]).toEqual([ui.Button.OK, ui.Button.YES, ui.Button.NO]);
    expect(shown).toEqual([
      { kind: 'alert', title: '', text: 'Text', pressed: 'OK' },
      { kind: 'alert', title: '', text: 'Text', pressed: 'YES' },
      { kind: 'alert', title: 'Title', text: 'Text', pressed: 'NO' },
    ]);
  });
  test('a button that is not there closes', () => {
    const { execution, answers } = bench();
    const ui = new Ui(execution);
    answers.push({ pressed: 'OK', answer: '' });
    expect(ui.alert('Text', ui.ButtonSet.YES_NO)).toBe(ui.Button.CLOSE);
  });
  test('a prompt returns the typed text, even if it was closed', () => {
    const { execution, shown, answers } = bench();
    const ui = new Ui(execution);
    answers.push({ pressed: 'CLOSE', answer: 'typed' });
    const response = ui.prompt('Title', 'Text', ui.ButtonSet.OK_CANCEL);
    expect([response.getSelectedButton(), response.getResponseText()]).toEqual([ui.Button.CLOSE, 'typed']);
    expect(shown).toMatchObject([{ kind: 'prompt', pressed: 'CLOSE' }]);
  });
  test('drop the locks that are held; pages do not', () => {
    const { execution } = bench();
    const ui = new Ui(execution);
    const lock = new LockService(execution).getDocumentLock();
    lock.waitLock(1);
    ui.showSidebar(new HtmlService(execution).createHtmlOutput('x'));
    expect(lock.hasLock()).toBe(true);
    ui.alert('Text');
    expect(lock.hasLock()).toBe(false);
  });
  test('Browser has the same boxes with texts', () => {
    const { execution, answers } = bench();
    answers.push({ pressed: 'YES', answer: '' }, { pressed: 'OK', answer: 'Ann' }, { pressed: 'CLOSE', answer: 'x' });
    const browser = new Browser(execution);
    expect([browser.msgBox('a', browser.Buttons.YES_NO), browser.inputBox('Name?'), browser.inputBox('Name?')]).toEqual(
      ['yes', 'Ann', 'cancel'],
    );
  });
});

describe('menus', () => {
  test('are kept with items, separators and sub-menus; the last of a name wins', () => {
    const { execution } = bench();
    const ui = new Ui(execution);
    ui.createMenu('Plan').addItem('Old', 'old').addToUi();
    ui.createMenu('Plan')
      .addItem('Open', 'open')
      .addSeparator()
      .addSubMenu(ui.createMenu('More').addItem('Days', 'days'))
      .addToUi();
    expect([...execution.menus]).toEqual([
      [
        'Plan',
        [
          { kind: 'item', label: 'Open', handler: 'open' },
          { kind: 'separator' },
          { kind: 'menu', label: 'More', entries: [{ kind: 'item', label: 'Days', handler: 'days' }] },
        ],
      ],
    ]);
  });
  test("an add-on's menus have the add-on's name", () => {
    const { execution } = bench({ addOn: true, addOnName: 'Waypoint' });
    new Ui(execution).createAddonMenu().addItem('A', 'a').addToUi();
    new Ui(execution).createMenu('Mine').addItem('B', 'b').addToUi();
    expect([...execution.menus.keys()]).toEqual(['Waypoint']);
  });
});

test('sidebars are 300 px wide, dialogs have the size of the page', () => {
  const { execution, shown } = bench();
  const page = new HtmlService(execution).createHtmlOutput('<p>x</p>').setTitle('Side').setWidth(500).setHeight(400);
  const ui = new Ui(execution);
  ui.showSidebar(page);
  ui.showModalDialog(page, 'Modal');
  ui.showModelessDialog(new HtmlService(execution).createHtmlOutput('y'), 'Loose');
  expect(shown).toEqual([
    { kind: 'sidebar', title: 'Side', html: '<p>x</p>', width: 300 },
    { kind: 'modal', title: 'Modal', html: '<p>x</p>', width: 500, height: 400 },
    { kind: 'modeless', title: 'Loose', html: 'y' },
  ]);
});
