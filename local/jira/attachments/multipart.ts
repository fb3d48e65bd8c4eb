import type { NewAttachment } from './model';

/** The files under the name `file` of a multipart body. */
export function filesOf(contentType: string, body: string | Buffer | undefined): NewAttachment[] {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
  if (boundary === undefined || body === undefined) return [];
  const whole = typeof body === 'string' ? Buffer.from(body, 'utf8') : body;
  return split(whole, Buffer.from(`--${boundary}`)).flatMap((part) => fileOf(part) ?? []);
}

function split(whole: Buffer, mark: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  let from = whole.indexOf(mark);
  while (from >= 0) {
    const next = whole.indexOf(mark, from + mark.length);
    if (next < 0) break;
    // Between the marks: CRLF, headers, blank line, bytes, CRLF.
    parts.push(whole.subarray(from + mark.length + 2, next - 2));
    from = next;
  }
  return parts;
}

function fileOf(part: Buffer): NewAttachment | undefined {
  const end = part.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const head = part.subarray(0, end).toString('utf8');
  const filename = /filename="([^"]*)"/i.exec(head)?.[1];
  const name = /[; ]name="([^"]*)"/i.exec(head)?.[1];
  if (name !== 'file' || filename === undefined) return undefined;
  const mimeType = /content-type:\s*([^\r\n]+)/i.exec(head)?.[1] ?? 'application/octet-stream';
  return { filename, mimeType, bytes: Buffer.from(part.subarray(end + 4)) };
}
