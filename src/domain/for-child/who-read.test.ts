import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import { me } from '../../../test/support/work.ts'
import type { MemberId } from '../entry/ids.ts'
import { caseHolder } from '../kinds/registration/case-holder.ts'
import { whoReadForChild } from './who-read.ts'

const drita = me.member
const [besa, mira, ilir, gone] = ['besa', 'mira', 'ilir', 'gone'] as readonly string[] as [
  MemberId,
  MemberId,
  MemberId,
  MemberId,
]
const ROLES: Readonly<Record<string, readonly string[]>> = {
  [drita]: ['caseworker'],
  [besa]: ['supervisor'],
  [mira]: ['specialist'],
  [ilir]: ['specialist'],
}
const carried = fileOf(entryOf(caseHolder, { member: drita, as: 'caseworker' }))
const read = (...sent: readonly (readonly [MemberId, string])[]) =>
  whoReadForChild(
    carried,
    sent.map(([member, on]) => ({ member, on: day(on) })),
    (member) => ROLES[member],
  )

describe('who has read the file, for the child', () => {
  it('names nobody, and tells nothing of which part a psychologist or a nurse has', () => {
    const said = JSON.stringify(read([mira, '2026-03-01'], [ilir, '2026-03-02'], [besa, '2026-03-02']))
    expect(said).not.toMatch(/mira|ilir|specialist/)
    expect(read([mira, '2026-03-01'], [ilir, '2026-03-02'])).toContainEqual({
      is: 'helper',
      days: 2,
      last: '2026-03-02',
    })
  })

  it('counts a day once, whatever was sent on it, and says the last one', () => {
    expect(read([besa, '2026-03-04'], [besa, '2026-03-01'], [besa, '2026-03-04'])).toContainEqual({
      is: 'supervisor',
      days: 2,
      last: '2026-03-04',
    })
  })

  it('names whoever carries the file though nothing was sent to them, and whoever has left', () => {
    expect(read([gone, '2026-03-01'])).toEqual([
      { is: 'worker', days: 0 },
      { is: 'left', days: 1, last: '2026-03-01' },
    ])
  })
})
