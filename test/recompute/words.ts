const NEGLIGIBLE_SHARE = 0.05;

/**
 * Whether less than 5 % of a text changed: words as a multiset, the larger of the characters added
 * and removed, over the longer length.
 */
export function isNegligible(before: string, after: string): boolean {
  const [old, young] = [wordsOf(before), wordsOf(after)];
  const changed = Math.max(lengthOf(without(young, old)), lengthOf(without(old, young)));
  return changed < NEGLIGIBLE_SHARE * Math.max(lengthOf(old), lengthOf(young));
}

function wordsOf(text: string): readonly string[] {
  return text.normalize('NFC').toLowerCase().split(/\s+/u).filter(Boolean);
}

/** The words that are left when those of the other text are taken out, each as often as it is there. */
function without(words: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return words.filter((word) => {
    const place = left.indexOf(word);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

const lengthOf = (words: readonly string[]): number =>
  words.reduce((sum, word) => sum + word.length, 0);
