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
    /** The same, in which what was saved can be undone as long as in the built app. */
    undoableApp: string
  }
}

/** What one file of the built app says, and what it says in the copy that journeys open. */
type Lighter = readonly (readonly [built: string, light: string])[]

/** The cost of Argon2id. */
const ARGON2: Lighter = [['passes:2,kibibytes:65536', 'passes:1,kibibytes:8']]

/** For how long an act is held for undoing (`HELD_FOR`, said and compared): the round that follows writing sends it. */
const HELD: Lighter = [
  ['=11e3,', '=1e3,'],
  ['<=11e3}', '<=1e3}'],
]

/**
 * What covers the lower edge of the screen for ten seconds after each saving lets touches through: a touch on what it covers
 * waited until it was gone.
 */
const COVERED: Lighter = [['.undo-bar{', '.undo-bar{pointer-events:none;']]

/**
 * Copies of the built app in which only the cost of Argon2id is lower, and in one of them what undoing costs who does not
 * undo: all journeys together unlock some two hundred times, and fill 64 MiB twice each time; and after most of what they
 * saved they waited some ten seconds. Journeys in which people found, join and unlock by hand open the built app itself
 * (`WEB`); one that undoes what it saved, `undoable`.
 */
export async function makeLightApps({ light, undoable }: { light: string; undoable: string }): Promise<void> {
  cpSync(WEB, undoable, { recursive: true })
  lighten(undoable, ARGON2)
  cpSync(undoable, light, { recursive: true })
  lighten(light, HELD)
  lighten(light, COVERED)
  for (const folder of [undoable, light]) await listAgain(folder)
}

/** Throws where not one file says all of it, each once: the app is then built otherwise than this was written for. */
function lighten(folder: string, lighter: Lighter): void {
  const saying = globSync(join(folder, 'assets/*.{js,css}'))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
    .filter(({ text }) => lighter.every(([built]) => text.split(built).length === 2))
  const [file, ...others] = saying
  if (!file || others.length > 0)
    throw new Error(`${saying.length} files of the app say ${lighter.map(([built]) => built).join(' and ')}, not one`)
  writeFileSync(
    file.path,
    lighter.reduce((text, [built, light]) => text.replace(built, light), file.text),
  )
  // The server would send the compressed file instead.
  rmSync(`${file.path}.br`, { force: true })
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
