import type { Part, SidebarWords, Words } from '../catalogue';

/** Import and export. */
export const transfer: Part<Words['transfer']> = {
  import: {
    notJson: 'Ce n’est pas du JSON. Colle le texte entier qu’a donné Waymark ▸ Plus ▸ Exporter ▸ JSON.',
    notAnExport: 'C’est du JSON, mais pas un plan exporté par Waymark.',
    newer: 'Ce plan a été exporté par un Waymark plus récent. Mets d’abord à jour Waymark dans ce fichier.',
    nothing: 'Il n’y a aucune ligne dans ce fichier.',
    tooMany: '{tab} : plus de {most} lignes, c’est plus que Waymark ne peut tenir.',
    unknownTabs: 'Omis, car Waymark ne connaît pas ces onglets : {names}.',
    ownColumns:
      '{tab} : des colonnes à toi ne sont pas ici : {names}. Ajoute-les et importe encore une fois le fichier pour les apporter.',
    unknownColumns: '{tab} : omises, car Waymark ne connaît pas ces colonnes : {names}.',
    unknownSettings: 'Omis, car Waymark ne connaît pas ces réglages : {names}.',
    noRows: '{tab} : il y a autre chose que des lignes ; omis.',
    wrongCells: {
      one: '{tab} : {count} cellule contient ce qu’une cellule ne peut contenir ({names}) ; omise.',
      other: '{tab} : {count} cellules contiennent ce qu’une cellule ne peut contenir ({names}) ; omises.',
    },
    brokenRows: {
      one: '{tab} : {count} entrée n’est pas une ligne ; omise.',
      other: '{tab} : {count} entrées ne sont pas des lignes ; omises.',
    },
    twice: {
      one: '{tab} : {count} ligne y est deux fois et vient une fois.',
      other: '{tab} : {count} lignes y sont deux fois et viennent une fois.',
    },
    otherFits:
      'Postes visés : les notes du fichier portent sur {names} ; ici elles sont sous les valeurs de tes en-têtes. Regarde-les après l’import.',
    done: {
      one: 'Importé : {count} ligne ajoutée, {changed} avec des changements.',
      other: 'Importé : {count} lignes ajoutées, {changed} avec des changements.',
    },
    computed: '{tab}, ligne {row}, {column} : ta formule reste, ce que dit le fichier n’est donc pas entré.',
  },
  markdown: {
    title: 'Ton plan en Markdown',
    private: 'Les lignes privées y sont : c’est ta propre copie.',
    due: 'pour le {day}',
  },
};

/** The view Import and export. */
export const transferSidebar: Part<SidebarWords['transfer']> = {
  heading: 'Importer et exporter',
  lead: 'Ton plan est à toi : emporte-le, ou apportes-en un.',
  take: 'L’emporter',
  formats: {
    markdown: 'Un texte à lire (Markdown)',
    json: 'Tout, pour le rapporter plus tard (JSON)',
    ics: 'Les dates, en fichier de calendrier',
  },
  show: 'Afficher',
  text: 'Ton plan en texte',
  bring: 'Apporter un plan',
  file: 'Choisir un fichier',
  paste: 'Ou coller son texte',
  preview: 'Regarder d’abord',
  previewHeading: 'Ce qui entrerait',
  line: '{tab} : {parts}',
  added: '{count} à ajouter',
  changed: '{count} avec des changements',
  same: '{count} sans changement',
  renumbered: '{count} avec un autre ID',
  nothing: 'Il n’y a rien dedans qui ne soit déjà ici.',
  rule: 'Les lignes déjà présentes',
  rules: { keep: 'Les laisser telles quelles', replace: 'Prendre ce que dit le fichier' },
  apply: 'L’apporter',
  change: 'Un autre texte',
  needed: 'Choisis d’abord un fichier ou colle un texte.',
  unread: 'Ce fichier n’a pas pu être lu. Un fichier que Waymark a exporté en JSON le peut.',
};
