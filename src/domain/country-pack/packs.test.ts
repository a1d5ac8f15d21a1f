import { describe, expect, it } from 'vitest'
import type { Fact } from '../vocabulary/country-pack/fact.ts'
import { PACKS } from './packs.ts'

/** Every fact of a pack, at any depth. */
function factsIn(value: unknown): readonly Fact[] {
  if (Array.isArray(value)) return value.flatMap(factsIn)
  if (typeof value !== 'object' || value === null) return []
  return 'mark' in value && 'says' in value ? [value as Fact] : Object.values(value).flatMap(factsIn)
}

/** What stood in a pack after the law had changed, by the law or the page that ended it. */
const OUTDATED = [
  [/\b63 (provinces|cities)\b/, 'VN: 34 provinces and cities since 1 July 2025'],
  [/hang on (it|household registration)/, 'VN: household books are void since 1 January 2023'],
  [/Whether a later law changed this/, 'VN: law 91/2025 on personal data, in force since 1 January 2026'],
  [/bill was pending/, 'SL: Child Rights Act, passed on 3 July 2025'],
  [/under sixteen and a youth/, 'MM: the law against trafficking changed on 16 June 2022; child rights law of 2019'],
  [/took the place of the law/, 'MM: the law against trafficking changed on 16 June 2022'],
  [/To whom and within what time was not seen/, 'CN: opinions of 7 May 2020, Art. 2'],
] as const

describe('the facts of the packs', () => {
  it.each(PACKS.map((pack) => [pack.country, pack] as const))(
    '%s: what was found names its source and the day on which it was read',
    (_, pack) => {
      const facts = factsIn(pack)
      expect(facts.length).toBeGreaterThan(2)
      expect(
        facts.filter(
          ({ mark, source, checkedOn }) => mark === 'found' && (source === undefined || checkedOn === undefined),
        ),
      ).toEqual([])
      expect(facts.filter(({ checkedOn }) => checkedOn !== undefined && checkedOn > '2026-12-01')).toEqual([])
    },
  )

  it.each(OUTDATED)('do not say %s any more (%s)', (words) => {
    const said = PACKS.flatMap((pack) => [...factsIn(pack).map(({ says }) => says), ...(pack.notKnown ?? [])])
    expect(said.filter((text) => words.test(text))).toEqual([])
  })

  it('from a text of a year say no law that is younger than the text', () => {
    const years = (text: string) => [...text.matchAll(/\b(?:19|20)\d\d\b/g)].map(([year]) => Number(year))
    const facts = PACKS.flatMap(factsIn).filter(({ mark }) => mark === 'found')
    const younger = facts.filter(({ says, source = '' }) => {
      const [of, said] = [years(source), years(says)]
      return of.length > 0 && said.length > 0 && Math.max(...said) > Math.max(...of) + 1
    })
    expect(younger).toEqual([])
  })
})
