import type { Bytes } from '#bytes.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { hex } from '#sealing/primitives/bytes.ts'
import { sha256 } from '#sealing/primitives/hash.ts'
import { heldHash } from '#sealing/segments/held.ts'
import { isUnreadable } from '../../files/state/damage.ts'
import { idBytes } from '../../kept/id-text.ts'
import type { FileState } from '../../kept/row-types.ts'
import type { Sync } from '../sync.ts'

/** A file of which this device holds something that the server has, or had. */
export interface HeldHere {
  readonly id: FileId
  readonly file: Bytes
  /** The id in hexadecimal digits. */
  readonly name: string
  readonly hash: Bytes
  readonly state: FileState
}

/** Files that are hashed at once. */
const TOGETHER = 256

/**
 * What this device holds of each file, by rising id. Left out: a file that was opened here and not sent yet, one that is
 * damaged here and fetched again, and one that may have been erased, of which a person is told already.
 */
export async function heldHere(open: Sync): Promise<readonly HeldHere[]> {
  const files = [...open.states].filter(
    ([file, state]) => state.records.length > 0 && state.doubtedErasure === undefined && !isUnreadable(open, file),
  )
  const held: HeldHere[] = []
  for (let at = 0; at < files.length; at += TOGETHER)
    held.push(...(await Promise.all(files.slice(at, at + TOGETHER).map(([id, state]) => hashed(id, state)))))
  return held.sort((a, b) => (a.name < b.name ? -1 : 1))
}

async function hashed(id: FileId, state: FileState): Promise<HeldHere> {
  const file = idBytes(id)
  const access = { seq: state.records.length, hash: await sha256(state.records.at(-1) ?? new Uint8Array(0)) }
  const folders = Object.entries(state.folders).map(([folder, { seq, head }]) => ({
    folder: Number(folder),
    seq,
    head,
  }))
  return { id, file, name: hex(file), hash: await heldHash({ file, access, folders }), state }
}
