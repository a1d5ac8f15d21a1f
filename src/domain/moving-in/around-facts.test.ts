import { describe, expect, it } from 'vitest'
import { DAYS, guessedMapping, mappedTo, newPerson, sheetOf } from '../../../test/support/moving-in.ts'
import type { Place } from './places/place.ts'
import { planMoving } from './plan-moving.ts'

/** The child of a list with one row, its columns mapped as said. */
function childOf(cells: Readonly<Record<string, readonly [Place, string]>>) {
  const sheet = sheetOf(
    'List',
    Object.keys(cells),
    Object.values(cells).map(([, text]) => text),
  )
  const places = Object.fromEntries(Object.entries(cells).map(([column, [place]]) => [column, place]))
  const plan = planMoving(mappedTo(guessedMapping(sheet), places), [sheet], DAYS, newPerson)
  if (!plan.ok) throw new Error(JSON.stringify(plan.detail))
  const [child] = plan.value.children
  if (!child) throw new Error('one child')
  return { drafts: child.drafts, misfits: plan.value.misfits }
}
const NAMED = { Nr: ['number', '1'], Name: ['name', 'Elira'] } as const

describe('whoever cares for a child of a list', () => {
  it.each([
    ['father', 'father-or-suspect'],
    ['somebody', 'code-not-known'],
  ])('and is to the child “%s” is nobody of the file: name and word are in the narrowest part (N2)', (said, why) => {
    const { drafts, misfits } = childOf({ ...NAMED, Cares: ['carer', 'Agim'], Relation: ['carer-relation', said] })
    expect(drafts.filter(({ kind }) => kind === 'person' || kind === 'tie')).toEqual([])
    for (const word of ['Agim', said])
      expect(drafts.filter((draft) => JSON.stringify(draft).includes(word))).toMatchObject([{ folder: 'origins' }])
    expect(misfits).toMatchObject([{ column: 'Cares', why, becomes: 'kept-in-words' }])
  })

  it('is a person with that tie where it is plain, and whether they are safe is not known', () => {
    const { drafts } = childOf({ ...NAMED, Cares: ['carer', 'Ardita'], Relation: ['carer-relation', 'aunt'] })
    expect(drafts.find(({ kind }) => kind === 'tie')?.body).toMatchObject({ tie: 'aunt', safe: 'not-known' })
  })

  it('is one person with the mother of the same name, unless the list says that they are somebody else', () => {
    const ties = (relation: string) =>
      childOf({
        ...NAMED,
        Mother: ['mother', 'Ardita'],
        Cares: ['carer', 'Ardita'],
        Relation: ['carer-relation', relation],
      }).drafts.flatMap(({ kind, body }) => (kind === 'tie' ? [(body as { readonly tie: string }).tie] : []))
    expect(ties('mother')).toEqual(['mother'])
    expect(ties('grandmother')).toEqual(['mother', 'grandmother'])
  })

  it('leaves a word of what nobody is to the child as words', () => {
    const { drafts } = childOf({ ...NAMED, Relation: ['carer-relation', 'aunt'] })
    expect(drafts.filter((draft) => JSON.stringify(draft).includes('aunt'))).toMatchObject([{ folder: 'origins' }])
  })
})

describe('a row of a list', () => {
  it('with a name that a program hid has no name of stars', () => {
    const { drafts } = childOf({ Nr: ['number', '1'], Name: ['name', '*******'], Sex: ['sex', 'female'] })
    expect(drafts.filter(({ kind }) => kind === 'name')).toEqual([])
    expect(JSON.stringify(drafts)).not.toContain('*')
  })

  it('of many columns without a place has one note for each part, with the names of the columns; of few one each', () => {
    const columns = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, at) => [`c${String(at)}`, ['words-narrow', `w${String(at)}`]] as const),
      )
    const notes = (count: number) =>
      childOf({ ...NAMED, ...columns(count) }).drafts.filter(({ kind }) => kind === 'from-earlier-list')
    expect(notes(11)).toHaveLength(12)
    const [care, origins, ...more] = notes(12)
    expect(more).toEqual([])
    expect(care).toMatchObject({ folder: 'care', body: { column: 'List', words: 'Nr: 1' } })
    expect(origins).toMatchObject({
      folder: 'origins',
      body: { words: expect.stringMatching(/^c0: w0\nc1: w1\n/) as string },
    })
  })

  it('of another sheet with nothing but the number says nothing, and is no misfit', () => {
    const children = sheetOf('List', ['Nr', 'Name'], ['1', 'Elira'])
    const kin = sheetOf('Kin', ['Nr', 'Name', 'Relation'], ['1', '', ''], ['1', 'Ardita', 'mother'])
    const plan = planMoving(guessedMapping(children, kin), [children, kin], DAYS, newPerson)
    expect(plan).toMatchObject({ ok: true, value: { misfits: [] } })
  })
})
