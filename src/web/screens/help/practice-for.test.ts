import { describe, expect, it } from 'vitest'
import type { FileId } from '#domain/entry/ids.ts'
import { publicationOf } from '#guidance/library/library.ts'
import { USES } from '#guidance/library/uses.ts'
import { BUILT_IN } from '#domain/instruments/catalogue.ts'
import { PACKS } from '#domain/country-pack/packs.ts'
import { KINDS } from '#domain/kinds.ts'
import { ALL_USES, practiceFor, publicationsFor } from './practice-for.ts'

const file = 'AAAAAAAAAAAAAAAAAAAAAA' as FileId

describe('help on a screen', () => {
  it('names nothing that the library does not hold', () => {
    expect(ALL_USES.filter((id) => !USES.some((use) => use.id === id))).toEqual([])
  })

  it('leads from a screen, a form or a country to everything that the library says comes from a publication', () => {
    const reached = new Set<string>([
      ...ALL_USES,
      ...KINDS.map(({ name }) => name),
      ...PACKS.map(({ country }) => country),
    ])
    expect(USES.filter(({ id }) => !reached.has(id)).map(({ id }) => id)).toEqual([])
    expect(publicationsFor({ is: 'instruments' })).toEqual(
      expect.arrayContaining(['whats-home-2016', 'aso-2017', 'iom-vulnerable-migrants-2019']),
    )
    expect(publicationsFor({ is: 'write', kind: 'guardianship', file })).toEqual(
      expect.arrayContaining(['coe-convention-2005', 'eu-directive-2011']),
    )
    for (const { country } of PACKS) expect(publicationsFor({ is: 'guidance', country }), country).not.toEqual([])
  })

  it('has a source, or says that it is ours, for every set of questions and every country that comes with the app', () => {
    const named = new Set(USES.map(({ id }) => id))
    expect(
      [...BUILT_IN.map(({ id }) => id), ...PACKS.map(({ country }) => country)].filter((id) => !named.has(id)),
    ).toEqual([])
  })

  it('leads to what the screen or the form rests on, each publication once, and to none where there is none', () => {
    expect(publicationsFor({ is: 'about' })).toEqual([])
    expect(publicationsFor({ is: 'write', kind: 'case-holder' })).toEqual([])
    expect(publicationsFor({ is: 'write', kind: 'return-plan', file })).toEqual([
      'whats-home-2016',
      'trm-2010',
      'tact-2016',
      'iom-reintegration-2019',
    ])
    const behind = publicationsFor({ is: 'return', file })
    expect(behind).toContain('tact-2016')
    expect(new Set(behind).size).toBe(behind.length)
    expect(behind.filter((id) => publicationOf(id) === undefined)).toEqual([])
  })

  it('leads from a child’s screen to what to think about for this child, and from a file that is no child’s to the library', () => {
    expect(practiceFor({ is: 'looks', file })).toEqual({ is: 'guidance', file })
    expect(practiceFor({ is: 'stocktaking', file })).toEqual({ is: 'guidance' })
    expect(practiceFor({ is: 'today' })).toEqual({ is: 'guidance' })
  })
})
