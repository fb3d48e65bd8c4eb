import { useState } from 'react';
import { presetsOf } from '../../../../src/domain/board/transition';
import type { TypedValues } from '../../../../src/jira/transition-values';
import type { MoveAnswer, MoveQuestion } from './move-news';
import { saidOf, typedOf } from './typed-urgency';

/** What is typed into the dialog of a move, until it is the answer. */
export function useTypedAnswer({ ways, breaches, urgent, lastReason }: MoveQuestion) {
  const [wayId, setWayId] = useState(ways.length === 1 ? ways[0]!.id : undefined);
  const [typed, setTyped] = useState<TypedValues>({});
  const [reason, setReason] = useState(lastReason ?? '');
  const [urgency, setUrgency] = useState(() => typedOf(urgent?.known ?? {}));
  const way = ways.find(({ id }) => id === wayId);
  const values = { ...(way && presetsOf(way)), ...typed };
  /** Why a card is urgent is why it passes a limit: that is asked once. */
  const asksReason = breaches.length > 0 && !urgent?.asks.includes('reason');
  const answer = (): MoveAnswer => ({
    ...(way && { wayId: way.id }),
    values,
    ...(asksReason && { reason: reason.trim() }),
    ...(urgent && { urgency: saidOf(urgency, urgent.asks) }),
  });
  const setValue = (fieldId: string, value: string | readonly string[]) =>
    setTyped((before) => ({ ...before, [fieldId]: value }));
  return {
    ...{ way, setWayId, values, setValue, reason, setReason, urgency, setUrgency },
    ...{ asksReason, answer },
  };
}
