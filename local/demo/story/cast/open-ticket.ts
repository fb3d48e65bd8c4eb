import { say, type Bilingual } from '../../language';
import type { PersonKey } from '../../people';
import type { ProjectKey, StoryValues, TypeKey } from '../act';
import { writeBrief, writeDescription } from '../brief';
import { Teller } from '../teller';
import type { Telling } from '../telling';
import { PLACES, type Place } from '../words/places';

export interface Ticket {
  readonly ref: string;
  readonly project: ProjectKey;
  readonly type: TypeKey;
  readonly reporter: PersonKey;
  /** Working days before today. */
  readonly daysAgo: number;
  readonly title: Bilingual;
  readonly values?: StoryValues;
}

/** An instant so many working days before today; ahead of it when negative. */
export const ago = (telling: Telling, days: number): number =>
  telling.clock.addWork(telling.clock.todayMs, -days);

/** Begins a ticket that the story needs by name, with a whole brief where it is a request. */
export function openTicket(telling: Telling, ticket: Ticket): Teller {
  const random = telling.random.fork(ticket.ref);
  const { language } = telling;
  const isRequest = ticket.type === 'request' || ticket.type === 'prototype';
  const place = PLACES[ticket.project][0] as Place;
  const isPaper = ticket.type === 'waiver' || ticket.type === 'decision';
  const brief: StoryValues = isRequest
    ? {
        description: writeDescription(random, language),
        ...writeBrief(random, language, place, true).filed,
        ...(ticket.type === 'request' && { variant: 'change' }),
      }
    : {};
  return new Teller(
    {
      ref: ticket.ref,
      project: ticket.project,
      type: ticket.type,
      reporter: ticket.reporter,
      at: ago(telling, ticket.daysAgo),
      values: {
        summary: telling.unique(say(ticket.title, language)),
        ...brief,
        // A paper has no priority.
        ...(!isPaper && { priority: 'medium' }),
        ...ticket.values,
      },
    },
    random,
    language,
  );
}
