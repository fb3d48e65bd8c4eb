import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { MeasureView, Panel, ReadyFigure } from '../../../../../src/domain/scorecard/panel';
import { listCreateFields, type CreateField } from '../../../../../src/jira/create-request';
import type { MadeIssue } from '../../../../../src/jira/create-issue';
import type { ProjectWithType } from '../../../../../src/jira/projects';
import { jira } from '../../jira';
import { useHost } from '../../ui/host-context';
import { measureLink } from '../measure-names';
import { readReceipt, receiptFileName } from '../receipt-file';
import { agendaDescription, agendaSummary } from './agenda-text';
import { finishSteps, putOnAgenda, type AgendaTask, type LeftStep } from './put-on-agenda';
import { addToAgenda } from './use-agenda';

/** What the user has chosen in the form. */
export interface AgendaOrder {
  readonly place: ProjectWithType;
  readonly createFields: readonly CreateField[];
  readonly withReceipt: boolean;
}

interface Subject {
  readonly measure: MeasureView;
  readonly figure: ReadyFigure;
  readonly panel: Panel;
  readonly decisionTypeIds: readonly string[];
}

/** Puts one measure on the agenda; a second click, and a retry, go on with the same decision. */
export function usePutting({ measure, figure, panel, decisionTypeIds }: Subject) {
  const intl = useIntl();
  const { location } = useHost();
  const client = useQueryClient();
  const attempt = useRef(crypto.randomUUID());
  const task = useRef<AgendaTask>();
  const [left, setLeft] = useState<readonly LeftStep[]>([]);
  const toTask = ({ place, createFields, withReceipt }: AgendaOrder): AgendaTask => {
    const receipt = withReceipt
      ? receiptFileName(measure.id, panel, panel.scope.only?.projectId)
      : undefined;
    const link = measureLink(location, measure.id, panel.windowDays);
    return {
      ...{ decisionTypeIds, projectId: place.projectId, issueTypeId: place.issueTypeId },
      mark: { measure: measure.id, attempt: attempt.current },
      summary: agendaSummary(intl, measure),
      description: agendaDescription(intl, { measure, figure, panel, receipt, link }),
      hasDescription: createFields.some(({ id }) => id === 'description'),
      makeReceipt: receipt === undefined ? undefined : () => makeFile(measure, panel, receipt),
    };
  };
  const put = useMutation({
    mutationFn: (order: AgendaOrder) => {
      task.current = toTask(order);
      return putOnAgenda(jira, task.current);
    },
    onSuccess: (outcome) => {
      addToAgenda(client, outcome.decision);
      setLeft(outcome.kind === 'made' ? outcome.left : []);
    },
  });
  const again = useMutation({
    mutationFn: (made: MadeIssue) => {
      const steps = left.map(({ step }) => step);
      return finishSteps(jira, task.current!, made, steps);
    },
    onSuccess: setLeft,
  });
  const finish = (): void => {
    if (put.data && !again.isPending) again.mutate(put.data.decision);
  };
  return { put, left, finish };
}

async function makeFile({ id }: MeasureView, panel: Panel, fileName: string): Promise<File> {
  const { text } = await readReceipt(id, panel, panel.scope.only?.projectId);
  return new File([text], fileName, { type: 'application/json' });
}

/** Fields of Jira's create screen for a decision in this space. */
export function useDecisionFields(place: ProjectWithType | undefined) {
  return useQuery({
    queryKey: ['decision-fields', place?.projectId, place?.issueTypeId],
    staleTime: 300_000,
    queryFn: place ? () => listCreateFields(jira, place.projectId, place.issueTypeId) : skipToken,
  });
}
