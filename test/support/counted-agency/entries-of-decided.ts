import type { Entry } from '../../../src/domain/entry/entry.ts'
import type { BodyOf } from '../../../src/domain/file/kind.ts'
import { closure } from '../../../src/domain/kinds/closure/closure.ts'
import { dormantByWish } from '../../../src/domain/kinds/closure/dormant-by-wish.ts'
import { reopened } from '../../../src/domain/kinds/closure/reopened.ts'
import { reportByLaw } from '../../../src/domain/kinds/follow-up/report-by-law.ts'
import { bestInterests } from '../../../src/domain/kinds/planning/best-interests.ts'
import { planAgreed } from '../../../src/domain/kinds/planning/plan-agreed.ts'
import { day, entryOf } from '../entries.ts'
import { besa, mira } from '../people.ts'
import { aClosure, aBestInterests, aPlanAgreed, me, strike, yesTo } from '../work.ts'
import { chain, on } from './written-in-turn.ts'
import type { CountedLife, Day, Turn } from './counted-life.ts'

/** What two people decide, and what the law may ask for. */
export function decided({ plan, planYes, decisions, reports }: CountedLife): readonly Entry[] {
  const agreed = plan ? [on(entryOf(planAgreed, aPlanAgreed()), plan)] : []
  return [
    ...agreed,
    ...agreed.flatMap((asked) =>
      planYes.map((at, n) => yesTo(asked, { at: day(at), by: SUPERVISORS[n % 2] ?? besa.member })),
    ),
    ...decisions.flatMap(({ on: at, yes }, n) => {
      const asked = on(entryOf(bestInterests, aBestInterests({ matter: `b${String(n)}` })), at)
      return [asked, ...(yes ? [yesTo(asked, { at: day(yes) })] : [])]
    }),
    ...reports.flatMap(({ on: at, then }, n) =>
      chain(reportByLaw, [
        [at, { stands: 'to-be-decided', report: `r${String(n)}`, law: 'The act on children' }],
        ...(then ? [[then.on, reportOf(then.stands, `r${String(n)}`, then.on)] as const] : []),
      ]),
    ),
  ]
}
const SUPERVISORS = [besa.member, mira.member]

function reportOf(
  stands: 'reported' | 'delayed' | 'not-required',
  report: string,
  at: Day,
): BodyOf<typeof reportByLaw> {
  const of = { report, law: 'The act on children' }
  switch (stands) {
    case 'reported': {
      const childTold = { told: 'not-yet' as const, tellBy: day('2027-01-01') }
      return { stands, ...of, to: 'the office', on: day(at), by: me, facts: [], said: 'The least.', childTold }
    }
    case 'delayed':
      return { stands, ...of, lawfulReason: 'She would be in danger.', until: day('2027-01-01') }
    case 'not-required':
      return { stands, ...of, because: 'The act does not name it.' }
  }
}

export function ended({ closing, since }: CountedLife): readonly Entry[] {
  const entries: Entry[] = []
  /** Each names the one before it, which its writer saw. */
  let before: readonly Entry['id'][] = []
  for (const turn of [...(closing ? [{ to: 'closed', ...closing } as const] : []), ...since]) {
    const entry = { ...on(turnedTo(turn), turn.on), replaces: [...before] }
    entries.push(entry)
    if (turn.to === 'closed') {
      if (turn.agreedOn) entries.push(yesTo(entry, { at: day(turn.agreedOn) }))
      if (turn.agreedAgainOn) entries.push(yesTo(entry, { at: day(turn.agreedAgainOn), by: mira.member }))
      if (turn.isStruck) entries.push(strike(entry))
    }
    before = [entry.id]
  }
  return entries
}

function turnedTo(turn: Turn): Entry {
  switch (turn.to) {
    case 'closed':
      return entryOf(closure, aClosure({ reason: turn.reason }))
    case 'rests':
      return entryOf(dormantByWish, { wayBack: 'the number on the pencil', mayWeGetInTouch: { answer: 'no-answer' } })
    case 'reopened':
      return entryOf(reopened, { because: 'She rang', askedBy: 'child' })
  }
}
