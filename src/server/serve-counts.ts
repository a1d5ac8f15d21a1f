import { createServer, type Server } from 'node:http'
import type { ServerMeasures } from './kept/measures.ts'
import { measuredFamilies } from './kept/open-metrics.ts'
import type { RequestCounts } from './kept/request-counts.ts'

export interface ServedCounts {
  readonly url: string
  stop(): void
}

/** Counts are given on this machine alone, apart from the port that devices reach: when requests come tells who works. */
export async function serveCounts(
  counts: RequestCounts,
  measure: () => Promise<ServerMeasures>,
  port: number,
): Promise<ServedCounts> {
  const server: Server = createServer((_, answer) => {
    textOf(counts, measure).then(
      (text) => {
        answer.writeHead(200, {
          'content-type': 'application/openmetrics-text; version=1.0.0; charset=utf-8',
          'cache-control': 'no-store',
        })
        answer.end(text)
      },
      () => answer.writeHead(500).end(),
    )
  })
  await new Promise<void>((done, failed) => {
    server.once('error', failed)
    server.listen(port, '127.0.0.1', done)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the counts have no port')
  return {
    url: `http://127.0.0.1:${String(address.port)}/metrics`,
    stop() {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** OpenMetrics 1.0. */
const textOf = async (counts: RequestCounts, measure: () => Promise<ServerMeasures>): Promise<string> =>
  [...counts.families(), ...measuredFamilies(await measure()), '# EOF', ''].join('\n')
