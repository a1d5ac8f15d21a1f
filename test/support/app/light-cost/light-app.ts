import { argon2Sync } from 'node:crypto'
import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { WEB } from '#cli/server/serving.ts'
import type { stretch } from '#sealing/primitives/argon2.ts'
import { listAgain } from './list-again.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built app with the light cost: see `makeLightApp`. */
    lightApp: string
  }
}

/** The cost of Argon2id in the script of the built app, and in the copy that journeys open. */
const FULL = 'passes:2,kibibytes:65536'
const LIGHT = 'passes:1,kibibytes:8'

/**
 * A copy of the built app in which only the cost of Argon2id is lower: all journeys together unlock some two hundred
 * times, and fill 64 MiB twice each time. Journeys in which people found, join and unlock by hand open the built app
 * itself (`WEB`).
 */
export async function makeLightApp(folder: string): Promise<void> {
  cpSync(WEB, folder, { recursive: true })
  const [script, ...others] = globSync(join(folder, 'assets/*.js')).filter((path) =>
    readFileSync(path, 'utf8').includes(FULL),
  )
  if (script === undefined || others.length > 0) throw new Error(`one script of the built app says ${FULL}`)
  writeFileSync(script, readFileSync(script, 'utf8').replace(FULL, LIGHT))
  // The server would send the compressed script instead.
  rmSync(`${script}.br`, { force: true })
  await listAgain(folder)
}

/** The same in Node: whoever unlocks in that app has a device that was made with it. */
export const lightStretch: typeof stretch = (passphrase, salt) =>
  Promise.resolve(
    new Uint8Array(
      argon2Sync('argon2id', {
        message: new TextEncoder().encode(passphrase.normalize('NFKC')),
        nonce: salt,
        parallelism: 1,
        memory: 8,
        passes: 1,
        tagLength: 32,
      }),
    ),
  )
