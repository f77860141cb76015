import type { Part, Words } from '../catalogue';
import { written } from './written';

/** What is understood in place of a date or a number of hours. */
export const spoken: Part<Words['spoken']> = {
  ...written,
  numbers: [
    'ein|eine|einem|einer|einen|eins',
    'zwei|zwo',
    'drei',
    'vier',
    'fünf|fuenf',
    'sechs',
    'sieben',
    'acht',
    'neun',
    'zehn',
    'elf',
    'zwölf|zwoelf',
  ],
  days: ['vorgestern', 'gestern', 'heute', 'morgen', 'übermorgen|uebermorgen'],
  units: [
    'Tag|Tage|Tagen',
    'Woche|Wochen',
    'Monat|Monate|Monaten|Monats',
    'Quartal|Quartale|Quartalen|Quartals',
    'Jahr|Jahre|Jahren|Jahres',
  ],
  ahead: 'in|heute in|binnen|innerhalb von',
  ago: 'vor',
  next: 'nächster|nächste|nächsten|nächstem|nächstes|naechster|naechste|naechsten|naechstes',
  present: 'dieser|diese|diesen|diesem|dieses',
  coming: 'kommender|kommende|kommenden|kommendem|kommendes',
  last: 'letzter|letzte|letzten|letztem|letztes|voriger|vorige|vorigen|vergangener|vergangene|vergangenen|vergangenes',
  end: 'Ende|zum Ende|bis Ende',
  beginning: 'Anfang|zum Anfang|Beginn|zu Beginn',
  same: 'Monatsende=Ende des Monats; Quartalsende=Ende des Quartals; Jahresende=Ende des Jahres; Monatsanfang=Anfang des Monats; Quartalsanfang=Anfang des Quartals; Jahresanfang=Anfang des Jahres; Wochenanfang=Anfang der Woche; ein halbes Jahr|einem halben Jahr|halbes Jahr=6 Monate; anderthalb|eineinhalb|einundeinhalb=1,5; zweieinhalb|zweiundeinhalb=2,5; dreieinhalb=3,5; viereinhalb=4,5',
  half: 'und eine halbe|und ein halb|und eine halbe Stunde',
  spans:
    'halbe Stunde|eine halbe Stunde=30; Viertelstunde|eine Viertelstunde|viertel Stunde|eine viertel Stunde=15; Dreiviertelstunde|eine Dreiviertelstunde|dreiviertel Stunde|eine dreiviertel Stunde|drei viertel Stunden=45',
};
