import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PersonId } from '#domain/entry/ids.ts'
import { layOutMap } from './layout.ts'
import { NODE } from './measures.ts'

const id = (name: string) => name as PersonId

describe('the layout of a family map', () => {
  it('draws no line between two of one row, or to whoever is not on the map', () => {
    const rows = [[id('mother'), 'child' as const]]
    expect(
      layOutMap(rows, [
        { over: id('mother'), under: 'child' },
        { over: id('gone'), under: 'child' },
      ]).kinship,
    ).toEqual([])
  })

  it('draws a straight line from a mother down to a child under her', () => {
    const { places, kinship, width } = layOutMap([[id('mother')], ['child']], [{ over: id('mother'), under: 'child' }])
    expect(places.get(id('mother'))).toMatchObject({ x: width / 2, wordsOver: true })
    expect(places.get('child')).toMatchObject({ x: width / 2, wordsOver: false })
    expect(kinship).toEqual([
      [
        { x: width / 2, y: 150 },
        { x: width / 2, y: 180 },
      ],
    ])
  })

  it('places nobody over somebody else, and leads no line through anybody, whoever descends from whom', () => {
    const map = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 6 }).chain((lengths) => {
      const rows = lengths.map((length, row) => Array.from({ length }, (_, at) => id(`${String(row)}-${String(at)}`)))
      const one = fc.constantFrom(...rows.flat())
      return fc.record({
        rows: fc.constant(rows),
        kinship: fc.array(fc.record({ over: one, under: one }), { maxLength: 12 }),
      })
    })
    fc.assert(
      fc.property(map, ({ rows, kinship }) => {
        const { places, kinship: lines, width, height } = layOutMap(rows, kinship)
        const boxes = [...places].map(([who, { x, y, wordsOver }]) => ({ who, ...boxOf(x, y, wordsOver) }))
        for (const box of boxes) {
          expect(box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height).toBe(true)
          const others = boxes.filter(({ who }) => who !== box.who)
          expect(others.some((other) => crosses(other, box))).toBe(false)
        }
        for (const line of lines) {
          for (const [at, to] of line.slice(1).entries()) {
            const from = line[at] ?? to
            const stretch = {
              left: Math.min(from.x, to.x),
              right: Math.max(from.x, to.x),
              top: Math.min(from.y, to.y),
              bottom: Math.max(from.y, to.y),
            }
            expect(stretch.left >= 0 && stretch.right <= width).toBe(true)
            expect(boxes.filter((box) => crosses(stretch, box))).toEqual([])
          }
        }
      }),
    )
  })
})

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const boxOf = (x: number, y: number, wordsOver: boolean): Box => {
  const top = wordsOver ? y - NODE.height + 28 : y - 28
  return { left: x - NODE.width / 2, right: x + NODE.width / 2, top, bottom: top + NODE.height }
}

const crosses = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
