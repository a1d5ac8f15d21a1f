import { describe, expect, it } from 'vitest'
import { day, entryOf } from '../../../test/support/entries.ts'
import { besa, drita, mira } from '../../../test/support/people.ts'
import { anAction, aVisitPlanned, says } from '../../../test/support/work.ts'
import type { CaseFile } from '../file/case-file.ts'
import { fold } from '../file/fold.ts'
import { decide } from '../deciding/decide.ts'
import { due } from '../dues/due.ts'
import type { Draft, Entry } from '../entry/entry.ts'
import { FOLDERS } from '../entry/ids.ts'
import { KINDS } from '../kinds.ts'
import { handOver, offerNow } from '../kinds/any/hand-over.ts'
import { task } from '../kinds/follow-up/task.ts'
import { visitPlanned } from '../kinds/follow-up/visit-planned.ts'
import { action } from '../kinds/planning/action.ts'
import { caseHolder, holdersOf } from '../kinds/registration/case-holder.ts'
import { dueTo } from './who-carries.ts'
import { openWith, takingOver } from './take-over.ts'

const today = day('2026-03-02')
const hers = { member: drita.member }
const holder = entryOf(caseHolder, { member: drita.member, as: 'caseworker' })
const given = entryOf(handOver, {
  from: drita.member,
  to: mira.member,
  overlapUntil: day('2026-04-01'),
  childTold: { told: 'yes', on: today, childSays: says('Good') },
  goodbye: { visit: 'made' },
})
const step = entryOf(action, anAction({ who: hers, by: day('2026-03-10') }))
const open = entryOf(task, { task: 'a', what: 'Ask the school', who: hers, status: 'open' })
const sealed = entryOf(
  task,
  { task: 'b', what: 'Blood test', who: hers, by: today, status: 'open' },
  { folder: 'health' },
)
const another = entryOf(task, {
  task: 'c',
  what: 'Write to the office',
  who: { member: besa.member },
  by: today,
  status: 'open',
})
const visits = entryOf(visitPlanned, aVisitPlanned({ who: hers, on: day('2026-03-12'), place: 'school' }))
const file = (...entries: Entry[]): CaseFile => ({ ...fold(KINDS, entries, FOLDERS), supervisors: [besa.member] })
const before = file(holder, given, step, open, sealed, another, visits)

function written(drafts: readonly Draft[]): CaseFile {
  return drafts.reduce<CaseFile>((now, draft) => {
    const decided = decide(KINDS, now, draft, today)
    if (!decided.ok) throw new Error(`${draft.kind} was refused: ${decided.code}`)
    const kind = KINDS.find((one) => one.name === draft.kind)
    if (!kind) throw new Error('an unknown kind')
    return file(
      ...now.entries,
      entryOf(kind, decided.value.body, {
        by: mira.member,
        folder: decided.value.folder,
        at: today,
        replaces: [...(draft.replaces ?? [])],
      }),
    )
  }, before)
}

function offer() {
  const now = offerNow(before)
  if (!now) throw new Error('somebody was asked')
  return now
}

describe('taking a case over', () => {
  it('moves nothing that a rule would refuse, nor what stands in a part where this person may not write: it stays due to whoever carries the case', () => {
    const drafts = takingOver(KINDS, before, offer(), today, ['card', 'care'])
    expect(drafts.map(({ kind, folder }) => [kind, folder ?? null])).not.toContainEqual(['task', 'health'])
    const after = written(drafts)
    const left = due(KINDS, after, today).find((one) => one.entry === sealed.id)
    expect(left && dueTo(after, left, mira.member)).toBe('mine')
  })

  it('names who carries the case and moves every open step, task and visit of whoever gave it away, and nobody else’s', () => {
    expect(openWith(KINDS, before, drita.member, today)).toHaveLength(4)
    const after = written(takingOver(KINDS, before, offer(), today, FOLDERS))
    expect(holdersOf(after, 'caseworker')).toEqual([mira.member])
    expect(openWith(KINDS, after, drita.member, today)).toEqual([])
    expect(
      openWith(KINDS, after, mira.member, today)
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['action', 'task', 'task', 'visit-planned'])
    expect(openWith(KINDS, after, besa.member, today)).toHaveLength(1)
  })
})
