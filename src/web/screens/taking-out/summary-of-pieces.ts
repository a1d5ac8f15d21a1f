import type { PieceRead } from '#device/packets/api.ts'

/** One chosen file; null where it could not be read as a piece with these words. */
export interface PieceChosen {
  readonly name: string
  readonly read: PieceRead | null
}

/** What the chosen files make up together, of an archive of so many pieces. `last`: its last piece is among them. */
export function summaryOfPieces(chosen: readonly PieceChosen[], pieces: number) {
  const named = (which: (read: PieceRead | null) => boolean) =>
    chosen.filter(({ read }) => which(read)).map(({ name }) => name)
  const byNumber = new Map(chosen.flatMap(({ read }) => (read?.isOfThis === true ? [[read.piece, read] as const] : [])))
  const own = [...byNumber.values()]
  const sum = (of: 'files' | 'filesMissing' | 'documentsMissing') => own.reduce((all, one) => all + one[of], 0)
  return {
    unreadable: named((read) => read === null),
    ofAnother: named((read) => read?.isOfThis === false),
    missing: Array.from({ length: pieces }, (_, at) => at + 1).filter((piece) => !byNumber.has(piece)),
    last: byNumber.get(pieces)?.last === true,
    files: sum('files'),
    filesMissing: sum('filesMissing'),
    documentsMissing: sum('documentsMissing'),
  }
}
