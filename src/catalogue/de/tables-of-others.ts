/*
 * How tables head their columns and name states in German.
 */
export const tablesOfOthers = {
  headings: {
    title:
      'Schritt|Aufgabe|Aufgaben|Aufgabenname|Titel|Betreff|Was|Tätigkeit|Thema|Vorgang|Bezeichnung|To-do|Maßnahme|Arbeitspaket|Vorgangsname|Aufgabentitel|Aufgabenbezeichnung|Name der Aufgabe',
    goal: 'Ziel|Projekt|Projektname|Abschnitt|Liste|Board|Bereich|Meilenstein|Ordner|Kategorie|Kategorien|Gruppe|Bucketname|Bucket-Name|Bucket|Listenname|Ordnername',
    status:
      'Status|Stand|Fortschritt|% abgeschlossen|erledigt|fertig|abgeschlossen|erledigt?|Bearbeitungsstand|% erledigt|Aufgabenstatus',
    due: 'Fällig|Fällig am|Fälligkeit|Fälligkeitsdatum|Frist|Termin|Deadline|Enddatum|Ende|Bis|Bis wann|Datum|Stichtag|Zieldatum|Fertigstellungstermin|Fällig bis',
    start: 'Beginn|Start|Startdatum|Beginnt am|Beginn am|Anfang|Ab|Von|Anfangsdatum|Startet am',
    effort:
      'Aufwand|Stunden|Aufwand (h)|Dauer|Schätzung|Zeitbedarf|Zeitaufwand|Zeit|Minuten|Geschätzte Zeit|Geschätzter Aufwand|Geplante Stunden',
    notes:
      'Notizen|Notiz|Anmerkung|Anmerkungen|Bemerkung|Bemerkungen|Kommentar|Kommentare|Beschreibung|Details|Hinweise|Aufgabenbeschreibung',
    doneOn: 'Erledigt am|Abgeschlossen am|Fertig am|Abschlussdatum|Fertigstellungsdatum|Geschlossen am',
    key: 'Aufgaben-ID|Vorgangsnummer|Vorgangs-ID|Aufgabennummer|Vorgangsschlüssel',
    leaveOut:
      'Verantwortlich|Zuständig|Wer|Besitzer|Inhaber|Priorität|Prio|Etiketten|Schlagwörter|Erstellt|Erstellt am|Nr.|Vertraulichkeit|Erinnerung|Erinnerungsdatum|Erinnerungszeit|Zugewiesen an|Zugewiesen zu|Bearbeiter|Erstellt von|Erstellungsdatum|Bezeichnungen|Vorgänger|Ressourcennamen|Verspätet',
  },
  statuses: {
    todo: 'nicht begonnen|zu tun|zu erledigen|offen|neu|geplant|nein|ausstehend|anstehend|falsch',
    doing: 'in Arbeit|in Bearbeitung|angefangen|begonnen|läuft|laufend|aktiv|in Prüfung|dabei',
    waiting:
      'wartet|warten|Warten auf andere|Wartet auf jemand anderen|wartet auf andere|zurückgestellt|blockiert|pausiert|delegiert',
    done: 'erledigt|fertig|abgeschlossen|beendet|ja|geschlossen|wahr|gelöst',
    letGo: 'losgelassen|abgebrochen|verworfen|gestrichen|entfällt|abgesagt|storniert',
  },
};
