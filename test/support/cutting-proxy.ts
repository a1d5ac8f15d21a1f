import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** A proxy between the server and its database that closes every connection after a number of bytes. */
export interface CuttingProxy {
  readonly url: string
  /** From now on: cuts after this many bytes, once. */
  cutAfter(bytes: number): void
  readonly cuts: number
  stop(): Promise<void>
}

export async function startCuttingProxy(databaseUrl: string): Promise<CuttingProxy> {
  const target = new URL(databaseUrl)
  const open = new Set<Socket>()
  const state = { left: Number.POSITIVE_INFINITY, cuts: 0 }
  const cut = () => {
    state.left = Number.POSITIVE_INFINITY
    state.cuts += 1
    for (const socket of open) socket.destroy()
  }
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from)
      from.on('close', () => {
        open.delete(from)
        to.destroy()
      })
      from.on('error', () => undefined)
      from.on('data', (data: Buffer) => {
        state.left -= data.length
        if (state.left <= 0) cut()
        else to.write(data)
      })
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const url = new URL(databaseUrl)
  url.host = `127.0.0.1:${address.port}`
  return {
    url: url.href,
    cutAfter: (bytes) => (state.left = bytes),
    get cuts() {
      return state.cuts
    },
    stop: async () => {
      cut()
      server.close()
      await once(server, 'close')
    },
  }
}
