import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { besa, drita, grandmother, idFrom } from '../../../test/support/people.ts'
import { aVisitPlanned } from '../../../test/support/work.ts'
import type { FileId } from '../entry/ids.ts'
import { visitPlanned } from '../kinds/follow-up/visit-planned.ts'
import { fileLink } from '../kinds/registration/file-link.ts'
import { relativesFiles, whatCrosses } from './what-crosses.ts'

const theirs = idFrom('their-file') as FileId
const today = day('2026-03-02')
const body = {
  file: theirs,
  person: grandmother,
  crosses: ['when-we-come', 'schooling'] as ('when-we-come' | 'schooling')[],
  decidedBy: [{ member: drita.member }, { member: besa.member }],
  because: 'One visit for both.',
  answers: [{ who: 'child' as const, answer: 'yes' as const }],
  until: day('2026-09-01'),
  stands: true,
}
const link = (over: Partial<typeof body> = {}, entry: Parameters<typeof entryOf>[2] = {}) =>
  entryOf(fileLink, { ...body, ...over }, { at: day('2026-02-01'), ...entry })
const planned = entryOf(visitPlanned, aVisitPlanned(), { about: ['child'] })
const seen = (...entries: Parameters<typeof fileOf>) =>
  whatCrosses(fileOf(...entries), theirs, today).map(({ crossing, is, until, shown }) => [
    crossing,
    is,
    until,
    shown.length,
  ])

describe('what crosses to a relative’s file', () => {
  it('is nothing where nobody decided it, and nobody can tell without the folder', () => {
    expect(seen(planned)).toEqual([])
    expect(relativesFiles(fileHolding(['care'], link()))).toBe('not-held')
    expect(relativesFiles(fileOf(link()))).toEqual([{ file: theirs, person: grandmother }])
  })

  it('is each thing, who decided it, until when, and the entries that are seen there', () => {
    expect(seen(link(), planned)).toEqual([
      ['when-we-come', 'crosses', '2026-09-01', 1],
      ['schooling', 'crosses', '2026-09-01', 0],
    ])
    expect(whatCrosses(fileOf(link()), theirs, today)[0]?.decidedBy).toHaveLength(2)
  })

  it('has ended by its own end, or on the day on which somebody ended it', () => {
    expect(seen(link({ until: day('2026-02-15'), crosses: ['schooling'] }))).toEqual([
      ['schooling', 'ended', '2026-02-15', 0],
    ])
    const first = link({ crosses: ['schooling'] })
    expect(
      seen(first, link({ stands: false, crosses: ['schooling'] }, { at: day('2026-02-20'), replaces: [first.id] })),
    ).toEqual([['schooling', 'ended', '2026-02-20', 0]])
  })

  it('is held back while two decisions clash: what either withholds is withheld', () => {
    expect(seen(link(), link({ crosses: ['schooling'] }), planned).map(([crossing, is]) => [crossing, is])).toEqual(
      expect.arrayContaining([
        ['when-we-come', 'held-back'],
        ['schooling', 'crosses'],
      ]),
    )
  })
})
