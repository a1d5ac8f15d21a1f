import { describe, expect, it } from 'vitest'
import { drawEvenly, numbersFrom } from '../../scripts/mutants/draw.ts'
import { mutated, mutationsOf } from '../../scripts/mutants/mutations.ts'

const TEXT = `export function least(all: readonly number[]): number | undefined {
  if (all.length === 0) return undefined
  const own = all.filter((one) => !isNaN(one))
  return own[own.length - 1] ?? 0
}
`

describe('small faults', () => {
  it('are found in code and not in types, each with its line', () => {
    const all = mutationsOf('least.ts', TEXT)
    expect(all.map(({ line, what }) => [line, what])).toEqual([
      [2, 'negated if (all.length === 0)'],
      [2, 'dropped if (all.length === 0) return'],
      [2, '=== became !=='],
      [3, 'dropped a filter'],
      [3, 'dropped the ! of !isNaN(one)'],
      [4, '?? became &&'],
      [4, '- 1 became + 1'],
    ])
    expect(mutated(TEXT, all[3] ?? expect.unreachable())).toContain('const own = all\n')
  })

  it('are none that change nothing', () => {
    const text = `for (let n = 0; n < all.length; n++) sum += all[n] ?? 0
for (let tries = 0; tries < 4; tries++) again()
all.sort((a, b) => (a < b ? -1 : 1))
const least = a < b ? a : b
for (let n = 0; n + 1 < all.length; n += 2) sum += all[n + 1]
if (known.size >= MOST) known.clear()
`
    expect(mutationsOf('none.ts', text).map(({ line, what }) => [line, what])).toEqual([
      [1, '?? became &&'],
      [2, '< became <='],
      [3, 'negated a < b'],
      [4, 'negated a < b'],
      [5, '+ 1 became - 1'],
      [6, 'negated if (known.size >= MOST)'],
    ])
  })

  it('are code that still reads, wherever they are planted', () => {
    const chained = 'const first = a ?? b ?? c\n'
    expect(mutationsOf('chained.ts', chained).map((mutation) => mutated(chained, mutation))).toEqual([
      'const first = ((a ?? b) && (c))\n',
      'const first = ((a) && (b)) ?? c\n',
    ])
    const last = 'if (a) b()\nelse if (c) return d\n'
    expect(mutationsOf('last.ts', last).map((mutation) => mutated(last, mutation))).toContain('if (a) b()\nelse {}\n')
  })

  it('are drawn alike from the same seed, evenly over the groups, none twice', () => {
    const groups = [Array.from({ length: 100 }, (_, n) => n), [100, 101], Array.from({ length: 50 }, (_, n) => 200 + n)]
    const draw = (seed: string) => drawEvenly(groups, 20, numbersFrom(seed))
    expect(draw('a seed')).toEqual(draw('a seed'))
    expect(draw('a seed')).not.toEqual(draw('another'))
    expect(new Set(draw('a seed')).size).toBe(20)
    expect(draw('a seed').filter((one) => one >= 200)).toHaveLength(9)
  })
})
