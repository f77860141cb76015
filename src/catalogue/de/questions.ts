import type { Part, SidebarWords, Words } from '../catalogue';

/** The questions of the self-assessment. */
export const questions: Part<Words['questions']> = {
  strengths: [
    'Womit kommen andere zu dir, ohne dass sie jemand schickt?',
    'Welche Arbeit gibt dir mehr Energie, als du vorher hattest?',
    'Was fällt dir leicht, was andere schwierig finden?',
  ],
  growth: [
    'Was schiebst du auf, obwohl es wichtig ist?',
    'In welchen Situationen bist du dir am wenigsten sicher?',
    'Welche Lücke würde am meisten helfen, wenn sie nur halb so groß wäre?',
  ],
  passions: [
    'Wann hast du bei der Arbeit zuletzt die Zeit vergessen?',
    'Welches Projekt würdest du morgen wieder machen, und warum?',
    'Was liest oder schaust du rund um die Arbeit, wenn niemand darum bittet?',
  ],
  values: [
    'Was holt dich an einem Arbeitstag aus dem Bett?',
    'In welcher Umgebung gelingt dir deine beste Arbeit?',
    'Wie würdest du Gehalt, Freiheit und die Menschen um dich gegeneinander abwägen?',
  ],
  position: [
    'Wie nah ist die heutige Stelle an der Arbeit, die du willst?',
    'Was gibt dir diese Stelle, das du nutzen willst, solange du sie hast?',
    'Was würde dir fehlen, und was ließest du gern zurück?',
  ],
  skills: [
    'Was kannst du heute, was du vor zwei Jahren noch nicht konntest?',
    'Welche deiner Fähigkeiten wären auch in einem anderen Feld willkommen?',
    'Welche Erfahrung bereitet dich am besten auf den nächsten Schritt vor?',
  ],
  fiveYears: [
    'Es ist ein gewöhnlicher Dienstag in fünf Jahren, und die Arbeit ist gut. Was machst du den ganzen Tag?',
    'Welche Richtung zieht am stärksten: höher hinauf, eine andere Branche, etwas Eigenes, tieferes Können oder mehr Raum zum Leben?',
    'Was würden Menschen, die mit dir arbeiten, dann über dich sagen?',
  ],
  tenYears: [
    'Was soll es in zehn Jahren geben, das es heute noch nicht gibt?',
    'Wie möchtest du bis dahin neben der Arbeit leben?',
    'Welche Tür möchtest du offen halten, was auch kommt?',
  ],
};

/** The question of the week. */
export const questionSidebar: Part<SidebarWords['question']> = {
  heading: 'Frage der Woche',
  all: 'Die Fragen über dich',
  at: 'Frage {at} von {all}',
  answered: '{count} von {all} sind beantwortet.',
  allAnswered: 'Alle Fragen sind beantwortet. Du kannst sie jederzeit wieder ansehen.',
  answer: 'Meine Antwort',
  kept: 'Eine frühere Antwort bleibt mit ihrem Tag unter der neuen stehen.',
  save: 'Antwort speichern',
  saveNext: 'Speichern und weiter',
  doAll: 'Jetzt alle beantworten',
  doAllHow: 'Eine nach der anderen, so lange du magst.',
  previous: 'Vorherige',
  skip: 'Nächste',
  needed: 'Bitte schreib zuerst ein paar Worte.',
  none: 'Auf dem Blatt Standortbestimmung stehen keine Fragen.',
};
