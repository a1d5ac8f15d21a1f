import { once } from 'node:events'
import { createServer, request } from 'node:http'

/** A line between a browser and the server that can stop answering. */
export interface SilentLine {
  readonly url: string
  /** From now on what is asked for at these paths gets no answer, and the connection stays open. */
  silentAt(paths: RegExp): void
  /** How many requests got no answer. */
  unanswered(): number
  stop(): Promise<void>
}

export async function silentLine(serverUrl: string): Promise<SilentLine> {
  const far = new URL(serverUrl)
  let silent: RegExp | null = null
  let unanswered = 0
  const line = createServer((asked, answer) => {
    const path = asked.url ?? '/'
    if (silent?.test(path)) {
      unanswered += 1
      return
    }
    const passed = request(
      new URL(path, far),
      { method: asked.method ?? 'GET', headers: { ...asked.headers, host: far.host } },
      (given) => {
        answer.writeHead(given.statusCode ?? 502, given.headers)
        given.pipe(answer)
      },
    )
    passed.on('error', () => answer.destroy())
    asked.pipe(passed)
  })
  line.listen(0, far.hostname)
  await once(line, 'listening')
  const address = line.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    url: `http://${far.hostname}:${address.port}`,
    silentAt: (paths) => (silent = paths),
    unanswered: () => unanswered,
    async stop() {
      line.close()
      line.closeAllConnections()
      await once(line, 'close')
    },
  }
}
