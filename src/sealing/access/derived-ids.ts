import type { Bytes } from '#bytes.ts'
import { concat, u8, utf8 } from '../primitives/bytes.ts'
import { sha256Now } from '../primitives/hash.ts'
import { labelled } from '../primitives/label.ts'

/**
 * A file and the key of its folder `care` in the first epoch. A device derives ids from both: the same ids on every
 * device that holds the file, random to everybody else.
 */
export interface CareKey {
  readonly file: Bytes
  readonly key: Bytes
}

/** 16 bytes, docs/sealing.md §12. */
export const evidenceId = ({ file, key }: CareKey): Bytes => sha256Now(labelled('evidence', file, key)).slice(0, 16)

/** 16 bytes, docs/sealing.md §12. For a household: of its file with the smallest id. */
export const evidenceHousehold = ({ file, key }: CareKey): Bytes =>
  sha256Now(labelled('evidence-household', file, key)).slice(0, 16)

/** 8 bytes, docs/sealing.md §14: the row (0 … 15) under which a child is findable by other agencies. */
export const networkHandle = ({ file, key }: CareKey, row: number): Bytes =>
  sha256Now(labelled('network-handle', file, key, u8(row))).slice(0, 8)

/**
 * 16 bytes, docs/sealing.md §12: what tells a row of an agency's list from the others, under the first key of `card` in
 * the agency's own file. Who is no member cannot try out names on it.
 */
export const rowOfList = (org: Bytes, key: Bytes, row: string): Bytes =>
  sha256Now(labelled('moved-in', org, key, utf8(row))).slice(0, 16)

/** The input of row i for which a child has no key, docs/sealing.md §14. */
export const networkFiller = ({ file, key }: CareKey, row: number): Bytes =>
  sha256Now(labelled('network-filler', file, key, u8(row)))

/** The bytes from which the blind of an input is drawn, docs/sealing.md §14: at most 64. */
export const networkBlind = ({ file, key }: CareKey, input: Bytes, length: number): Bytes =>
  concat(
    sha256Now(labelled('network-blind', file, key, input, u8(0))),
    sha256Now(labelled('network-blind', file, key, input, u8(1))),
  ).slice(0, length)
