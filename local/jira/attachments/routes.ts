import { badRequest, forbidden } from '../refusal';
import {
  noContent,
  ok,
  param,
  whoAsks,
  whoCalls,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import { filesOf } from './multipart';
import { addAttachment, deleteAttachment, getAttachment, MAX_BYTES } from './model';
import { attachmentBean } from './view';

function add(call: RouteCall): Reply {
  const actor = whoCalls(call);
  const headers = Object.fromEntries(
    Object.entries(call.raw.headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  if (headers['x-atlassian-token'] !== 'no-check') throw forbidden('XSRF check failed');
  const files = filesOf(headers['content-type'] ?? '', call.raw.body);
  if (files.length === 0) throw badRequest('No file was attached under the name "file".');
  const key = param(call, 'issueIdOrKey');
  return ok(
    files.map((file) => attachmentBean(call.world, addAttachment(call.world, actor, key, file))),
  );
}

function content(call: RouteCall): Reply {
  const file = getAttachment(call.world, whoAsks(call), param(call, 'id'));
  return {
    status: 200,
    bytes: Buffer.from(file.content, 'base64'),
    headers: {
      'content-type': file.mimeType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.filename)}`,
    },
  };
}

/** Asked for by itself a file has a number for its id, unlike in an issue. */
function one(call: RouteCall): Reply {
  const file = getAttachment(call.world, whoAsks(call), param(call, 'id'));
  return ok({ ...attachmentBean(call.world, file), id: Number(file.id) });
}

function remove(call: RouteCall): Reply {
  deleteAttachment(call.world, whoCalls(call), param(call, 'id'));
  return noContent();
}

export const attachmentRoutes: readonly Route[] = [
  { method: 'POST', path: '/rest/api/3/issue/{issueIdOrKey}/attachments', handle: add },
  { method: 'GET', path: '/rest/api/3/attachment/{id}', handle: one },
  { method: 'DELETE', path: '/rest/api/3/attachment/{id}', handle: remove },
  {
    method: 'GET',
    path: '/rest/api/3/attachment/meta',
    handle: () => ok({ enabled: true, uploadLimit: MAX_BYTES }),
  },
  { method: 'GET', path: '/rest/api/3/attachment/content/{id}', handle: content },
];
