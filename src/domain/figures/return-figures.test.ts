import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { drita } from '../../../test/support/people.ts'
import { used } from '../../../test/support/guidance/child.ts'
import { aClosure, aVisit, yesTo } from '../../../test/support/work.ts'
import { NEUTRAL_RETURN, returnsOf } from '../country-pack/returns/neutral-return.ts'
import type { RowCount, StatutoryReturn } from '../vocabulary/country-pack/statutory-return.ts'
import { albania } from '../country-pack/packs/albania.ts'
import { KINDS } from '../kinds.ts'
import { closure } from '../kinds/closure/closure.ts'
import { reopened } from '../kinds/closure/reopened.ts'
import { identificationStatus } from '../kinds/experience/identification-status.ts'
import { attendance } from '../kinds/before/attendance.ts'
import { whereabouts } from '../kinds/care/whereabouts.ts'
import { visit } from '../kinds/follow-up/visit.ts'
import { childGroup } from '../kinds/registration/child-group.ts'
import { fileOpened } from '../kinds/registration/file-opened.ts'
import { gender } from '../kinds/registration/gender.ts'
import { service } from '../kinds/services/service.ts'
import { monthFigures } from './month-figures.ts'
import { isWithin, periodBefore, periodOf } from '../vocabulary/period.ts'
import { returnFigures } from './return-figures.ts'

const opened = (at: string) =>
  entryOf(fileOpened, { source: 'school', askedAboutOthers: 'none-there', othersThere: [] }, { at: day(at) })
const seen = (at: string) => entryOf(visit, aVisit(), { at: day(at) })
const aGirl = entryOf(gender, { who: 'child', gender: 'female' }, { at: day('2026-01-01') })
const offered = (need: string, at: string) =>
  entryOf(
    service,
    { stage: 'offered', need, category: 'medical', whom: 'child', offeredBy: { member: drita.member } },
    { at: day(at) },
  )
const asking = (counts: RowCount): StatutoryReturn => ({ ...NEUTRAL_RETURN, rows: [{ id: 'r', label: 'r', counts }] })
const quarter = periodOf('quarter', day('2026-02-10'))
const counted = (counts: RowCount, ...files: ReturnType<typeof fileOf>[]) =>
  returnFigures(KINDS, files, asking(counts), quarter).rows[0]

describe('a period', () => {
  it('is the month, the quarter or the year of the calendar, and the one before it', () => {
    expect(periodOf('month', day('2024-02-29'))).toEqual({ first: '2024-02-01', last: '2024-02-29' })
    expect(periodOf('quarter', day('2026-12-31'))).toEqual({ first: '2026-10-01', last: '2026-12-31' })
    expect(periodOf('year', day('2026-05-05'))).toEqual({ first: '2026-01-01', last: '2026-12-31' })
    expect(periodBefore('quarter', periodOf('quarter', day('2026-02-01')))).toEqual({
      first: '2025-10-01',
      last: '2025-12-31',
    })
    expect(periodBefore('month', periodOf('month', day('2026-12-01')), -1)).toEqual({
      first: '2027-01-01',
      last: '2027-01-31',
    })
  })

  it('holds what lasted over its edge in one of the two only', () => {
    const when = { from: day('2026-03-30'), to: day('2026-04-02') }
    expect([isWithin(quarter, when), isWithin(periodBefore('quarter', quarter, -1), when)]).toEqual([false, true])
  })
})

describe('a return to an authority', () => {
  it('counts no child twice over a quarter, where the months would', () => {
    const file = fileOf(opened('2025-12-01'), seen('2026-01-05'), seen('2026-02-05'), seen('2026-03-05'))
    expect(counted({ of: 'children', which: 'seen' }, file)?.count).toBe(1)
    expect(
      ['2026-01', '2026-02', '2026-03'].map(
        (month) => monthFigures(KINDS, [file], month as '2026-01').contacts.childrenSeen,
      ),
    ).toEqual([1, 1, 1])
  })

  it('counts the same as the figures of a month where it asks for a month', () => {
    const ended = entryOf(closure, aClosure(), { at: day('2026-03-02') })
    const files = [
      fileOf(opened('2026-03-02'), seen('2026-03-05')),
      fileOf(opened('2026-01-01'), ended, yesTo(ended, { at: day('2026-03-09') })),
      fileOf(opened('2026-01-01'), offered('tooth', '2026-03-02'), offered('tooth', '2026-03-03')),
    ]
    const month = monthFigures(KINDS, files, '2026-03')
    const asked = {
      ...NEUTRAL_RETURN,
      rows: (['open-before', 'opened', 'closed', 'open-after', 'seen'] as const).map((which) => ({
        id: which,
        label: which,
        counts: { of: 'children' as const, which },
      })),
    }
    const made = returnFigures(
      KINDS,
      files,
      {
        ...asked,
        rows: [...asked.rows, { id: 'offered', label: 'offered', counts: { of: 'help', stage: 'offered' } }],
      },
      periodOf('month', day('2026-03-01')),
    )
    const { openBefore, opened: begun, closed, openAfter } = month.files
    expect(made.rows.map((row) => row.count)).toEqual([
      openBefore,
      begun,
      closed,
      openAfter,
      month.contacts.childrenSeen,
      month.help.offered?.['medical'],
    ])
  })

  it('counts as worked with whoever was closed and opened again, or closed within it, and nobody whose file was closed all the while', () => {
    const ended = (at: string) => entryOf(closure, aClosure(), { at: day(at) })
    const early = ended('2025-06-01')
    const late = ended('2026-02-01')
    const rested = fileOf(opened('2025-01-01'), early, yesTo(early, { at: day('2025-06-02') }))
    const back = fileOf(
      opened('2025-01-01'),
      early,
      yesTo(early, { at: day('2025-06-02') }),
      entryOf(reopened, { because: 'She came by.', askedBy: 'child' }, { at: day('2026-02-02'), replaces: [early.id] }),
    )
    const left = fileOf(opened('2025-01-01'), late, yesTo(late, { at: day('2026-02-02') }))
    expect(counted({ of: 'children', which: 'worked-with' }, rested, back, left)?.count).toBe(2)
  })

  it('narrows by girls and boys, by status and by group; what is suspected of a group counts as none', () => {
    const girl = fileOf(
      opened('2026-01-02'),
      aGirl,
      entryOf(identificationStatus, { status: 'presumed', by: 'ngo' }, { at: day('2026-01-03') }),
      entryOf(childGroup, { group: 'trafficked-child', stands: 'suspected' }, { at: day('2026-01-03') }),
    )
    const other = fileOf(opened('2026-01-02'))
    const of = (more: object) => counted({ of: 'children', which: 'opened', ...more }, girl, other)?.count
    expect([
      of({}),
      of({ genders: ['female'] }),
      of({ genders: ['not-known'] }),
      of({ statuses: ['presumed'] }),
      of({ statuses: ['formally-identified'] }),
      of({ groups: ['trafficked-child'] }),
    ]).toEqual([2, 1, 1, 1, 0, 0])
  })

  it('narrows by district and by form, and counts what has no child’s file', () => {
    const lives = entryOf(
      whereabouts,
      { of: 'lives', is: 'known', name: 'The mill', mayGoThere: 'with-care', district: 'AL-11' },
      { at: day('2026-01-02') },
    )
    const girl = fileOf(opened('2026-01-02'), lives, { ...used({ forms: ['forced-begging'] }), at: day('2026-01-02') })
    const of = (more: object) =>
      counted({ of: 'children', which: 'opened', ...more }, girl, fileOf(opened('2026-01-02')))?.count
    expect([
      of({ districts: ['AL-11'] }),
      of({ districts: ['AL-10'] }),
      of({ forms: ['forced-begging'] }),
      of({ forms: ['servitude'] }),
    ]).toEqual([1, 0, 1, 0])
    const group = fileOf(entryOf(attendance, { came: ['cap'], others: 2 }, { at: day('2026-02-03') }))
    const made = returnFigures(KINDS, [girl], asking({ of: 'beside', which: 'came-to-groups' }), quarter, {
      met: [],
      groups: [group],
      children: [girl],
    })
    expect(made.rows[0]).toMatchObject({ count: 3, isSmall: true, partly: [] })
  })

  it('says of each row by itself what was not held, since then it may be too low', () => {
    const file = fileHolding(['care', 'identity'], opened('2026-01-02'))
    expect(counted({ of: 'children', which: 'opened', genders: ['female'] }, file)?.partly).toEqual([])
    expect(counted({ of: 'children', which: 'opened', statuses: ['presumed'] }, file)?.partly).toEqual([
      'origins',
      'justice',
    ])
    expect(counted({ of: 'notes', kind: 'health-matter' }, file)?.partly).toEqual(['health'])
  })

  it('counts a file that begins later not at all', () => {
    expect(counted({ of: 'children', which: 'opened' }, fileOf(opened('2026-04-01')))?.count).toBe(0)
  })
})

describe('the rows of a return', () => {
  it('come from the country’s pack, and are ours where nobody knows the authority’s', () => {
    expect(returnsOf(undefined)).toEqual([NEUTRAL_RETURN])
    expect(returnsOf(albania)).toEqual(albania.returns)
    expect(returnsOf(albania).map(({ layout, fact }) => [layout, fact.mark])).toEqual([['not-known', 'ours']])
  })
})
