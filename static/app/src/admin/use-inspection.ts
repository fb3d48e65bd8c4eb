import { useQuery } from '@tanstack/react-query';
import { inspectProjects } from '../../../../src/jira/inspect-projects';
import { jira } from '../jira';
import { todayIn } from '../where-it-stands/today';
import { useSiteSettings } from './use-site-settings';

/** What Jira says of the spaces to an administrator: asked by the browser, so that it costs no quota. */
export function useInspection() {
  const site = useSiteSettings().data?.site;
  return useQuery({
    queryKey: ['health', 'inspection', site?.version],
    queryFn: () => inspectProjects(jira, site!, todayIn(site!.timeZone)),
    enabled: site !== undefined,
    staleTime: Infinity,
  });
}
