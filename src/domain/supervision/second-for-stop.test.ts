import { describe, expect, it } from 'vitest'
import { besa, drita, idFrom, mira } from '../../../test/support/people.ts'
import { entryOf, fileOf } from '../../../test/support/entries.ts'
import type { MemberId } from '../entry/ids.ts'
import { caseHolder } from '../kinds/registration/case-holder.ts'
import { memberStopped, stopsIn } from '../kinds/follow-up/member-stopped.ts'
import { stopAnswered } from '../kinds/follow-up/stop-answered.ts'
import { linesOfFile, secondsForStop } from './second-for-stop.ts'

const artan = idFrom('member-artan') as MemberId
const holders = fileOf(
  entryOf(caseHolder, { member: drita.member, as: 'caseworker' }),
  entryOf(caseHolder, { member: besa.member, as: 'supervisor' }),
)
const two = [drita.member, artan] as const

describe('who confirms that a colleague is stopped', () => {
  it('is neither of the two, nor who supervises one of them', () => {
    const offices = [drita.member, artan, besa.member, mira.member]
    expect(secondsForStop(offices, two, linesOfFile(holders))).toEqual([{ member: mira.member, inLine: false }])
  })

  it('is nobody whom one of the two supervises', () => {
    const lines = [{ worker: mira.member, supervisor: artan }]
    expect(secondsForStop([mira.member, besa.member], two, lines)).toEqual([{ member: besa.member, inLine: false }])
  })

  it('is somebody in a line, named as such, only where nobody else is left', () => {
    expect(secondsForStop([besa.member], two, linesOfFile(holders))).toEqual([{ member: besa.member, inLine: true }])
    expect(secondsForStop([drita.member], two, [])).toEqual([])
  })
})

describe('a stop', () => {
  const stop = entryOf(
    memberStopped,
    { member: artan, asked: mira.member },
    { by: drita.member, recordedAt: '2026-03-02T09:00:00.000Z' },
  )
  const answer = (says: 'confirmed' | 'lifted', by: MemberId) =>
    entryOf(stopAnswered, { stop: stop.id, answer: says }, { by })
  const is = (now: string, ...answers: readonly ReturnType<typeof answer>[]) =>
    stopsIn(fileOf(stop, ...answers), now).map((one) => one.is)

  it('is not confirmed by whoever stopped the colleague', () => {
    expect(is('2026-03-02T10:00:00.000Z', answer('confirmed', drita.member))).toEqual(['to-confirm'])
  })

  it('lapses after 72 hours, unless it was confirmed or lifted', () => {
    expect(is('2026-03-05T08:59:00.000Z')).toEqual(['to-confirm'])
    expect(is('2026-03-05T09:00:00.000Z')).toEqual(['lapsed'])
    expect(is('2026-03-09T09:00:00.000Z', answer('confirmed', mira.member))).toEqual(['confirmed'])
    expect(is('2026-03-09T09:00:00.000Z', answer('lifted', drita.member))).toEqual(['lifted'])
  })
})
