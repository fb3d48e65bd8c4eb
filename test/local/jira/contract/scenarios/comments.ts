import { adfOf } from '../../../../../local/jira/adf';
import type { Scenario } from '../scenario';

/** Comments: by issue, by id, restricted, with properties of their own. */
export const commentsScenario: Scenario = {
  name: 'comments',
  run: async (world) => {
    const { jira, ines, call } = world;
    const key = { issueIdOrKey: world.issue('Talked about').key };
    const made = await jira(ines).issueComments.addComment({
      ...key,
      body: adfOf('For makers') as never,
      visibility: { type: 'group', value: 'makers' },
      properties: [{ key: 'p', value: { n: 1 } }],
    });
    const id = made.id ?? '';
    expect(made.visibility?.value).toBe('makers');
    await jira(ines).issueComments.getComment({ ...key, id, expand: 'renderedBody' });
    await jira(ines).issueComments.getCommentsByIds({ ids: [Number(id)] });
    const hers = { commentId: id, propertyKey: 'p' };
    const { issueCommentProperties } = jira(ines);
    await issueCommentProperties.getCommentPropertyKeys({ commentId: id });
    await issueCommentProperties.setCommentProperty({ ...hers, body: { n: 2 } });
    await issueCommentProperties.getCommentProperty(hers);
    await issueCommentProperties.deleteCommentProperty(hers);
    const path = `/rest/api/3/issue/${key.issueIdOrKey}/comment`;
    expect((await call('GET', `${path}?orderBy=updated`)).status).toBe(400);
    expect((await call('GET', `${path}/1`)).status).toBe(404);
    expect((await call('POST', path, { body: 'text' })).status).toBe(400);
  },
};
