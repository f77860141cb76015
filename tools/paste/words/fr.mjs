/** What the page says in this language, as languages.mjs describes it. */
export default {
  code: 'fr',
  name: 'Français',
  title: 'Mettre Waymark dans une feuille de calcul Google',
  intro:
    'Sans outils ni terminal : tu copies quelques fichiers de cette page dans l’éditeur de script d’une feuille à toi. Cela prend environ cinq minutes. La page marche sans réseau et n’envoie rien.',
  update: 'Waymark est déjà dans ta feuille ? Alors remplace les mêmes fichiers par ceux-ci et recharge la feuille.',
  step: (number) => `Étape ${number}`,
  copy: (file) => `Copier ${file}`,
  copied: (file, bytes) => `${file} est copié (${bytes} octets). Colle-le maintenant.`,
  byHand: 'Le navigateur n’a pas permis de copier. Le texte est sélectionné : appuie sur Ctrl+C (sur un Mac, ⌘C).',
  show: 'Afficher le texte du fichier',
  textOf: (file) => `Le texte de ${file}`,
  size: (kilobytes, bytes) => `${kilobytes} Ko (${bytes} octets)`,
  beside: (file) => `aussi à côté de cette page : ${file}`,
  replace:
    'Clique dans le code, appuie sur `Ctrl+A` puis sur `Ctrl+V` (sur un Mac, `⌘A`, `⌘V`) : ce qui y était est remplacé.',
  sheet: {
    heading: 'Une nouvelle feuille et son éditeur de script',
    lines: [
      'Ouvre *sheets.new* dans un autre onglet : une nouvelle feuille de calcul, vide.',
      'Choisis *Extensions ▸ Apps Script*. L’éditeur s’ouvre dans un onglet à part.',
    ],
    picture: 'Une feuille de calcul avec le menu Extensions ouvert ; son entrée Apps Script est marquée.',
  },
  script: {
    heading: 'Le script',
    lines: ['L’éditeur montre le fichier `Code.gs` avec quelques lignes.'],
    picture: 'L’éditeur de script : les fichiers à gauche, le code à droite, où se colle le script.',
  },
  page: (name) => ({
    heading: `La page ${name}`,
    lines: [
      'À côté de *Fichiers* (Files), choisis *+ ▸ HTML*.',
      `Tape le nom \`${name}\` et appuie sur Entrée. L’éditeur ajoute lui-même la fin \`.html\`.`,
    ],
    picture: `L’éditeur de script : le plus à côté de Fichiers et, dessous, le nouveau fichier ${name}.html.`,
  }),
  manifest: {
    heading: 'Le manifeste : la liste de ce que Waymark peut faire',
    lines: [
      'Choisis la roue dentée *Paramètres du projet* (Project Settings), tout à gauche.',
      'Coche *Afficher le fichier manifeste "appsscript.json" dans l’éditeur*.',
      'Reviens à *Éditeur* (`< >`) et choisis `appsscript.json`.',
    ],
    settings: 'Les paramètres du projet : la roue dentée tout à gauche, et la case du manifeste.',
    picture: 'L’éditeur de script : le fichier appsscript.json est choisi et son texte est remplacé.',
  },
  language: (name, language) => ({
    heading: `Seulement pour une feuille en ${language} : le fichier ${name}`,
    lines: [
      `À côté de *Fichiers* (Files), choisis *+ ▸ HTML*, tape le nom \`${name}\` avec sa barre oblique et appuie sur Entrée.`,
    ],
    picture: `L’éditeur de script : le plus à côté de Fichiers et, dessous, le nouveau fichier ${name}.html.`,
  }),
  open: {
    heading: 'Enregistrer et commencer',
    lines: [
      'Appuie sur `Ctrl+S` (sur un Mac, `⌘S`) et recharge l’onglet de la feuille. Après quelques secondes, il y a un menu *Waymark*.',
      'Choisis *Waymark ▸ Ouvrir Waymark*. Google demande une autorisation. Comme le script est à toi et n’est pas publié, il dit d’abord qu’il n’a pas validé l’application : choisis *Paramètres avancés ▸ Accéder à Projet sans titre*, et autorise tout ce qui est listé.',
      'Choisis encore une fois *Waymark ▸ Ouvrir Waymark*, puis *Commencer mon plan*.',
    ],
    picture: 'La feuille avec le menu Waymark ouvert ; son entrée Ouvrir Waymark est marquée.',
  },
  drawn: {
    sheet: 'Feuille de calcul sans titre',
    menus: ['Fichier', 'Édition', 'Affichage', 'Insertion', 'Données'],
    extensions: 'Extensions',
    addOns: 'Modules complémentaires',
    files: 'Fichiers',
    settings: 'Paramètres du projet',
    manifest: 'Afficher le fichier manifeste "appsscript.json"',
    open: 'Ouvrir Waymark',
    update: 'Mettre à jour',
  },
};
