import type { Part, SidebarWords, Words } from '../catalogue';
import { workValues } from './values';

/** What the stages after the guide say of the plan. */
export const stages: Part<Words['stages']> = {
  assessment: {
    said: { one: '{count} question sur {of} a une réponse.', other: '{count} questions sur {of} ont une réponse.' },
    next: { question: 'Réponds à une question : {title}' },
  },
  values: {
    said: {
      one: '{count} valeur sur {of} comparée à aujourd’hui.',
      other: '{count} valeurs sur {of} comparées à aujourd’hui.',
    },
    next: {
      rate: 'Donne deux nombres à une valeur : combien elle compte, et combien il y en a aujourd’hui.',
      today: 'Combien de « {title} » y a-t-il aujourd’hui dans tes semaines ?',
    },
  },
  strategy: {
    said: { one: '{count} choix sur {of} est fait.', other: '{count} choix sur {of} sont faits.' },
    next: {
      ultimate: 'Écris en une phrase où tout cela mène : ton but ultime.',
      leaveOut: 'Nomme une chose que tu laisses de côté pour que le reste ait de la place.',
      focus: 'Choisis un domaine ou un type de travail où te concentrer.',
      serve: 'Quel choix « {title} » sert-il ?',
    },
  },
  network: {
    said: { one: '{count} personne sur {of} est nommée.', other: '{count} personnes sur {of} sont nommées.' },
    next: {
      first: 'Nomme une personne qui te veut du bien et connaît ton travail.',
      mentor: 'Qui a deux pas d’avance sur toi ? Nomme quelqu’un à qui demander.',
      more: 'Nomme une personne de plus : un ou une collègue, ou quelqu’un qui décide.',
      rhythm: 'Tous les combien aimerais-tu échanger avec {title} ?',
    },
  },
  experiments: {
    said: { one: 'Croyances tranchées : {count} sur {of}.', other: 'Croyances tranchées : {count} sur {of}.' },
    next: {
      belief: 'Nomme une croyance sur laquelle repose ton plan, et la façon la moins chère de la tester.',
      begin: 'Commence le test : {title}',
      decide: 'Le jour de décider est venu : {title}',
    },
  },
};

/** The first fifteen minutes, screen by screen. Templates are infinitives, as one writes a list of things to do. */
export const guideSidebar: Part<SidebarWords['guide']> = {
  stepOf: 'Étape {at} sur {all}',
  next: 'Suivant',
  back: 'Retour',
  skip: 'Passer',
  leave: 'Quitter le guide pour l’instant',
  preparing:
    'Les onglets Accueil, Objectifs, Étapes, Chronologie, Autoévaluation et Réglages se créent : jusqu’à une minute. Tu peux répondre en attendant.',
  tabsToGo: { one: 'Encore un onglet.', other: 'Encore {count} onglets.' },
  saved: {
    ahead: 'Enregistré dans l’onglet Autoévaluation.',
    you: 'Enregistré dans l’onglet Autoévaluation.',
    goal: 'Ton objectif est enregistré.',
    steps: 'Tes étapes sont enregistrées.',
    hurdle: 'Enregistré avec ton objectif.',
    rhythm: 'Ton rythme est enregistré.',
    place: '',
  },
  needed: 'Il faut une réponse ici. Une première idée suffit : tu peux la changer à tout moment.',
  welcome: {
    heading: 'Bienvenue dans Waymark',
    lead: 'En 15 minutes : un objectif, trois étapes, un rappel. Tout reste dans ce fichier.',
    start: 'Commencer mon plan',
    example: 'Voir un exemple',
    asks: 'Ce que demande Google, et pourquoi',
    asksLead: 'Google te demande d’autoriser cinq choses. Voici à quoi sert chacune :',
    scopes: [
      { name: 'Cette feuille de calcul', why: 'pour écrire ton plan dans ce fichier. Waymark n’en voit aucun autre.' },
      { name: 'Afficher ce panneau', why: 'pour afficher la page que tu lis.' },
      { name: 'S’exécuter en ton absence', why: 'pour regarder tes dates une fois par jour.' },
      { name: 'Envoyer des mails en ton nom', why: 'pour t’envoyer ton rappel, à toi et à personne d’autre.' },
      { name: 'Ton adresse mail', why: 'pour savoir où va le rappel.' },
    ],
    asksEnd: 'Nous n’avons ni serveur ni suivi.',
    existing: 'Ce qui est déjà dans ce fichier reste tel quel.',
  },
  ahead: {
    heading: 'Un mardi ordinaire dans cinq ans',
    question: 'Le travail va bien. Que fais-tu de ta journée ?',
    placeholder: 'Je …',
    chips: 'Ou touche ce qui s’en approche le plus',
    options: {
      lead: 'Mener de plus grands projets',
      industry: 'Changer de secteur',
      business: 'Avoir ma propre affaire',
      craft: 'Approfondir mon métier',
      unsure: 'Je ne sais pas encore',
    },
    unsure: 'C’est un bon point de départ. Waymark te proposera de parler avec trois personnes de leur travail.',
  },
  you: {
    heading: 'Ce qui compte pour toi',
    question: 'Touche les trois choses qui te manqueraient le plus au travail',
    chosen: '{count} sur {most} choisies',
    full: 'Trois sont choisies. Touche l’une d’elles pour la retirer.',
    values: workValues,
    strengths: 'Pourquoi vient-on te voir ?',
    strengthsHint: 'Par exemple : pour démêler un problème, pour expliquer les choses simplement.',
  },
  goal: {
    heading: 'Un objectif',
    templates: 'Qu’est-ce qui ferait que les douze prochaines semaines en vaillent la peine ?',
    templateNeeded: 'Touche l’une d’elles. Tu pourras ensuite changer chaque mot.',
    fits: 'Va avec ta réponse',
    other: 'En choisir un autre',
    title: 'Ton objectif',
    deadline: 'Pour quand ?',
    deadlineHint: 'Douze semaines suffisent pour voir bouger quelque chose.',
    seen: 'À quoi le verras-tu ?',
    more: 'Pourquoi c’est possible, et pour quoi',
    titleNeeded: 'Donne un nom à ton objectif : une phrase suffit.',
  },
  templates: {
    qualification: {
      name: 'Une qualification',
      hint: 'Réussir un examen, obtenir un certificat',
      title: 'Réussir l’examen que demande mon prochain poste',
      measure: 'Note aux examens blancs, %',
      achievable: 'D’autres le réussissent en travaillant.',
      steps: [
        'Trouver trois annonces et noter les certificats qu’elles demandent',
        'En choisir un et réserver le jour de l’examen',
        'Faire un premier examen blanc et noter les lacunes',
      ],
    },
    lead: {
      name: 'Mener quelque chose de petit',
      hint: 'Un projet, un événement, une nouvelle habitude d’équipe',
      title: 'Mener un petit projet au travail, de l’idée au résultat',
      measure: 'Projet mené à son terme',
      achievable: 'Il est petit, et quelqu’un veut le voir fait.',
      steps: [
        'Noter deux petits projets dont personne ne s’occupe',
        'Demander à ma hiérarchie de me confier l’un d’eux',
        'Tenir la première réunion avec un plan d’une page',
      ],
    },
    conversations: {
      name: 'Des entretiens',
      hint: 'Entendre comment est vraiment le travail des autres',
      title: 'Parler avec {count} personnes de leur travail, pour choisir ma direction',
      measure: 'Entretiens menés',
      achievable: 'La plupart des gens aiment parler 20 minutes de leur travail.',
      steps: [
        'Faire la liste de cinq personnes dont le travail m’intrigue',
        'Demander 20 minutes à deux d’entre elles',
        'Mener le premier entretien et noter trois choses',
      ],
    },
    portfolio: {
      name: 'Une réalisation à montrer',
      hint: 'Un texte, un design, un outil',
      title: 'Publier un travail qui montre ce que je sais faire',
      measure: 'Travail publié',
      achievable: 'Un bon travail suffit, et la moitié est déjà dans mon tiroir.',
      steps: [
        'Choisir le travail et écrire en trois lignes ce qu’il montre',
        'Faire une première version brute',
        'La montrer à deux personnes et leur demander conseil',
      ],
    },
    field: {
      name: 'Explorer un domaine',
      hint: 'Savoir à peu de frais s’il te convient',
      title: 'Savoir en trois petits essais si un nouveau domaine me convient',
      measure: 'Essais faits',
      achievable: 'Chaque essai prend une soirée.',
      steps: [
        'Nommer le domaine et écrire trois questions à son sujet',
        'Lire un témoignage sincère de quelqu’un du métier',
        'Faire un petit bout de ce travail pendant une soirée',
      ],
    },
    own: {
      name: 'Autre chose',
      hint: 'Avec tes propres mots',
      title: '',
      measure: '',
      achievable: '',
      steps: ['', '', ''],
    },
  },
  steps: {
    heading: 'Trois étapes',
    lead: 'Assez petites pour commencer. Change ce que tu veux : une seule suffit.',
    first: 'La première étape, moins de 30 minutes',
    second: 'Puis',
    third: 'Et ensuite',
    due: 'Échéance',
    cue: 'Quand le feras-tu ?',
    cueHint: 'Un moment nommé, c’est la moitié du chemin.',
    cueText: 'Quand on sera {weekday} après le déjeuner, je vais {step}',
    cueTextEmpty: 'Quand on sera {weekday} après le déjeuner, je vais ',
    titleNeeded: 'Nomme une étape : quelque chose qui prend moins de 30 minutes.',
  },
  hurdle: {
    heading: 'Un obstacle',
    question: 'Qu’est-ce qui risque le plus de se mettre en travers ?',
    plan: 'Et alors ?',
    planHint: 'Qui a répondu d’avance continue plus facilement.',
    sentence: 'Si {hurdle}, alors {then}',
    kinds: {
      time: {
        name: 'Temps',
        hurdle: 'la semaine se remplit',
        then: 'je fais les dix premières minutes mercredi et je m’arrête là',
      },
      energy: {
        name: 'Énergie',
        hurdle: 'le soir je n’ai plus de forces',
        then: 'je fais la plus petite partie le lendemain matin, avant les mails',
      },
      asking: {
        name: 'Oser demander',
        hurdle: 'je n’ose pas demander',
        then: 'j’écris deux lignes et je les envoie le jour même',
      },
      money: {
        name: 'Argent',
        hurdle: 'ça coûte plus que je ne peux dépenser',
        then: 'je cherche une voie gratuite ou je demande à mon employeur de participer',
      },
      waiting: {
        name: 'Attendre les autres',
        hurdle: 'quelqu’un me fait attendre',
        then: 'je redemande après cinq jours et je continue avec une autre étape',
      },
    },
    thenNeeded: 'Dis ce que tu feras alors, ou choisis « Passer ».',
  },
  rhythm: {
    heading: 'Ton rythme',
    hours: 'Combien d’heures par semaine peux-tu y consacrer ?',
    hoursUnit: 'heures par semaine',
    hoursNeeded: 'Indique un nombre d’heures de 0 à 100.',
    mail: 'Un court mail pour toi le lundi à {hour}, et les jours d’échéance',
    hour: 'Heure du mail',
    others: 'Les rappels de ce fichier vont à {mail}.',
    preview: 'Ton premier mail, tel qu’il serait aujourd’hui',
    finish: 'Terminer',
  },
  done: {
    heading: 'Ton plan est prêt',
    lead: 'La première étape, « Faire un plan », est déjà cochée. L’accueil montre la suivante.',
    almost: 'Tout est enregistré. Il reste un clic.',
    share: 'Encore deux minutes ?',
    shareLead: 'Copie ce message pour quelqu’un qui pourrait aider.',
    message:
      'Je viens de faire un plan. Mon objectif : {goal} (pour le {deadline}). Ma première étape : {step} (pour le {due}). Tu me demandes le {due} comment ça s’est passé ?',
    messageUndated:
      'Je viens de faire un plan. Mon objectif : {goal}. Ma première étape : {step}. Tu me demandes dans deux semaines comment ça s’est passé ?',
    messageLabel: 'Message',
    copy: 'Copier',
    copied: 'Copié. Colle-le là où tu écris aux gens.',
    notCopied: 'Le message est sélectionné : appuie sur Ctrl+C, ou ⌘C sur un Mac.',
    go: 'Voir la suite',
  },
};

/** The view Stage by stage. */
export const stagesSidebar: Part<SidebarWords['stages']> = {
  heading: 'Phase par phase',
  lead: 'Cinq phases, par parties d’environ deux minutes. Arrête-toi quand tu veux.',
  names: {
    assessment: 'Où tu en es',
    values: 'Ce qui compte',
    strategy: 'Stratégie',
    network: 'Personnes',
    experiments: 'Essais',
  },
  complete: '✓ Fait pour l’instant',
  next: 'Ensuite : {text}',
  open: 'Ouvrir',
  openFor: 'Ouvrir : {title}',
  go: 'Continuer : {title}',
  look: 'Y revenir',
  answers: 'Ce que disent tes réponses',
  targets: 'Utile aussi une fois la stratégie posée',
  allDone: 'Les cinq phases sont en place. Désormais, le plan vit de semaine en semaine.',
  plan: 'Planifier ma semaine',
};
