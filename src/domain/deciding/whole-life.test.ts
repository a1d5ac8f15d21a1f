import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { besa, drita } from '../../../test/support/people.ts'
import { waitingForApproval } from '../file/approvals.ts'
import { caseStatus } from '../file/case-status.ts'
import { decide } from './decide.ts'
import { due } from '../dues/due.ts'
import { endOf } from '../entry/plain-date.ts'
import type { Entry } from '../entry/entry.ts'
import { journey } from '../file/journey.ts'
import { KINDS } from '../kinds.ts'
import { isSheSafe } from '../safety/safety-answer.ts'
import { reopened } from '../kinds/closure/reopened.ts'
import { levelsOverTime } from '../levels/levels-over-time.ts'
import { phaseOf } from '../kinds/planning/phase-of.ts'
import { promises } from '../questions/promises.ts'
import { teamRow } from '../supervision/team-view.ts'
import {
  life,
  going,
  assessment,
  home,
  review,
  tooEarly,
  end,
  opening,
  risk,
  planning,
  seen,
  following,
  closing,
  asked,
  open,
} from '../../../test/support/whole-life.ts'

const until = (entry: Entry | undefined) => fileOf(...life.slice(0, entry ? life.indexOf(entry) + 1 : 0))
const names = (file: ReturnType<typeof fileOf>) => promises(file).map((promise) => promise.what)

describe('a whole life of a case', () => {
  it('could be written entry by entry, as people would, each rule asked on the way', () => {
    for (const [n, entry] of life.entries()) {
      const { kind, folder, at, body, replaces } = entry
      const answer = decide(KINDS, fileOf(...life.slice(0, n)), { kind, folder, at, body, replaces }, endOf(at))
      expect(answer, `${kind} on ${endOf(at)}`).toMatchObject({ ok: true, value: { wentAround: [] } })
    }
  })

  it('could not have sent her home before all that R8 asks was there, nor closed before a review', () => {
    const at = life.indexOf(going)
    for (const missing of [...assessment.slice(3), ...home.slice(0, 2)]) {
      const file = fileOf(...life.slice(0, at).filter((entry) => entry !== missing))
      expect(
        decide(KINDS, file, { kind: going.kind, at: going.at, body: going.body }, endOf(going.at)),
        missing.kind,
      ).toMatchObject({ ok: false, code: 'rule-refused' })
    }
    const unreviewed = fileOf(
      ...life.slice(0, life.indexOf(review)).filter((entry) => entry.kind !== 'level-assessment'),
    )
    expect(decide(KINDS, unreviewed, { kind: 'closure', at: tooEarly.at, body: tooEarly.body }, end.on)).toMatchObject({
      ok: false,
      code: 'rule-refused',
    })
  })

  it('begins in crisis, not safe, with a risk that somebody answers', () => {
    const first = until(opening.at(-1))
    expect(caseStatus(first).is).toBe('open')
    expect(isSheSafe(first)).toBe('not-safe')
    expect(phaseOf(first, day('2026-04-03')).phase).toBe('crisis')
    expect(due(KINDS, until(risk), day('2026-04-03')).map((item) => item.what)).toEqual([
      'safety-look-now',
      'answer-to-risk',
    ])
    expect(due(KINDS, until(assessment[1]), day('2026-04-04')).map((item) => item.what)).not.toContain('answer-to-risk')
  })

  it('promises what the plan says, and keeps it', () => {
    expect(names(until(planning.at(-1)))).toEqual(['visit', 'action', 'ask-again'])
    expect(names(until(seen))).toEqual(['action', 'ask-again'])
    expect(names(until(following.at(-1)))).toEqual(['ask-again'])
  })

  it('sees each level go its own way, and the setback beside the gain', () => {
    const levels = levelsOverTime(until(following.at(-1)))
    expect([
      levels.family.direction,
      levels.community.direction,
      levels.society.direction,
      levels['with-parent'].direction,
    ]).toEqual(['up', 'setback', null, null])
  })

  it('waits for the supervisor, comes back once, and closes with her yes', () => {
    expect(waitingForApproval(until(tooEarly)).map((item) => item.entry.id)).toEqual([tooEarly.id])
    expect(caseStatus(until(tooEarly)).is).toBe('closure-asked')
    expect(caseStatus(until(closing[2])).is).toBe('open')
    expect(caseStatus(until(asked)).is).toBe('closure-asked')
    expect(caseStatus(fileOf(...life))).toMatchObject({ is: 'closed', by: [asked.id], clash: false })
  })

  it('after closing owes her the visits of the aftercare plan and what was taken on, and nothing else, and opens again when she asks', () => {
    const today = day('2027-05-01')
    expect(due(KINDS, fileOf(...life), today).map((item) => `${item.what} ${item.on}`)).toEqual([
      'aftercare 2027-05-20',
      ...open.map(() => 'carried-on 2028-04-20'),
    ])
    expect(teamRow(KINDS, fileOf(...life), today)).toMatchObject({
      status: { is: 'closed' },
      lookFirst: [],
      waiting: [],
      drifts: [],
    })

    const again = entryOf(
      reopened,
      { because: 'She called from the station.', askedBy: 'child' },
      { at: today, replaces: [asked.id], by: besa.member },
    )
    expect(caseStatus(fileOf(...life, again)).is).toBe('reopened')
    expect(names(fileOf(...life, again))).toEqual(['ask-again'])
  })

  it('is the same file in whatever order its entries arrive', () => {
    const file = fileOf(...life)
    fc.assert(
      fc.property(fc.shuffledSubarray(life, { minLength: life.length }), (shuffled) => {
        expect(fileOf(...shuffled)).toEqual(file)
        expect(caseStatus(fileOf(...shuffled))).toEqual(caseStatus(file))
      }),
      { numRuns: 50 },
    )
  })

  it('keeps every entry in the journey, and shows a colleague without `origins` no word of them', () => {
    expect(journey(fileOf(...life)).months.flatMap((month) => month.items)).toHaveLength(life.length)
    const { months, notHeld } = journey(fileHolding(['identity', 'care'], ...life))
    expect(months.flatMap((month) => month.items).map((item) => item.entry.folder)).not.toContain('origins')
    expect(notHeld).toContain('origins')
    expect(life.filter((entry) => entry.by === drita.member).length).toBeGreaterThan(20)
  })
})
