import { describe, expect, it } from 'vitest'
import { people } from '../../../test/support/evidence/people.ts'
import type { Released } from './released.ts'
import { policyFor } from './policy.ts'
import { leave, found, ask } from '../../../test/support/evidence/attacking.ts'

/** Groups of which a reader of this table of groups by answers knows that all gave one answer, because every other answer shows zero. */
function groupsTold({ axes, shown }: Released): readonly string[] {
  const [groups, answers] = axes.map(({ levels }) => levels.slice(0, -1))
  return (groups ?? []).filter(
    (_, group) =>
      (answers ?? []).filter((__, answer) => shown[group + answer * ((groups?.length ?? 0) + 1)] !== 0).length === 1,
  )
}

describe('a group of whom all share one value', () => {
  const closing = people(
    ['district', 'closure'],
    [
      [20, 'AL-01', 'died'],
      [15, 'AL-02', 'died'],
      [40, 'AL-02', 'goals-met'],
      [50, 'AL-03', 'goals-met'],
      [30, 'AL-03', 'died'],
      [25, 'AL-04', 'goals-met'],
      [12, 'AL-04', 'died'],
      [3, 'AL-05', 'died'],
    ],
  )
  const large = people(
    ['district', 'closure'],
    [
      [20, 'AL-01', 'died'],
      [15, 'AL-02', 'died'],
      [40, 'AL-02', 'goals-met'],
      [50, 'AL-03', 'goals-met'],
      [30, 'AL-03', 'died'],
    ],
  )
  const guarded = policyFor('public', { groups: 'guarded' })
  const request = { by: ['district', 'closure'] }

  it('is found beside a zero, also where the group is small and its own count hidden', () => {
    expect(groupsTold(leave(closing, request))).toEqual(['AL-01', 'AL-05'])
  })

  it('is not found where groups are guarded, and the zero beside it could be three', () => {
    const table = leave(closing, request, [], guarded)
    expect(groupsTold(table)).toEqual([])
    expect(table.shown.filter((count) => count === 0)).toEqual([])
    expect(found(closing, [table])).toBe(0)
  })

  it('is not found by comparing a table of all with one of all but them', () => {
    const everybody = leave(large, { by: ['closure'] }, [], guarded)
    const theirs = leave(large, { by: ['district'] }, [everybody], guarded)
    const rest = { by: ['closure'], where: [{ column: 'district', values: ['AL-02', 'AL-03'] }] }
    const told = leave(large, rest, [everybody, theirs])
    expect([everybody.shown[0], told.shown[0], theirs.shown[0]]).toEqual([65, 45, 20])
    const third = ask(large, rest, [everybody, theirs], guarded)
    if (third.ok) expect(third.value.shown[0]).toBeNull()
    else expect(third.code).toBe('would-unmask')
  })

  it('is not found by a zero in a table of those who answered otherwise', () => {
    const others = { by: ['district'], where: [{ column: 'closure', values: ['goals-met'] }] }
    expect(leave(large, others).shown).toEqual([0, 40, 50, 90])
    expect(leave(large, others, [], guarded).shown[0]).toBeNull()
    const alsoBy = { ...others, by: ['district', 'closure'] }
    expect(leave(large, alsoBy).shown.slice(0, 3)).toEqual([0, 40, 50])
    expect(leave(large, alsoBy, [], guarded).shown[0]).toBeNull()
  })

  it('of a harmless answer is left as it is: who, where, when, and that something is not so', () => {
    const harmless = people(
      ['district', 'sex', 'form'],
      [
        [20, 'AL-01', 'female', 'no'],
        [15, 'AL-02', 'male', 'yes'],
        [40, 'AL-02', 'female', 'no'],
      ],
    )
    for (const by of [
      ['district', 'sex'],
      ['district', 'form'],
    ])
      expect(leave(harmless, { by }, [], guarded)).toMatchObject({ primary: 0, secondary: 0 })
  })

  it('of which there is no other answer is no table, naming the column', () => {
    expect(
      ask(
        people(
          ['district', 'closure'],
          [
            [20, 'AL-01', 'died'],
            [30, 'AL-02', 'died'],
          ],
        ),
        request,
        [],
        guarded,
      ),
    ).toMatchObject({ ok: false, code: 'group-disclosure', detail: { column: 'closure' } })
  })

  it('is hidden among small counts where zeros are', () => {
    const table = leave(large, request, [], policyFor('public', { zeros: 'hidden' }))
    const row = table.axes[0]?.levels.indexOf('AL-01') ?? -1
    expect(table.shown[row]).toBeNull()
    expect(table.shown.includes(0)).toBe(false)
  })
})
