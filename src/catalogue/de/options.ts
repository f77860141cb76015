import { languageNames } from '../language-names';
import type { Words } from '../catalogue';
import type { Part } from '../language-files';

/** The words of the dropdowns in German. */
export const germanOptions: Part<Words['options']> = {
  goalStatus: { draft: 'Entwurf', active: 'Aktiv', paused: 'Pausiert', reached: 'Erreicht', letGo: 'Losgelassen' },
  goalKind: { achieve: 'Erreichen', learn: 'Lernen', explore: 'Erkunden' },
  stepStatus: { todo: 'Offen', doing: 'In Arbeit', waiting: 'Wartet', done: 'Erledigt', letGo: 'Losgelassen' },
  repeat: { weekly: 'Wöchentlich', twoWeeks: 'Alle zwei Wochen', monthly: 'Monatlich' },
  area: {
    strengths: 'Stärken',
    growth: 'Raum zum Wachsen',
    passions: 'Leidenschaften',
    values: 'Werte und Prioritäten',
    position: 'Heutige Position',
    skills: 'Gewonnene Fähigkeiten',
    fiveYears: 'In fünf Jahren',
    tenYears: 'In zehn Jahren',
  },
  changeKind: {
    movedLater: 'Nach hinten verschoben',
    pulledIn: 'Vorgezogen',
    split: 'Geteilt',
    ifThenUsed: 'Wenn-dann genutzt',
    paused: 'Pausiert',
    letGo: 'Losgelassen',
    other: 'Anderes',
  },
  changeReason: {
    time: 'Zeit',
    money: 'Geld',
    skill: 'Können',
    waiting: 'Warten auf andere',
    energy: 'Energie',
    priorities: 'Andere Prioritäten',
    events: 'Äußere Ereignisse',
  },
  rhythm: {
    mondayAndDue: 'Montags und wenn etwas fällig ist',
    weekdays: 'Montag bis Freitag',
    mondays: 'Nur montags',
  },
  reflection: { week: 'Jede Woche', twoWeeks: 'Alle zwei Wochen', month: 'Jeden Monat', quarter: 'Jedes Quartal' },
  firstDay: { monday: 'Montag', sunday: 'Sonntag' },
  language: { auto: 'Wie die Tabelle', ...languageNames },
  zoom: { day: 'Tag', week: 'Woche', month: 'Monat', quarter: 'Quartal' },
};

/** German has the verb at the end of a title, “Englisch verbessern”: that is what the … says. */
export const germanVagueVerbs: Words['vagueVerbs'] = [
  '…verbessern',
  '…versuchen',
  '…probieren',
  '…nachdenken',
  '…überlegen',
  '…anschauen',
  '…arbeiten',
  '…besser werden',
  '…erkunden',
  '…sein',
  '…werden',
  '…machen',
  '…tun',
  '…umgehen',
  '…kümmern',
  '…lernen',
  '…wachsen',
  '…entwickeln',
  '…erwägen',
  '…anfangen',
  '…beginnen',
];
