import Button from '@atlaskit/button/new';
import { useQuery } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import type { ProjectHealth } from '../../../../src/contract/health';
import { isTimeForTheNext, proposeNext } from '../../../../src/domain/health/next-project';
import { listProspects } from '../../../../src/jira/setup/search-projects';
import { jira } from '../jira';
import { todayIn } from '../where-it-stands/today';
import { useSiteSettings } from './use-site-settings';

interface Props {
  readonly projects: readonly ProjectHealth[];
  readonly onPlan: (projectId: string) => void;
}

/** After a month with what is set up: the space to go on with. */
export function NextSpace({ projects, onPlan }: Props) {
  const zone = useSiteSettings().data?.site?.timeZone;
  const isTime = zone !== undefined && isTimeForTheNext(projects, todayIn(zone));
  const prospects = useQuery({
    queryKey: ['prospects'],
    queryFn: () => listProspects(jira),
    enabled: isTime,
  });
  const enrolled = projects.map(({ projectId }) => projectId);
  const next =
    isTime && prospects.data && proposeNext(prospects.data, enrolled, prospects.dataUpdatedAt);
  if (!next) return null;
  return (
    <p className="admin-next">
      <FormattedMessage
        id="admin.next"
        values={{ space: <strong>{next.name}</strong>, key: next.key, issues: next.issues }}
      />{' '}
      <Button spacing="compact" onClick={() => onPlan(next.id)}>
        <FormattedMessage id="admin.next.plan" />
      </Button>
    </p>
  );
}
