import type { Board } from '../boards/board';
import type { ProjectTypeKey } from './project';

/** What Jira makes for a project that begins from a template. */
export interface ProjectTemplate {
  readonly key: string;
  readonly typeKey: ProjectTypeKey;
  readonly style: 'company-managed' | 'team-managed';
  /** In the names of what is made: `KEY: Kanban Issue Type Scheme`. */
  readonly label: string;
  /** Beside the sub-task; by name. */
  readonly types: readonly string[];
  /** Absent: it has no board. */
  readonly board?: Board['type'];
}

const SOFTWARE = 'com.pyxis.greenhopper.jira:gh-simplified-';
const BUSINESS = 'com.atlassian.jira-core-project-templates:jira-core-simplified-';
const FIVE = ['Epic', 'Story', 'Task', 'Bug'];

const company = { typeKey: 'software', style: 'company-managed' } as const;
const team = { typeKey: 'software', style: 'team-managed' } as const;

const KINDS_OF_BUSINESS = {
  'content-management': 'Content Management',
  'document-approval': 'Document Approval',
  'lead-tracking': 'Lead Tracking',
  'process-control': 'Process Management',
  procurement: 'Procurement',
  'project-management': 'Project Management',
  recruitment: 'Recruitment',
  'task-tracking': 'Task Management',
} as const;

export const TEMPLATES: readonly ProjectTemplate[] = [
  { key: `${SOFTWARE}kanban-classic`, ...company, label: 'Kanban', types: FIVE, board: 'kanban' },
  { key: `${SOFTWARE}scrum-classic`, ...company, label: 'Scrum', types: FIVE, board: 'scrum' },
  { key: `${SOFTWARE}basic`, ...company, label: 'Basic', types: FIVE, board: 'kanban' },
  {
    ...{ key: `${SOFTWARE}agility-kanban`, ...team, label: 'Kanban' },
    ...{ types: ['Epic', 'Task'], board: 'kanban' },
  },
  { key: `${SOFTWARE}agility-scrum`, ...team, label: 'Scrum', types: FIVE, board: 'scrum' },
  ...Object.entries(KINDS_OF_BUSINESS).map(([name, label]): ProjectTemplate => ({
    key: `${BUSINESS}${name}`,
    typeKey: 'business',
    style: 'company-managed',
    label,
    types: ['Task'],
  })),
];
