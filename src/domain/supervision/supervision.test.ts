import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { besa, drita, mira } from '../../../test/support/people.ts'
import { aGoal, anAction, aPlanAgreed, aVisit, me } from '../../../test/support/work.ts'
import { due } from '../dues/due.ts'
import { fileTypeOf } from '../file/file-type.ts'
import { KINDS } from '../kinds.ts'
import { phaseWindows, windowsOf } from '../kinds/any/phase-windows.ts'
import { supervisionSession } from '../kinds/planning/supervision-session.ts'
import { lightClosure } from '../kinds/closure/light-closure.ts'
import { dormantByWish } from '../kinds/closure/dormant-by-wish.ts'
import { task } from '../kinds/follow-up/task.ts'
import { visit } from '../kinds/follow-up/visit.ts'
import { action } from '../kinds/planning/action.ts'
import { goal } from '../kinds/planning/goal.ts'
import { phase } from '../kinds/planning/phase.ts'
import { planAgreed } from '../kinds/planning/plan-agreed.ts'
import { caseHolder } from '../kinds/registration/case-holder.ts'
import { fileOpened } from '../kinds/registration/file-opened.ts'
import { service } from '../kinds/services/service.ts'
import { drift, goalsWithoutStep } from './drift.ts'
import { MISSING_CODES, quality } from './quality.ts'
import { workloads } from './workload.ts'

const today = day('2026-06-01')
const opened = entryOf(
  fileOpened,
  { source: 'school', askedAboutOthers: 'none-there', othersThere: [] },
  { at: day('2026-01-01') },
)
const seen = (at: string) => entryOf(visit, aVisit(), { at: day(at) })
const signs = (...entries: Parameters<typeof fileOf>) => drift(fileOf(opened, ...entries), today).signs

describe('a case that drifts', () => {
  it('of a child who cannot be found is one only where nothing was written for long, and not where that cannot be read', () => {
    const lost = (at: string) =>
      entryOf(
        lightClosure,
        { reason: 'lost', words: 'Nobody knows.', tried: 'The school, the aunt.', wayBack: 'Our door' },
        { at: day(at), recordedAt: `${at}T09:00:00.000Z` },
      )
    expect(signs(lost('2026-02-01'))).toEqual(['nothing-written'])
    expect(signs(lost('2026-05-20'))).toEqual([])
    expect(drift(fileHolding(['identity'], opened, lost('2026-02-01')), today).signs).toEqual([])
  })

  it('is never one that rests by the child’s wish, one in aftercare, one that is closed, or one that cannot be read', () => {
    expect(signs(entryOf(phase, { phase: 'aftercare', because: 'She is home.' }, { at: day('2026-01-02') }))).toEqual(
      [],
    )
    expect(signs(entryOf(dormantByWish, { wayBack: 'Our door', mayWeGetInTouch: { answer: 'no' } }))).toEqual([])
    expect(signs(entryOf(lightClosure, { reason: 'met-once', words: 'Once.', wayBack: 'The card.' }))).toEqual([])
    expect(drift(fileHolding(['identity'], opened), today)).toMatchObject({ signs: [], unread: ['care'] })
  })

  it('is one in which nothing happened, no plan stands and no visit is ahead', () => {
    expect(signs()).toEqual(['nothing-written', 'no-plan', 'no-visit-ahead'])
    expect(drift(fileOf(opened), today).quietDays).toBe(151)
  })

  it('is none while the work goes on; what is dated ahead does not make it look busy', () => {
    expect(signs(seen('2026-05-28'), entryOf(planAgreed, aPlanAgreed({ reviewOn: day('2026-07-01') })))).toEqual([])
    expect(signs(seen('2026-09-01'))).toContain('nothing-written')
  })

  it('shows in a plan that nobody looked at, a goal that nobody works for and a need to which nothing was offered', () => {
    const need = entryOf(
      service,
      { stage: 'needed', need: 'tooth', category: 'medical', whom: 'child', saidBy: 'child' },
      { at: day('2026-03-01') },
    )
    expect(
      signs(
        seen('2026-05-28'),
        entryOf(planAgreed, aPlanAgreed({ reviewOn: day('2026-05-01') })),
        entryOf(goal, aGoal()),
        need,
      ),
    ).toEqual(['plan-not-looked-at', 'goal-without-step', 'needs-without-offer'])
    expect(goalsWithoutStep(fileOf(entryOf(goal, aGoal()), entryOf(action, anAction({ goal: aGoal().goal }))))).toEqual(
      [],
    )
  })
})

describe('what a file lacks', () => {
  it('is everything in an empty one, nothing in a closed one, and not judged without the folder', () => {
    expect(quality(fileOf(), day('2026-03-02')).missing.map(({ code }) => code)).toEqual(
      MISSING_CODES.filter((code) => !['ties-not-checked', 'goals-not-in-childs-words'].includes(code)),
    )
    expect(
      quality(
        fileOf(entryOf(lightClosure, { reason: 'met-once', words: 'Once.', wayBack: 'The card.' })),
        day('2026-03-02'),
      ),
    ).toEqual({ missing: [], notJudged: [] })
    const partly = quality(fileHolding(['care']), day('2026-03-02'))
    expect(partly.notJudged).toContainEqual({ code: 'birth-registration-not-checked', dependsOn: ['status'] })
    expect(partly.missing.map(({ code }) => code)).not.toContain('birth-registration-not-checked')
  })

  it('names the form that fills each', () => {
    expect(
      quality(fileOf(), day('2026-03-02')).missing.filter(({ next }) => !KINDS.some((kind) => kind.name === next)),
    ).toEqual([])
  })

  it('is a list and no score', () => {
    expect(JSON.stringify(quality(fileOf(), day('2026-03-02')))).not.toMatch(/:\s*\d/)
  })
})

describe('what each person carries', () => {
  const holder = (member: typeof drita.member) => entryOf(caseHolder, { member, as: 'caseworker' })
  const todo = (who: { member: typeof drita.member }, by: string, waiting = false) =>
    entryOf(task, {
      task: `t-${by}-${who.member}`,
      what: 'Whom to call',
      who,
      by: day(by),
      status: 'open',
      ...(waiting && { waitingOn: { who: 'the registry', since: day('2026-05-01'), askedAgain: [] } }),
    })

  it('leaves closed files out, and counts what rests by the child’s wish apart', () => {
    const closed = fileOf(
      holder(drita.member),
      entryOf(lightClosure, { reason: 'met-once', words: 'Once.', wayBack: 'The card.' }),
    )
    const dormant = fileOf(
      holder(drita.member),
      entryOf(dormantByWish, { wayBack: 'Our door', mayWeGetInTouch: { answer: 'no' } }),
    )
    expect(workloads(KINDS, [closed, dormant], today)).toMatchObject([
      { member: drita.member, files: 1, dormant: 1, late: 0 },
    ])
  })

  it('counts as late only what is theirs and waits on nobody', () => {
    const file = fileOf(
      opened,
      holder(drita.member),
      todo(me, '2026-05-01'),
      todo(me, '2026-05-02', true),
      todo(me, '2026-06-03'),
    )
    expect(workloads(KINDS, [file], today)).toMatchObject([{ late: 1, thisWeek: 1 }])
  })

  it('goes to whoever opened a file while nobody is named, and puts nobody before anybody', () => {
    const names = workloads(
      KINDS,
      [fileOf(opened), fileOf(opened, holder(mira.member)), fileOf(opened, holder(mira.member))],
      today,
    ).map(({ member }) => member)
    expect(names).toEqual([drita.member, mira.member].sort())
  })
})

describe('phases that an agency counts in its own way', () => {
  it('are what says who is in crisis, for each who carries files', () => {
    const file = fileOf(opened, entryOf(caseHolder, { member: drita.member, as: 'caseworker' }))
    expect(workloads(KINDS, [file], today)).toMatchObject([{ inCrisis: 0 }])
    expect(
      workloads(KINDS, [{ ...file, phaseWindows: { transition: 6, inclusion: 12, end: 36 } }], today),
    ).toMatchObject([{ inCrisis: 1 }])
  })
})

describe('a talk of a worker with a supervisor', () => {
  const talk = entryOf(supervisionSession, {
    worker: drita.member,
    supervisor: besa.member,
    how: 'one-to-one',
    talkedAbout: ['own-strain'],
    agreed: [],
    staffCare: ['time-off'],
    nextOn: day('2026-06-15'),
  })

  it('is refused with oneself, and about nothing', () => {
    expect(supervisionSession.schema.safeParse({ ...talk.body, supervisor: drita.member }).success).toBe(false)
    expect(supervisionSession.schema.safeParse({ ...talk.body, talkedAbout: [] }).success).toBe(false)
  })

  it('stands in a file of its own, and the next one is due for the supervisor', () => {
    expect(fileTypeOf(KINDS, fileOf(talk))).toBe('supervision')
    expect(due([supervisionSession], fileOf(talk), today)).toMatchObject([
      { what: 'supervision', on: '2026-06-15', who: { member: besa.member } },
    ])
  })
})

describe('an agency’s own phases', () => {
  it('refuse one that begins before the one before it', () => {
    expect(phaseWindows.schema.safeParse({ transition: 12, inclusion: 3, end: 36, because: 'so' }).success).toBe(false)
  })

  it('stand in the team’s file until others replace them', () => {
    expect(windowsOf(fileOf())).toBeUndefined()
    expect(
      windowsOf(fileOf(entryOf(phaseWindows, { transition: 6, inclusion: 12, end: 36, because: 'Ours are longer.' }))),
    ).toEqual({ transition: 6, inclusion: 12, end: 36 })
  })
})
