import { describe, expect, it } from 'vitest'
import { offlineStanding } from './offline-standing.ts'

const here = { app: true, words: true }
const sent = { is: 'resting', lastAt: 1, progress: null } as const
const first = { is: 'working', lastAt: null, progress: { done: 1, of: 9 } } as const

describe('working without a network', () => {
  it('is not promised while the first files come, nor where that was stopped', () => {
    expect(offlineStanding(here, first, false)).toEqual(['files'])
    expect(offlineStanding(here, { ...first, is: 'stopped' }, false)).toEqual(['files'])
  })

  it('is not promised while the app or its words are missing, and they are named', () => {
    expect(offlineStanding({ app: false, words: false }, first, false)).toEqual(['app', 'words', 'files'])
    expect(offlineStanding({ app: true, words: false }, sent, true)).toEqual(['words'])
  })

  it('is neither promised nor denied where the server was never met', () => {
    expect(offlineStanding(here, { is: 'waiting', lastAt: null, progress: null }, false)).toBe(null)
    expect(offlineStanding(here, { is: 'never', lastAt: null, progress: null }, false)).toBe(null)
  })

  it('is promised once all is here, and later without a network, too', () => {
    expect(offlineStanding(here, sent, false)).toEqual([])
    expect(offlineStanding(here, { is: 'waiting', lastAt: null, progress: null }, true)).toEqual([])
  })
})
