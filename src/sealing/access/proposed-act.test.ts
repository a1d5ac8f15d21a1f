import { describe, expect, it } from 'vitest'
import { actShape, isAboutSame, isSameAct, isSamePlace, type ProposedAct } from './proposed-act.ts'

const filled = (byte: number, length = 16) => new Uint8Array(length).fill(byte)
const entry = (over: object = {}) => ({ folder: 1, device: filled(1), entry: 7, hash: filled(2, 32), ...over })
const redact = (...entries: ReturnType<typeof entry>[]): ProposedAct => ({ is: 'redact', entries })
const take = (member: number, ...folders: readonly number[]): ProposedAct => ({
  is: 'take',
  member: filled(member),
  folders,
})
const back = (proposed: number): ProposedAct => ({ is: 'bring-back', proposed: filled(proposed, 32) })
const erase: ProposedAct = { is: 'erase' }

describe('two proposed acts', () => {
  it('are about the same where they name one entry, one member or one act, whatever else they name', () => {
    expect(isAboutSame(redact(entry()), redact(entry({ entry: 8 }), entry({ hash: filled(9, 32) })))).toBe(true)
    expect(isAboutSame(take(1, 2), take(1, 3))).toBe(true)
    expect(isAboutSame(back(1), back(1))).toBe(true)
    expect(isAboutSame(erase, erase)).toBe(true)
  })

  it.each<[string, ProposedAct, ProposedAct]>([
    [
      'entries of two places',
      redact(entry()),
      redact(entry({ entry: 8 }), entry({ folder: 2 }), entry({ device: filled(3) })),
    ],
    ['two members', take(1, 2), take(2, 2)],
    ['words that two acts took out', back(1), back(2)],
    ['words and a right', redact(entry()), take(1, 2)],
    ['a right and the file', take(1, 2), erase],
    ['words that come back and the file', back(1), erase],
    ['words that come back and a right', back(1), take(1, 2)],
    ['words and the file', redact(entry()), erase],
  ])('are about two things where they name %s', (_, one, other) => {
    expect([isAboutSame(one, other), isAboutSame(other, one)]).toEqual([false, false])
  })

  it('are the same only in every field', () => {
    expect(isSameAct(redact(entry()), redact(entry()))).toBe(true)
    expect(isSameAct(redact(entry()), redact(entry({ hash: filled(9, 32) })))).toBe(false)
    expect(isSameAct(take(1, 2), take(1, 3))).toBe(false)
    expect(isSamePlace(entry(), entry({ hash: filled(9, 32) }))).toBe(true)
  })

  it('are read in their form alone', () => {
    for (const act of [redact(entry()), take(1, 2, 3), back(1), erase]) expect(actShape(act)).toEqual(act)
    for (const bad of [redact(), take(1), take(1, 3, 2), { is: 'other' }, { ...erase, more: 1 }, null])
      expect(actShape(bad)).toBeUndefined()
    expect(actShape(redact(...Array.from({ length: 65 }, () => entry())))).toBeUndefined()
  })
})
