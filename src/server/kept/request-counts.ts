import type { Log, LogLine } from './log.ts'
import { counter, gauge, histogram, type Labels, type Sample } from './open-metrics.ts'

/** In seconds. A push takes some hundredths, a page of a first sync some tenths. */
const BOUNDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const

interface Timed {
  readonly labels: Labels
  /** For each bound, how many took no longer. */
  readonly within: number[]
  count: number
  seconds: number
}

/**
 * Counts what the server's log says: routes by name, statuses, codes of failures. No line of the log holds an id, a
 * name or an address, so no count does.
 */
export class RequestCounts {
  readonly #requests = new Counts()
  readonly #overLimit = new Counts()
  readonly #failures = new Counts()
  readonly #setBack = new Counts()
  readonly #noRoom = new Counts()
  readonly #times = new Map<string, Timed>()

  /** A log that is counted, and written as before. */
  readonly counted =
    (log: Log): Log =>
    (line) => {
      this.#take(line)
      log(line)
    }

  #take({ event, agency, route = 'unknown', status, code, ms = 0 }: LogLine): void {
    const of = agency === undefined ? {} : { agency: String(agency) }
    // From nothing, so that who watches sees the first one come.
    for (const rare of [this.#setBack, this.#noRoom]) rare.add(of, 0)
    if (event === 'failed') this.#failures.add({ ...of, code: code ?? 'unknown', route })
    if (event === 'set-back') this.#setBack.add(of)
    if (status === undefined) return
    this.#requests.add({ ...of, route, status: String(status) })
    if (status === 507) this.#noRoom.add(of)
    if (status === 429 && code !== undefined) this.#overLimit.add({ ...of, limit: code })
    this.#time({ ...of, route }, ms / 1000)
  }

  #time(labels: Labels, seconds: number): void {
    const key = JSON.stringify(labels)
    const timed = this.#times.get(key) ?? { labels, within: BOUNDS.map(() => 0), count: 0, seconds: 0 }
    this.#times.set(key, timed)
    timed.count += 1
    timed.seconds += seconds
    for (const [at, bound] of BOUNDS.entries()) if (seconds <= bound) timed.within[at] = (timed.within[at] ?? 0) + 1
  }

  families(): readonly string[] {
    return [
      ...counter('homeward_requests', 'Requests by route and status.', this.#requests.samples()),
      ...histogram('homeward_request_seconds', 'How long requests took, by route.', BOUNDS, [...this.#times.values()]),
      ...counter('homeward_over_limit', 'Requests that were more than may be sent.', this.#overLimit.samples()),
      ...counter('homeward_failures', 'Faults of the program itself.', this.#failures.samples()),
      ...counter('homeward_set_back', 'How often a database was found set back.', this.#setBack.samples()),
      ...counter(
        'homeward_no_room',
        'Requests refused because the disk of the database is full.',
        this.#noRoom.samples(),
      ),
      ...gauge('homeward_memory_bytes', 'Memory that the process holds.', [
        { labels: {}, value: process.memoryUsage().rss },
      ]),
    ]
  }
}

class Counts {
  readonly #of = new Map<string, { readonly labels: Labels; value: number }>()

  add(labels: Labels, more = 1): void {
    const key = JSON.stringify(labels)
    const kept = this.#of.get(key) ?? { labels, value: 0 }
    this.#of.set(key, kept)
    kept.value += more
  }

  samples(): readonly Sample[] {
    return [...this.#of.values()]
  }
}
