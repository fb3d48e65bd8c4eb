import { useQuery } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import type { FollowedIssue } from '../../../../src/domain/standing/followed-issue';
import { listLatestComments } from '../../../../src/jira/comments';
import { jira } from '../jira';
import { useHost } from '../ui/host-context';

interface Props {
  readonly issue: FollowedIssue;
  readonly purpose: 'reply' | 'try-it';
}

/** The latest comment by somebody else: what is asked. */
export function LastWords({ issue, purpose }: Props) {
  const { accountId } = useHost();
  const { data } = useQuery({
    queryKey: ['followed', issue.id, 'comments'],
    queryFn: () => listLatestComments(jira, issue.id),
  });
  const asked = data?.find((c) => !c.byApp && c.authorId !== accountId && c.text !== '');
  if (!data) return null;
  if (!asked) {
    return purpose === 'try-it' ? null : (
      <p className="subtle">
        <FormattedMessage id="reply.nothing-asked" />
      </p>
    );
  }
  return (
    <figure className="standing-asked">
      <figcaption>
        <FormattedMessage id={purpose === 'reply' ? 'reply.asked' : 'reply.latest'} />
      </figcaption>
      <blockquote>{asked.text}</blockquote>
    </figure>
  );
}
