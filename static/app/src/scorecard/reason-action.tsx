import { useMutation } from '@tanstack/react-query';
import { useRef, useState, type ReactNode, type RefObject } from 'react';
import { ContestForm, type ContestWords } from './contest-form';

interface Props<T> {
  readonly id: string;
  readonly label: ReactNode;
  /** Key of the work item, for who hears the button without its row. */
  readonly issueKey: string;
  readonly words: ContestWords;
  readonly save: (reason: string) => Promise<T>;
  readonly onSaved: (answer: T) => void;
  /** Where the focus goes afterwards; absent: back to the button itself. */
  readonly next?: RefObject<HTMLButtonElement>;
  readonly button?: RefObject<HTMLButtonElement>;
}

/** Something that takes a reason: a button, and in its place a form once it was pressed. */
export function ReasonAction<T>(props: Props<T>) {
  const { id, label, issueKey, words, save, onSaved, next } = props;
  const own = useRef<HTMLButtonElement>(null);
  const button = props.button ?? own;
  const [isAsking, setIsAsking] = useState(false);
  const close = (then: RefObject<HTMLButtonElement>): void => {
    setIsAsking(false);
    // The form is gone only after the next paint, and the focus with it.
    requestAnimationFrame(() => then.current?.focus());
  };
  const sent = useMutation({
    mutationFn: save,
    onSuccess: (answer) => {
      close(next ?? button);
      onSaved(answer);
    },
  });
  if (isAsking)
    return (
      <ContestForm
        id={id}
        words={words}
        error={sent.error}
        isSending={sent.isPending}
        onSend={(reason) => sent.mutate(reason)}
        onClose={() => close(button)}
      />
    );
  return (
    <button ref={button} type="button" className="scorecard-link" onClick={() => setIsAsking(true)}>
      {label}
      <span className="visually-hidden"> {issueKey}</span>
    </button>
  );
}
