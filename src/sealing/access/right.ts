import { exactly, listOf, pairOf, wholeShape, type ShapeCheck } from '../primitives/shape.ts'

/** `keep` may also grant, rotate keys and redact. Each right includes the ones before it. */
export type Right = 'read' | 'write' | 'keep'
/** Folder number → right. */
export type FolderRights = ReadonlyMap<number, Right>

/** The folder that every member with access to a file may read. */
export const CARD = 0
/** What happened with the child, and what is due. */
export const CARE = 2
/** The one folder whose chain of keys may be cut: where somebody is now says nothing of where they were. */
export const WHEREABOUTS = 7
export const FOLDER_COUNT = 9

export const folderNumberShape = wholeShape(0, FOLDER_COUNT - 1)
const pairs = listOf(pairOf(folderNumberShape, exactly('read', 'write', 'keep')), 1, FOLDER_COUNT)

/** On the wire `[[folder, right] …]` by rising number: CBOR maps here have text keys. */
export const rightsShape: ShapeCheck<FolderRights> = (value) => {
  const read = pairs(value)
  return read && isRising(read.map(([folder]) => folder)) ? new Map(read) : undefined
}

export const rightsOnWire = (rights: FolderRights): (readonly [number, Right])[] =>
  [...rights].sort(([a], [b]) => a - b)

export const isRising = (numbers: readonly number[]): boolean =>
  numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? number))

export const allowsWriting = (right: Right | undefined): boolean => right === 'write' || right === 'keep'
