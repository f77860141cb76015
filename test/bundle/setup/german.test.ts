/** @jest-environment ./test/bundle/runtime-environment.js */
import { copyPlan, momentOf, openFile, startPlan, type PlanInHand } from '../plan';

/*
 * A file in German from the first click to the mail (rule L): formulas compare German words, so every action is tested.
 */

const inGerman = { locale: 'de_DE' };

const reads = (plan: PlanInHand): number => plan.workbook.calls().byMethod['HtmlService.createTemplateFromFile'] ?? 0;
const home = (plan: PlanInHand): string[] => {
  const sheet = plan.sheet('Übersicht');
  return sheet
    .getRange(1, 1, sheet.getLastRow(), sheet.getLastColumn())
    .getDisplayValues()
    .flat()
    .filter((text) => text !== '');
};

/** A German plan with a goal and steps, typed as in Germany. */
function typedPlan(): PlanInHand {
  const plan = startPlan(inGerman);
  plan.put('Ziele', 2, {
    Ziel: 'Die Prüfung bestehen',
    Beginn: '01.02.2026',
    Zieltermin: '31.12.2026',
    Status: 'Aktiv',
    Art: 'Lernen',
    Messgröße: 'Punkte',
    Anfangswert: '0',
    Stand: '12,5',
    Zielwert: '50',
  });
  plan.update();
  plan.put('Schritte', 2, {
    Schritt: 'Platz buchen',
    Ziel: 'G1',
    'Fällig am': '05.03.2026',
    Status: 'Offen',
    'Aufwand h': '0,5',
  });
  plan.put('Schritte', 3, {
    Schritt: 'Anmelden',
    Ziel: 'G1',
    'Fällig am': '27.02.2026',
    Status: 'In Arbeit',
    'Aufwand h': '1,5',
  });
  plan.put('Schritte', 4, { Schritt: 'Bücher kaufen', Ziel: 'G1', Status: 'Erledigt', 'Aufwand h': '2' });
  plan.put('Schritte', 5, { Schritt: 'Probetest', Ziel: 'G1', Status: 'Losgelassen' });
  plan.update();
  plan.put('Schritte', 6, { Schritt: 'Prüfung schreiben', Ziel: 'G1', 'Fällig am': '01.06.2026', Nach: 'S1, S2' });
  return plan;
}

test('[L1] the spreadsheet’s locale chooses the language: of the tabs, of what is said, in Germany, Austria and Switzerland', () => {
  for (const locale of ['de_DE', 'de_AT', 'de_CH']) {
    const plan = openFile({ locale });
    expect(plan.call('start')).toEqual({ message: 'Der Plan ist bereit.', problems: [] });
    expect(
      plan.workbook
        .spreadsheet()
        .getSheets()
        .map((sheet) => sheet.getName()),
    ).toEqual([
      'Übersicht',
      'Ziele',
      'Schritte',
      'Zeitleiste',
      'Standortbestimmung',
      'Einstellungen',
      'Änderungen',
      'Waymark-Daten',
    ]);
  }
});

test('[L2] the words are read once a run, and a run in English reads none', () => {
  const german = openFile(inGerman);
  german.call('start');
  expect(reads(german)).toBe(1);
  german.update();
  expect(reads(german)).toBe(1);
  const english = openFile();
  english.call('start');
  expect(reads(english)).toBe(0);
  english.update();
  expect(reads(english)).toBe(0);
  english.call('getState');
  expect(reads(english)).toBe(0);
});

test('[L1] rows typed in German mean what they mean in English', () => {
  const plan = typedPlan();
  expect(plan.update()).toEqual({ message: 'Alles ist auf dem neuesten Stand.', problems: [] });
  expect(plan.rows('Schritte').map((row) => [row['ID'], row['Status'], row['Was jetzt'], row['Erledigt am']])).toEqual([
    ['S1', 'Offen', 'Fällig in 3 Tg.', ''],
    ['S2', 'In Arbeit', 'Überfällig 3 Tg.', ''],
    ['S3', 'Erledigt', 'Erledigt ✓', '02.03.2026'],
    ['S4', 'Losgelassen', '', ''],
    ['S5', '', 'Wartet auf S1, S2', ''],
  ]);
  expect(plan.rows('Ziele')[0]).toMatchObject({
    'Fortschritt %': '25%',
    Tempo: 'Gerade begonnen',
    'Schritte erledigt': '1 von 4',
    Horizont: 'Kurz',
  });
  expect(plan.shown('Schritte', 2, 'Ziel')).toBe('G1 · Die Prüfung bestehen');
});

test('[L1] a row typed into a German tab has its ID at once: an edit’s few rights are enough to read the words', () => {
  const plan = startPlan(inGerman);
  plan.type('Schritte', 2, { Schritt: 'Anna anrufen' });
  expect(plan.workbook.report.failures).toEqual([]);
  expect([plan.shown('Schritte', 2, 'ID'), plan.shown('Schritte', 2, 'Was jetzt')]).toEqual([
    'S1',
    'Braucht ein Datum',
  ]);
});

test('[L1] Home counts them and says so in German', () => {
  const plan = typedPlan();
  plan.update();
  const shown = home(plan);
  for (const text of [
    'Seit Beginn erledigte Schritte: 1 · 2 h',
    'In 7 Tagen fällig: 1',
    'Platz buchen',
    'Zur Entscheidung',
    'Anmelden',
    '○ Erinnerungen sind aus',
  ])
    expect(shown).toContain(text);
});

test('[L1] a word that the dropdown does not have is told in German', () => {
  const plan = typedPlan();
  plan.put('Schritte', 2, { Status: 'Done' });
  plan.put('Schritte', 3, { 'Fällig am': 'bald' });
  expect(plan.update().problems).toEqual([
    'Schritte, Zeile 2, Status: erwartet wird eines von Offen, In Arbeit, Wartet, Erledigt, Losgelassen, da steht „Done“; „Meinen Plan prüfen“ macht daraus dein eigenes Wort',
    'Schritte, Zeile 3, Fällig am: hier wird ein Datum erwartet, da steht „bald“',
  ]);
  expect(plan.shown('Schritte', 3, 'Was jetzt')).toBe('Prüfen: Fällig am ist kein Datum: bald');
});

test('[L1] the settings’ words mean what they mean in English', () => {
  const plan = typedPlan();
  const row = plan.shownColumn('Einstellungen', 'Einstellung').indexOf('Rhythmus der Mail') + 2;
  expect(plan.shown('Einstellungen', row, 'Wert')).toBe('Montags und wenn etwas fällig ist');
  plan.put('Einstellungen', row, { Wert: 'Nur montags' });
  expect(plan.update().problems).toEqual([]);
  plan.call('turnOnReminders', { hour: 10 });
  plan.workbook.advance(momentOf(plan, '2026-03-09T12:00'));
  expect(plan.workbook.outbox().map(({ date }) => date.slice(0, 10))).toEqual(['2026-03-02', '2026-03-09']);
});

test('[L1] the mail is German: subject, text, dates, numbers and the way out', () => {
  const plan = typedPlan();
  expect(plan.call('turnOnReminders', { hour: 10 }).message).toBe('Erinnerungen sind an: um 10:00 an kim@example.com.');
  plan.workbook.advance(momentOf(plan, '2026-03-02T12:00'));
  const [mail] = plan.workbook.outbox();
  expect(mail?.subject).toBe('Diese Woche: Platz buchen (und 1 zu entscheiden)');
  for (const text of [
    'Montag, 2. März 2026',
    'in 3 Tagen fällig, Donnerstag, 5. März',
    '30 min',
    'geplant für Freitag, 27. Februar',
    'Zu viel?',
    'auf dem Blatt Einstellungen „Rhythmus der Mail“ auf „Nur montags“ stellen.',
    'Waymark ▸ Waymark öffnen wählen',
  ])
    expect(mail?.text.replace(/\u00a0/g, ' ')).toContain(text);
  expect(mail?.html).toContain('<html lang="de">');
  expect(mail?.text).not.toMatch(/\b(the|and|your|due|goal)\b/i);
});

test('[L1] what was deleted comes back under its German name', () => {
  const plan = typedPlan();
  plan.update();
  const copy = copyPlan(plan, inGerman);
  copy.workbook.restructure('REMOVE_GRID', () => copy.workbook.spreadsheet().deleteSheet(copy.sheet('Zeitleiste')));
  copy.sheet('Schritte').deleteColumns(copy.column('Schritte', 'Status'), 1);
  expect(copy.call('checkPlan').message).toBe(
    'Das Blatt Zeitleiste ist wieder da. Schritte: Die Spalte Status ist wieder da.',
  );
  expect(copy.shown('Zeitleiste', 1, 'Was')).toBe('Was');
  expect(copy.column('Schritte', 'Status')).toBeGreaterThan(0);
});

test('[L1] the zoom and the words of the Timeline are German', () => {
  const plan = typedPlan();
  plan.update();
  plan.call('setZoom', { zoom: 'quarter' });
  const sheet = plan.sheet('Zeitleiste');
  const shown = sheet.getRange(1, 1, sheet.getLastRow(), sheet.getLastColumn()).getDisplayValues().flat();
  expect(shown).toContain('Quartal');
  expect(shown).toContain('Fällige Stunden · 3 h/Woche');
});

test('[L1] the example plan is German, wants no repair, and goes again', () => {
  const plan = openFile(inGerman);
  expect(plan.call('loadExample')).toEqual({
    message: 'Der Beispielplan ist da. Schau dich um; „Beispiel entfernen“ nimmt ihn wieder weg.',
    problems: [],
  });
  expect(plan.rows('Ziele').map((row) => [row['ID'], row['Status'], row['Wert']])).toContainEqual([
    'G2',
    'Aktiv',
    'Lernen',
  ]);
  expect(plan.shown('Schritte', 6, 'Schritt')).toBe('Den Prüfungsplatz für Woche 9 buchen');
  expect(plan.shown('Ziele', 3, 'Dient')).toBe(
    'C4 · Den Menschen bekannt sein, die entscheiden, bevor eine Stelle ausgeschrieben ist',
  );
  const texts = ['Ziele', 'Schritte', 'Standortbestimmung', 'Änderungen'].flatMap((tab) =>
    plan.rows(tab).flatMap((row) => Object.values(row)),
  );
  expect(texts.filter((text) => /\b(the|and|with|for|that|what)\b/i.test(text))).toEqual([]);
  expect(home(plan)).toContain('Beispiel · Entfernen und selbst beginnen: Waymark ▸ Mehr ▸ Beispiel entfernen');
  expect(plan.call('clearExample').message).toBe('Das Beispiel ist weg. Jetzt beginnt dein eigener Plan.');
  expect([
    plan.rows('Ziele'),
    plan.rows('Schritte'),
    plan.rows('Standortbestimmung').filter((row) => row['Meine Antwort'] !== ''),
  ]).toEqual([[], [], []]);
});

test('[L1] the sidebar opens with its German words in it, one page and no second question', () => {
  const plan = startPlan(inGerman);
  plan.workbook.menu(['Waymark öffnen']);
  const [page] = plan.workbook.report.shown;
  const html = page && 'html' in page ? page.html : '';
  const [, json = '{}'] = /<script type="application\/json" id="boot">(.*?)<\/script>/.exec(html) ?? [];
  expect(JSON.parse(json)).toMatchObject({
    words: {
      language: 'de',
      focus: { heading: 'Fokus', next: 'Als Nächstes' },
      options: { stepStatus: { done: 'Erledigt' } },
    },
  });
  const english = startPlan();
  english.workbook.menu(['Open Waymark']);
  const [shown] = english.workbook.report.shown;
  expect(/id="boot">([^<]*)</.exec(shown && 'html' in shown ? shown.html : '')?.[1]).not.toContain('words');
});

test('[L5] the menu speaks the user’s language, before anything was granted', () => {
  const plan = openFile({ ...inGerman, auth: 'none' });
  expect(plan.workbook.menuItems().map((path) => path.join(' ▸ '))).toContain('Waymark ▸ Mehr ▸ Zeitleiste ▸ Tage');
  expect(plan.workbook.report.failures).toEqual([]);
});
