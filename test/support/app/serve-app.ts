import { WEB } from '#cli/server/serving.ts'
import { startServer, type RunningServer, type ServerOptions } from '#server/start.ts'
import { freshDatabase } from '../prepared-data.ts'

export type HowServed = Pick<ServerOptions, 'network' | 'servesNetwork' | 'web' | 'now'>

/** The built app on a separate server, on a free port of this machine, with an empty database or a copy of `template`. */
export const serveApp = async ({
  template,
  ...how
}: HowServed & Pick<ServerOptions, 'template'> = {}): Promise<RunningServer> =>
  startServer({
    web: WEB,
    ...how,
    port: 0,
    host: '127.0.0.1',
    log: () => undefined,
    template: template ?? (await freshDatabase()),
  })
