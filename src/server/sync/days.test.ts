import { describe, expect, it } from 'vitest'
import type { AccessState } from '#sealing/access/access.ts'
import { idText } from '#sealing/primitives/id.ts'
import { hasEnded, hasEndedAll, isOverdue, mustTurnForEnd, serverDayOf, UNCONFIRMED } from './days.ts'
import { barKey, type World } from './world.ts'

const [file, member, other] = [1, 2, 3].map((n) => new Uint8Array(16).fill(n)) as [
  Uint8Array<ArrayBuffer>,
  Uint8Array<ArrayBuffer>,
  Uint8Array<ArrayBuffer>,
]
const [CARD, CARE, HEALTH] = [0, 1, 2]
const now = Date.parse('2026-05-02T10:00:00.000Z')

/** A member who may read these folders until these days. */
const access = (until: Readonly<Record<number, string | undefined>>): AccessState => {
  const folders = Object.entries(until).map(([folder, day]) => [Number(folder), day] as const)
  const one = {
    member,
    rights: new Map(folders.map(([folder]) => [folder, 'read'])),
    until: new Map(folders.flatMap(([folder, day]) => (day === undefined ? [] : [[folder, day]]))),
  }
  return { file, members: new Map([[idText(member), one]]) } as unknown as AccessState
}

describe('a right with an end', () => {
  it('has ended on its day, not on the day before it', () => {
    expect(serverDayOf(now)).toBe('2026-05-02')
    expect(hasEnded(access({ [CARE]: '2026-05-03' }), member, CARE, now)).toBe(false)
    expect(hasEnded(access({ [CARE]: '2026-05-02' }), member, CARE, now)).toBe(true)
  })

  it('never ends where no day was set, or nobody has it', () => {
    expect(hasEnded(access({ [CARE]: undefined }), member, CARE, now)).toBe(false)
    expect(hasEnded(access({ [CARE]: '2026-05-01' }), other, CARE, now)).toBe(false)
  })

  it('asks for a new key of its folder once it has ended, but not for one of the card', () => {
    const ended = access({ [CARD]: '2026-05-01', [CARE]: '2026-05-01', [HEALTH]: '2026-06-01' })
    expect([CARD, CARE, HEALTH].map((folder) => mustTurnForEnd(ended, folder, now))).toEqual([false, true, false])
  })

  it('leaves a member with nothing only where every one has ended, and they had any', () => {
    expect(hasEndedAll(access({ [CARE]: '2026-05-01', [HEALTH]: '2026-05-02' }), member, now)).toBe(true)
    expect(hasEndedAll(access({ [CARE]: '2026-05-01', [HEALTH]: undefined }), member, now)).toBe(false)
    expect(hasEndedAll(access({}), member, now)).toBe(false)
    expect(hasEndedAll(access({ [CARE]: '2026-05-01' }), other, now)).toBe(false)
  })
})

describe('a bar that nobody confirmed', () => {
  const overdue = (at?: number) =>
    isOverdue(access({}), member, {
      now,
      bars: new Map(at === undefined ? [] : [[barKey(file, member), at]]),
    } as unknown as World)

  it('is overdue from its last hour on, and not where it was taken just now', () => {
    expect(overdue()).toBe(false)
    expect(overdue(now - UNCONFIRMED + 1)).toBe(false)
    expect(overdue(now - UNCONFIRMED)).toBe(true)
  })
})
