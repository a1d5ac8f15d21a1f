import { mayWriteIn } from '#web/device/may-write-in.ts'
import type { Rights } from '#device/kept/rights.ts'
import { isCalledFor } from '#domain/called-for/called-for.ts'
import type { ThisChild } from '#domain/called-for/this-child.ts'
import type { Face } from './define-face.ts'

export interface KindsToOffer {
  /** Kinds that this child's age, group and step call for. */
  readonly fitting: readonly Face[]
  /** All other kinds that this person may write: ordered behind and never hidden (P1). */
  readonly others: readonly Face[]
}

/** Kinds that can be written with these rights, in the order of their faces. Kinds written on a screen of their own are in neither list. */
export function kindsToOffer(faces: readonly Face[], rights: Rights, child: ThisChild): KindsToOffer {
  const may = faces
    .filter((face) => face.group !== 'elsewhere' && mayWrite(face, rights))
    .sort((a, b) => a.order - b.order)
  const fits = (face: Face) => face.group === 'verb' || face.group === 'words' || isCalledFor(face.calledFor, child)
  return { fitting: may.filter(fits), others: may.filter((face) => !fits(face)) }
}

const mayWrite = (face: Face, rights: Rights) => face.kind.folders.some((folder) => mayWriteIn({ rights }, folder))
