import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import { besa, drita, mira } from '../../../test/support/people.ts'
import { opened } from '../../../test/support/guidance/child.ts'
import { aPlanAgreed, anAction } from '../../../test/support/work.ts'
import { KINDS } from '../kinds.ts'
import { action } from '../kinds/planning/action.ts'
import { planAgreed } from '../kinds/planning/plan-agreed.ts'
import { caseHolder } from '../kinds/registration/case-holder.ts'
import { workloads } from './workload.ts'

const TODAY = day('2026-03-10')
const carried = entryOf(caseHolder, { member: drita.member, as: 'caseworker' })
const step = (by: string, who: object = { member: drita.member }) =>
  entryOf(action, anAction({ action: `step-${by}`, by: day(by), who: who as never, status: 'open' }))
const of = (...entries: Parameters<typeof fileOf>) => workloads(KINDS, [fileOf(carried, ...entries)], TODAY)[0]
const seenEvery = (days: number) =>
  entryOf(planAgreed, aPlanAgreed({ seeEveryDays: days, reviewOn: day('2027-01-01') }))

describe('what one person carries', () => {
  it('counts as opened lately for a month, and never a file that nobody opened', () => {
    expect(of()).toMatchObject({ files: 1, openedLately: 0 })
    expect(of(opened('2026-02-08'))).toMatchObject({ openedLately: 0 })
    expect(of(opened('2026-02-09'))).toMatchObject({ openedLately: 1 })
  })

  it('counts as due this week what falls on today and the seven days after, and as late what was before', () => {
    const counts = (by: string) => {
      const { thisWeek, late } = of(step(by)) ?? {}
      return [thisWeek, late]
    }
    expect(counts('2026-03-09')).toEqual([0, 1])
    expect(counts('2026-03-10')).toEqual([1, 0])
    expect(counts('2026-03-17')).toEqual([1, 0])
    expect(counts('2026-03-18')).toEqual([0, 0])
  })

  it('leaves out what another member is named for, and counts what nobody of the agency does', () => {
    expect(of(step('2026-03-11', { member: besa.member }))).toMatchObject({ thisWeek: 0 })
  })

  it('counts children who are to be seen every fortnight or more often', () => {
    expect([13, 14, 15].map((days) => of(opened(), seenEvery(days))?.often)).toEqual([1, 1, 0])
    expect(of(opened())).toMatchObject({ often: 0 })
  })

  it('stands in the order of ids', () => {
    const files = [mira, drita, besa].map(({ member }) => fileOf(entryOf(caseHolder, { member, as: 'caseworker' })))
    const members = workloads(KINDS, files, TODAY).map(({ member }) => member)
    expect(members).toEqual([mira.member, drita.member, besa.member].sort())
  })
})
