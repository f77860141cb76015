/*
 * Words of pasted lists of applications, separated by `|`: the headings of each column, and what people write for each stage.
 */

export const applicationHeadings = {
  organisation: 'firma|unternehmen|arbeitgeber|organisation|betrieb|name der firma|firmenname',
  role: 'rolle|stelle|position|jobtitel|stellenbezeichnung|stellentitel|titel|beruf|job|tätigkeit',
  stage: 'status|stand|stufe|bewerbungsstatus|phase|ergebnis|aktueller stand',
  appliedOn:
    'beworben am|bewerbungsdatum|datum der bewerbung|gesendet am|abgeschickt am|verschickt am|datum|bewerbung am|bewerbung vom|eingereicht am',
  link: 'link|url|anzeige|stellenanzeige|webseite|website|ausschreibung|link zur anzeige',
  notes: 'notizen|notiz|bemerkung|bemerkungen|kommentar|kommentare|anmerkungen|anmerkung',
};

export const applicationStages = {
  watching:
    'beobachten|merkliste|gemerkt|vorgemerkt|noch nicht beworben|nicht beworben|geplant|interessant|entwurf|will mich bewerben',
  warm: 'warm|empfehlung|empfohlen',
  talking: 'im gespräch|in kontakt|kontaktiert|kontakt aufgenommen',
  applied:
    'beworben|bewerbung verschickt|bewerbung gesendet|abgeschickt|verschickt|gesendet|eingereicht|in prüfung|in bearbeitung|offen|wartend|keine antwort|keine rückmeldung|eingangsbestätigung',
  interviewing:
    'interviews|interview|vorstellungsgespräch|vorstellungsgespräche|gespräch|telefoninterview|erstgespräch|zweitgespräch|telefonat|probetag|probearbeiten|assessment center|einladung|eingeladen',
  offer: 'angebot|zusage|angebot erhalten|angenommen|eingestellt|vertrag|vertragsangebot',
  closed:
    'abgeschlossen|absage|abgesagt|abgelehnt|ablehnung|zurückgezogen|keine einladung|nicht ausgewählt|stelle besetzt|besetzt|beendet|archiviert|erledigt|abgesagt nach interview',
};
