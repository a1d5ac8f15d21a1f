import { describe, expect, it } from 'vitest'
import type { PieceRead } from '#device/packets/api.ts'
import { summaryOfPieces, type PieceChosen } from './summary-of-pieces.ts'

const piece = (number: number, last: boolean, over: Partial<PieceRead> = {}): PieceChosen => ({
  name: `archive-${String(number)}.zip.age`,
  read: { isOfThis: true, piece: number, last, files: 50, filesMissing: 0, documentsMissing: 0, ...over },
})

describe('Pieces that were chosen to be read back', () => {
  it('are not whole where one is missing, cannot be read, or is of another archive', () => {
    expect(summaryOfPieces([piece(1, false), piece(3, true)], 3).missing).toEqual([2])
    const cut = summaryOfPieces([piece(1, false), { name: 'archive-2.zip.age', read: null }], 2)
    expect(cut).toMatchObject({ unreadable: ['archive-2.zip.age'], missing: [2], last: false })
    const other = summaryOfPieces([piece(1, true, { isOfThis: false })], 1)
    expect(other).toMatchObject({ ofAnother: ['archive-1.zip.age'], missing: [1], files: 0 })
  })

  it('are not all while the last one is still to be written', () => {
    expect(summaryOfPieces([piece(1, false), piece(2, false)], 2)).toMatchObject({ missing: [], last: false })
  })

  it('count each piece once, also one that was chosen twice', () => {
    const all = summaryOfPieces([piece(1, false, { documentsMissing: 2 }), piece(1, false), piece(2, true)], 2)
    expect(all).toMatchObject({ missing: [], last: true, files: 100 })
  })
})
