import type { Rights } from '#device/api.ts'
import { isCalledFor } from '#domain/called-for/called-for.ts'
import type { ThisChild } from '#domain/called-for/this-child.ts'
import type { Face } from './define-face.ts'

export interface Offered {
  /** What this child's age, group and step call for. */
  readonly fitting: readonly Face[]
  /** All else that this person may write: it is ordered behind and never hidden (P1). */
  readonly others: readonly Face[]
}

/** What can be written into a file that opens under these rights, each in the order of its face. What is written on a screen of its own is in neither. */
export function offered(faces: readonly Face[], rights: Rights, child: ThisChild): Offered {
  const may = faces
    .filter((face) => face.group !== 'elsewhere' && mayWrite(face, rights))
    .sort((a, b) => a.order - b.order)
  const fits = (face: Face) => face.group === 'verb' || face.group === 'words' || isCalledFor(face.calledFor, child)
  return { fitting: may.filter(fits), others: may.filter((face) => !fits(face)) }
}

const mayWrite = (face: Face, rights: Rights) =>
  face.kind.folders.some((folder) => rights[folder] === 'write' || rights[folder] === 'keep')
