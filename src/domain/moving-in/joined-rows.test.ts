import { describe, expect, it } from 'vitest'
import { plannedFor, sheetOf } from '../../../test/support/moving-in.ts'

const children = sheetOf('Children', ['ID', 'Name'], ['1', 'Elira'])
const planOf = (headings: readonly string[], ...row: readonly string[]) => {
  const plan = plannedFor(children, sheetOf('Family', ['ID', ...headings], ['1', ...row]))
  return { ...plan, ties: (plan.children[0]?.drafts ?? []).filter(({ kind }) => kind === 'tie') }
}

describe('rows about a relative', () => {
  it('make words in the narrowest part of an aunt whose row names a father or a suspect, by its column or in its text', () => {
    for (const [heading, text] of [
      ['Father', 'Agim'],
      ['Suspect', 'Agim'],
      ['Remarks', 'lives with the father'],
    ] as const) {
      const { ties, misfits } = planOf(['Name', 'Relationship', heading], 'Mira', 'aunt', text)
      expect([heading, ties]).toEqual([heading, []])
      expect(misfits.map(({ why }) => why)).toContain('father-or-suspect')
    }
  })

  it('make words of a relative without a name, without a sort, or with a name that no line holds, and say which', () => {
    const why = (...row: string[]) => {
      const { ties, misfits } = planOf(['Name', 'Relationship'], ...row)
      expect(ties).toEqual([])
      return misfits.map((misfit) => misfit.why)
    }
    expect(why('', 'aunt')).toContain('code-not-known')
    expect(why('Mira', '')).toContain('code-not-known')
    expect(why('Mira '.repeat(200), 'aunt')).toContain('too-long')
  })

  it('make a tie of an aunt, of whom nobody knows more, and of a mother, who is a woman', () => {
    const of = (relation: string) =>
      plannedFor(children, sheetOf('Family', ['ID', 'Name', 'Relationship'], ['1', 'Mira', relation])).children[0]
        ?.drafts
    expect(of('aunt')?.filter(({ kind }) => kind === 'person')).toMatchObject([{ body: { gender: 'not-known' } }])
    expect(of('mother')?.filter(({ kind }) => kind === 'person')).toMatchObject([{ body: { gender: 'female' } }])
  })
})
