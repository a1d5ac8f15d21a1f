import type { Log, LogLine } from './log.ts'

interface Counted {
  count: number
  seconds: number
}

/**
 * Counts what the server's log says: routes by name, statuses, codes of failures. No line of the log holds an id, a
 * name or an address, so no count does.
 */
export class RequestCounts {
  readonly #requests = new Map<string, Counted>()
  readonly #failures = new Map<string, number>()

  /** A log that is counted, and written as before. */
  readonly counted =
    (log: Log): Log =>
    (line) => {
      this.#take(line)
      log(line)
    }

  #take({ event, agency, route = 'unknown', status, code = 'unknown', ms = 0 }: LogLine): void {
    const of = agency === undefined ? {} : { agency: String(agency) }
    if (event === 'failed') {
      const key = labels({ ...of, code, route })
      this.#failures.set(key, (this.#failures.get(key) ?? 0) + 1)
    }
    if (status === undefined) return
    const key = labels({ ...of, route, status: String(status) })
    const kept = this.#requests.get(key) ?? { count: 0, seconds: 0 }
    kept.count += 1
    kept.seconds += ms / 1000
    this.#requests.set(key, kept)
  }

  /** OpenMetrics 1.0. */
  text(): string {
    const { rss } = process.memoryUsage()
    return [
      '# TYPE homeward_request_seconds summary',
      '# HELP homeward_request_seconds Requests by route and status, and how long they took.',
      ...[...this.#requests].flatMap(([key, { count, seconds }]) => [
        `homeward_request_seconds_count${key} ${String(count)}`,
        `homeward_request_seconds_sum${key} ${seconds.toFixed(3)}`,
      ]),
      '# TYPE homeward_failures counter',
      '# HELP homeward_failures Faults of the program itself.',
      ...[...this.#failures].map(([key, count]) => `homeward_failures_total${key} ${String(count)}`),
      '# TYPE homeward_memory_bytes gauge',
      '# HELP homeward_memory_bytes Memory that the process holds.',
      `homeward_memory_bytes ${String(rss)}`,
      '# EOF',
      '',
    ].join('\n')
  }
}

/** Whatever is no plain sign of a name is left out, so that nothing ends a label early. */
const labels = (of: Readonly<Record<string, string>>): string =>
  `{${Object.entries(of)
    .map(([name, value]) => `${name}="${value.replaceAll(/[^\w/:.-]/g, '').slice(0, 64)}"`)
    .join(',')}}`
