import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import type { Entry } from '../entry/entry.ts'
import type { BodyOf } from '../file/kind.ts'
import { KINDS } from '../kinds.ts'
import { agesOn, birth, comesOfAge } from '../kinds/registration/birth.ts'
import { protectiveBand } from '../questions/protective-band.ts'
import { AGE_BASES } from '../vocabulary/birth.ts'
import { CHILD_BANDS } from '../vocabulary/person.ts'
import { whatItReplaces } from '../file/what-it-replaces.ts'
import { isChild } from './r02-presumed-child.ts'

type Birth = BodyOf<typeof birth>

const today = day('2026-03-01')
const ox: Birth = {
  who: 'child',
  born: { known: 'range', from: day('2009-01-26'), to: day('2010-02-13') },
  basis: 'family-said',
  reasonsForChild: 'not-known',
}
const paper: Birth = {
  who: 'child',
  born: { known: 'day', on: day('2004-06-01') },
  basis: 'document-doubted',
  reasonsForChild: 'yes',
}
const certain = (over: Partial<Birth> = {}): Birth => ({
  ...paper,
  basis: 'birth-certificate',
  reasonsForChild: 'not-known',
  ...over,
})

/** As an app writes them, in sequence: each names what it replaces. */
function written(...bodies: readonly Birth[]) {
  const entries: Entry[] = []
  for (const body of bodies) {
    const replaces = whatItReplaces(KINDS, fileOf(...entries), { kind: 'birth', body })
    entries.push(
      entryOf(birth, body, {
        replaces: [...replaces],
        at: today,
        recordedAt: `2026-03-01T09:00:0${String(entries.length)}.000Z`,
      }),
    )
  }
  return fileOf(...entries)
}

const seen = (...bodies: readonly Birth[]) => {
  const file = written(...bodies)
  return { is: isChild(file, today), ages: agesOn(file, today), band: protectiveBand(file, today) }
}

describe('R2, where births of different grounds are written', () => {
  it('a doubted paper of 21 years takes nothing away from a year of the Ox, in whichever order they come', () => {
    const both = { is: 'presumed-child', ages: { youngest: 16, oldest: 21 }, band: '15-17' }
    expect(seen(ox, paper)).toEqual(both)
    expect(seen(paper, ox)).toEqual(both)
  })

  it('a doubted paper alone makes nobody an adult, whatever is said of reasons, nor gives cards of grown people', () => {
    for (const reasonsForChild of ['yes', 'no', 'not-known'] as const) {
      expect(seen({ ...paper, reasonsForChild })).toEqual({
        is: 'presumed-child',
        ages: { youngest: null, oldest: 21 },
        band: '15-17',
      })
    }
  })

  it('reasons to think that this is a child count against a sure paper, too, and until somebody answers them with a no', () => {
    expect(seen(certain({ reasonsForChild: 'yes' }))).toMatchObject({
      is: 'presumed-child',
      ages: { youngest: null, oldest: 21 },
    })
    expect(seen(certain({ reasonsForChild: 'yes' }), certain())).toMatchObject({ is: 'presumed-child' })
    expect(seen(certain({ reasonsForChild: 'yes' }), certain({ reasonsForChild: 'no' }))).toMatchObject({
      is: 'adult',
      ages: { youngest: 21, oldest: 21 },
    })
  })

  it('a source that makes a child is answered by no word that there are no such reasons, whoever else says an adult', () => {
    const fourteen: Birth = { ...paper, born: { known: 'day', on: day('2012-01-01') }, reasonsForChild: 'no' }
    const twenty: Birth = {
      ...ox,
      born: { known: 'age', from: 20, to: 20, on: today },
      basis: 'child-said',
      reasonsForChild: 'no',
    }
    for (const basis of ['document-doubted', 'birth-certificate'] as const) {
      expect(seen({ ...fourteen, basis }, twenty).is).toBe('presumed-child')
      expect(seen(twenty, { ...fourteen, basis }).is).toBe('presumed-child')
    }
    expect(
      seen({ ...twenty, born: { known: 'age', from: 16, to: 20, on: today } }, { ...ox, reasonsForChild: 'no' }).is,
    ).toBe('presumed-child')
    expect(seen({ ...twenty, born: { known: 'age', from: 16, to: 20, on: today } }).is).toBe('adult')
  })

  it('a yes is found through thousands of births that replace each other, many at once', () => {
    const chain: Entry[] = []
    for (let at = 0; at < 6_000; at += 1)
      chain.push(
        entryOf(birth, certain({ reasonsForChild: at === 0 ? 'yes' : 'not-known' }), {
          at: today,
          replaces: chain.slice(Math.max(0, at - 2)).map(({ id }) => id),
        }),
      )
    expect(isChild(fileOf(...chain), today)).toBe('presumed-child')
    const last = chain.slice(-2).map(({ id }) => id)
    const no = entryOf(birth, certain({ reasonsForChild: 'no' }), { at: today, replaces: last })
    expect(isChild(fileOf(...chain, no), today)).toBe('adult')
  })

  it('whoever was a child when they were written down grows up by the same age', () => {
    const file = written({ ...ox, reasonsForChild: 'yes' }, paper)
    expect(comesOfAge(file)).toEqual({ earliest: '2022-06-01', latest: '2028-02-13' })
    expect(isChild(file, day('2028-02-12'))).toBe('presumed-child')
    expect(isChild(file, day('2028-02-13'))).toBe('adult')
  })

  it('a birth of which nothing is known takes nothing away from what another one tells', () => {
    const nothing: Birth = { ...ox, born: { known: 'nothing' }, basis: 'not-known' }
    expect(seen(nothing, certain())).toMatchObject({ is: 'adult', ages: { youngest: 21, oldest: 21 } })
    expect(seen({ ...nothing, reasonsForChild: 'yes' }, certain())).toMatchObject({ is: 'presumed-child' })
  })

  const aBirth: fc.Arbitrary<Birth> = fc.record({
    who: fc.constant('child' as const),
    born: fc.oneof(
      fc.constant({ known: 'nothing' as const }),
      fc.integer({ min: 1990, max: 2015 }).map((year) => ({ known: 'day' as const, on: day(`${String(year)}-06-01`) })),
      fc.integer({ min: 5, max: 40 }).map((from) => ({ known: 'age' as const, from, to: from + 3, on: today })),
    ),
    basis: fc.constantFrom(...AGE_BASES),
    reasonsForChild: fc.constantFrom('yes' as const, 'no' as const, 'not-known' as const),
  })

  it('nobody is an adult by doubted papers or against reasons to think that this is a child, in every order, and every order says the same', () => {
    const births = fc.uniqueArray(aBirth, { selector: (one) => one.basis, minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(
        births.chain((made) => fc.tuple(fc.constant(made), fc.shuffledSubarray(made, { minLength: made.length }))),
        ([made, other]) => {
          const first = seen(...made)
          expect(seen(...other)).toEqual(first)
          const never =
            made.some((one) => one.reasonsForChild === 'yes') || made.every((one) => one.basis === 'document-doubted')
          if (!never) return
          expect(first.is).not.toBe('adult')
          expect((first.ages?.youngest ?? 0) < 18).toBe(true)
          expect([...CHILD_BANDS, 'not-known']).toContain(first.band)
        },
      ),
    )
  })

  it('a yes is never lost by writing more, whatever the order and however often the same grounds are written, while nobody answers no', () => {
    const noNo = aBirth.filter((one) => one.reasonsForChild !== 'no')
    fc.assert(
      fc.property(fc.array(noNo, { minLength: 1, maxLength: 6 }), fc.nat(5), (made, at) => {
        const withYes = made.map(
          (one, here): Birth => (here === at % made.length ? { ...one, reasonsForChild: 'yes' } : one),
        )
        expect(seen(...withYes).is).not.toBe('adult')
      }),
    )
  })
})
