import { describe, expect, it } from 'vitest'
import type { FileLine } from '#device/files/api.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import { fold } from '#domain/file/fold.ts'
import { due } from '#domain/dues/due.ts'
import type { Entry } from '#domain/entry/entry.ts'
import { FOLDERS, type Folder } from '#domain/entry/ids.ts'
import { KINDS } from '#domain/kinds.ts'
import { handOver } from '#domain/kinds/any/hand-over.ts'
import { memberStopped } from '#domain/kinds/follow-up/member-stopped.ts'
import { task } from '#domain/kinds/follow-up/task.ts'
import { visitPlanned } from '#domain/kinds/follow-up/visit-planned.ts'
import { action } from '#domain/kinds/planning/action.ts'
import { caseHolder } from '#domain/kinds/registration/case-holder.ts'
import { knownChildren } from '#web/views/child-file/known-child.ts'
import { day, entryOf } from '../../../../test/support/entries.ts'
import { anasFile, besa, drita, mira } from '../../../../test/support/people.ts'
import { anAction, aVisitPlanned, says } from '../../../../test/support/work.ts'
import { daysWork } from './days-work.ts'

const today = day('2026-03-02')
const holder = entryOf(caseHolder, { member: drita.member, as: 'caseworker' })

function dayOf(me: typeof mira, entries: readonly Entry[], held: readonly Folder[] = FOLDERS) {
  const line: CaseFile = {
    ...fold(
      KINDS,
      entries.filter(({ folder }) => held.includes(folder)),
      held,
    ),
    supervisors: [besa.member],
    gone: [],
  }
  const lines: readonly FileLine[] = [
    { file: anasFile, line, rights: {}, due: due(KINDS, line, today), unsent: 0, lastReceivedAt: null },
  ]
  return daysWork(knownChildren(lines, today), me.member, today)
}
const whats = (items: readonly { readonly item: { readonly what: string } }[]) => items.map(({ item }) => item.what)

describe('a day', () => {
  it('holds a nurse’s own task in Health, of a file of which she holds nothing else and which another carries', () => {
    const blood = entryOf(
      task,
      { task: 'a', what: 'Blood test', who: { member: mira.member }, by: today, status: 'open' },
      { folder: 'health', by: mira.member },
    )
    expect(whats(dayOf(mira, [holder, blood], ['card', 'health']).today)).toEqual(['task'])
    expect(whats(dayOf(besa, [holder, blood]).today)).toEqual([])
  })

  it('holds a visit that names its member, and leaves it off the day of whoever carries the file', () => {
    const planned = entryOf(visitPlanned, aVisitPlanned({ who: { member: mira.member }, on: today }))
    expect(dayOf(mira, [holder, planned]).visits).toHaveLength(1)
    expect(dayOf(drita, [holder, planned]).visits).toHaveLength(0)
  })

  it('shows whoever carries a file what another is to do: quietly on its day, and among what is overdue afterwards', () => {
    const step = (on: string) => entryOf(action, anAction({ who: { member: mira.member }, by: day(on) }))
    const due = dayOf(drita, [holder, step('2026-03-02')])
    expect([whats(due.today), whats(due.waitingOnOthers)]).toEqual([[], ['action']])
    expect(whats(dayOf(drita, [holder, step('2026-03-01')]).overdue)).toEqual(['action'])
  })

  it('holds a child between two workers for both of them and for the supervisor', () => {
    const asked = entryOf(handOver, {
      from: drita.member,
      to: mira.member,
      overlapUntil: day('2026-04-01'),
      childTold: { told: 'yes', on: today, childSays: says('Good') },
      goodbye: { visit: 'made' },
    })
    const step = entryOf(action, anAction({ who: { member: drita.member }, by: today }))
    for (const one of [drita, mira, besa])
      expect(whats(dayOf(one, [holder, asked, step]).handOvers)).toEqual(['hand-over-waits'])
    expect(whats(dayOf(drita, [holder, asked, step]).today)).toEqual(['action'])
    expect(whats(dayOf(mira, [holder, asked, step]).waitingOnOthers)).toEqual(['action'])
  })
  it('shows whoever was asked to confirm a stop that one before all else of the child, also where something is late', () => {
    const stop = entryOf(memberStopped, { member: drita.member, asked: besa.member }, { by: mira.member, at: today })
    const step = (on: string) => entryOf(action, anAction({ who: { member: besa.member }, by: day(on) }))
    expect(whats(dayOf(besa, [holder, step('2026-03-02'), stop]).today)).toEqual(['stop-to-confirm'])
    const late = dayOf(besa, [holder, step('2026-03-01'), stop])
    expect([whats(late.today), whats(late.overdue)]).toEqual([['stop-to-confirm'], ['action']])
    const own = entryOf(action, anAction({ who: { member: mira.member }, by: today }))
    expect(whats(dayOf(mira, [holder, stop, own]).today)).toEqual(['action'])
  })
})
