import { afterAll, beforeAll, vi } from 'vitest'

/** Whatever a screen loads when it is first wanted: loaded before, so that no record is made while something is still loading. */
const LAZY = import.meta.glob([
  '../../../../src/web/{screens,views,frame,session,components,kinds,app}/**/*.{ts,tsx}',
  '!../../../../src/web/**/*.test.{ts,tsx}',
])

/** Records are made on one day, because screens say how long ago something was. */
export function onOneDay(): void {
  beforeAll(async () => {
    await Promise.all(Object.values(LAZY).map((load) => load()))
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-06-15T10:00:00Z') })
  })
  afterAll(() => {
    vi.useRealTimers()
  })
}
