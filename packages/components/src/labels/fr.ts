import { late } from './late/fr.ts';
import { plural } from './plural.ts';
import type { Language } from './types.ts';

const count = plural('fr');

/** French. */
export const fr: Language = {
  ...late,
  locale: 'fr',

  copyCode: (language) => (language ? `Copier le code, ${language}` : 'Copier le code'),
  copied: 'Copié',
  wrapLines: 'Renvoyer à la ligne',
  showAllLines: (lines) => count(lines, { one: 'Afficher la ligne', other: 'Afficher les # lignes' }),
  showFewerLines: 'Afficher moins de lignes',
  code: 'Code',
  showImage: (host) => `Afficher l’image de ${host}`,
  tableScrollable: (number) => (number > 1 ? `Tableau ${number}, défilable` : 'Tableau, défilable'),
  copyTable: 'Copier le tableau',
  copyRich: 'Copier avec la mise en forme',
  copyMarkdown: 'Copier en Markdown',
  copyCsv: 'Copier en CSV',
  codeScrollable: (language) => (language ? `Code, ${language}, défilable` : 'Code, défilable'),
  formulaScrollable: 'Formule, défilable',
  diagram: (title) => (title ? `Diagramme : ${title}` : 'Diagramme'),
  diagramFailed: 'Ce diagramme ne peut pas être dessiné',
  showSource: 'Afficher le source',
  fullSize: 'Taille réelle',
  footnotes: 'Notes',
  footnote: (number) => `Note ${number}`,
  backToText: (number) => `Retour à l’appel ${number}`,
  source: (number, title) => `Source ${number} : ${title}`,
  taskDone: 'Fait',
  taskOpen: 'À faire',

  chat: 'Discussion',
  chatWith: (name) => `Discussion avec ${name}`,
  newChat: 'Nouvelle discussion',
  closeChat: 'Fermer la discussion',
  assistant: 'Assistant',
  skipToComposer: 'Aller au champ de message',
  messages: 'Messages',
  greeting: 'Comment puis-je vous aider ?',
  suggestions: 'Suggestions',
  jumpToLatest: (unseen) =>
    unseen > 0
      ? count(unseen, { one: 'Aller au plus récent, # nouveau', other: 'Aller au plus récent, # nouveaux' })
      : 'Aller au plus récent',
  findMessage: 'Rechercher dans cette discussion',
  matchOf: (place, total) => `${place} sur ${total}`,
  noMatches: 'Aucun résultat',
  previousMatch: 'Résultat précédent',
  nextMatch: 'Résultat suivant',
  closeSearch: 'Fermer la recherche',
  offline: 'Vous êtes hors ligne. Les messages attendent ici votre retour.',

  youSaid: 'Vous avez dit',
  assistantSaid: (name, time) => `${name} a dit, ${time}`,
  messageActions: 'Actions du message',
  copy: 'Copier',
  regenerate: 'Répondre à nouveau',
  edit: 'Modifier',
  editMessage: 'Modifier le message',
  cancel: 'Annuler',
  showAll: 'Tout afficher',
  showLess: 'Afficher moins',
  version: (index, total) => `Version ${index} sur ${total}`,
  previousVersion: 'Version précédente',
  nextVersion: 'Version suivante',
  tokens: (total) => count(total, { one: '# jeton', other: '# jetons' }),
  tokenDetails: (input, output) => `${input} en entrée, ${output} en sortie`,

  answering: 'Réponse en cours',
  stillAnswering: 'Réponse toujours en cours',
  answered: 'Réponse prête',
  slow: 'Plus long que d’habitude',
  stopped: 'Arrêté',
  continue: 'Continuer',
  retry: 'Réessayer',
  retryIn: (seconds) => `Nouvel essai dans ${seconds} s`,
  lengthReached: 'La réponse a atteint la limite de jetons',
  filtered: 'Un filtre de contenu a retenu la réponse.',
  editQuestion: 'Modifier la question',
  limitReached: 'Arrêté ici, après de nombreuses étapes d’affilée',
  reconnecting: 'Reconnexion…',
  connectionLost: 'Connexion perdue',
  connectionLostAfter: (words) =>
    count(words, {
      one: 'La réponse s’est arrêtée après # mot.',
      other: 'La réponse s’est arrêtée après # mots.',
    }),
  refusal: 'Le modèle a refusé',
  errorDetails: 'Détails',
  errorCode: 'Code',
  errorRequest: 'Requête',
  errorTitle: {
    unreachable: 'Pas de connexion',
    unauthorized: 'Accès refusé',
    notFound: 'Introuvable',
    rateLimited: 'Trop de requêtes',
    tooLong: 'Discussion trop longue',
    quota: 'Crédit épuisé',
    refused: 'Requête non acceptée',
    unavailable: 'Service indisponible',
    timeout: 'Pas de réponse à temps',
    badAnswer: 'Réponse illisible',
    emptyAnswer: 'Réponse vide',
    unknown: 'Un problème est survenu',
  },
  errorText: {
    unreachable: 'Le serveur est injoignable.',
    unauthorized: 'Le serveur n’a pas accepté les identifiants.',
    notFound: 'Le modèle ou l’adresse n’existe pas.',
    rateLimited: 'Le modèle a besoin d’une courte pause.',
    tooLong:
      'Elle ne tient plus dans le modèle. Commencez une discussion ou choisissez un modèle plus grand.',
    quota: 'Le compte de cette discussion a épuisé son crédit.',
    refused: 'Le serveur n’a pas accepté ce message.',
    unavailable: 'Le service du modèle rencontre un problème.',
    timeout: 'Le serveur a mis trop de temps.',
    badAnswer: 'Ce que le serveur a envoyé n’est pas une réponse.',
    emptyAnswer: 'Le modèle n’a rien envoyé.',
    unknown: 'La réponse n’a pas pu être affichée.',
  },
  rendererFailed: 'Ce message n’a pas pu être affiché. Voici son texte.',

  thinking: 'Réflexion…',
  thoughtFor: (seconds) => `Réflexion de ${seconds} s`,
  thought: 'Réflexions',
  reasoningHidden: 'Le fournisseur garde ces réflexions pour lui.',
  toolState: {
    streaming: 'En préparation',
    'needs-approval': 'Attend un accord',
    running: 'En cours',
    done: 'Terminé',
    failed: 'Échec',
    denied: 'Refusé',
    unanswered: 'Sans réponse',
  },
  toolNamed: (name, state) => `${name}, ${state}`,
  toolArguments: 'Arguments',
  toolResult: 'Résultat',
  toolError: 'Erreur',
  approvalTitle: 'Accord requis',
  approvalText: (tool) => `${tool} demande à s’exécuter.`,
  approve: 'Autoriser',
  deny: 'Refuser',
  alwaysApprove: 'Toujours dans cette discussion',
  approved: 'Autorisé',
  denied: 'Refusé',
  sources: 'Sources',
  image: 'Image',
  loadImage: (host) => `Charger l’image de ${host}`,
  audio: 'Audio',
  file: 'Fichier',
  unknownPart: (type) => `Cette version ne peut pas afficher « ${type} ».`,

  composer: 'Rédaction du message',
  message: 'Message',
  placeholder: (name) => `Message à ${name}…`,
  composerHint: 'Entrée envoie, Maj et Entrée commence une ligne.',
  send: 'Envoyer',
  sendEmpty: 'Envoyer : écrivez d’abord un message',
  stop: 'Arrêter',
  queued: 'En attente d’envoi',
  removeQueued: 'Retirer de la file',
  attach: 'Joindre des fichiers',
  attachments: 'Pièces jointes',
  attachmentReading: 'Lecture…',
  attachmentFailed: 'Lecture impossible',
  removeAttachment: (name) => `Retirer ${name}`,
  attachmentRefused(file) {
    switch (file.reason) {
      case 'type':
        return `${file.name} est d’un type qui ne peut pas être envoyé.`;
      case 'empty':
        return `${file.name} est vide.`;
      case 'size':
        return `${file.name} dépasse ${file.limit}.`;
      case 'total':
        return `${file.name} est de trop : l’ensemble des fichiers est limité à ${file.limit}.`;
      case 'count':
        return `${file.name} est de trop : un message peut avoir ${count(file.limit, { one: '# fichier', other: '# fichiers' })}.`;
    }
  },
  moreRefused: (more) =>
    count(more, { one: '# autre n’a pas été pris.', other: '# autres n’ont pas été pris.' }),
  dropFiles: 'Déposez les fichiers ici',
  pastedText: 'Texte collé.txt',
  dismiss: 'Fermer',
  openParameters: 'Paramètres',
  model: 'Modèle',
  modelNamed: (model) => `Modèle : ${model}`,
  findModel: 'Chercher un modèle',
  noModels: 'Aucun modèle de ce nom.',
  modelsFailed: 'La liste des modèles n’a pas pu être obtenue.',
  loading: 'Chargement…',

  threads: 'Discussions',
  findThread: 'Chercher une discussion',
  noThreads: 'Vos discussions seront gardées ici.',
  noThreadFound: 'Aucun résultat.',
  threadAge: { today: 'Aujourd’hui', yesterday: 'Hier', week: '7 derniers jours', older: 'Plus ancien' },
  threadActions: (title) => `Actions pour ${title}`,
  threadTitle: 'Titre',
  threadDeleted: 'Discussion supprimée',
  rename: 'Renommer',
  delete: 'Supprimer',
  undo: 'Annuler la suppression',
  openThreads: 'Afficher les discussions',

  speechTable: (columns, rows) =>
    `tableau, ${count(columns, { one: '# colonne', other: '# colonnes' })}, ${count(rows, { one: '# ligne', other: '# lignes' })}`,
  speechCode: (language, lines) =>
    ['bloc de code', language, count(lines, { one: '# ligne', other: '# lignes' })]
      .filter(Boolean)
      .join(', '),
  speechMore: 'Appuyez sur F6 pour lire la suite.',
};
