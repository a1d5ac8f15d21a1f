import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { born, used } from '../../../test/support/guidance/child.ts'
import { says } from '../../../test/support/work.ts'
import type { Entry } from '../entry/entry.ts'
import { KINDS } from '../kinds.ts'
import { whereabouts } from '../kinds/care/whereabouts.ts'
import { fileOpened } from '../kinds/registration/file-opened.ts'
import { gender } from '../kinds/registration/gender.ts'
import { nationality } from '../kinds/rights/nationality.ts'
import { service } from '../kinds/services/service.ts'
import { periodOf } from '../vocabulary/period.ts'
import { brokenDown, CUT_BY } from './broken-down.ts'

const quarter = periodOf('quarter', day('2026-02-10'))
const opened = (at = '2026-01-02') =>
  entryOf(fileOpened, { source: 'school', askedAboutOthers: 'none-there', othersThere: [] }, { at: day(at) })
const girl = entryOf(gender, { who: 'child', gender: 'female' }, { at: day('2026-01-02') })
const in11 = entryOf(
  whereabouts,
  { of: 'lives', is: 'known', name: 'The house by the mill', mayGoThere: 'with-care', district: 'AL-11' },
  { at: day('2026-01-02') },
)
const runs = (key: string, area: 'medical' | 'legal-justice', at: string) =>
  entryOf(service, { stage: 'in-progress', need: key, category: area, whom: 'child', since: day(at) }, { at: day(at) })
const begged = { ...used({ forms: ['forced-begging', 'street-vending'] }), at: day('2026-01-02') }
const by = (which: Parameters<typeof brokenDown>[2], ...files: ReturnType<typeof fileOf>[]) =>
  brokenDown(KINDS, files, which, quarter).rows.map(({ codes, children }) => [...codes, children])

describe('a return by district, sex, age, form and service', () => {
  it('counts nobody who was not worked with in the period, and nobody is no row', () => {
    expect(by(['gender'], fileOf(opened('2026-04-01'), girl))).toEqual([])
    expect(by(['district', 'form'])).toEqual([])
  })

  it('says where nothing is written, and never guesses', () => {
    expect(by(CUT_BY, fileOf(opened()))).toEqual([
      CUT_BY.map((one) => (one === 'service' ? 'none' : 'not-known') as string | number).concat(1),
    ])
  })

  it('counts a child with two forms and two services in each of the rows', () => {
    const file = fileOf(
      opened(),
      girl,
      in11,
      begged,
      runs('a', 'medical', '2026-02-01'),
      runs('b', 'legal-justice', '2026-02-01'),
    )
    expect(by(['district', 'gender', 'form', 'service'], file, fileOf(opened(), girl, in11))).toEqual([
      ['AL-11', 'female', 'forced-begging', 'legal-justice', 1],
      ['AL-11', 'female', 'forced-begging', 'medical', 1],
      ['AL-11', 'female', 'street-vending', 'legal-justice', 1],
      ['AL-11', 'female', 'street-vending', 'medical', 1],
      ['AL-11', 'female', 'not-known', 'none', 1],
    ])
    expect(by(['gender'], file, fileOf(opened(), girl, in11))).toEqual([['female', 2]])
  })

  it('counts within the agency what CTDC asks for and no record holds', () => {
    const lived = used({
      work: ['domestic-work'],
      means: ['debt-bondage', 'threats'],
      recruitedBy: ['family'],
      countries: [
        { country: 'AL', was: 'from' },
        { country: 'GR', was: 'exploited-in' },
      ],
    })
    const holds = entryOf(nationality, { country: 'AL', state: 'holds', proof: 'said' }, { at: day('2026-01-02') })
    const file = fileOf(opened(), { ...lived, at: day('2026-01-02') }, holds)
    expect(by(['work', 'means', 'recruited-by', 'exploited-in', 'citizenship'], file)).toEqual([
      ['domestic-work', 'debt-bondage', 'family', 'GR', 'AL', 1],
      ['domestic-work', 'threats', 'family', 'GR', 'AL', 1],
    ])
  })

  it('counts help that began before and still runs, and none that ended before', () => {
    const began = runs('a', 'medical', '2025-06-01')
    const ended: Entry = entryOf(
      service,
      { stage: 'completed', need: 'a', category: 'medical', whom: 'child', childSays: says('Good.') },
      { at: day('2025-08-01'), replaces: [began.id] },
    )
    expect(by(['service'], fileOf(opened('2025-05-01'), began))).toEqual([['medical', 1]])
    expect(by(['service'], fileOf(opened('2025-05-01'), began, ended))).toEqual([['none', 1]])
  })

  it('begins with the youngest', () => {
    const aged = (on: string) => fileOf(opened(), { ...born(on), at: day('2026-01-02') })
    expect(by(['age'], aged('2012-01-15'), aged('2022-01-15'))).toEqual([
      ['3-5', 1],
      ['12-14', 1],
    ])
  })

  it('marks a row of fewer than five, and says which parts the reader does not hold', () => {
    const files = (count: number) => Array.from({ length: count }, () => fileOf(opened(), girl))
    expect(brokenDown(KINDS, files(4), ['gender'], quarter).rows[0]?.isSmall).toBe(true)
    expect(brokenDown(KINDS, files(5), ['gender'], quarter).rows[0]?.isSmall).toBe(false)
    const apart = fileHolding(['care', 'identity'], opened(), girl)
    expect(brokenDown(KINDS, [apart], ['gender', 'district', 'form'], quarter).partly).toEqual([
      'whereabouts',
      'origins',
    ])
  })
})
