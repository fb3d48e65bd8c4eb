import { forbidden, JiraRefusal, notFound } from '../refusal';
import { changeIssue } from '../issues/change';
import { getVisibleIssue, hasPermission, projectOf } from '../permissions/model';
import type { World } from '../world';
import type { Attachment } from './attachment';
import { attachmentEvent } from './view';

/** What `/attachment/meta` tells. */
export const MAX_BYTES = 10 * 1024 * 1024;

export interface NewAttachment {
  readonly filename: string;
  readonly mimeType: string;
  readonly bytes: Buffer;
}

export function addAttachment(
  world: World,
  actor: string,
  idOrKey: string,
  file: NewAttachment,
): Attachment {
  const issue = getVisibleIssue(world, actor, idOrKey);
  if (!hasPermission(world, actor, 'CREATE_ATTACHMENTS', projectOf(world, issue), issue)) {
    throw forbidden('You do not have permission to create attachments for this issue.');
  }
  if (file.bytes.length > MAX_BYTES) {
    throw new JiraRefusal(413, [
      `The file ${file.filename} exceeds its maximum permitted size of ${MAX_BYTES} bytes.`,
    ]);
  }
  const attachment = world.attachments.put({
    id: world.nextId('attachment'),
    issueId: issue.id,
    authorId: actor,
    filename: file.filename,
    mimeType: file.mimeType,
    created: world.now(),
    size: file.bytes.length,
    content: file.bytes.toString('base64'),
  });
  const sides = { from: null, fromText: null, to: attachment.id, toText: attachment.filename };
  changeIssue(world, actor, issue.id, {
    items: [{ field: 'Attachment', fieldtype: 'jira', fieldId: 'attachment', ...sides }],
  });
  const event = attachmentEvent(world, attachment);
  world.emit('avi:jira:created:attachment', actor, { attachment: event });
  return attachment;
}

/** @throws 404 when absent or on an issue that the person may not see. */
export function getAttachment(world: World, actor: string, id: string): Attachment {
  const file = world.attachments.find(id);
  if (!file) throw notFound(`The attachment with id '${id}' does not exist`);
  getVisibleIssue(world, actor, file.issueId);
  return file;
}

/** @throws 403 for others' files without the permission for all. */
export function deleteAttachment(world: World, actor: string, id: string): void {
  const file = getAttachment(world, actor, id);
  const issue = getVisibleIssue(world, actor, file.issueId);
  const project = projectOf(world, issue);
  const may =
    (file.authorId === actor &&
      hasPermission(world, actor, 'DELETE_OWN_ATTACHMENTS', project, issue)) ||
    hasPermission(world, actor, 'DELETE_ALL_ATTACHMENTS', project, issue);
  if (!may) throw forbidden('You do not have permission to delete this attachment.');
  world.attachments.remove(file.id);
  const sides = { from: file.id, fromText: file.filename, to: null, toText: null };
  changeIssue(world, actor, issue.id, {
    items: [{ field: 'Attachment', fieldtype: 'jira', fieldId: 'attachment', ...sides }],
  });
  const attachment = attachmentEvent(world, file);
  world.emit('avi:jira:deleted:attachment', actor, { attachment });
}
