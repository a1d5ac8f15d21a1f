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

/** What costs journeys processor time or waiting, in the files of the built app and in the copy that they open. */
interface Lighter {
  readonly built: string
  readonly light: string
  /** How often the files of the app say it. */
  readonly times: number
}

/** The cost of Argon2id. */
const ARGON2: readonly Lighter[] = [{ built: 'passes:2,kibibytes:65536', light: 'passes:1,kibibytes:8', times: 1 }]

/** For how long an act is held for undoing (`HELD_FOR`, said and compared), and the round that sends it (`UNTIL_SENDABLE`). */
const HELD: readonly Lighter[] = [
  { built: '=11e3,', light: '=1e3,', times: 2 },
  { built: '<=11e3}', light: '<=1e3}', times: 1 },
]

/**
 * What covers the lower edge of the screen for ten seconds after each saving lets touches through: a touch on what it covers
 * waited until it was gone.
 */
const COVERED: readonly Lighter[] = [{ built: '.undo-bar{', light: '.undo-bar{pointer-events:none;', times: 1 }]

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
  lighten(light, [...HELD, ...COVERED])
  for (const folder of [undoable, light]) await listAgain(folder)
}

/** Throws where the app is built otherwise than this was written for. */
function lighten(folder: string, lighter: readonly Lighter[]): void {
  const files = globSync(join(folder, 'assets/*.{js,css}')).map((path) => ({ path, text: readFileSync(path, 'utf8') }))
  for (const { built, light, times } of lighter) {
    const found = files.reduce((sum, { text }) => sum + text.split(built).length - 1, 0)
    if (found !== times) throw new Error(`the files of the app say ${built} ${found} times, not ${times}`)
    for (const file of files.filter(({ text }) => text.includes(built))) {
      file.text = file.text.replaceAll(built, light)
      writeFileSync(file.path, file.text)
      // The server would send the compressed file instead.
      rmSync(`${file.path}.br`, { force: true })
    }
  }
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
