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

/** A file inside an event: other names than REST's, and an instant in UTC that does not say so. */
export const attachmentEvent = (world: World, file: Attachment): Record<string, unknown> => ({
  id: file.id,
  issueId: file.issueId,
  fileName: file.filename,
  createDate: new Date(file.created).toISOString().replace('T', ' ').replace('Z', ''),
  size: String(file.size),
  mimeType: file.mimeType,
  author: userDetails(world, file.authorId),
});
