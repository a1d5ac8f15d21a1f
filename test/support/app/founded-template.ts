import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Agency } from '#cli/demo/scene/found-agency.ts'
import type { CastKey } from '#cli/demo/scene/scene.ts'
import type { ReplicaRow } from '#device/kept/replica/replica.ts'
import { asOwner, inDatabase, TEMPLATE, type ProvidedDatabases } from '../postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the founded agency: see `inFolder`. */
    foundedTemplate: string
  }
}

/** The agency of the demonstration just founded, and what the device of each member stores. */
export interface FoundedTemplate extends Pick<Agency, 'members' | 'accounts'> {
  readonly devices: Readonly<Record<CastKey, StoredDevice>>
}

export interface StoredDevice {
  readonly rows: readonly ReplicaRow[]
  readonly slots: readonly (readonly [member: string, bytes: Uint8Array])[]
}

/** `agency`: a serialised `FoundedTemplate`. `database`: an embedded one with the agency in it, where no PostgreSQL server is available. */
export const inFolder = (folder: string) => ({
  agency: join(folder, 'founded-agency'),
  database: join(folder, 'founded-database'),
})

/** The database of the PostgreSQL server that has the agency in it. */
export const FOUNDED = 'homeward_founded'

/**
 * Founds the agency once, on a copy of an empty database; each journey starts with a copy of both, because founding takes
 * two seconds of processor time. In another process, which Node loads as it loads the commands.
 */
export async function makeFoundedTemplate(folder: string, { embedded, url }: ProvidedDatabases): Promise<void> {
  if (url !== undefined)
    await asOwner(url, `drop database if exists ${FOUNDED}`, `create database ${FOUNDED} template ${TEMPLATE}`)
  const program = join(import.meta.dirname, 'found-template.ts')
  const empty = url === undefined ? embedded : inDatabase(url, FOUNDED)
  const { status, stderr } = spawnSync(process.execPath, [program, folder, empty], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`the agency could not be founded: ${stderr}`)
}
