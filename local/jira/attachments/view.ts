import { jiraTimestamp } from '../timestamps';
import { userDetails } from '../users/view';
import type { World } from '../world';
import type { Attachment } from './attachment';

export const attachmentBean = (world: World, file: Attachment): Record<string, unknown> => ({
  self: world.url(`/rest/api/3/attachment/${file.id}`),
  id: file.id,
  filename: file.filename,
  author: userDetails(world, file.authorId),
  created: jiraTimestamp(file.created),
  size: file.size,
  mimeType: file.mimeType,
  content: world.url(`/rest/api/3/attachment/content/${file.id}`),
});
