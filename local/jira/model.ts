import { adfOf } from './adf';
import { addAttachment } from './attachments/model';
import { createBoard } from './boards/model';
import { addComment, deleteComment, editComment } from './comments/model';
import { createDashboard, declareGadget } from './dashboards/model';
import { createFilter, saveFilter } from './filters/model';
import { pinnedPanels } from './forge/panels';
import { createAppField, declareAppField } from './fields/app-fields';
import { createOption, showField, seedField, trashField, updateOption } from './fields/model';
import { addToGroup, createGroup, removeFromGroup } from './groups/model';
import { usesType } from './issue-type-schemes/model';
import { createIssueType } from './issue-types/model';
import { createIssue, deleteIssue, editIssue } from './issues/model';
import { moveIssue } from './issues/move';
import { createLinkType, deleteLink, linkIssues } from './links/model';
import { declareAppPermission } from './permissions/catalogue';
import { findIssue, findProject } from './permissions/model';
import { createPriority, listPriorities } from './priorities/model';
import { setProjectState, updateProject } from './projects/model';
import { seedProject, type SeedProject } from './projects/seed-project';
import { deleteProperty, setProperty, type PropertyOwner } from './properties/model';
import { rankIssues } from './rank/model';
import { createSprint, getSprint, updateSprint, type SprintChanges } from './sprints/model';
import { moveToSprint } from './sprints/moves';
import { createResolution, listResolutions } from './resolutions/model';
import { createSecurityScheme } from './security/schemes';
import { createStatus, renameStatus } from './statuses/model';
import { transitionIssue, transitionTo } from './transitions/model';
import { createUser, findUserByAddress, updateUser } from './users/model';
import { workflowFor } from './workflow-schemes/model';
import type { AppRules } from './workflows/expression-rules';
import { seedWorkflow, type SeedWorkflow } from './workflows/seed-workflow';
import type { FieldModel, World } from './world';

export type JiraModel = ReturnType<typeof bindModel>;

type Verb<A extends unknown[], R> = (world: World, ...rest: A) => R;

/**
 * The site's verbs for seeding and for the shell. Where a verb takes an actor, it is an account id,
 * and permissions, screens and workflows hold as they do over REST.
 */
// One list of verbs: it is long because there are many, not because it does much.
// eslint-disable-next-line max-lines-per-function
export function bindModel(world: World, appAccountId: string) {
  const bind =
    <A extends unknown[], R>(verb: Verb<A, R>) =>
    (...rest: A): R =>
      world.work(() => verb(world, ...rest));
  return {
    appAccountId,
    /** Runs at an instant of the past. */
    at: <T>(instantMs: number, run: () => T): T => world.at(instantMs, run),
    /** Runs without product events. */
    quietly: <T>(run: () => T): T => world.quietly(run),
    /** Runs without permission and screen checks. */
    trusted: <T>(run: () => T): T => world.trusted(run),
    /** Runs as one transaction. */
    batch: <T>(run: () => T): T => world.work(run),

    /** Where the site is served from now on: answers name it in `self` and in redirects. */
    setBaseUrl: (baseUrl: string) => {
      world.baseUrl = baseUrl;
    },
    /** How long tasks are under way from now on; 0: over when somebody asks. */
    setTaskDuration: (ms: number) => {
      world.taskMs = ms;
    },
    /** Switches the site between field schemes and the older field configurations. */
    setFieldModel: (model: FieldModel) => world.work(() => world.setFieldModel(model)),
    /** Writes become visible to search only so much later, as on Cloud. */
    setSearchLag: (ms: number): void => void (world.searchLagMs = ms),

    createUser: bind(createUser),
    updateUser: bind(updateUser),
    createGroup: bind(createGroup),
    addToGroup: bind(addToGroup),
    removeFromGroup: bind(removeFromGroup),
    /** As Forge does with a manifest's permission modules when the app is installed. */
    declareAppPermission: bind(declareAppPermission),
    createStatus: bind(createStatus),
    renameStatus: bind(renameStatus),
    createWorkflow: bind(seedWorkflow),
    createIssueType: bind(createIssueType),
    createField: bind(seedField),
    /** A field of the app's manifest: on no screen, and written by the app. */
    createAppField: bind(createAppField),
    declareAppField: bind(declareAppField),
    /** What the app's manifest brings for workflows, by module key. */
    declareAppRules: (rules: AppRules) => {
      world.appRules = { ...world.appRules, ...rules };
    },
    /** As when the app is uninstalled: from then on its rules refuse. */
    forgetAppRules: () => {
      world.appRules = {};
    },
    showField: bind(showField),
    createOption: bind(createOption),
    updateOption: bind(updateOption),
    trashField: bind(trashField),
    createPriority: bind(createPriority),
    createResolution: bind(createResolution),
    createSecurityScheme: bind(createSecurityScheme),
    createLinkType: bind(createLinkType),
    createProject: bind(seedProject),
    updateProject: bind(updateProject),
    archiveProject: (actor: string, idOrKey: string) =>
      world.work(() => setProjectState(world, actor, idOrKey, 'archived')),
    trashProject: (actor: string, idOrKey: string) =>
      world.work(() => setProjectState(world, actor, idOrKey, 'trashed')),
    restoreProject: (actor: string, idOrKey: string) =>
      world.work(() => setProjectState(world, actor, idOrKey, 'live')),
    createFilter: bind(createFilter),
    saveFilter: bind(saveFilter),
    createDashboard: bind(createDashboard),
    /** A gadget that the app's manifest brings. */
    declareGadget: bind(declareGadget),
    createBoard: bind(createBoard),
    createSprint: bind(createSprint),
    updateSprint: bind(updateSprint),
    /** Now, where no start is planned. */
    startSprint: (actor: string, id: string, changes: SprintChanges = {}) =>
      world.work(() => {
        const start = getSprint(world, id).start ?? world.now();
        return updateSprint(world, actor, id, { start, ...changes, state: 'active' });
      }),
    closeSprint: (actor: string, id: string) =>
      world.work(() => updateSprint(world, actor, id, { state: 'closed' })),

    createIssue: bind(createIssue),
    editIssue: bind(editIssue),
    moveIssue: bind(moveIssue),
    deleteIssue: bind(deleteIssue),
    transitionIssue: bind(transitionIssue),
    transitionTo: bind(transitionTo),
    /** A comment of plain text or of a document. */
    addComment: (actor: string, idOrKey: string, body: string | object) =>
      world.work(() => addComment(world, actor, idOrKey, documentOf(body))),
    editComment: (actor: string, idOrKey: string, commentId: string, body: string | object) =>
      world.work(() => editComment(world, actor, idOrKey, commentId, documentOf(body))),
    deleteComment: bind(deleteComment),
    linkIssues: bind(linkIssues),
    deleteLink: bind(deleteLink),
    rankIssues: bind(rankIssues),
    moveToSprint: bind(moveToSprint),
    addAttachment: bind(addAttachment),
    setProperty: (issueIdOrKey: string, key: string, value: unknown) =>
      world.work(() => setOwned(world, 'issue', issueIdOrKey, key, value)),
    setProjectProperty: (projectIdOrKey: string, key: string, value: unknown) =>
      world.work(() => setOwned(world, 'project', projectIdOrKey, key, value)),
    setUserProperty: (accountId: string, key: string, value: unknown) =>
      world.work(() => setOwned(world, 'user', accountId, key, value)),
    deleteProjectProperty: (projectIdOrKey: string, key: string) =>
      world.work(() =>
        deleteProperty(world, 'project', ownerId(world, 'project', projectIdOrKey), key),
      ),

    findIssue: bind(findIssue),
    findProject: bind(findProject),
    /** The workflow of a type in a project that uses it. */
    findWorkflow: (projectIdOrKey: string, typeId: string) => {
      const project = findProject(world, projectIdOrKey);
      return project && usesType(world, project, typeId)
        ? workflowFor(world, project, typeId)
        : undefined;
    },
    /** The issue panels that are pinned to a project, by the ids of their modules. */
    pinnedPanels: (projectId: string) => pinnedPanels(world, projectId),
    findUserByAddress: bind(findUserByAddress),
    users: () => [...world.users.values()],
    groups: () => [...world.groups.values()],
    projects: () => [...world.projects.values()],
    issues: () => [...world.issues.values()],
    issueTypes: () => [...world.issueTypes.values()],
    statuses: () => [...world.statuses.values()],
    workflows: () => [...world.workflows.values()],
    fields: () => [...world.fields.values()],
    priorities: () => listPriorities(world),
    resolutions: () => listResolutions(world),
    linkTypes: () => [...world.linkTypes.values()],
    boards: () => [...world.boards.values()],
    sprints: () => [...world.sprints.values()],
    histories: (issueId: string) => world.indexes.histories(issueId),
    comments: (issueId: string) => world.indexes.comments(issueId),
  };
}

const documentOf = (body: string | object): object =>
  typeof body === 'string' ? adfOf(body) : body;

function setOwned(
  world: World,
  owner: PropertyOwner,
  idOrKey: string,
  key: string,
  value: unknown,
): void {
  setProperty(world, owner, ownerId(world, owner, idOrKey), { key, value });
}

function ownerId(world: World, owner: PropertyOwner, idOrKey: string): string {
  if (owner === 'issue') return findIssue(world, idOrKey)?.id ?? idOrKey;
  if (owner === 'project') return findProject(world, idOrKey)?.id ?? idOrKey;
  return idOrKey;
}

export type { SeedProject, SeedWorkflow };
