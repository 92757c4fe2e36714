import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { createServer } from './app'

/** Thrown when another program holds the port. */
export class PortTakenError extends Error {
  readonly code = 'port-taken'
  constructor(readonly port: number) {
    super(
      `Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start`,
    )
    this.name = 'PortTakenError'
  }
}

/** Serves the site in `out` on a port of this machine (0: any that is free) until `close`. Rejects with a {@link PortTakenError}. */
export function listen(
  out: string,
  port: number,
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createAdaptorServer({ fetch: createServer(out).fetch })
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortTakenError(port) : error),
    )
    server.listen(port, () => {
      resolve({
        url: `http://localhost:${(server.address() as AddressInfo).port}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed())
            if ('closeAllConnections' in server) server.closeAllConnections()
          }),
      })
    })
  })
}
