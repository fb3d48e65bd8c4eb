import type { IncomingMessage, ServerResponse } from 'node:http';
import { BridgeError, type BridgePort } from './bridge';

/** Room for a file as a data URL. */
const MAX_BYTES = 30 * 1024 * 1024;

/**
 * `POST {token, command, data}` of the page around a frame: `{value}` or `{error: {name, message,
 * errorType}}`, both with 200, as a refusal is no fault of the transport and must not look like one
 * in the browser's console. The token alone says whose call it is.
 */
export function makeBridgeHandler(bridge: BridgePort) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const send = (body: unknown) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    try {
      const { token, command, data } = JSON.parse(await read(request)) as Call;
      send({ value: await bridge.call(token, command, data) });
    } catch (error) {
      const { name, message } = error as Error;
      const errorType = error instanceof BridgeError ? error.errorType : 'BRIDGE_ERROR';
      send({ error: { name, message, errorType } });
    }
  };
}

interface Call {
  readonly token: string;
  readonly command: string;
  readonly data: unknown;
}

async function read(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > MAX_BYTES) throw new BridgeError('The request is over 30 MB', 'PAYLOAD_TOO_LARGE');
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}
