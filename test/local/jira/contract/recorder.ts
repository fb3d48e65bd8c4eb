import { ROUTES } from '../../../../local/jira/router';
import type { JiraAnswer, JiraCall, JiraSite } from '../../../../local/jira/site';

/** One answer of the box, with the endpoint as Atlassian's document writes it. */
export interface Recorded {
  readonly method: string;
  /** `/rest/api/3/issue/{issueIdOrKey}`; `undefined` for what the box does not know. */
  readonly template: string | undefined;
  readonly path: string;
  readonly status: number;
  readonly body: unknown;
  readonly by: 'client' | 'call';
}

const PATTERNS = ROUTES.map(({ method, path }) => ({
  method,
  template: path,
  pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
  parameters: path.split('{').length,
})).sort((a, b) => a.parameters - b.parameters);

function templateOf({ method, path }: JiraCall): string | undefined {
  const { pathname } = new URL(path, 'http://jira.invalid');
  return PATTERNS.find(
    (each) => each.method === method.toUpperCase() && each.pattern.test(pathname),
  )?.template;
}

/** The site, with each answer written down. */
export function recording(
  site: JiraSite,
  by: Recorded['by'],
  note: (answer: Recorded) => void,
): JiraSite {
  const handle = async (call: JiraCall): Promise<JiraAnswer> => {
    const answer = await site.handle(call);
    note({
      method: call.method.toUpperCase(),
      template: templateOf(call),
      path: call.path,
      status: answer.status,
      body: bodyOf(answer),
      by,
    });
    return answer;
  };
  return { ...site, handle };
}

function bodyOf({ body, headers }: JiraAnswer): unknown {
  if (body === '' || !headers['content-type']?.includes('json')) return undefined;
  return JSON.parse(body) as unknown;
}
