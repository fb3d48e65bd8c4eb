import type { Bilingual } from '../../language';

const both = (en: string, fr: string): Bilingual => ({ en, fr });

export const OUTCOMES: readonly Bilingual[] = [
  both(
    'Customers find what is in stock near them without calling the shop.',
    'Les clients trouvent ce qui est en stock près de chez eux sans appeler le magasin.',
  ),
  both(
    'Members come back once more in the season, for a reason of their own.',
    'Les membres reviennent une fois de plus dans la saison, pour une raison à eux.',
  ),
  both(
    'Fewer people leave the basket because the delivery date comes too late.',
    "Moins d'abandons de panier à cause d'une date de livraison annoncée trop tard.",
  ),
  both(
    'Shop staff spend less time on questions that a page can answer.',
    'Les équipes en magasin passent moins de temps sur des questions simples.',
  ),
  both(
    'People who just moved discover the nearest shop in their first month.',
    'Les nouveaux arrivants découvrent leur magasin dès le premier mois.',
  ),
  both(
    'Members understand their points and use them before they expire.',
    "Les membres comprennent leurs points et les utilisent avant l'échéance.",
  ),
  both(
    'We write only to people who want it, and they read us more.',
    "Nous n'écrivons qu'à ceux qui le souhaitent, et ils nous lisent davantage.",
  ),
  both(
    'Beginners dare to plant: the advice comes at the moment of the purchase.',
    "Les débutants osent planter : le conseil arrive au moment de l'achat.",
  ),
];

export const ACCEPTANCES: readonly Bilingual[] = [
  both(
    'Open rate up by 3 points over four weeks against the usual message.',
    "Taux d'ouverture en hausse de 3 points sur quatre semaines.",
  ),
  both(
    'One visitor in twenty uses it in the two test shops.',
    'Un visiteur sur vingt s’en sert dans les deux magasins tests.',
  ),
  both(
    'Calls to the shops about stock fall by a tenth.',
    "Les appels aux magasins pour le stock baissent d'un dixième.",
  ),
  both(
    'Conversion of the page rises by half a point on a phone.',
    'La conversion de la page gagne un demi-point sur mobile.',
  ),
  both(
    'Unsubscribes stay under two in a thousand.',
    'Les désinscriptions restent sous deux pour mille.',
  ),
  both(
    'Figures in Mesuro and at the till differ by less than 1 %.',
    'Mesuro et la caisse diffèrent de moins de 1 %.',
  ),
];

/** Sentences that explain a request; two make a description. */
export const REASONS: readonly Bilingual[] = [
  both(
    'The shop managers ask for it every Monday.',
    'Les directeurs de magasin le demandent chaque lundi.',
  ),
  both(
    'Last year we did it by hand, for two weeks.',
    "L'an dernier nous l'avons fait à la main, deux semaines.",
  ),
  both('The agency has the pictures ready.', "L'agence a les visuels prêts."),
  both(
    'It was the first wish in the member survey.',
    "C'était le premier souhait de l'enquête membres.",
  ),
  both('A competitor shows it since the summer.', "Un concurrent le propose depuis l'été."),
  both(
    'The leaflet with this promise is being printed.',
    'Le dépliant qui le promet part chez l’imprimeur.',
  ),
  both(
    'We can start with Lyon and Nantes only.',
    'On peut commencer par Lyon et Nantes seulement.',
  ),
  both(
    'Québec needs both languages on the same page.',
    'Le Québec veut les deux langues sur la même page.',
  ),
  both(
    'The call centre has prepared an answer sheet.',
    "Le centre d'appels a préparé une fiche réponse.",
  ),
  both(
    'Without it the campaign runs, but blind.',
    'Sans cela la campagne tourne, mais à l’aveugle.',
  ),
];

/** What is added to a need after it was ready. */
export const ADDITIONS: readonly Bilingual[] = [
  both(
    'New since Tuesday: the Québec shops take part too, with both languages on screen.',
    'Nouveau depuis mardi : les magasins du Québec participent, avec les deux langues.',
  ),
  both(
    'After the committee: gold members get a larger voucher, valid for ten days only.',
    'Après le comité : les membres Or reçoivent un bon plus élevé, valable dix jours.',
  ),
  both(
    'Please show two products instead of one, and the price per litre below.',
    'Merci de montrer deux produits au lieu d’un, avec le prix au litre dessous.',
  ),
  both(
    'The agency changed the wording; the button now says "Reserve" everywhere.',
    "L'agence a changé le texte ; le bouton dit maintenant « Réserver » partout.",
  ),
  both(
    'Legal wants the conditions on the first screen, not behind a link.',
    'Le juridique veut les conditions au premier écran, pas derrière un lien.',
  ),
  both(
    'We drop the e-mail part and ask for a message in the app instead.',
    "On retire la partie e-mail et on demande un message dans l'application.",
  ),
  both(
    'Also needed for collected orders, not only for deliveries as written before.',
    'Aussi pour les commandes retirées, pas seulement pour les livraisons.',
  ),
  both(
    'The shop of Geneva joins the test, so prices appear in francs as well.',
    'Le magasin de Genève rejoint le test : prix en francs également.',
  ),
];

export const URGENT_REASONS: readonly Bilingual[] = [
  both('The leaflet is printed with this date', 'Le dépliant est imprimé avec cette date'),
  both('Legal deadline on consent', 'Échéance légale sur le consentement'),
  both('Wrong price shown to customers', 'Mauvais prix affiché aux clients'),
  both('Television spot on Sunday evening', 'Spot télévisé dimanche soir'),
  both('Supplier stops the offer on Friday', "Le fournisseur arrête l'offre vendredi"),
  both('Personal data sent to the wrong list', 'Données personnelles envoyées à la mauvaise liste'),
];
