import type { Part, SidebarWords } from '../catalogue';

/** The form of a goal. */
export const goalSidebar: Part<SidebarWords['goal']> = {
  add: 'Ziel hinzufügen',
  edit: 'Ziel ändern',
  title: 'Was wird getan sein, und wofür?',
  titleHint: 'Zum Beispiel: Zehn Gespräche mit Produktverantwortlichen führen, um meine Richtung zu wählen',
  seen: 'Woran wirst du es sehen?',
  seenOptions: { done: 'Es ist getan', count: 'Ich zähle', number: 'Eine Zahl ändert sich' },
  countWhat: 'Was zählst du?',
  countTarget: 'Wie viele?',
  numberWhat: 'Welche Zahl?',
  numberFrom: 'Von',
  numberNow: 'Heute',
  numberTarget: 'Bis',
  deadline: 'Bis wann?',
  kind: 'Was für ein Ziel ist es?',
  achievable: 'Warum ist es machbar?',
  sure: 'Wie sicher bist du?',
  sureOptions: { 1: 'Geraten', 2: 'Ein wenig', 3: 'Halbwegs', 4: 'Ziemlich', 5: 'Gewiss' },
  value: 'Worauf zahlt es ein?',
  valueHint: 'Auf einen deiner Werte: Freiheit, Lernen …',
  serves: 'Welcher Entscheidung dient es?',
  ifThen: 'Wenn … dann …',
  ifThenHint: 'Wenn die Woche voll wird, dann mache ich am Mittwoch zehn Minuten',
  reward: 'Was gönnst du dir, wenn es erreicht ist?',
  save: 'Ziel hinzufügen',
  change: 'Ziel speichern',
  titleNeeded: 'Bitte gib deinem Ziel einen Namen: Ein Satz genügt.',
  numberNeeded: 'Bitte eine Zahl angeben.',
};

/** The advice beside the form of a goal. */
export const coachSidebar: Part<SidebarWords['coach']> = {
  title: 'SMART',
  letters: { S: 'Spezifisch', M: 'Messbar', A: 'Ausführbar', R: 'Relevant', T: 'Terminiert' },
  met: '{letter}: ist da',
  open: '{letter}: noch nicht',
  all: 'Alle fünf sind da. Ein klares Ziel.',
  hints: {
    sayWhat: 'Sag, was getan sein wird. „Zehn Gespräche mit Produktverantwortlichen führen“ sagt mehr als ein Wort.',
    vagueVerb:
      '„{verb}“ kann vieles heißen. Sag, was getan sein wird: „Zwei Besprechungen pro Woche leiten“ statt „{verb}“.',
    forWhat: 'Sag, wofür: „{title}, damit …“.',
    howSeen: 'Woran wirst du es sehen? Zähle etwas, zum Beispiel „geführte Gespräche“.',
    noDistance: 'Es beginnt und endet bei derselben Zahl. Wo wird sie am Ende stehen?',
    reason: 'Ein Grund, warum es machbar ist, hilft an einem schweren Tag: „Etwas Kleineres habe ich schon geschafft“.',
    tooMuch:
      'Etwa {left} h sind noch zu tun, {available} h sind bis dahin da. Ein späterer Tag oder weniger Schritte würden passen.',
    serves: 'Worauf zahlt es ein? Ein Wert genügt: „Lernen“.',
    deadline: 'Gib ihm einen Tag. In zwölf Wochen ist ein guter erster Gedanke.',
    startsAfterDeadline: 'Es endet vor dem Beginn. Ändere einen der beiden Tage.',
    deadlinePassed: 'Dieser Tag ist vorbei. Welcher liegt vor dir?',
  },
};

/** The form of a step. */
export const stepSidebar: Part<SidebarWords['step']> = {
  add: 'Schritt hinzufügen',
  edit: 'Schritt ändern',
  title: 'Was wirst du tun?',
  titleHint: 'Eine Handlung, die sich abhaken lässt',
  goal: 'Für welches Ziel?',
  noGoal: 'Noch keines',
  helps: 'Wenn nur dies getan wäre, wäre „{goal}“ näher?',
  helpsOptions: { 5: 'Deutlich', 3: 'Ein wenig', 1: 'Nicht sicher' },
  helpsUnsure: 'Dann lohnt die Frage, ob etwas anderes vorgeht.',
  due: 'Bis wann?',
  effort: 'Stunden',
  effortHint: 'Unter 2 h fällt der Anfang am leichtesten.',
  ifThen: 'Wenn … dann …',
  ifThenHint: 'Wenn es Dienstag nach dem Mittagessen ist, dann …',
  reward: 'Eine Belohnung macht ihn zum Meilenstein ◆',
  save: 'Schritt hinzufügen',
  change: 'Schritt speichern',
  titleNeeded: 'Bitte schreib, was du tun wirst: eine Handlung.',
  effortNeeded: 'Bitte eine Zahl von Stunden angeben, 0 oder mehr.',
};

/** Rows that a view offers to open. */
export const rowsSidebar: Part<SidebarWords['rows']> = {
  rate: '„{title}“ bewerten',
  decide: 'Entscheiden: {title}',
  addTab: 'Das Blatt {name} anlegen',
};
