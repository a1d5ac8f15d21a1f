import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import { besa, drita, mira, uncle } from '../../../test/support/people.ts'
import { decide } from '../deciding/decide.ts'
import type { Entry } from '../entry/entry.ts'
import { KINDS } from '../kinds.ts'
import { handOver, offerNow } from '../kinds/any/hand-over.ts'
import { caseHolder, deputiesOn } from '../kinds/registration/case-holder.ts'
import { doNot } from '../kinds/registration/do-not.ts'
import { handOnFor, partsForOffice, partsKept, standsIn } from './hand-on.ts'
import { carries, dueTo } from './who-carries.ts'

const today = day('2026-03-02')
const holder = entryOf(caseHolder, { member: drita.member, as: 'caseworker' }, { by: besa.member })
const from = day('2026-03-10')
const until = day('2026-03-20')
const how = { member: mira.member, from, until, today }
const written = (draft: ReturnType<typeof standsIn>, over: Partial<Entry> = {}) =>
  entryOf(caseHolder, draft.body as never, { by: drita.member, replaces: [...(draft.replaces ?? [])], ...over })

describe('who stands in for a worker', () => {
  it('is nobody whom the child must keep away from', () => {
    const mark = entryOf(doNot, {
      person: uncle,
      called: 'the driver',
      never: ['contact'],
      numbers: [],
      member: mira.member,
    })
    expect(decide(KINDS, fileOf(holder, mark), standsIn(KINDS, fileOf(holder, mark), how), today).ok).toBe(false)
  })

  it('without a last day is nobody: the schema asks for one', () => {
    expect(caseHolder.schema.safeParse({ member: mira.member, as: 'deputy' }).success).toBe(false)
  })

  it('carries the child from the first day until the last, and not on any other day; the worker goes on carrying', () => {
    const file = fileOf(holder, written(standsIn(KINDS, fileOf(holder), how)))
    const days = ['2026-03-09', '2026-03-10', '2026-03-19', '2026-03-20'].map(day)
    expect(days.map((on) => carries(file, mira.member, on))).toEqual([false, true, true, false])
    expect(days.map((on) => dueTo(file, {}, mira.member, {}, on))).toEqual([null, 'mine', 'mine', null])
    expect(days.every((on) => carries(file, drita.member, on))).toBe(true)
    expect(carries(file, mira.member)).toBe(false)
  })

  it('is one person: who was named before no longer does', () => {
    const first = written(standsIn(KINDS, fileOf(holder), { ...how, member: besa.member }))
    const next = standsIn(KINDS, fileOf(holder, first), how)
    expect(next.replaces).toEqual([first.id])
    expect(deputiesOn(fileOf(holder, first, written(next)), from)).toEqual([mira.member])
  })
})

describe('a child who is given on for a worker who left', () => {
  it('takes neither Health nor Talks to a supervisor, and no part that the giver does not keep', () => {
    const kept = partsKept({ card: 'keep', care: 'keep', health: 'keep', therapy: 'keep', origins: 'read' })
    expect(kept).toEqual(expect.not.arrayContaining(['origins', 'card']))
    expect(partsForOffice(kept, true)).toEqual(['care'])
    expect([...partsForOffice(kept, false)].sort()).toEqual(['care', 'health', 'therapy'])
  })

  it('is offered to the other, and telling the child falls to whoever takes over', () => {
    const draft = handOnFor({ from: drita.member, to: mira.member, parts: ['care'], today, because: 'x' })
    expect(decide(KINDS, fileOf(holder), draft, today)).toMatchObject({ ok: true })
    const offer = entryOf(handOver, handOver.schema.parse(draft.body), { by: besa.member })
    expect(offerNow({ ...fileOf(holder, offer), supervisors: [besa.member] })?.stands).toBe('open')
  })
})
