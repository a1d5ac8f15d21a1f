import { describe, expect, it } from 'vitest'
import { idText } from '../primitives/id.ts'
import { withEarlier, withoutRemoved } from './access-change.ts'
import type { MemberAccess } from './access-state.ts'

const [CARD, CARE] = [0, 2]
const besa = new Uint8Array(16).fill(7)
const wrap = new Uint8Array(3)
const access: MemberAccess = {
  member: besa,
  rights: new Map([
    [CARD, 'read'],
    [CARE, 'write'],
  ]),
  grants: [
    { seq: 1, at: 1, folders: [CARD], wrap },
    { seq: 2, at: 2, folders: [CARE], wrap },
  ],
  earlier: [],
  until: new Map(),
  since: 1,
}
const members = new Map([[idText(besa), access]])

describe('what a member holds of a file', () => {
  it('is no grant whose every folder was taken from them', () => {
    const after = withoutRemoved(members, [{ member: besa, folders: [CARE] }]).get(idText(besa))
    expect(after?.grants).toEqual([{ seq: 1, at: 1, folders: [CARD], wrap }])
  })

  it('stays as it is where a folder gets its first key: there is no chain before it to cut', () => {
    const first = { folder: CARE, epoch: 1, check: wrap }
    expect(withEarlier(members, new Map(), [first])).toBe(members)
    const second = { ...first, epoch: 2 }
    const cut = withEarlier(members, new Map([[CARE, [first]]]), [second])
    expect(cut.get(idText(besa))?.earlier).toEqual([{ seq: 2, at: 2, wrap, folder: CARE, epoch: 1 }])
    const chained = withEarlier(members, new Map([[CARE, [first]]]), [{ ...second, previous: wrap }])
    expect(chained).toBe(members)
  })
})
