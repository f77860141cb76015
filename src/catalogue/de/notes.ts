import type { Translation } from '../language-files';
import { germanDesk } from './forms';
import { germanMail } from './mail';
import { germanReview } from './review';
import { germanTabNotes } from './tab-notes';
import { germanEverydayValues, germanValues } from './values';

/** The words that few runs need, in German: those for making and repairing tabs, and those of the mails. */
export const germanMore: Partial<Translation['words']> = {
  desk: germanDesk,
  charts: { progress: 'Bisher erledigt, Woche für Woche', values: 'Stunden nach Werten' },
  notes: {
    system:
      'Diese Spalte füllt Waymark. Was hier eingetippt wird, kommt bei der nächsten Aktualisierung wieder in Ordnung.',
    assessment: {
      answer: 'In eigenen Worten. Eine frühere Antwort bleibt bei einer neuen erhalten.',
      truth: '1 = kaum, 5 = ganz.',
      evidence: 'Ein Beispiel, das sich erzählen lässt.',
      reviewedOn: 'Der Tag, an dem diese Antwort zuletzt angesehen wurde.',
    },
    goals: {
      title: 'Was getan sein wird, und wofür. Ein Ziel pro Zeile.',
      measure:
        'Woran es zu sehen ist: „Geführte Gespräche“, „Punkte im Probetest, %“. Lernen und Erkunden brauchen keine.',
      now: 'Wo die Messgröße heute steht.',
      target: 'Wo die Messgröße am Zieltermin stehen wird.',
      deadline: 'Der letzte Tag. Ab dem Tag danach ist er vorbei.',
      status: 'Dein Wort: Entwurf, Aktiv, Pausiert, Erreicht oder Losgelassen.',
      baseline: 'Wo die Messgröße begann: 0, wenn gezählt wird.',
      kind: 'Ein Ergebnis erreichen, etwas lernen oder ein Feld erkunden.',
      achievable: 'Ein Grund, warum das zu schaffen ist.',
      sure: '1 = geraten, 5 = gewiss.',
      serves: 'Die Entscheidung in der Strategie, der dieses Ziel dient.',
      value: 'Der Wert, auf den es einzahlt.',
      start: 'Der erste Tag. Tempo und Horizont zählen von hier.',
      partOf: 'Das größere Ziel, zu dem es gehört: G1.',
      priority: '1 geht vor.',
      ifThen: 'Wenn diese Hürde kommt, dann …',
      reward: 'Was es zur Belohnung gibt, wenn es erreicht ist.',
      private: 'Steht nicht im Mentoren-Brief.',
      pausedUntil: 'Ruht bis zu diesem Tag; vorher keine Erinnerungen.',
    },
    steps: {
      title: 'Eine Handlung, die sich abhaken lässt.',
      goal: 'Ein Ziel auswählen oder seine ID eintippen: G3.',
      status: 'Dein Wort. Bei „Erledigt“ füllt sich „Erledigt am“.',
      due: 'Der letzte Tag. Ab dem Tag danach überfällig.',
      effort: 'Wie viele Stunden es dauern wird.',
      thisWeek: 'Ankreuzen, was diese Woche an die Reihe kommt.',
      start: 'Der erste Tag, an dem es losgehen kann.',
      doneOn: 'Füllt sich bei „Erledigt“ und darf geändert werden.',
      after: 'IDs der Schritte, die vorher kommen: S4, S7.',
      helps: 'Wenn nur dies getan wäre, wäre das Ziel näher? 5 = deutlich, 3 = ein wenig, 1 = nicht sicher.',
      remindDays: 'Wie viele Tage vor der Fälligkeit Waymark erinnert; leer = wie in den Einstellungen.',
      ifThen: 'Wenn es Dienstag nach dem Mittagessen ist, dann …',
      repeat: 'Ist er erledigt, wird der nächste angeboten.',
      contact: 'Wer helfen kann: einer deiner Kontakte, P3.',
      reward: 'Eine gefüllte Zelle macht den Schritt zum Meilenstein ◆.',
      pausedUntil: 'Ruht bis zu diesem Tag; vorher keine Erinnerungen.',
      private: 'Steht nicht im Mentoren-Brief.',
    },
    ...germanTabNotes,
    timelineZoom: 'Tage, Wochen, Monate oder Quartale.',
    zoomLabel: 'Zoom',
    timelineLegend: '◆ Ziel oder Meilenstein · ▲ Termin ist vorbei',
  },
  seeds: { values: { ...germanValues, ...germanEverydayValues } },
  explanations: {
    hoursPerWeek: 'Wie viele Stunden in der Woche für diesen Plan da sind.',
    reminderHour: 'Die Stunde, zu der die Mail kommt, 0 bis 23, in der Zeitzone dieser Tabelle.',
    rhythm: 'An welchen Tagen eine Mail kommen darf. Höchstens eine am Tag.',
    weekdaysOnly: 'Angekreuzt: samstags und sonntags keine Mail.',
    daysOff:
      'An diesen Tagen keine Mail: 2026-12-24 bis 2027-01-01, 2027-05-01. Was sie auslassen, kommt am Tag danach.',
    leadDays: 'Wie viele Tage vor seiner Fälligkeit ein Schritt angekündigt wird.',
    reflection: 'Wie oft es Zeit für einen Rückblick ist.',
    lastReflection: 'Der Tag des letzten Rückblicks; von hier zählt der nächste.',
    firstDay: 'Womit eine Woche auf der Zeitleiste beginnt.',
    pausedUntil: 'Bis zu diesem Tag ruht der ganze Plan: keine Mails, nichts ist überfällig.',
    calendar: 'Angekreuzt: Wenn sich eine Frist geändert hat, bringt die Mail alle als Kalenderdatei mit.',
    beganOn: 'Der Tag, an dem dieser Plan begann.',
    language:
      'Was Waymark spricht: Blätter, Auswahllisten, Mails und Seitenleiste. Deine eigenen Worte bleiben, wie sie sind.',
  },
  questions: {
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
  },
  mail: germanMail,
  review: germanReview,
};
