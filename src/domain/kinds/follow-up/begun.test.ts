import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { decide } from '../../deciding/decide.ts'
import { due } from '../../dues/due.ts'
import { KINDS } from '../../kinds.ts'
import { isMissing } from '../care/missing-episode.ts'
import { begun } from './begun.ts'

const today = day('2026-03-02')
const said = { begun: 'b1', of: 'visit', said: '{"body":{"saw":"She plays."}}', open: ['place'], done: false }

describe('a fact that was saved with what there was', () => {
  it('counts for no rule: nothing is missing, met or decided by it', () => {
    expect(
      isMissing(fileOf(entryOf(begun, { ...said, of: 'missing-episode', said: '{"body":{"is":"missing"}}' }))),
    ).toBe(false)
  })

  it('is saved in the part of the file in which the fact will stand', () => {
    expect(decide(KINDS, fileOf(), { kind: 'begun', folder: 'justice', at: today, body: said }, today)).toMatchObject({
      ok: true,
      value: { folder: 'justice', body: said },
    })
  })

  it('is due for whoever wrote it until the fact itself is written', () => {
    const entry = entryOf(begun, said, { at: today })
    expect(due(KINDS, fileOf(entry), today)).toEqual([
      { what: 'still-to-answer', on: today, entry: entry.id, who: { member: entry.by } },
    ])
    const done = entryOf(begun, { ...said, said: '', open: [], done: true }, { at: today, replaces: [entry.id] })
    expect(due(KINDS, fileOf(entry, done), today)).toEqual([])
  })

  it('makes no reminder of what stands in health, therapy or origins', () => {
    for (const folder of ['health', 'therapy', 'origins'] as const)
      expect(due(KINDS, fileOf(entryOf(begun, said, { folder })), today)).toEqual([])
  })
})
