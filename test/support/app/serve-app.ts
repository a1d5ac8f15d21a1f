import { WEB } from '#cli/server/serving.ts'
import { startServer, type RunningServer, type ServerOptions } from '#server/start.ts'
import { freshDatabase } from '../prepared-data.ts'

/** The built app on a separate server, on a free port of this machine, with an empty database. */
export const serveApp = async (
  how: Pick<ServerOptions, 'network' | 'servesNetwork' | 'web' | 'now'> = {},
): Promise<RunningServer> =>
  startServer({ web: WEB, ...how, port: 0, host: '127.0.0.1', log: () => undefined, template: await freshDatabase() })
