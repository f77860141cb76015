/*
 * Words of pasted lists of applications, separated by `|`: the headings of each column, and what people write for each stage.
 */

export const applicationHeadings = {
  organisation: 'entreprise|société|organisation|employeur|nom de l’entreprise|boîte|structure',
  role: 'poste|intitulé du poste|intitulé|titre|titre du poste|fonction|métier|emploi|offre',
  stage: 'statut|état|phase|étape|avancement|résultat|réponse|statut de la candidature',
  appliedOn:
    'date de candidature|candidature envoyée le|envoyé le|envoyée le|postulé le|date d’envoi|date de la candidature|date',
  link: 'lien|url|annonce|lien de l’annonce|lien vers l’annonce|site|site web',
  notes: 'notes|note|remarques|remarque|commentaires|commentaire|observations',
};

export const applicationStages = {
  watching:
    'à suivre|à postuler|pas encore postulé|non postulé|repéré|repérée|intéressant|intéressée|intéressé|enregistré|prévu|brouillon',
  warm: 'en approche|recommandation|recommandé|recommandée|cooptation',
  talking: 'en discussion|en contact|contacté|contactée|premier contact',
  applied:
    'candidature|candidature envoyée|postulé|envoyé|envoyée|déposé|déposée|à l’étude|en cours|en attente|sans réponse|pas de réponse|aucune réponse|accusé de réception|relancé|relancée',
  interviewing:
    'entretiens|entretien|entretien téléphonique|entretien prévu|premier entretien|deuxième entretien|second entretien|préqualification|test technique|mise en situation|convoqué|convoquée',
  offer: 'offre|proposition|offre reçue|acceptée|accepté|embauché|embauchée|embauche|contrat|signé|négociation',
  closed:
    'clos|refus|refusé|refusée|rejeté|rejetée|réponse négative|négatif|retiré|retirée|candidature retirée|non retenu|non retenue|poste pourvu|pourvu|annulé|annulée|archivé|terminé|plus intéressé|plus intéressée',
};
