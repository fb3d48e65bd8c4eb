import { path } from '../../path';
import { requestJson, sendJson } from '../../request-json';
import { hasFieldSchemes, listFieldsOfScheme, listShown } from '../layouts';
import { JiraRefused } from '../../jira-error';
import { done, UNDONE, type Deed, type StepOf, type Work } from './deed';
import { idsOf } from './fields';
import { inJql, whyKept } from './usage';

const FIELDS = path`/rest/api/3/config/fieldschemes/fields`;

/** The fields that the scheme, or the configuration, does not show yet. */
async function hidden(work: Work, step: StepOf<'show-fields'>): Promise<readonly string[]> {
  const { jira, idOf } = work;
  const fieldIds = step.fields.map(idOf);
  const shown = (await hasFieldSchemes(jira))
    ? await listFieldsOfScheme(jira, step.layoutId, fieldIds)
    : await listShown(jira, step.layoutId, fieldIds);
  return fieldIds.filter((id) => !shown.includes(id));
}

interface Results {
  readonly results?: readonly { readonly success: boolean; readonly error?: string }[];
}

/** Jira may do a part of it only (207): what it says of the rest is a refusal. */
function demandAll({ results = [] }: Results): void {
  const failed = results.filter(({ success }) => !success);
  if (failed.length === 0) return;
  throw new JiraRefused(207, [...new Set(failed.flatMap(({ error }) => error ?? []))], {});
}

async function show(work: Work, layoutId: string, fieldIds: readonly string[]): Promise<void> {
  if (fieldIds.length === 0) return;
  if (await hasFieldSchemes(work.jira)) {
    const body = Object.fromEntries(
      fieldIds.map((id) => [id, [{ schemeIds: [Number(layoutId)] }]]),
    );
    demandAll((await sendJson<Results | undefined>(work.jira, 'PUT', FIELDS, body)) ?? {});
  } else await setHidden(work, layoutId, fieldIds, false);
}

function setHidden(
  { jira }: Work,
  layoutId: string,
  fieldIds: readonly string[],
  isHidden: boolean,
): Promise<void> {
  return sendJson(jira, 'PUT', path`/rest/api/3/fieldconfiguration/${layoutId}/fields`, {
    fieldConfigurationItems: fieldIds.map((id) => ({ id, isHidden })),
  });
}

async function hide(work: Work, layoutId: string, fieldIds: readonly string[]): Promise<void> {
  if (!(await hasFieldSchemes(work.jira))) return setHidden(work, layoutId, fieldIds, true);
  const schemeIds = [Number(layoutId)];
  const answer = await requestJson<Results | undefined>(work.jira, FIELDS, {
    method: 'DELETE',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
    body: JSON.stringify(Object.fromEntries(fieldIds.map((id) => [id, { schemeIds }]))),
  });
  demandAll(answer ?? {});
}

export const showFields: Deed<'show-fields'> = {
  remember: hidden,
  perform: async (work, step) => {
    await show(work, step.layoutId, await hidden(work, step));
    return done();
  },
  undo: async (work, step) => {
    const added = idsOf(work.before);
    const lacking = await hidden(work, step);
    const shown = added.filter((id) => !lacking.includes(id));
    const free: string[] = [];
    let kept: Awaited<ReturnType<typeof whyKept>>;
    for (const id of shown) {
      const because = await whyKept(work.jira, `${inJql(id)} is not EMPTY`);
      if (because) kept = because;
      else free.push(id);
    }
    if (free.length > 0) await hide(work, step.layoutId, free);
    return kept ? { kind: 'kept', because: kept } : UNDONE;
  },
};
