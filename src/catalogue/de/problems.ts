import type { Part, SidebarWords, Words } from '../catalogue';

/** The short form is in What now behind “Check:”, the long one in messages: `Steps, row 7, Due: …`. */
export const problems: Part<Words['problems']> = {
  where: '{tab}, Zeile {row}, {column}: {text}',
  whereRow: '{tab}, Zeile {row}: {text}',
  whereTab: '{tab}: {text}',
  notDays: {
    short: '{column}: das sind keine Tage: {got}',
    long: 'hier werden Tage erwartet wie „2026-12-24 bis 2027-01-01, 2027-05-01“, da steht „{got}“',
  },
  severalDays: {
    short: '{column} könnte {others} sein: {got}',
    long: '„{got}“ könnte {others} sein; bitte einen dieser Tage eintippen',
  },
  notADate: { short: '{column} ist kein Datum: {got}', long: 'hier wird ein Datum erwartet, da steht „{got}“' },
  notANumber: {
    short: 'in {column} wird eine Zahl erwartet',
    long: 'hier wird eine Zahl erwartet, da steht „{got}“',
  },
  notWhole: {
    short: 'in {column} wird eine ganze Zahl erwartet',
    long: 'hier wird eine ganze Zahl erwartet, da steht {got}',
  },
  outOfRange: { short: '{column} ist {got}, erwartet wird {range}', long: 'erwartet wird {range}, da steht {got}' },
  surprising: {
    short: '{column} ist {got}: weit über dem Zielwert, stimmt das?',
    long: '{got} liegt weit über dem Zielwert; wenn es stimmt, den Status auf Erreicht setzen',
  },
  negative: { short: '{column} ist unter 0: {got}', long: 'erwartet wird 0 oder mehr, da steht {got}' },
  notAnOption: {
    short: '{column} kennt dieses Wort nicht: {got}',
    long: 'erwartet wird eines von {options}, da steht „{got}“',
  },
  unknownRepeat: {
    short: '{column} ist kein Rhythmus: {got}',
    long: '„{got}“ ist kein Rhythmus, den Waymark kennt; schreib {options}, „alle 3 Wochen“, „jeden Dienstag und Donnerstag“ oder „letzter Freitag im Monat“, und dahinter, falls es endet, „bis 30.06.2027“ oder „6-mal“',
  },
  unknownStatus: {
    short: '{column} kennt dieses Wort nicht: {got}',
    long: 'erwartet wird eines von {options}, da steht „{got}“; „Meinen Plan prüfen“ macht daraus dein eigenes Wort',
  },
  notWords: {
    short: 'in {column} werden Wörter erwartet',
    long: 'hier werden Wörter erwartet, mit Komma dazwischen, da steht „{got}“',
  },
  ownWordTaken: {
    short: '„{got}“ bedeutet {others}',
    long: '„{got}“ ist Waymarks Wort für {others} und behält diese Bedeutung; nimm es aus dieser Zeile',
  },
  ownWordTwice: {
    short: '„{got}“ bedeutet {others}',
    long: '„{got}“ steht auch bei den Wörtern für {others} und bedeutet das; nimm es aus einer der beiden Zeilen',
  },
  ownWordAgain: {
    short: '„{got}“ bedeutet {others}',
    long: '„{got}“ steht hier zweimal und bedeutet {others}; nimm das andere heraus',
  },
  ownWordUnclear: {
    short: 'ein Wort in {column} hat keine Bedeutung: {got}',
    long: 'erwartet wird dein Wort, dann = und eines von {others}, da steht „{got}“',
  },
  notACheckbox: {
    short: '{column} möchte ein Häkchen oder nichts: {got}',
    long: 'erwartet wird ein Häkchen oder nichts, da steht „{got}“',
  },
  formulaError: {
    short: 'in {column} steht eine Formel, die {got} ergibt',
    long: 'die Formel ergibt {got}; bitte stattdessen den Text oder den Wert eintippen',
  },
  endsBeforeItStarts: {
    short: 'endet vor dem Beginn',
    long: 'endet vor dem Beginn ({got}); bitte eines der beiden Daten ändern',
  },
  separatedLines: {
    short: 'Zeilen enthalten Zeilen einer Datei',
    long: 'Zeilen enthalten ganze Zeilen einer Datei ({got}). Markiere sie und wähle Daten ▸ Text in Spalten aufteilen',
  },
  duplicateId: { short: 'ID doppelt', long: 'dieselbe ID steht in Zeile {others}; diese Zeile bekommt eine neue' },
  invalidId: { short: 'ID ist keine von uns: {got}', long: 'IDs vergibt Waymark; „{got}“ wird ersetzt' },
  unknownReference: {
    short: '{column} ist unbekannt: {got}',
    long: 'nichts heißt „{got}“; bitte aus der Liste wählen oder eine ID eintippen',
  },
  computedReference: {
    short: '{column} braucht von der Formel eine ID: {got}',
    long: 'die Formel ergibt „{got}“; bitte lass sie eine ID wie G1 ergeben, oder wähle aus der Liste',
  },
  computedId: {
    short: 'in der Spalte ID steht eine Formel',
    long: 'deine Formel steht dort, wohin Waymark die ID schreibt, darum hat die Zeile keine; bitte verschiebe sie in eine andere Spalte',
  },
  ambiguousReference: {
    short: '{column} könnte {others} sein',
    long: '„{got}“ könnte {others} sein; bitte die ID eintippen',
  },
  circular: {
    short: '{others} warten aufeinander',
    long: '{others} warten aufeinander; bitte eines aus „{column}“ herausnehmen',
  },
  circularSelf: {
    short: '{others} verweist auf sich selbst',
    long: '{others} verweist auf sich selbst; bitte die Zelle leeren oder anderes wählen',
  },
  tooLong: { short: '{column} ist sehr lang', long: '{got} Zeichen; die Mail zeigt den Anfang' },
  missingTab: 'Das Blatt {tab} ist nicht da. Waymark ▸ Mehr ▸ Meinen Plan prüfen bringt es zurück.',
  missingColumn:
    'Die Spalte {column} ist nicht da; ihre Werte zählen als leer. Waymark ▸ Mehr ▸ Meinen Plan prüfen bringt sie zurück.',
  gone: '{column} ist nicht da',
  structure: {
    homeMoved:
      'Die Übersicht wurde umgebaut, deshalb lässt Waymark sie in Ruhe. Waymark ▸ Mehr ▸ Meinen Plan prüfen bringt eine frische.',
    timelineMoved:
      'Der Zeitplan wurde umgebaut, deshalb lässt Waymark ihn in Ruhe. Waymark ▸ Mehr ▸ Meinen Plan prüfen zeichnet ihn neu.',
    notDrawn:
      'Waymark konnte in dieses Blatt nicht schreiben; die Zeilen des Plans sind auf dem neuesten Stand. Waymark ▸ Mehr ▸ Meinen Plan prüfen zeichnet es neu.',
    headerMoved:
      'Die Kopfzeile ist in Zeile {got} statt in Zeile 1, deshalb wird hier nichts gelesen oder geändert. Waymark ▸ Mehr ▸ Meinen Plan prüfen holt sie zurück.',
    headerTitled:
      'Die Kopfzeile ist in Zeile {got}, unter eigenen Zeilen, deshalb wird hier nichts gelesen oder geändert. Bitte diese Zeilen löschen oder in ein anderes Blatt legen.',
    headerGone:
      'Die Kopfzeile ist nicht da, deshalb wird hier nichts gelesen oder geändert. Waymark ▸ Mehr ▸ Meinen Plan prüfen holt sie zurück.',
    headerUnknown:
      'Die Kopfzeile ist nicht da, und es ist nicht sicher, welche Spalte welche ist. Bitte über den Zeilen eine Zeile einfügen, diese Überschriften über ihre Spalten schreiben und Waymark ▸ Mehr ▸ Meinen Plan prüfen wählen: {got}.',
    headerOfSettings:
      'Die Kopfzeile ist nicht da; die Einstellungen werden an ihren Namen erkannt. Waymark ▸ Mehr ▸ Meinen Plan prüfen holt sie zurück.',
    settingGone:
      'Die Zeile {column} ist nicht da; ihr letzter Wert gilt weiter. Waymark ▸ Mehr ▸ Meinen Plan prüfen bringt sie zurück.',
    merged:
      'Die Zellen {got} sind verbunden, deshalb kann nur die erste etwas enthalten. Bitte Format ▸ Zellen verbinden ▸ Verbindung aufheben wählen.',
    typed:
      'Google erlaubt in {got} keine Auswahllisten und Formate von Waymark, wie in den typisierten Spalten einer Tabelle; alles andere geht dort weiter wie bisher.',
  },
  decidedBeforeItBegan: {
    short: 'entschieden, bevor es begann',
    long: 'der Tag der Entscheidung liegt vor dem Beginn ({got}); einen der beiden Tage ändern',
  },
  valueGone: {
    short: 'kein Wert heißt mehr {got}',
    long: 'kein Wert heißt mehr „{got}“; die Überschrift der Spalte oder den Wert in {tab} umbenennen. Die Punkte bleiben stehen und zählen bis dahin nicht',
  },
  unreadStage: {
    short: '{column}: kein Stand in „{got}“',
    long: 'kein Stand in „{got}“; bitte einen Tag und ein Wort aus der Liste schreiben, etwa 2026-03-02 Beworben. Die Zeile bleibt stehen und zählt bis dahin nicht',
  },
  secondUltimate: {
    short: '{others} ist schon das große Ziel',
    long: '{others} ist schon das große Ziel; einem von beiden eine andere Art geben',
  },
  tabNotThere: {
    short: '{got} steht auf dem Blatt {tab}, das es noch nicht gibt',
    long: '„{got}“ steht auf dem Blatt {tab}, das es noch nicht gibt. Waymark ▸ Hinzufügen ▸ Ein Blatt ▸ {tab} legt es an',
  },
};

/** What a number may be. */
export const ranges: Part<Words['ranges']> = {
  between: '{min} bis {max}',
  atLeast: '{min} oder mehr',
  atMost: '{max} oder weniger',
};

/** The view Check my plan. */
export const checkSidebar: Part<SidebarWords['check']> = {
  heading: 'Meinen Plan prüfen',
  fine: 'Alles ist in Ordnung.',
  list: 'Was angesehen werden möchte',
  again: 'Noch einmal prüfen',
  running: 'Blätter, Spalten und Zeilen werden angesehen …',
  ownWords: 'Eigene Wörter für einen Status',
  letMean: '„{word}“ soll bedeuten:',
  how: 'Nichts von dir wurde verändert. Jede Zeile sagt, wo etwas ist und was helfen würde.',
};
