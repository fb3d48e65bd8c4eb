/** The few words of Jira's own frame, as Jira says them. */
const WORDS = {
  forYou: { en: 'For you', fr: 'Pour vous' },
  spaces: { en: 'Spaces', fr: 'Espaces' },
  apps: { en: 'Apps', fr: 'Applications' },
  dashboards: { en: 'Dashboards', fr: 'Tableaux de bord' },
  settings: { en: 'Jira settings', fr: 'Paramètres Jira' },
  list: { en: 'List', fr: 'Liste' },
  board: { en: 'Joint board', fr: 'Tableau commun' },
  create: { en: 'Create', fr: 'Créer' },
  persona: { en: 'Signed in as', fr: 'Connecté en tant que' },
  language: { en: 'Language', fr: 'Langue' },
  theme: { en: 'Theme', fr: 'Thème' },
  light: { en: 'Light', fr: 'Clair' },
  dark: { en: 'Dark', fr: 'Sombre' },
  details: { en: 'Details', fr: 'Détails' },
  description: { en: 'Description', fr: 'Description' },
  activity: { en: 'Activity', fr: 'Activité' },
  comments: { en: 'Comments', fr: 'Commentaires' },
  history: { en: 'History', fr: 'Historique' },
  addComment: { en: 'Add a comment', fr: 'Ajouter un commentaire' },
  save: { en: 'Save', fr: 'Enregistrer' },
  cancel: { en: 'Cancel', fr: 'Annuler' },
  close: { en: 'Close', fr: 'Fermer' },
  none: { en: 'None', fr: 'Aucun' },
  assignee: { en: 'Assignee', fr: 'Responsable' },
  reporter: { en: 'Reporter', fr: 'Rapporteur' },
  priority: { en: 'Priority', fr: 'Priorité' },
  created: { en: 'Created', fr: 'Créé' },
  key: { en: 'Key', fr: 'Clé' },
  summary: { en: 'Summary', fr: 'Résumé' },
  status: { en: 'Status', fr: 'État' },
  type: { en: 'Work type', fr: 'Type' },
  notFound: {
    en: 'This page can’t be found, or you don’t have permission to see it.',
    fr: 'Page introuvable, ou vous n’avez pas l’autorisation de la voir.',
  },
  assignedToYou: { en: 'Assigned to you', fr: 'Vos tickets' },
  recent: { en: 'Recently updated', fr: 'Mis à jour récemment' },
  runNow: { en: 'Run now', fr: 'Lancer maintenant' },
  box: { en: 'Local box', fr: 'Boîte locale' },
  schedules: { en: 'Schedules', fr: 'Tâches planifiées' },
  done: { en: 'Done', fr: 'Terminé' },
  guide: { en: 'Four steps', fr: 'Quatre étapes' },
  hideGuide: { en: 'Hide', fr: 'Masquer' },
  showGuide: { en: 'Show the four steps', fr: 'Afficher les quatre étapes' },
  noGadget: {
    en: 'Entente’s gadget is not part of this release. The scorecard is under Apps.',
    fr: 'Le gadget d’Entente ne fait pas partie de cette version. Les indicateurs sont dans Applications.',
  },
  noSpace: {
    en: 'There is no space yet that you can see. Create one by Jira’s REST: POST /rest/api/3/project.',
    fr: 'Aucun espace visible pour l’instant. En créer un par l’API REST de Jira : POST /rest/api/3/project.',
  },
  workItem: { en: 'Work item', fr: 'Ticket' },
  required: { en: 'required', fr: 'obligatoire' },
  navigation: { en: 'Navigation', fr: 'Navigation' },
} as const;

export type Word = keyof typeof WORDS;

export function wordsFor(locale: string): (word: Word) => string {
  const language = locale.startsWith('fr') ? 'fr' : 'en';
  return (word) => WORDS[word][language];
}
