import type { ProjectSettings, SiteSettings } from '../domain/settings';
import type { Side } from '../domain/side';

export interface EnrolledProject {
  readonly projectId: string;
  readonly projectKey: string;
}

/** Everything of the settings that the screens need, without the roster. */
export interface ProjectSetup {
  readonly site: Omit<SiteSettings, 'roster'>;
  readonly project: ProjectSettings;
  readonly viewer: { readonly side: Side | undefined };
}
