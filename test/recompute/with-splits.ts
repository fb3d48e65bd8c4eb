import type { JiraSite } from '../../local/jira/site';

interface AnIssue {
  readonly id: string;
  readonly fields: { issuelinks?: object[] };
}

/**
 * The same site, in which issues are parts of others: part id → id of its whole. When they were split
 * nothing tells.
 */
export function withSplits(
  jira: JiraSite,
  linkTypeId: string,
  wholeOf: ReadonlyMap<string, string>,
): JiraSite {
  const handle: JiraSite['handle'] = async (request) => {
    const answer = await jira.handle(request);
    const body = JSON.parse(answer.body) as { readonly issues?: readonly AnIssue[] };
    for (const { id, fields } of body.issues ?? []) {
      const whole = wholeOf.get(id);
      if (whole === undefined) continue;
      const link = { type: { id: linkTypeId }, inwardIssue: { id: whole, key: `SPLIT-${whole}` } };
      fields.issuelinks = [...(fields.issuelinks ?? []), { id: `9${id}`, ...link }];
    }
    return { ...answer, body: JSON.stringify(body) };
  };
  return { ...jira, handle };
}
