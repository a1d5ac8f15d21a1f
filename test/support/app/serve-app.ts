import { readFile } from 'node:fs/promises'
import { inject } from 'vitest'
import { startServer, type RunningServer, type ServerOptions } from '#server/start.ts'
import { copyOnServer, freshPlace } from '../database.ts'
import { FOUNDED, inFolder } from './founded-template.ts'

export type HowServed = Pick<ServerOptions, 'network' | 'servesNetwork' | 'web' | 'now'>

/**
 * The built app with a light cost of Argon2id on a separate server, on a free port of this machine, with an empty database or one with the agency that
 * was founded before the first journey: of the PostgreSQL server if there is one, where a journey costs less.
 */
export async function serveApp({
  founded = false,
  ...how
}: HowServed & { founded?: boolean } = {}): Promise<RunningServer> {
  const served = { web: inject('lightApp'), ...how }
  return startServer({ ...served, port: 0, host: '127.0.0.1', log: () => undefined, ...(await copyOf(founded)) })
}

async function copyOf(founded: boolean): Promise<Pick<ServerOptions, 'template' | 'databaseUrl'>> {
  if (!founded) return freshPlace()
  const server = inject('postgresUrl')
  if (server !== null) return { databaseUrl: (await copyOnServer(server, FOUNDED)).url }
  return { template: new Blob([await readFile(inFolder(inject('foundedTemplate')).database)]) }
}
