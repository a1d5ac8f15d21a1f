import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** A proxy between devices and their server that records every byte, one recording per connection and direction. */
export interface RecordingProxy {
  readonly url: string
  /** Everything that has passed so far. */
  recorded(): readonly Uint8Array[]
  stop(): Promise<void>
}

export async function startRecordingProxy(serverUrl: string): Promise<RecordingProxy> {
  const target = new URL(serverUrl)
  const recordings: Buffer[][] = []
  const open = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      const recording: Buffer[] = []
      recordings.push(recording)
      open.add(from)
      from.on('error', () => undefined)
      from.on('close', () => {
        open.delete(from)
        to.destroy()
      })
      from.on('data', (data: Buffer) => {
        recording.push(data)
        to.write(data)
      })
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    recorded: () => recordings.map((parts) => Buffer.concat(parts)),
    stop: async () => {
      for (const socket of open) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
