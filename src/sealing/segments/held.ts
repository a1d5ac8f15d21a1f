import type { Bytes } from '#bytes.ts'
import { concat, u64, u8 } from '../primitives/bytes.ts'
import { sha256 } from '../primitives/hash.ts'

/** The head of one folder. Its running hash covers every segment before it, of whatever device, in their order. */
export interface FolderHead {
  readonly folder: number
  readonly seq: number
  readonly head: Bytes
}

/** What somebody holds of one file: the head of its access stream, and the heads of its folders. */
export interface HeldHeads {
  readonly file: Bytes
  readonly access: { readonly seq: number; readonly hash: Bytes }
  readonly folders: readonly FolderHead[]
}

export const HELD_HASH = 16

/** `file ‖ u64 seq ‖ hash`, then `u8 folder ‖ u64 seq ‖ head` of each folder that has rows, by rising number; SHA-256, its first 16 bytes. */
export const heldHash = async ({ file, access, folders }: HeldHeads): Promise<Bytes> =>
  shortened(
    concat(
      file,
      u64(access.seq),
      access.hash,
      ...folders
        .filter(({ seq }) => seq > 0)
        .sort((a, b) => a.folder - b.folder)
        .flatMap(({ folder, seq, head }) => [u8(folder), u64(seq), head]),
    ),
  )

/** The hash of several files: over `file ‖ hash` of each, by rising id. */
export const partHash = (files: readonly { readonly file: Bytes; readonly hash: Bytes }[]): Promise<Bytes> =>
  shortened(concat(...files.flatMap(({ file, hash }) => [file, hash])))

const shortened = async (bytes: Bytes): Promise<Bytes> => (await sha256(bytes)).slice(0, HELD_HASH)
