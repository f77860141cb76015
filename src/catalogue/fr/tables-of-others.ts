/*
 * How tables head their columns and name states in French.
 */
export const tablesOfOthers = {
  headings: {
    title:
      'Étape|Tâche|Tâches|Nom de la tâche|Titre|Objet|Sujet|Quoi|Action|Activité|Intitulé|Livrable|Élément|À faire|Titre de la tâche|Nom',
    goal: 'Objectif|But|Projet|Nom du projet|Section|Liste|Tableau|Domaine|Jalon|Dossier|Catégorie|Catégories|Groupe|Nom du compartiment|Compartiment|Nom de la liste|Nom du groupe',
    status: 'Statut|État|Avancement|Progression|% achevé|% terminé|Fait|Terminé|Fait ?|Terminé ?',
    due: 'Échéance|Date d’échéance|Pour le|Date limite|Délai|Date de fin|Fin|Date|Jusqu’au|Pour quand',
    start: 'Début|Date de début|Commence le|À partir du|Départ|Du',
    effort: 'Durée|Heures|Charge|Effort|Estimation|Temps|Temps estimé|Durée (h)|Minutes',
    notes:
      'Notes|Note|Remarque|Remarques|Commentaire|Commentaires|Description|Détails|Observations|Description de la tâche',
    doneOn:
      'Fait le|Terminé le|Achevé le|Date de fin réelle|Date d’achèvement|Date de clôture|Date de réalisation|Clôturé le',
    key: 'ID de la tâche|Identifiant|Numéro de tâche',
    leaveOut:
      'Responsable|Assigné à|Attribué à|Qui|Propriétaire|Priorité|Étiquettes|Mots-clés|Créé|Créé le|Nº|Rappel|Date de rappel|Heure de rappel|Confidentialité|Créé par|Date de création|Noms ressources|Prédécesseurs|En retard',
  },
  statuses: {
    todo: 'à faire|pas commencé|non commencé|non commencée|ouvert|ouverte|nouveau|nouvelle|prévu|prévue|planifié|planifiée|à venir|non|faux',
    doing: 'en cours|commencé|commencée|entamé|actif|active|en relecture|en révision|lancé|lancée',
    waiting:
      'en attente|en attente d’une autre personne|en attente de quelqu’un d’autre|bloqué|bloquée|reporté|reportée|différé|différée|suspendu|suspendue|délégué|déléguée',
    done: 'fait|faite|terminé|terminée|achevé|achevée|fini|finie|clos|close|oui|vrai|résolu|résolue',
    letGo: 'abandonné|abandonnée|annulé|annulée|rejeté|rejetée|supprimé|supprimée',
  },
};
