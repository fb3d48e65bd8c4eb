import { forbidden, notFound } from '../refusal';
import { changeIssue } from '../issues/change';
import { getVisibleIssue, hasPermission, projectOf } from '../permissions/model';
import type { World } from '../world';
import type { Attachment } from './attachment';

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
  return attachment;
}

/** @throws 404 when absent or on an issue that the person may not see. */
export function getAttachment(world: World, actor: string, id: string): Attachment {
  const file = world.attachments.find(id);
  if (!file) throw notFound(`The attachment with id '${id}' does not exist`);
  getVisibleIssue(world, actor, file.issueId);
  return file;
}
