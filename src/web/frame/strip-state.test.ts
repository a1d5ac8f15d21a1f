import { describe, expect, it } from 'vitest'
import { stripStateOf } from './strip-state.ts'

const sync = { is: 'resting', problem: null, unsent: 0, lastAt: 1 } as const

describe('the strip about the network', () => {
  it('says first that the app and the server are of different age, whatever else is under way', () => {
    expect(stripStateOf({ ...sync, is: 'working', problem: 'app-too-old' }, false)).toBe('problem')
    expect(stripStateOf({ ...sync, is: 'working', problem: 'app-too-new' }, false)).toBe('problem')
  })

  it('says that it is looking while it is, and that there is no network where device or browser found none', () => {
    expect(stripStateOf({ ...sync, is: 'working', problem: 'no-network' }, true)).toBe('looking')
    expect(stripStateOf({ ...sync, problem: 'no-network' }, true)).toBe('no-network')
    expect(stripStateOf({ ...sync, problem: 'server-refused' }, false)).toBe('no-network')
  })

  it('says what the server refused, then what waits', () => {
    expect(stripStateOf({ ...sync, problem: 'server-refused', unsent: 1 }, true)).toBe('problem')
    expect(stripStateOf({ ...sync, unsent: 1 }, true)).toBe('waits')
  })

  it('says that all was sent only once the server was met', () => {
    expect(stripStateOf(sync, true)).toBe('sent')
    expect(stripStateOf({ ...sync, lastAt: null }, true)).toBe('needs-network')
  })
})
