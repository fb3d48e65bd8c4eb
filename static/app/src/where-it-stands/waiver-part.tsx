import { useQuery } from '@tanstack/react-query';
import { FormattedList, FormattedMessage } from 'react-intl';
import type { ProjectSetup } from '../../../../src/contract/project-setup';
import type { FollowedIssue } from '../../../../src/domain/standing/followed-issue';
import { latestEntries } from '../../../../src/domain/standards/edit-catalogue';
import { holdsOnIssue } from '../../../../src/jira/app-permissions';
import { jira } from '../jira';

interface Props {
  readonly issue: FollowedIssue;
  readonly setup: ProjectSetup;
}

/** Whose approval of a waiver counts, and whether the viewer may give one. */
export function WaiverPart({ issue, setup }: Props) {
  const mayApprove = useQuery({
    queryKey: ['followed', issue.id, 'may-approve'],
    queryFn: () => holdsOnIssue(jira, 'approve-waivers', issue.id),
  });
  if (setup.project.stageMap[issue.statusId]?.stage !== 'decide') return null;
  const standard = latestEntries(setup.site.standards ?? []).find(
    ({ key }) => key === issue.values.check,
  );
  const roles = standard?.waivedBy ?? [];
  return (
    <div className="standing-waiver">
      <p>
        {roles.length > 0 ? (
          <FormattedMessage
            id="standing.waiver.roles"
            values={{
              roles: (
                <FormattedList
                  type="disjunction"
                  value={roles.map((role) => (
                    <FormattedMessage key={role} id={`standing.role.${role}`} />
                  ))}
                />
              ),
            }}
          />
        ) : (
          <FormattedMessage id="standing.waiver.no-check" />
        )}
      </p>
      {mayApprove.data !== undefined && (
        <p className="subtle">
          <FormattedMessage
            id={mayApprove.data ? 'standing.waiver.may' : 'standing.waiver.may-not'}
          />
        </p>
      )}
    </div>
  );
}
