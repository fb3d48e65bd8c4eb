import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useIntl, type IntlShape } from 'react-intl';
import type { Card } from '../../../../src/domain/board/card';
import { findCreateScreen } from '../../../../src/jira/create-screen';
import { findDelivery, type Graduate } from '../../../../src/jira/graduation';
import { listOpenSprints } from '../../../../src/jira/sprints';
import { publishIssueChange } from '../host';
import { jira } from '../jira';
import { useBoard } from './board-context';
import { deliveryKey } from './delivery-part';
import { graduate, type Graduation } from './graduate';
import { tellGraduation } from './tell-graduation';

/** What has to be known before a prototype can go into delivery. */
export function useGraduationState(card: Card) {
  const { setup, joint } = useBoard();
  const { site } = setup;
  const { projectId } = joint.projectOf(card);
  return useQuery({
    queryKey: ['graduation', card.id],
    // Somebody else may have done it since.
    staleTime: 0,
    gcTime: 0,
    queryFn: async () => {
      const [delivery, screen, sprints] = await Promise.all([
        findDelivery(jira, card.id, site.graduatesLinkTypeId!),
        findCreateScreen(jira, projectId, site.workTypes.request),
        // Without its sprints a project can still be given a request.
        listOpenSprints(jira, projectId).catch(() => []),
      ]);
      return { delivery, screen, sprints };
    },
  });
}

export type GraduationState = NonNullable<ReturnType<typeof useGraduationState>['data']>;

interface Means {
  readonly state: GraduationState;
  readonly say: (text: string) => void;
  /** Shows the new request on the board. */
  readonly showNew: (issueId: string) => void;
  readonly onDone: () => void;
}

/** Makes the request, one attempt at a time, and tells what became of it. */
export function useGraduate(card: Card, { state, say, showNew, onDone }: Means) {
  const intl = useIntl();
  const client = useQueryClient();
  const { setup, joint } = useBoard();
  const { site } = setup;
  const { projectId } = joint.projectOf(card);
  const isBusy = useRef(false);
  const [isSending, setSending] = useState(false);
  const [refused, setRefused] = useState<Extract<Graduation, { kind: 'not-made' }>>();
  const attempt = async (title: string, sprintId: number | undefined): Promise<boolean> => {
    if (isBusy.current || !state.screen) return false;
    isBusy.current = true;
    setSending(true);
    const outcome = await graduate(jira, {
      ...{ card, title, sprintId, projectId, screen: state.screen },
      fields: site.fields,
      linkTypeId: site.graduatesLinkTypeId!,
      describe: (said) => descriptionOf(intl, card, said),
    });
    isBusy.current = false;
    setSending(false);
    setRefused(outcome.kind === 'not-made' ? outcome : undefined);
    if (outcome.kind === 'not-made') return false;
    void client.invalidateQueries({ queryKey: deliveryKey(card.id) });
    tellGraduation({ intl, say }, card, outcome, () => void attempt(title, sprintId));
    if (outcome.kind === 'made') {
      publishIssueChange(outcome.issueId);
      showNew(outcome.issueId);
    }
    return true;
  };
  const send = (title: string, sprintId: number | undefined) =>
    void attempt(title, sprintId).then((isDone) => isDone && onDone());
  return { send, isSending, refused };
}

function descriptionOf(intl: IntlShape, { key }: Card, { learningNote }: Graduate): string {
  const from = intl.formatMessage({ id: 'board.delivery.comes-from' }, { key });
  if (!learningNote) return from;
  return `${from}\n${intl.formatMessage({ id: 'board.delivery.learnt' })}\n${learningNote}`;
}
