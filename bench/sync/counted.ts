import { once } from 'node:events'
import { connect, createServer, type AddressInfo } from 'node:net'

/** A proxy to `url` that counts every byte that passes, including headers. */
export interface CountedLine {
  readonly url: string
  readonly sent: number
  readonly received: number
  reset(): void
  stop(): void
}

export async function countedLine(url: string): Promise<CountedLine> {
  const { hostname, port } = new URL(url)
  const count = { sent: 0, received: 0 }
  const server = createServer((near) => {
    const far = connect(Number(port), hostname)
    near.on('data', (data: Buffer) => {
      count.sent += data.length
      far.write(data)
    })
    far.on('data', (data: Buffer) => {
      count.received += data.length
      near.write(data)
    })
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on('end', () => {
        other.end()
      })
      one.on('error', () => {
        other.destroy()
      })
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    get sent() {
      return count.sent
    },
    get received() {
      return count.received
    },
    reset() {
      count.sent = 0
      count.received = 0
    },
    stop() {
      server.close()
    },
  }
}
