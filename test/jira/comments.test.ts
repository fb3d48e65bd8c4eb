import { fetchComments, fetchIssues } from '../../src/jira/bulk-fetch';
import { aHost } from '../support/create-host';
import { smallSite } from '../local/jira/small-site';

async function commentsOf(count: number) {
  const { site, model, ines, issue } = smallSite();
  const { id } = issue('Talked about');
  const made = Array.from(
    { length: count },
    (_, at) => model.addComment(ines, id, `Word ${at}`).id,
  );
  const host = await aHost({ jira: site });
  const jira = host.requestJira({ kind: 'user', accountId: ines });
  const [fetched] = await fetchIssues(jira, [id], ['comment']);
  if (!fetched) throw new Error('the issue was not fetched');
  const { comments, isTruncated } = await fetchComments(jira, fetched);
  return { made, found: comments.map((comment) => comment.id), isTruncated };
}

describe('the comments of an issue', () => {
  it.each([0, 1, 100])('are those that came with it, where they are all: %i', async (count) => {
    const { made, found, isTruncated } = await commentsOf(count);
    expect(found).toEqual(made);
    expect(isTruncated).toBe(false);
  });

  it.each([101, 200])('are each read once, the oldest too: %i', async (count) => {
    const { made, found, isTruncated } = await commentsOf(count);
    expect(found).toEqual(made);
    expect(isTruncated).toBe(false);
  });

  it('are the first two hundred of more, and said so', async () => {
    const { made, found, isTruncated } = await commentsOf(201);
    expect(found).toEqual(made.slice(0, 200));
    expect(isTruncated).toBe(true);
  });
});
