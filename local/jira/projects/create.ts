import { badFields, badRequest } from '../refusal';
import { onlyKeys, optionalId, optionalString } from '../route';
import type { World } from '../world';
import { createFromTemplate, type ProjectDetails } from './from-template';
import { createProject, type NewProject } from './model';
import type { Project, ProjectTypeKey } from './project';
import { projectProblems } from './rules';
import { requireSchemes, SCHEMES_OF_NO_TEMPLATE, schemesIn, type SchemesGiven } from './schemes';
import { TEMPLATES, type ProjectTemplate } from './templates';

const KNOWN = [
  ...['key', 'name', 'description', 'url', 'lead', 'leadAccountId', 'assigneeType', 'categoryId'],
  ...['avatarId', 'projectTypeKey', 'projectTemplateKey', 'permissionScheme'],
  ...['notificationScheme', 'issueSecurityScheme', ...SCHEMES_OF_NO_TEMPLATE],
];

/** A project as `POST /project` asks for it: on schemes, from a template, or on the defaults. */
export function createAsAsked(world: World, actor: string, body: Record<string, unknown>): Project {
  onlyKeys(body, KNOWN);
  const template = templateIn(body);
  const schemes = schemesIn(body);
  requireSchemes(world, schemes);
  const { leadAccountId = '', ...details } = detailsIn(body);
  const whole = { ...details, leadAccountId };
  const problems = projectProblems(world, whole);
  if (Object.keys(problems).length > 0) throw badFields(problems);
  if (template) return createFromTemplate(world, actor, template, { ...whole, ...schemes });
  const input: NewProject = { ...whole, ...schemes, typeKey: typeIn(body) };
  return createProject(world, actor, input);
}

/** @throws 400 for a template that is absent, of another type, or beside schemes. */
function templateIn(body: Record<string, unknown>): ProjectTemplate | undefined {
  const key = optionalString(body, 'projectTemplateKey');
  const typeKey = typeIn(body);
  if (key === undefined) {
    if (typeKey !== undefined) return undefined;
    throw badRequest('A project type must be specified where no project template is.');
  }
  const beside = SCHEMES_OF_NO_TEMPLATE.find((name) => optionalId(body, name) !== undefined);
  if (beside) {
    throw badRequest(`The ${beside} cannot be specified together with the projectTemplateKey.`);
  }
  const template = TEMPLATES.find((each) => each.key === key);
  if (!template) {
    throw badRequest(
      'The project template specified does not exist. Make sure the project template is available in your Jira instance. Please talk to your Jira administrator if you need more help.',
    );
  }
  if (typeKey === undefined || typeKey === template.typeKey) return template;
  throw badFields({
    projectTemplateKey:
      'An invalid project template was specified. Make sure the project template matches the project type you want to create.',
  });
}

function typeIn(body: Record<string, unknown>): ProjectTypeKey | undefined {
  const key = optionalString(body, 'projectTypeKey');
  if (key === undefined || key === 'software' || key === 'business') return key;
  throw badFields({
    projectTypeKey:
      'An invalid project type was specified. Make sure the project type is valid and that the application is licensed.',
  });
}

type Details = Omit<ProjectDetails, 'leadAccountId' | keyof SchemesGiven> & {
  readonly leadAccountId?: string;
};

function detailsIn(body: Record<string, unknown>): Details {
  return {
    key: optionalString(body, 'key') ?? '',
    name: optionalString(body, 'name') ?? '',
    description: optionalString(body, 'description'),
    url: optionalString(body, 'url'),
    leadAccountId: optionalString(body, 'leadAccountId'),
    assigneeType: assigneeTypeIn(body),
    categoryId: optionalId(body, 'categoryId'),
  };
}

/** @throws 400 for another one than Jira has. */
export function assigneeTypeIn(body: Record<string, unknown>): Project['assigneeType'] | undefined {
  const type = optionalString(body, 'assigneeType');
  if (type === undefined || type === 'PROJECT_LEAD' || type === 'UNASSIGNED') return type;
  throw badFields({ assigneeType: `The default assignee type '${type}' is not valid.` });
}
