import { ProjectSettingsPage } from './admin/project-settings-page';
import { start } from './start';

void start(['admin', 'scorecard'], ({ project }) => (
  <ProjectSettingsPage projectId={project?.id} />
));
