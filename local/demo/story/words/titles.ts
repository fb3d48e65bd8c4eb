import type { Bilingual } from '../../language';

const both = (en: string, fr: string): Bilingual => ({ en, fr });

/** What a change adds; a place follows. */
export const CHANGES: readonly Bilingual[] = [
  both('Show a countdown', 'Afficher un compte à rebours'),
  both('Add a stock badge', 'Ajouter un badge de stock'),
  both('Show the nearest shop', 'Afficher le magasin le plus proche'),
  both('Swap the hero picture by region', "Changer le visuel d'accueil par région"),
  both('Add the opening hours', "Ajouter les horaires d'ouverture"),
  both('Use the first name', 'Utiliser le prénom'),
  both('Shorten the form to three fields', 'Réduire le formulaire à trois champs'),
  both('Show delivery dates earlier', 'Annoncer plus tôt les dates de livraison'),
  both('Add a "remind me" button', 'Ajouter un bouton « me le rappeler »'),
  both('Translate the legal note', 'Traduire la mention légale'),
  both('Add a gift-card teaser', 'Ajouter une accroche carte cadeau'),
  both('Show reviews of neighbours', 'Afficher les avis du voisinage'),
  both('Hide products out of season', 'Masquer les produits hors saison'),
  both('Add a plant-care tip', "Ajouter un conseil d'entretien"),
  both('Show the price per litre', 'Afficher le prix au litre'),
  both('Offer a shop appointment', 'Proposer un rendez-vous en magasin'),
  both('Respect the quiet hours', 'Respecter les heures calmes'),
  both('Show points earned', 'Afficher les points gagnés'),
  both('Add a bundle offer', 'Ajouter une offre groupée'),
  both('Make the unsubscribe link visible', 'Rendre visible le lien de désinscription'),
  both('Show the workshop calendar', 'Afficher le calendrier des ateliers'),
  both('Replace the old logo', "Remplacer l'ancien logo"),
];

export const DATA_SOURCES: readonly Bilingual[] = [
  both('shop footfall', 'la fréquentation des magasins'),
  both('local weather', 'la météo locale'),
  both('click-and-collect delays', 'les délais de retrait'),
  both('opt-ins from Québec', 'les consentements du Québec'),
  both('call-centre reasons', "les motifs d'appel"),
  both('product reviews', 'les avis produits'),
  both('tablet sign-ups', 'les inscriptions sur tablette'),
  both('supplier stock', 'le stock fournisseurs'),
  both('gift-card balances', 'les soldes de cartes cadeaux'),
  both('returns by shop', 'les retours par magasin'),
  both('plant-quiz answers', 'les réponses au quiz plantes'),
  both('workshop bookings', "les réservations d'ateliers"),
  both('e-mail bounces', 'les rebonds e-mail'),
  both('advert costs by day', 'les coûts publicitaires par jour'),
];

/** What is done with a data source. */
export const DATA_USES: readonly Bilingual[] = [
  both('Bring into Nappe: {data}', 'Intégrer dans Nappe : {data}'),
  both('Send to Relata every night: {data}', 'Envoyer chaque nuit à Relata : {data}'),
  both('See in Mesuro: {data}', 'Voir dans Mesuro : {data}'),
  both('Build segments from {data}', 'Segmenter selon {data}'),
];

export const TOOLS: readonly Bilingual[] = [
  both('A survey tool for the shop tablets', 'Un outil de sondage pour les tablettes'),
  both('A picture library for campaigns', 'Une photothèque pour les campagnes'),
  both('A link shortener of our own', 'Un raccourcisseur de liens à nous'),
  both('A test tool for e-mail rendering', 'Un outil de test du rendu des e-mails'),
  both('A heat map for the campaign pages', 'Une carte de chaleur pour les campagnes'),
  both('A chatbot for plant questions', 'Un agent conversationnel pour les plantes'),
  both('A calendar for social posts', 'Un calendrier des publications sociales'),
  both('A translation memory for Québec', 'Une mémoire de traduction pour le Québec'),
  both('A coupon printer for the tills', 'Une imprimante à coupons en caisse'),
  both('A dashboard for shop managers', 'Un tableau de bord pour les magasins'),
  both('An SMS gateway for delivery news', 'Une passerelle SMS pour les livraisons'),
  both('A video player without trackers', 'Un lecteur vidéo sans traceur'),
];

/** What a prototype would let a customer do; a place may follow. */
export const IDEAS: readonly Bilingual[] = [
  both('Suggest the right pot size', 'Suggérer la bonne taille de pot'),
  both('Recognise a leaf from a photo', 'Reconnaître une feuille en photo'),
  both('Warn before the first frost', 'Prévenir avant le premier gel'),
  both('Plan a balcony in one minute', 'Composer un balcon en une minute'),
  both('Water reminders that follow the rain', "Rappels d'arrosage selon la pluie"),
  both('Reserve a workshop seat by message', 'Réserver un atelier par message'),
  both('Trade points between neighbours', 'Échanger des points entre voisins'),
  both('Find the aisle in the shop', 'Trouver le rayon en magasin'),
  both('See the sofa at home', 'Voir le canapé chez soi'),
  both('One-tap reorder of compost', 'Recommander du terreau en un geste'),
  both('A voucher that grows with visits', 'Un bon qui grandit avec les visites'),
  both('Ask a gardener live', 'Interroger un jardinier en direct'),
  both('Compare two barbecues side by side', 'Comparer deux barbecues côte à côte'),
  both('Offer to pick up old furniture', "Proposer la reprise d'anciens meubles"),
  both('Quiet hours for tired members', 'Heures calmes pour membres lassés'),
  both('Show what others planted nearby', 'Montrer les plantations du quartier'),
  both('Match paint to a photo', 'Assortir une peinture à une photo'),
  both('Share a wish list with the family', 'Partager une liste en famille'),
  both('Scan a receipt for points', 'Scanner un ticket pour des points'),
  both('Guess the moving date', 'Deviner un déménagement'),
  both('Bundle by terrace orientation', 'Grouper selon l’exposition de la terrasse'),
  both('Return without a box', 'Retourner sans carton'),
];

/** Work of the teams themselves: stories and tasks. */
export const DELIVERIES: readonly Bilingual[] = [
  both('Cache segment sizes for ten minutes', 'Mettre en cache dix minutes la taille des segments'),
  both('Move the nightly export to the queue', "Passer l'export de nuit par la file"),
  both('Retry the Relata call once', "Rejouer une fois l'appel à Relata"),
  both('Log consent changes with their source', 'Tracer les consentements avec leur source'),
  both('Rotate the Postello keys', 'Renouveler les clés Postello'),
  both('Remove the pop-up script', 'Retirer le script de pop-up'),
  both('Split the product feed by shop', 'Découper le flux produits par magasin'),
  both('Add an alert on empty exports', 'Alerter sur les exports vides'),
  both('Compress the banner pictures', 'Compresser les visuels de bandeau'),
  both('Upgrade the tablet browser', 'Mettre à jour le navigateur des tablettes'),
  both('Document the points interface', "Documenter l'interface des points"),
  both('Anonymise the test data', 'Anonymiser les données de test'),
  both('Test the unsubscribe road end to end', 'Tester la désinscription de bout en bout'),
  both('Pull the shop list from one place', 'Une seule source pour la liste des magasins'),
  both('Load fonts only once', 'Ne charger les polices qu’une fois'),
  both('Measure page weight in the pipeline', 'Mesurer le poids des pages à la livraison'),
  both('Archive segments nobody uses', 'Archiver les segments inutilisés'),
  both('Make the points job restartable', 'Rendre le calcul des points relançable'),
];

export const BUGS: readonly Bilingual[] = [
  both('Double sending after a timeout', 'Double envoi après expiration'),
  both('Wrong currency for Romandy', 'Mauvaise devise en Suisse romande'),
  both('Accents broken in subject lines', 'Accents cassés dans les objets'),
  both('Points missing after a refund', 'Points absents après remboursement'),
  both('Banner hides the basket on small phones', 'Le bandeau cache le panier sur petit écran'),
  both('Countdown ends an hour early', 'Le compte à rebours finit une heure trop tôt'),
  both('Consent asked twice', 'Consentement demandé deux fois'),
  both('Empty segment blocks the export', "Un segment vide bloque l'export"),
  both('Shop tablets lose their session', 'Les tablettes perdent leur session'),
  both('Old price in the confirmation', 'Ancien prix dans la confirmation'),
];

export const DECISIONS: readonly Bilingual[] = [
  both('Who owns the consent text?', 'Qui porte le texte du consentement ?'),
  both('Postello or Relata for reminders?', 'Postello ou Relata pour les relances ?'),
  both('How many campaigns a month?', 'Combien de campagnes par mois ?'),
  both('May pilots use real addresses?', 'Les pilotes peuvent-ils utiliser de vraies adresses ?'),
  both('One loyalty card for three countries?', 'Une seule carte pour trois pays ?'),
  both('Which shops test first?', 'Quels magasins testent en premier ?'),
  both('Stop the paper leaflet?', 'Arrêter le dépliant papier ?'),
  both('Keep data of quiet members how long?', 'Combien de temps garder les membres inactifs ?'),
  both('Who may pass the urgent cap?', "Qui peut dépasser le plafond d'urgence ?"),
  both('One tag manager for all sites?', 'Un seul gestionnaire de balises ?'),
];

export const WAIVERS: readonly Bilingual[] = [
  both('Heavier landing page for {campaign}', 'Page plus lourde pour {campaign}'),
  both('Old logo until stock is used up', "Ancien logo jusqu'à épuisement"),
  both('Sign-up without double opt-in in shops', 'Inscription sans double accord en magasin'),
  both('Tablet browser out of support', 'Navigateur de tablette hors support'),
  both('Manual export for {campaign}', 'Export manuel pour {campaign}'),
  both('Tracker outside of Consento', 'Traceur hors de Consento'),
];

/** What the teams' own work is about; it follows the title of a story or task. */
export const SUBJECTS: readonly Bilingual[] = [
  both('Relata contacts', 'contacts Relata'),
  both('Relata points', 'points Relata'),
  both('Postello templates', 'gabarits Postello'),
  both('Postello bounces', 'rebonds Postello'),
  both('Nappe segments', 'segments Nappe'),
  both('Nappe imports', 'imports Nappe'),
  both('Mesuro events', 'événements Mesuro'),
  both('Vitrine basket', 'panier Vitrine'),
  both('Vitrine search', 'recherche Vitrine'),
  both('Comptoir forms', 'formulaires Comptoir'),
  both('Comptoir sessions', 'sessions Comptoir'),
  both('Consento texts', 'textes Consento'),
  both('gift cards', 'cartes cadeaux'),
  both('shop calendar', 'calendrier des magasins'),
  both('Québec feeds', 'flux du Québec'),
  both('Romandy prices', 'prix de Suisse romande'),
  both('workshop bookings', "réservations d'ateliers"),
  both('product pictures', 'images produits'),
  both('returns', 'retours'),
  both('delivery dates', 'dates de livraison'),
];
