import { badRequest, forbidden, JiraRefusal } from '../refusal';
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
  const headers = headersOf(call);
  if (headers['x-atlassian-token'] !== 'no-check') throw forbidden('XSRF check failed');
  const files = filesOf(headers['content-type'] ?? '', call.raw.body);
  if (files.length === 0) throw badRequest('No file was attached under the name "file".');
  const key = param(call, 'issueIdOrKey');
  return ok(
    files.map((file) => attachmentBean(call.world, addAttachment(call.world, actor, key, file))),
  );
}

/** Elsewhere unless asked not to be; in the box that place is the same path, which then gives it. */
function content(call: RouteCall): Reply {
  const file = getAttachment(call.world, whoAsks(call), param(call, 'id'));
  if (call.query.get('redirect') !== 'false') {
    const path = `/rest/api/3/attachment/content/${file.id}?redirect=false`;
    return { status: 303, headers: { location: call.world.url(path) } };
  }
  const bytes = Buffer.from(file.content, 'base64');
  const headers = {
    'content-type': file.mimeType,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.filename)}`,
  };
  const range = headersOf(call).range;
  if (range === undefined) return { status: 200, bytes, headers };
  const [from, to] = rangeIn(range, bytes.length);
  return {
    status: 206,
    bytes: bytes.subarray(from, to + 1),
    headers: { ...headers, 'content-range': `bytes ${from}-${to}/${bytes.length}` },
  };
}

/** The first and the last byte that are wanted. @throws 400 for another form, 416 beyond the end */
function rangeIn(range: string, size: number): readonly [from: number, to: number] {
  const found = /^bytes=(\d+)-(\d*)$/.exec(range);
  if (!found) throw badRequest(`The range '${range}' is not valid.`);
  const from = Number(found[1]);
  const to = found[2] ? Math.min(Number(found[2]), size - 1) : size - 1;
  if (from > to) throw new JiraRefusal(416, ['The range cannot be satisfied.']);
  return [from, to];
}

const headersOf = (call: RouteCall): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(call.raw.headers).map(([name, value]) => [name.toLowerCase(), value]),
  );

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
