import { describe, expect, it } from 'vitest'
import { approved } from '#domain/kinds/any/approved.ts'
import { visit } from '#domain/kinds/follow-up/visit.ts'
import { type AccessState, accessAt } from '#sealing/access/access.ts'
import type { Right } from '#sealing/access/right.ts'
import { idText } from '#sealing/primitives/id.ts'
import { idBytes, memberText } from '../../kept/id-text.ts'
import { entryId, entryOf } from '../../../../test/support/entries.ts'
import { drita, mira } from '../../../../test/support/people.ts'
import { aVisit } from '../../../../test/support/work.ts'
import { emptyState } from '../state/file-state.ts'
import { ownEntry, receivedEntry, writersOf } from './found.ts'

const member = idBytes(mira.member)
const [CARD, CARE, THERAPY] = [0, 2, 4] as const

/** The stream of a file in which Mira has these rights, one record after another. */
const stream = (...positions: readonly (readonly (readonly [number, Right])[])[]): AccessState => {
  const states: AccessState[] = []
  for (const rights of positions)
    states.push({
      org: new Uint8Array(16),
      file: new Uint8Array(16),
      head: { seq: states.length + 1, hash: new Uint8Array(32) },
      at: 1,
      members: new Map([
        [idText(member), { member, rights: new Map(rights), grants: [], earlier: [], until: new Map(), since: 1 }],
      ]),
      epochs: new Map(),
      redactions: [],
      aside: [],
      proposals: [],
      saidNo: [],
      begunAnew: [],
      lifted: new Map(),
      barred: new Map(),
      mustTurn: new Set(),
      steppedOut: [],
      turnedAt: new Map(),
      erased: undefined,
      before: states.at(-1),
    })
  const newest = states.at(-1)
  if (!newest) throw new Error('a stream has a record')
  return newest
}
const access = stream(
  [[THERAPY, 'write']],
  [
    [CARE, 'keep'],
    [THERAPY, 'write'],
  ],
  [
    [CARD, 'read'],
    [THERAPY, 'write'],
  ],
)
const answer = entryOf(approved, { entry: entryId() }, { by: mira.member, folder: 'therapy' })
const writesAt = (position: number | undefined) => receivedEntry(answer, { access, member, position }).found?.writes

describe('where the author of a received entry may write', () => {
  it('is what the records before its receipt say, not those of before or of today', () => {
    expect(accessAt(access, 3)).toBe(access)
    expect(writesAt(1)).toEqual(['therapy'])
    expect(writesAt(2)).toEqual(['care', 'therapy'])
    expect(writesAt(3)).toEqual(['therapy'])
  })

  it('is nowhere else where nobody can know: no such position, no receipt, no author', () => {
    expect([writesAt(4), writesAt(undefined)]).toEqual([[], []])
    expect(receivedEntry(answer, { access, member: undefined, position: 2 }).found?.writes).toEqual([])
    expect(receivedEntry(answer, { access: undefined, member, position: 2 }).found?.writes).toEqual([])
  })

  it('is asked of no entry that acts on none', () => {
    const seen = entryOf(visit, aVisit(), { by: mira.member, folder: 'therapy' })
    expect(receivedEntry(seen, { access, member, position: 1 })).toBe(seen)
    expect(ownEntry(seen, {})).toBe(seen)
  })

  it('is, of an entry that was not sent yet, where its author may write today', () => {
    expect(ownEntry(answer, { card: 'read', care: 'read', therapy: 'keep' }).found?.writes).toEqual(['therapy'])
  })

  it('is, from one file into another, where they ever could', () => {
    expect(writersOf(access, emptyState())).toEqual({ [memberText(member)]: ['care', 'therapy'] })
    const opening = [{ member: drita.member, rights: { card: 'keep', care: 'read' } as const }]
    expect(writersOf(undefined, { ...emptyState(), opening })).toEqual({ [drita.member]: ['card'] })
  })
})
