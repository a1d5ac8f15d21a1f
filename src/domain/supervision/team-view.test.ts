import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { aClosure, anAction, aPlanAgreed, aRisk, aVisit, yesTo } from '../../../test/support/work.ts'
import { KINDS } from '../kinds.ts'
import { factor } from '../kinds/assessment/factor.ts'
import { safetyLook } from '../kinds/assessment/safety-look.ts'
import { missingEpisode } from '../kinds/care/missing-episode.ts'
import { closure } from '../kinds/closure/closure.ts'
import { visit } from '../kinds/follow-up/visit.ts'
import { action } from '../kinds/planning/action.ts'
import { planAgreed } from '../kinds/planning/plan-agreed.ts'
import { fileOpened } from '../kinds/registration/file-opened.ts'
import { teamRow } from './team-view.ts'

const today = day('2026-04-10')
const late = entryOf(action, anAction())
const waitsOnOthers = entryOf(
  action,
  anAction({
    action: 'papers',
    what: 'Papers',
    waitingOn: { who: 'the registry', since: day('2026-03-01'), askedAgain: [] },
  }),
)
const notSafe = entryOf(safetyLook, {
  answer: 'not-safe',
  how: 'seen-there',
  because: 'the uncle came',
  againBy: day('2026-05-01'),
})
const row = (...entries: Parameters<typeof fileOf>) => teamRow(KINDS, fileOf(...entries), today)

describe('a supervisor’s row', () => {
  it('keeps what is late apart from what waits on others', () => {
    const { late: isLate, waitingOnOthers } = row(late, waitsOnOthers)
    expect(isLate.map((item) => item.entry)).toEqual([late.id])
    expect(waitingOnOthers.map((item) => item.waitingOn)).toEqual(['the registry'])
  })

  it('says who was not seen, what drifts, what waits for approval and what went around a rule', () => {
    const seen = entryOf(visit, aVisit(), { wentAround: ['heard-by-unsafe'] })
    const found = row(seen, entryOf(planAgreed, aPlanAgreed()), entryOf(factor, aRisk()))
    expect(found.lastSeen.late).toBe(true)
    expect(found.drifts).toContainEqual({ rule: 'R9', answer: 'refused', missing: ['answer-to-risk'] })
    expect(found.waiting.map((item) => item.entry.kind)).toEqual(['plan-agreed'])
    expect(found.wentAround.map((item) => item.rules)).toEqual([['heard-by-unsafe']])
  })

  it('says where nobody speaks for the child and nobody looked whether the birth is registered', () => {
    expect(row(late).drifts.map((ruling) => ruling.rule)).toEqual(['R3', 'R13'])
  })

  it('tells what cannot be judged here from what is fine and from what is missing', () => {
    const partly = teamRow(KINDS, fileHolding(['care', 'identity'], late), today)
    expect(partly.cannotTell.flatMap(({ dependsOn }) => dependsOn)).toEqual(
      expect.arrayContaining(['status', 'justice', 'origins']),
    )
    expect(partly.drifts.map(({ rule }) => rule)).not.toContain('R13')
    expect(row(late).cannotTell).toEqual([])
  })

  it('goes by the phases of the agency', () => {
    const opened = entryOf(
      fileOpened,
      { source: 'school', askedAboutOthers: 'none-there', othersThere: [] },
      { at: day('2026-01-01') },
    )
    expect(row(opened).phase.phase).toBe('transition')
    expect(
      teamRow(KINDS, { ...fileOf(opened), phaseWindows: { transition: 6, inclusion: 12, end: 36 } }, today).phase.phase,
    ).toBe('crisis')
  })

  it('says why somebody should look first, in words and without a score', () => {
    const gone = entryOf(missingEpisode, {
      is: 'missing',
      episode: 'april',
      since: today,
      lastSeen: 'the bus stop',
      lawAsksReport: 'not-known',
      report: { decided: 'not-yet' },
    })
    const found = row(notSafe, gone, entryOf(factor, aRisk()))
    expect(found.lookFirst).toEqual(['not-safe', 'missing', 'answer-to-risk'])
    expect(Object.keys(found).join(' ')).not.toMatch(/score|rank|points/)
  })

  it('is quiet about a closed file', () => {
    const closing = entryOf(closure, aClosure())
    const found = row(late, notSafe, entryOf(factor, aRisk()), closing, yesTo(closing))
    expect(found).toMatchObject({ status: { is: 'closed' }, lookFirst: [], drifts: [], late: [] })
  })
})
