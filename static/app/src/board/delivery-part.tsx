import Button from '@atlaskit/button/new';
import { useQuery } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Card } from '../../../../src/domain/board/card';
import { findGraduationLack, hasVerdictScale } from '../../../../src/domain/board/graduation';
import { findDelivery } from '../../../../src/jira/graduation';
import { openIssue } from '../host';
import { jira } from '../jira';
import { useBoard } from './board-context';

/** After the verdict *scale*: the request that a prototype has become, or the way to make it. */
export function DeliveryPart({ card }: { readonly card: Card }) {
  const { setup, joint } = useBoard();
  const { site } = setup;
  if (!hasVerdictScale(card, joint.projectOf(card), site.fields)) return null;
  const lack = findGraduationLack(site);
  return (
    <div className="board-trial">
      {lack === undefined ? (
        <Delivered card={card} linkTypeId={site.graduatesLinkTypeId!} />
      ) : (
        <p className="board-layer-note">
          <FormattedMessage id={`board.delivery.lack-${lack}`} />
        </p>
      )}
    </div>
  );
}

interface DeliveredProps {
  readonly card: Card;
  readonly linkTypeId: string;
}

export const deliveryKey = (cardId: string) => ['delivery', cardId];

function Delivered({ card, linkTypeId }: DeliveredProps) {
  const intl = useIntl();
  const { graduate } = useBoard();
  const { data: delivery, isPending } = useQuery({
    queryKey: deliveryKey(card.id),
    queryFn: async () => (await findDelivery(jira, card.id, linkTypeId)) ?? null,
  });
  if (delivery)
    return (
      <p>
        <FormattedMessage id="board.delivery.is" />{' '}
        <button type="button" className="board-link" onClick={() => openIssue(delivery.issueKey)}>
          {delivery.issueKey}
        </button>{' '}
        <span className="subtle">{delivery.statusName}</span>
      </p>
    );
  return (
    <Button spacing="compact" isDisabled={isPending} onClick={() => graduate(card)}>
      {intl.formatMessage({ id: 'board.delivery.move' })}
    </Button>
  );
}
