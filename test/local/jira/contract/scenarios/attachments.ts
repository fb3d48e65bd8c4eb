import type { Scenario } from '../scenario';

/** Files: what they are, what is in them, and that they go. */
export const attachmentsScenario: Scenario = {
  name: 'attachments',
  run: async (world) => {
    const { jira, ines, camille, call } = world;
    const key = { issueIdOrKey: world.issue('With a file').key };
    await jira().issueAttachments.getAttachmentMeta();
    const [file] = await jira(ines).issueAttachments.addAttachment({
      ...key,
      attachments: { filename: 'note.txt', content: Buffer.from('Hello') },
    });
    const named = { id: file?.id ?? '' };
    await jira().issueAttachments.getAttachment(named);
    await jira().issueAttachments.getAttachmentContent({ ...named, redirect: false });
    const path = `/rest/api/3/attachment/${named.id}`;
    expect((await call('DELETE', path, undefined, camille)).status).toBe(403);
    await jira(ines).issueAttachments.removeAttachment(named);
    expect((await call('GET', path)).status).toBe(404);
  },
};
