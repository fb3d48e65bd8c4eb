import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface Listening {
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Serves on 127.0.0.1 at the first of the ports that is free; 0 is any.
 *
 * @throws Error with a sentence when none is.
 */
export async function listen(handler: Handler, ports: readonly number[]): Promise<Listening> {
  for (const port of ports) {
    const server = createServer(handler);
    if (await tryPort(server, port)) return listening(server);
  }
  throw new Error(
    `Port ${ports.join(' and ')} of 127.0.0.1 is taken. Choose another: npm start -- --port N`,
  );
}

function tryPort(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(new Error(`Port ${port} of 127.0.0.1 cannot be opened (${error.code}).`));
    });
    server.listen(port, '127.0.0.1', () => resolve(true));
  });
}

function listening(server: Server): Listening {
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
