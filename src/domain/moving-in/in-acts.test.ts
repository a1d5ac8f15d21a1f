import { describe, expect, it } from 'vitest'
import { day } from '../../../test/support/entries.ts'
import type { Folder } from '../entry/ids.ts'
import { inActs } from './in-acts.ts'
import type { MovingChild } from './plan-moving.ts'

const at = day('2026-03-02')
const child = (length = 1, folders: readonly Folder[] = []): MovingChild => ({
  row: 1,
  key: '1',
  content: 'x'.repeat(length),
  at,
  drafts: [{ kind: 'k', at, body: {} }, ...folders.map((folder) => ({ kind: 'k', folder, at, body: {} }))],
})
const sizes = (children: readonly MovingChild[]) => inActs(children).map((act) => act.length)
const times = (count: number, one: MovingChild) => Array.from({ length: count }, () => one)

describe('children of a list are opened in acts that a device can send', () => {
  it('are none where the list has none', () => {
    expect(inActs([])).toEqual([])
  })

  it('of 240 folders at most: seven for each child, and one for each further part that a draft names', () => {
    expect(sizes(times(35, child()))).toEqual([34, 1])
    expect(sizes(times(31, child(1, ['health'])))).toEqual([30, 1])
    expect(sizes(times(31, child(1, ['health', 'health', 'care'])))).toEqual([30, 1])
    expect(sizes([...times(30, child(1, ['health'])), child()])).toEqual([30, 1])
    expect(sizes([...times(30, child()), ...times(3, child(1, ['health', 'therapy', 'origins']))])).toEqual([33])
  })

  it('of 400,000 letters at most', () => {
    expect(sizes(times(3, child(200_000)))).toEqual([2, 1])
    expect(sizes([child(200_000), child(200_001)])).toEqual([1, 1])
    expect(sizes([child(1), child(500_000), child(1)])).toEqual([1, 1, 1])
  })

  it('in the order of the list, each child once', () => {
    const children = Array.from({ length: 80 }, (_, row) => ({ ...child(), row }))
    expect(inActs(children).flat()).toEqual(children)
  })
})
