import { describe, expect, it } from 'vitest'
import { plannedFor, sheetOf } from '../../../test/support/moving-in.ts'

describe('a row with scores of the Child Status Index', () => {
  it('keeps two scores of one domain and one day, each as a use of its own', () => {
    const sheet = sheetOf(
      'Clients',
      ['ID', 'Given Name (Latin)', 'Family Name (Latin)', 'Assessment Completed Date', '1A', '6B'],
      ['cif-1', 'Chenda', 'Rath', '2025-01-03, 2025-01-03', '2, 3', '4, 1'],
    )
    const { children, misfits } = plannedFor(sheet)
    const words = (children[0]?.drafts ?? []).flatMap(({ kind, body }) =>
      kind === 'instrument-completed' ? [(body as { readonly words: string }).words] : [],
    )
    expect(words).toEqual(['1A: 2, 6B: 4', '1A: 3, 6B: 1'])
    expect(misfits).toEqual([])
  })
})
