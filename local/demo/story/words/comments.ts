import type { Bilingual } from '../../language';
import { VERDICTS } from './verdicts';

const both = (en: string, fr: string): Bilingual => ({ en, fr });

/** What people say on tickets, by occasion. */
export const SAYINGS = {
  firstWords: [
    both(
      'Read it with the squad; we come back after looking at the export.',
      "Lu avec l'équipe ; on revient après avoir regardé l'export.",
    ),
    both(
      'Thanks, this is clear to me. I check what Postello can do today.',
      'Merci, c’est clair. Je vérifie ce que Postello sait faire.',
    ),
    both(
      'First look: the data is there, the question is how fresh it must be.',
      'Premier regard : la donnée existe, reste à savoir sa fraîcheur.',
    ),
    both(
      'I think we can reuse what was built for the spring campaign.',
      "Je crois qu'on peut reprendre ce qui a été fait au printemps.",
    ),
    both(
      'We need the architect for one point; he looks at it tomorrow.',
      "Il nous faut l'architecte sur un point ; il regarde demain.",
    ),
    both(
      'Small on the page, less small behind it. Sizing it this week.',
      "Petit sur la page, moins derrière. On l'estime cette semaine.",
    ),
    both(
      'Seen. The tablets are the delicate part, I will ask Platform.',
      'Vu. Les tablettes sont le point délicat, je demande à Plateforme.',
    ),
    both(
      'This touches consent, so Consento has to hear about it too.',
      'Cela touche au consentement : Consento doit être prévenu.',
    ),
  ],
  question: [
    both(
      'Which shops exactly, and does it include Québec?',
      'Quels magasins exactement, et le Québec en fait-il partie ?',
    ),
    both(
      'How will we see that it worked: opens, visits or sales?',
      'Comment verra-t-on que ça marche : ouvertures, visites, ventes ?',
    ),
    both(
      'Which data do you need, and may we keep it after the campaign?',
      'Quelles données faut-il, et peut-on les garder après la campagne ?',
    ),
    both(
      'What happens if it comes a week later? That decides its place.',
      'Que se passe-t-il une semaine plus tard ? Cela décide de sa place.',
    ),
    both(
      'Who is the audience: all members, or those who opted in this year?',
      'Qui vise-t-on : tous les membres, ou ceux inscrits cette année ?',
    ),
  ],
  reply: [
    both(
      'Twelve shops, list attached to the campaign; Québec comes in a second step.',
      'Douze magasins, liste jointe à la campagne ; Québec ensuite.',
    ),
    both(
      'Visits to the shop within ten days. We read them in Mesuro.',
      'Les visites en magasin sous dix jours, lues dans Mesuro.',
    ),
    both(
      'Only e-mail and postcode, deleted after the campaign as usual.',
      'Seulement e-mail et code postal, effacés après la campagne.',
    ),
    both(
      'A week later we lose the leaflet, about a third of the effect.',
      "Une semaine plus tard on perd le dépliant, un tiers de l'effet.",
    ),
    both(
      'Those who opted in this year, about 140,000 people.',
      'Ceux inscrits cette année, environ 140 000 personnes.',
    ),
  ],
  yes: [
    both(
      'Yes. It goes to Ready; the next free place in the lane is yours.',
      'Oui. C’est prêt ; la prochaine place du couloir est pour vous.',
    ),
    both(
      'Yes, as written. We kept the text that you confirmed.',
      'Oui, tel quel. On a gardé le texte que vous avez confirmé.',
    ),
    both(
      'Yes: same road as the last one, no new interface needed.',
      'Oui : même chemin que la dernière fois, sans nouvelle interface.',
    ),
  ],
  condition: [
    both(
      'Yes, if the consent text is approved by data protection before the test.',
      'Oui, si le texte du consentement est validé avant le test.',
    ),
    both(
      'Yes, if we start with two shops and look at the figures after a week.',
      'Oui, si on commence par deux magasins, bilan après une semaine.',
    ),
    both(
      'Yes, if the page stays under 2 MB on a phone.',
      'Oui, si la page reste sous 2 Mo sur mobile.',
    ),
    both(
      'Yes, if the agency delivers the pictures in both formats by Friday.',
      "Oui, si l'agence livre les visuels dans les deux formats vendredi.",
    ),
    both(
      'Yes, if the export runs at night and not during opening hours.',
      "Oui, si l'export tourne la nuit et pas aux heures d'ouverture.",
    ),
  ],
  notNow: [
    both(
      'Not before the migration is over; the interface changes that week.',
      "Pas avant la fin de la migration : l'interface change cette semaine-là.",
    ),
    both(
      'Not now: the peak freezes the checkout. We take it up right after.',
      'Pas maintenant : le tunnel est gelé pendant le pic. Juste après.',
    ),
    both(
      'The supplier opens the interface next month; we plan it for then.',
      "Le fournisseur ouvre l'interface le mois prochain ; on le prévoit là.",
    ),
  ],
  alternative: [
    both(
      'Use the segment that Loyalty built in spring: same people, ready today.',
      'Prenez le segment bâti par Fidélité au printemps : prêt, mêmes clients.',
    ),
    both(
      'Postello can do this without us: the block "dynamic offer" does it.',
      'Postello le fait sans nous : le bloc « offre dynamique » suffit.',
    ),
    both(
      'A static page gives you nine tenths of it tomorrow, without new data.',
      'Une page statique en donne les neuf dixièmes demain, sans donnée.',
    ),
    both(
      'Join the test of the plant reminder instead: same question, already paid.',
      'Rejoignez le test du rappel plantes : même question, déjà payé.',
    ),
  ],
  bareNo: [
    both('Not possible.', 'Impossible.'),
    both('No capacity.', 'Pas de capacité.'),
    both('Out of standard.', 'Hors standard.'),
  ],
  thinAlternative: [
    both('Ask Postello.', 'Voir Postello.'),
    both('Use the old page.', 'Prenez la vieille page.'),
  ],
  progress: [
    both(
      'First version on the test site, please have a look at the wording.',
      'Première version sur le site de test, regardez le texte svp.',
    ),
    both(
      'Export works; one field is still empty for the Swiss shops.',
      "L'export marche ; un champ est encore vide pour la Suisse.",
    ),
    both(
      'Pairing with Platform on it this afternoon.',
      'En binôme avec Plateforme dessus cet après-midi.',
    ),
    both('Done on the page, the tracking is left.', 'Fait sur la page, il reste la mesure.'),
    both(
      'Tests are green, I write the note for the call centre.',
      "Les tests passent, j'écris la note pour le centre d'appels.",
    ),
    both(
      'Split in two so that the first half can go out on Thursday.',
      'Coupé en deux pour livrer la première moitié jeudi.',
    ),
  ],
  sentBack: [
    both(
      'The green is not ours any more; brand saw it only now.',
      "Ce vert n'est plus le nôtre ; la marque ne l'a vu que maintenant.",
    ),
    both(
      'On a small phone the button is below the fold.',
      'Sur petit écran, le bouton est sous la ligne de flottaison.',
    ),
    both(
      'This is not what we meant: the offer is per visit, not per month.',
      "Ce n'est pas ce qu'on voulait : l'offre est par visite, pas par mois.",
    ),
    both('Wrong link in the Québec version.', 'Mauvais lien dans la version du Québec.'),
    both('It takes six seconds to load in the shop.', 'Six secondes de chargement en magasin.'),
  ],
  accepted: [
    both(
      'Checked with two shops, it does what we asked for. Thank you!',
      'Vérifié avec deux magasins, conforme à la demande. Merci !',
    ),
    both(
      'Accepted. The figures are in the campaign sheet.',
      'Accepté. Les chiffres sont dans la fiche de campagne.',
    ),
    both('Looks right on all our phones.', 'Correct sur tous nos téléphones.'),
  ],
  blockedVendor: [
    both(
      'Waiting for Relata: their interface answers with an error since Monday.',
      'En attente de Relata : leur interface répond en erreur depuis lundi.',
    ),
    both(
      'Ticket open at the vendor, they promise an answer within the week.',
      'Ticket ouvert chez le fournisseur, réponse promise cette semaine.',
    ),
  ],
  blocked: [
    both(
      'We need a word from the brand team on the picture before going on.',
      'Il nous faut un mot de la marque sur le visuel avant de continuer.',
    ),
    both(
      'Nobody here knows this part of the till; asked for help.',
      'Personne ici ne connaît cette partie de la caisse ; aide demandée.',
    ),
    both(
      'The test data are not what production sends. Looking for a sample.',
      'Les données de test diffèrent de la production. On cherche un échantillon.',
    ),
  ],
  pushed: [
    both(
      'Pushed by an urgent ticket; back as soon as there is a free place.',
      'Décalé par un ticket urgent ; reprise dès qu’une place se libère.',
    ),
  ],
  ...VERDICTS,
} as const satisfies Readonly<Record<string, readonly Bilingual[]>>;

export type Occasion = keyof typeof SAYINGS;
