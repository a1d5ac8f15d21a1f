import { describe, expect, it } from 'vitest'
import { fileHolding, fileOf } from '../../../test/support/entries.ts'
import { standingRulings } from './standing-rules.ts'

describe('what a file still lacks', () => {
  it('is told by rule, and cannot be judged by someone with the card alone', () => {
    expect(standingRulings(fileOf()).map(({ rule, answer }) => `${rule} ${answer}`)).toEqual(['R3 refused', 'P20 allowed', 'R12 allowed', 'R13 refused', 'non-punishment allowed', 'R16 allowed'])
    expect(standingRulings(fileHolding([])).map(({ answer }) => answer)).toEqual(['cannot-judge', 'cannot-judge', 'cannot-judge', 'cannot-judge', 'cannot-judge', 'cannot-judge'])
  })
})
