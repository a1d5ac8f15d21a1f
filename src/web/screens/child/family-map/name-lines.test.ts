import { describe, expect, it } from 'vitest'
import { nameLines } from './name-lines.ts'

describe('a name on the family map', () => {
  it.each([
    ['Mother', ['Mother']],
    ['The uncle with the blue shop', ['The uncle with', 'the blue shop']],
    ['Vjollca Hoxha', ['Vjollca Hoxha']],
    ['The neighbour of the grandmother', ['The neighbour', 'of the grandm…']],
    ['Bounmiphommachanh', ['Bounmiphommac…']],
    ['Bounmiphommachanh Keo', ['Bounmiphommac…']],
    ['ស្រីមុំ គៀវ សុខា វិសាល រតនា ដារ៉ា', ['ស្រីមុំ គៀវ សុខា វិសាល', 'រតនា ដារ៉ា']],
  ])('%s stands in at most two lines, broken between words and never inside a letter', (name, lines) => {
    expect(nameLines(name)).toEqual(lines)
  })
})
