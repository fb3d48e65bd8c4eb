import { useState } from 'react';
import type { CardPerson } from '../../../../src/domain/board/card';

interface Props {
  readonly person: CardPerson;
  readonly label: string;
}

/** A face, or the initials where there is no picture or the page may not load it. */
export function Face({ person, label }: Props) {
  const [isBroken, setBroken] = useState(false);
  if (person.avatarUrl && !isBroken)
    return (
      <img
        className="board-face"
        src={person.avatarUrl}
        alt={label}
        title={label}
        draggable={false}
        onError={() => setBroken(true)}
      />
    );
  return (
    <span className="board-face is-initials" role="img" aria-label={label} title={label}>
      {initialsOf(person.name)}
    </span>
  );
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return letters.map((word) => word?.[0]?.toLocaleUpperCase() ?? '').join('');
}
