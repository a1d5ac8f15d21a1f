import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { inject } from 'vitest'
import { emptyFolder } from '../cli/homeward.ts'
import { spawnHomeward, type Spawned } from '../cli/spawn-homeward.ts'
import { asOwner, freePort, inDatabase } from './postgres.ts'
import { fillDataFolder } from './prepared-data.ts'

type Settings = Readonly<Record<string, string>>
const postgres = inject('postgresUrl')

/** For `describe.each`: where a killed server stores its rows, and how it is configured. */
export const EACH_PLACE: readonly (readonly [string, () => Promise<Settings>])[] = [
  ['the embedded database', () => Promise.resolve({})],
  ...(postgres === null
    ? []
    : [['a PostgreSQL server', async () => ({ DATABASE_URL: await emptyDatabase(postgres) })] as const]),
]

/** A separate database, without any table. */
export async function emptyDatabase(server: string): Promise<string> {
  const name = `empty_${randomBytes(8).toString('hex')}`
  await asOwner(server, `create database ${name}`)
  return inDatabase(server, name)
}

/**
 * `homeward serve` in a separate process, which is killed as in a power cut and starts again on the remaining data, at
 * the same address.
 */
export interface KilledServer {
  readonly url: string
  /** Resolves once it answers. */
  begin(): Promise<Spawned>
  kill(): Promise<void>
  /** Kills it and deletes its folder. */
  remove(): Promise<void>
}

export async function killedServer(settingsOf: () => Promise<Settings>): Promise<KilledServer> {
  const folder = await emptyFolder()
  const settings = await settingsOf()
  const port = await freePort()
  let running: Spawned | undefined
  const kill = async () => {
    running?.process.kill('SIGKILL')
    await running?.ended
  }
  return {
    url: `http://127.0.0.1:${String(port)}`,
    async begin() {
      if (running === undefined && settings['DATABASE_URL'] === undefined) fillDataFolder(join(folder.path, 'data'))
      running = spawnHomeward(['serve', '--data', join(folder.path, 'data'), '--port', String(port)], settings)
      await running.until(/Homeward is at/)
      return running
    },
    kill,
    async remove() {
      await kill()
      await folder.remove()
    },
  }
}
