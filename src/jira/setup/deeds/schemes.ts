import { done, IN_USE, UNDONE, type Deed, type SchemeDeeds, type StepOf } from './deed';
import { unlessRefused } from './delete';
import { screenSchemes } from './screen-schemes';
import { typeSchemes } from './type-schemes';
import { workflowSchemes } from './workflow-schemes';

const DEEDS: Readonly<Record<StepOf<'copy-scheme'>['of'], SchemeDeeds>> = {
  types: typeSchemes,
  workflows: workflowSchemes,
  screens: screenSchemes,
};

export const copyScheme: Deed<'copy-scheme'> = {
  find: (work, step) => DEEDS[step.of].find(work, step),
  perform: (work, step) => DEEDS[step.of].copy(work, step),
  undo: (work, step) => DEEDS[step.of].uncopy(work, step),
};

export const extendScheme: Deed<'extend-scheme'> = {
  remember: (work, step) => DEEDS[step.of].rememberExtend(work, step),
  perform: (work, step) => DEEDS[step.of].extend(work, step),
  undo: (work, step) => DEEDS[step.of].unextend(work, step),
};

export const assignScheme: Deed<'assign-scheme'> = {
  remember: async ({ jira }, step) => (await DEEDS[step.of].schemeOf(jira, step.projectId)) ?? null,
  perform: async ({ jira, idOf }, step) => {
    const schemeId = idOf(step.scheme);
    const now = await DEEDS[step.of].schemeOf(jira, step.projectId);
    if (now !== schemeId) await DEEDS[step.of].assign(jira, step.projectId, schemeId);
    return done();
  },
  undo: async (work, step) => {
    const { jira, before } = work;
    const now = await DEEDS[step.of].schemeOf(jira, step.projectId);
    // Whoever has given the project another scheme since wants that one.
    if (now === undefined || now !== work.idOf(step.scheme)) return UNDONE;
    if (typeof before !== 'string') return IN_USE;
    return unlessRefused(() => DEEDS[step.of].assign(jira, step.projectId, before));
  },
};
