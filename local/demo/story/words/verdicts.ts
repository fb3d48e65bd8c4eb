import type { Bilingual } from '../../language';

const both = (en: string, fr: string): Bilingual => ({ en, fr });

/** What a trial taught, by its verdict. */
export const VERDICTS = {
  verdictScale: [
    both(
      'Twice the visits that we hoped for. We scale it, with the left-over checks.',
      'Deux fois les visites espérées. On généralise, avec le reste à conformer.',
    ),
  ],
  verdictIterate: [
    both(
      'Promising, but the question was too broad. One more round with one shop.',
      'Prometteur, mais trop large. Un tour de plus avec un magasin.',
    ),
  ],
  verdictStop: [
    both(
      'Nobody used it after day three. We learnt that the moment is wrong, not the idea.',
      "Personne ne s'en sert après trois jours. Le moment est mauvais, pas l'idée.",
    ),
    both(
      'The effect is smaller than the cost of running it. Stopped without regret.',
      "L'effet est inférieur au coût. Arrêté sans regret.",
    ),
  ],
} as const satisfies Readonly<Record<string, readonly Bilingual[]>>;
