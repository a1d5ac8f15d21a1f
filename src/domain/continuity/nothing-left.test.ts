import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import { besa, drita, mira } from '../../../test/support/people.ts'
import { due } from '../dues/due.ts'
import { KINDS } from '../kinds.ts'
import { task } from '../kinds/follow-up/task.ts'
import { caseHolder } from '../kinds/registration/case-holder.ts'
import { hasNothingLeft } from './nothing-left.ts'

const today = day('2026-03-02')
const holder = entryOf(caseHolder, { member: drita.member, as: 'caseworker' })
const asked = entryOf(task, {
  task: 'a',
  what: 'Drive her to the new house',
  who: { member: mira.member },
  status: 'open',
})
const done = entryOf(task, { ...asked.body, status: 'done' }, { replaces: [asked.id] })
const left = (member: typeof mira.member, ...entries: Parameters<typeof fileOf>) => {
  const file = fileOf(holder, ...entries)
  return hasNothingLeft(file, due(KINDS, file, today), member)
}

describe('A colleague’s work for a child', () => {
  it('is not over while something of it is open, nor where nobody was ever named', () => {
    expect(left(mira.member)).toBe(false)
    expect(left(mira.member, asked)).toBe(false)
    const other = entryOf(task, { ...asked.body, task: 'b' })
    expect(left(mira.member, asked, done, other)).toBe(false)
  })

  it('is over where all that they were named for is done', () => {
    expect(left(mira.member, asked, done)).toBe(true)
  })

  it('is never over for whoever carries the case or supervises it', () => {
    const hers = entryOf(task, { ...asked.body, who: { member: drita.member }, status: 'done' })
    expect(left(drita.member, hers)).toBe(false)
    const of = entryOf(caseHolder, { member: besa.member, as: 'supervisor' })
    const his = entryOf(task, { ...asked.body, who: { member: besa.member }, status: 'done' })
    expect(left(besa.member, of, his)).toBe(false)
    const supervisedBy = (member: typeof mira.member) =>
      hasNothingLeft({ ...fileOf(holder, his), supervisors: [member] }, [], besa.member)
    expect([supervisedBy(besa.member), supervisedBy(mira.member)]).toEqual([false, true])
  })

  it('is not over while something is due of them, alone or beside another', () => {
    const due = (over: object) =>
      hasNothingLeft(fileOf(holder, asked, done), [{ what: 'task', on: today, ...over }], mira.member)
    expect(due({ who: { member: mira.member } })).toBe(false)
    expect(due({ who: { member: drita.member }, also: [{ member: mira.member }] })).toBe(false)
    expect(due({ who: { member: drita.member } })).toBe(true)
    expect(due({ who: { named: 'the nurse' } })).toBe(true)
  })
})
