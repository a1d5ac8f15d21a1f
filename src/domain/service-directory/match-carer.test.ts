import { describe, expect, it } from 'vitest'
import { aCarer } from '../../../test/support/directory.ts'
import { day } from '../../../test/support/entries.ts'
import type { FosterCarer } from '../kinds/directory/foster-carer.ts'
import { matchCarers, type WantedCare } from './match-carer.ts'

const today = day('2026-03-02')
const care: WantedCare = { youngest: 8, oldest: 9, sex: 'female', languages: ['sq'], children: 1, tonight: false }
/** Undefined: not known of the child. */
type Changed = { readonly [Field in keyof WantedCare]?: WantedCare[Field] | undefined }
const fieldOf = (field: string, over: Partial<FosterCarer>, changed: Changed = {}) => {
  const known = Object.entries({ ...care, ...changed }).filter(([, value]) => value !== undefined)
  const wanted = Object.fromEntries(known) as unknown as WantedCare
  return matchCarers([aCarer(over)], wanted, today)[0]?.fields.find((one) => one.field === field)?.fits
}

describe('whether a family can take a child is said field by field', () => {
  it.each<[string, string, Partial<FosterCarer>, Changed, string]>([
    ['a family that rests', 'takes-children', { stands: 'resting' }, {}, 'no'],
    ['a family whose vetting ends today', 'vetted', { vettedUntil: today }, {}, 'yes'],
    ['a family whose vetting ended yesterday', 'vetted', { vettedUntil: day('2026-03-01') }, {}, 'no'],
    ['a family that was not vetted', 'vetted', { vetted: 'begun' }, {}, 'no'],
    ['as many beds as children', 'room', { room: 3, there: 1 }, { children: 2 }, 'yes'],
    ['one bed too few', 'room', { room: 3, there: 1 }, { children: 3 }, 'no'],
    ['a boy, where girls are taken', 'sex', { sex: 'girls-and-women' }, { sex: 'male' }, 'no'],
    ['a girl, where girls are taken', 'sex', { sex: 'girls-and-women' }, { sex: 'female' }, 'yes'],
    ['a boy, where boys are taken', 'sex', { sex: 'boys-and-men' }, { sex: 'male' }, 'yes'],
    ['a girl, where boys are taken', 'sex', { sex: 'boys-and-men' }, { sex: 'female' }, 'no'],
    ['nobody asked whom they take', 'sex', { sex: 'not-known' }, {}, 'ask'],
    ['a child whose sex is not known', 'sex', { sex: 'girls-and-women' }, { sex: undefined }, 'ask'],
    ['a child whose sex is not known, where everyone is taken', 'sex', {}, { sex: undefined }, 'yes'],
    ['another language', 'language', {}, { languages: ['rom'] }, 'ask'],
    ['no language known', 'language', {}, { languages: [] }, 'ask'],
    ['siblings apart', 'siblings', { siblingsTogether: 'no' }, { children: 2 }, 'no'],
    ['one child, where siblings are parted', 'siblings', { siblingsTogether: 'no' }, { children: 1 }, 'yes'],
    ['nobody asked about the night', 'at-night', { atNight: 'not-known' }, { tonight: true }, 'ask'],
    ['no night, where nobody comes at night', 'at-night', { atNight: 'no' }, { tonight: false }, 'yes'],
    ['a child with a disability', 'disability', { disability: 'no' }, { disability: true }, 'no'],
    ['a child without one', 'disability', { disability: 'no' }, { disability: false }, 'yes'],
  ])('%s (%s)', (_, field, over, of, fits) => {
    expect(fieldOf(field, over, of)).toBe(fits)
  })

  it.each<[number | undefined, number | undefined, string]>([
    [4, 14, 'yes'],
    [3, 14, 'ask'],
    [4, 15, 'ask'],
    [1, 4, 'ask'],
    [1, 3, 'no'],
    [14, 17, 'ask'],
    [15, 17, 'no'],
    [undefined, 4, 'yes'],
    [3, undefined, 'no'],
    [undefined, undefined, 'ask'],
  ])('a child between %s and %s years, where children from 4 to 14 are taken', (youngest, oldest, fits) => {
    expect(fieldOf('age', { youngest: 4, oldest: 14 }, { youngest, oldest })).toBe(fits)
  })
})

it('a family that stopped is not named, and the others stand by what fits, then by name', () => {
  const names = (...carers: readonly Partial<FosterCarer>[]) =>
    matchCarers(carers.map(aCarer), care, today).map(({ carer }) => carer.called)
  const [b, a] = [{ called: 'B' }, { called: 'A' }]
  const full = { called: '0 full', there: 3 }
  for (const order of [
    [full, b, a],
    [a, full, b],
    [b, a, full],
  ])
    expect(names({ called: 'gone', stands: 'stopped' }, ...order)).toEqual(['A', 'B', '0 full'])
})
