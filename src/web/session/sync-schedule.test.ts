import { describe, expect, it } from 'vitest'
import type { SyncState } from '#device/sync/api.ts'
import { HELD_FOR } from '#device/kept/outbox.ts'
import { accept, refuse } from '#result.ts'
import { SYNC_INTERVAL, SyncSchedule, type OneShotClock } from './sync-schedule.ts'

/** A clock that only the test moves, and that fires the timers on the way. */
function newClock() {
  const rings = new Map<number, { at: number; ring: () => void }>()
  let [now, next] = [1_000_000, 0]
  const timer: OneShotClock = {
    now: () => now,
    after: (ms, ring) => {
      const id = (next += 1)
      rings.set(id, { at: now + ms, ring })
      return () => void rings.delete(id)
    },
  }
  const settle = async () => {
    for (let turns = 0; turns < 20; turns += 1) await Promise.resolve()
  }
  const move = async (ms: number) => {
    const end = now + ms
    await settle()
    for (;;) {
      const [id, due] = [...rings].sort(([, a], [, b]) => a.at - b.at)[0] ?? []
      if (id === undefined || !due || due.at > end) break
      now = due.at
      rings.delete(id)
      due.ring()
      await settle()
    }
    now = end
  }
  return { timer, move, waiting: () => rings.size }
}

const RESTING: SyncState = {
  is: 'resting',
  progress: null,
  lastAt: 0,
  retryAt: null,
  problem: null,
  unsent: 0,
  clockAhead: null,
}

/** A device whose sync rounds end as the test decides, with the time of each. */
function newRounds(
  clock: ReturnType<typeof newClock>,
  outcomes: readonly (
    | 'ok'
    | 'throws'
    | 'held'
    | { readonly wait: number; readonly problem: 'no-network' | 'server-refused' }
  )[],
) {
  const met: number[] = []
  const began = clock.timer.now()
  const left = [...outcomes]
  let state: SyncState = RESTING
  const failures: unknown[] = []
  const meetings = new SyncSchedule(
    {
      sync: () => {
        met.push(clock.timer.now() - began)
        const outcome = left.shift() ?? 'ok'
        if (outcome === 'throws') {
          state = {
            ...RESTING,
            is: 'waiting',
            problem: 'broke',
            retryAt: clock.timer.now() + 3_000,
            unsent: state.unsent,
          }
          return Promise.reject(new Error('a round broke'))
        }
        state =
          outcome === 'ok' || outcome === 'held'
            ? { ...RESTING, unsent: outcome === 'held' ? 1 : 0 }
            : {
                ...RESTING,
                is: 'waiting',
                problem: outcome.problem,
                retryAt: clock.timer.now() + outcome.wait,
                unsent: state.unsent,
              }
        return Promise.resolve(outcome === 'ok' || outcome === 'held' ? accept(state) : refuse(outcome.problem))
      },
      syncState: () => Promise.resolve(state),
      state: () =>
        Promise.resolve({
          is: 'unlocked',
          members: [],
          me: null,
          organisation: null,
          joining: null,
          unsent: 0,
          lost: 0,
          sheetOpen: false,
          persistent: true,
        }),
    },
    clock.timer,
    (error) => failures.push(error),
  )
  return {
    meetings,
    met,
    failures,
    write: () => {
      state = { ...state, unsent: 1 }
    },
  }
}

describe('when the server is met again', () => {
  it.each([
    ['before the minute', 4_000],
    ['and not each minute meanwhile, where the time is longer', 240_000],
  ])('after a round that failed it is at the time that the screen says, %s', async (_, wait) => {
    const clock = newClock()
    const { meetings, met } = newRounds(clock, [{ wait, problem: 'server-refused' }])
    await meetings.begin()
    await clock.move(wait - 1)
    expect(met).toEqual([0])
    await clock.move(1)
    expect(met).toEqual([0, wait])
  })

  it('after a round that threw it is at that time, too, and the error is told', async () => {
    const clock = newClock()
    const { meetings, met, failures } = newRounds(clock, ['throws', 'throws'])
    await meetings.begin()
    await clock.move(3_000)
    expect(met).toEqual([0, 3_000])
    expect(failures).toHaveLength(2)
  })

  it('is not sooner because the screen is looked at or something is written, while a time stands', async () => {
    const clock = newClock()
    const { meetings, met, write } = newRounds(clock, [{ wait: 30_000, problem: 'server-refused' }])
    await meetings.begin()
    write()
    await meetings.changed(['files'])
    await meetings.seen()
    await meetings.online()
    await clock.move(29_999)
    expect(met).toEqual([0])
  })

  it('is at once when the network came back that was missing', async () => {
    const clock = newClock()
    const { meetings, met } = newRounds(clock, [{ wait: 30_000, problem: 'no-network' }])
    await meetings.begin()
    await clock.move(5_000)
    await meetings.online()
    expect(met).toEqual([0, 5_000])
  })

  it('is each minute where all went well, however often something changes meanwhile', async () => {
    const clock = newClock()
    const { meetings, met } = newRounds(clock, [])
    await meetings.begin()
    for (let times = 0; times < 12; times += 1) {
      await clock.move(10_000)
      await meetings.changed(['sync'])
    }
    expect(met).toEqual([0, SYNC_INTERVAL, 2 * SYNC_INTERVAL])
  })

  it('is again once what the device held back for undoing may be sent, and not sooner', async () => {
    const clock = newClock()
    const { meetings, met, write } = newRounds(clock, ['ok', 'held'])
    await meetings.begin()
    write()
    await meetings.changed(['files'])
    await clock.move(1_500 + HELD_FOR - 1)
    expect(met).toEqual([0, 1_500])
    await clock.move(1)
    expect(met).toEqual([0, 1_500, 1_500 + HELD_FOR])
  })

  it('is soon after writing, and never once the app is closed', async () => {
    const clock = newClock()
    const { meetings, met, write } = newRounds(clock, [])
    await meetings.begin()
    write()
    await meetings.changed(['files'])
    await clock.move(1_500)
    expect(met).toEqual([0, 1_500])
    meetings.stop()
    await clock.move(10 * SYNC_INTERVAL)
    expect(met).toHaveLength(2)
    expect(clock.waiting()).toBe(0)
  })
})
