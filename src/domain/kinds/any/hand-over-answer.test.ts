import { describe, expect, it } from 'vitest'
import { day, entryId, fileOf } from '../../../../test/support/entries.ts'
import { decide } from '../../deciding/decide.ts'
import { KINDS } from '../../kinds.ts'

const today = day('2026-03-02')
const write = (body: unknown) => decide(KINDS, fileOf(), { kind: 'hand-over-answer', at: today, body }, today)

describe('an answer to a hand-over', () => {
  it.each([
    ['no answer', {}],
    ['an answer that nobody knows', { answer: 'perhaps' }],
  ])('is refused with %s', (_, wrong) => {
    expect(write({ handOver: entryId(), ...wrong })).toMatchObject({ ok: false, code: 'not-well-formed' })
  })

  it('is saved in the folder of care, beside what it answers', () => {
    expect(write({ handOver: entryId(), answer: 'asks-first', words: 'Who has her papers?' })).toMatchObject({
      ok: true,
      value: { folder: 'care' },
    })
  })
})
