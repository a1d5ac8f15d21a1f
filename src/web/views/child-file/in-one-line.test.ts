import { describe, expect, it } from 'vitest'
import { answersReadAlone, isShortAnswer } from './in-one-line.ts'

const line = { is: 'line' } as const
const code = { is: 'code', codes: [] } as const

describe('answers in one line', () => {
  it('keep the question of a yes, a number, a day, an hour, and of further words', () => {
    expect(
      answersReadAlone([
        { key: 'number', value: '+355 54 000 001', shape: line },
        { key: 'about', value: 'mornings', shape: line },
        { key: 'opens', value: '16:00', shape: line },
        { key: 'on', value: '2026-02-20', shape: { is: 'day' } },
        { key: 'hidden', value: true, shape: { is: 'yes-no' } },
        { key: 'runs', value: 'yes', shape: code },
        { key: 'free', value: 3, shape: { is: 'number' } },
      ]),
    ).toEqual(['number'])
  })

  it('need no question where a code says what it is, and beside it the first words that were typed', () => {
    expect(
      answersReadAlone([
        { key: 'days', value: ['mon', 'wed'], shape: { is: 'list', of: code } },
        { key: 'how', value: 'phone', shape: code },
        { key: 'words', value: 'She sang.', shape: line },
      ]),
    ).toEqual(['days', 'how', 'words'])
  })

  it('are a list of sentences no longer, once one of them is long', () => {
    expect(isShortAnswer('She sang.')).toBe(true)
    expect(isShortAnswer('She sang. '.repeat(10))).toBe(false)
    expect(isShortAnswer(['short', 'long '.repeat(20)])).toBe(false)
    expect(isShortAnswer([{ part: 1 }])).toBe(false)
  })
})
