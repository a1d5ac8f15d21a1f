import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Agency } from '#cli/demo/scene/found-agency.ts'
import type { CastKey } from '#cli/demo/scene/scene.ts'
import type { ReplicaRow } from '#device/kept/replica/replica.ts'
import type { Stretched } from './stretched.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the founded agency: see `inFolder`. */
    foundedTemplate: string
  }
}

/** The agency of the demonstration just founded, and what the device of each member stores. */
export interface FoundedTemplate extends Pick<Agency, 'members' | 'accounts'> {
  readonly devices: Readonly<Record<CastKey, StoredDevice>>
  /** Of the members' passphrases, so that no journey waits for Argon2id to unlock these devices. */
  readonly stretched: Stretched
}

export interface StoredDevice {
  readonly rows: readonly ReplicaRow[]
  readonly slots: readonly (readonly [member: string, bytes: Uint8Array])[]
}

/** `agency`: a serialised `FoundedTemplate`. `database`: the server's, with the agency in it. */
export const inFolder = (folder: string) => ({
  agency: join(folder, 'founded-agency'),
  database: join(folder, 'founded-database'),
})

/**
 * Founds the agency once, on a copy of an empty database; each journey starts with a copy of both, because founding takes
 * two seconds of processor time. In another process: the setup before all tests cannot load Argon2.
 */
export function makeFoundedTemplate(folder: string, emptyDatabase: string): void {
  const program = join(import.meta.dirname, 'found-template.ts')
  const { status, stderr } = spawnSync(process.execPath, [program, folder, emptyDatabase], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`the agency could not be founded: ${stderr}`)
}
