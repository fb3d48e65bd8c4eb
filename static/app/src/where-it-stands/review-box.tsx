import type { ProjectSetup } from '../../../../src/contract/project-setup';
import type { FollowedIssue } from '../../../../src/domain/standing/followed-issue';
import { ReplyBox } from './reply-box';
import { ReviewForm } from './review-form';
import { useEndings } from './use-endings';

interface Props {
  readonly issue: FollowedIssue;
  readonly setup: ProjectSetup;
}

/** Marketing has something to try: it works, or not yet. Who may not move it can still say so. */
export function ReviewBox({ issue, setup }: Props) {
  const endings = useEndings(issue, setup);
  if (endings.isPending) return null;
  if (!endings.data?.works && !endings.data?.notYet) {
    return <ReplyBox issue={issue} setup={setup} purpose="try-it" />;
  }
  return <ReviewForm issue={issue} setup={setup} endings={endings.data} />;
}
