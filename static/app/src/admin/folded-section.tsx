import { useState, type ReactNode } from 'react';
import type { SectionKey } from './section-key';
import { useFolds } from './folds';

interface Props {
  readonly section: SectionKey;
  /** Of the heading. */
  readonly id: string;
  readonly title: ReactNode;
  readonly isBusy?: boolean;
  /** Open from the start: somebody is waited for. */
  readonly needsAttention?: boolean;
  readonly children: ReactNode;
}

/**
 * A part of the page that is folded at first. What is in it is made when it is opened for the first
 * time, and kept when it is folded again: what was typed is still there.
 */
export function FoldedSection(props: Props) {
  const { section, id, title, isBusy, needsAttention = false, children } = props;
  const { isOpen, open, fold } = useFolds();
  const [wasFolded, setWasFolded] = useState(false);
  // What was done about it must not close the part under somebody's hands.
  const [wasNeeded, setWasNeeded] = useState(needsAttention);
  if (needsAttention && !wasNeeded) setWasNeeded(true);
  const isShown = isOpen(section) || (wasNeeded && !wasFolded);
  const toggle = () => {
    setWasFolded(isShown);
    if (isShown) fold(section);
    else open(section);
  };
  const [wasShown, setWasShown] = useState(isShown);
  if (isShown && !wasShown) setWasShown(true);
  const bodyId = `${id}-body`;
  return (
    <section className="admin-fold" aria-labelledby={id} aria-busy={isBusy}>
      <h2 id={id} tabIndex={-1}>
        <button type="button" aria-expanded={isShown} aria-controls={bodyId} onClick={toggle}>
          {title}
        </button>
      </h2>
      <div id={bodyId} hidden={!isShown}>
        {wasShown && children}
      </div>
    </section>
  );
}
