import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { AgencyMeasures } from './measures.ts'
import { measuredFamilies } from './open-metrics.ts'
import { RequestCounts } from './request-counts.ts'

const OPEN: AgencyMeasures = {
  agency: 7,
  answers: true,
  database: { bytes: 9_000_000, feedLag: 0.25 },
  pool: { open: 3, idle: 1, waiting: 0 },
  requests: { running: 2, waiting: 5 },
}
const SILENT: AgencyMeasures = { agency: 8, answers: false, database: undefined, pool: undefined, requests: undefined }
const measured = measuredFamilies({ agencies: [OPEN, SILENT], control: true })

describe('what is measured', () => {
  it('of an agency whose database is silent is that it is, and nothing else', () => {
    expect(measured.filter((line) => line.includes('agency="8"'))).toEqual(['homeward_database_answers{agency="8"} 0'])
  })

  it('of an agency that is open is under its number', () => {
    expect(measured.filter((line) => line.includes('agency="7"'))).toEqual([
      'homeward_database_answers{agency="7"} 1',
      'homeward_database_bytes{agency="7"} 9000000',
      'homeward_feed_lag_seconds{agency="7"} 0.25',
      'homeward_pool_open{agency="7"} 3',
      'homeward_pool_idle{agency="7"} 1',
      'homeward_pool_waiting{agency="7"} 0',
      'homeward_requests_running{agency="7"} 2',
      'homeward_requests_waiting{agency="7"} 5',
    ])
  })

  it('is nothing of a control database where there is none, and has no number where there is one agency', () => {
    const alone = measuredFamilies({ agencies: [{ ...SILENT, agency: undefined, answers: true }], control: undefined })
    expect(alone.filter((line) => !line.startsWith('#'))).toEqual(['homeward_database_answers 1'])
  })
})

describe('what is counted', () => {
  const counts = new RequestCounts()
  const log = counts.counted(() => undefined)

  it('of what happens rarely begins at nothing with the first line, so that a first time is a change', () => {
    log({ event: 'answered', agency: 7, route: 'GET:/v1/organisation', status: 200, ms: 30 })
    expect(counts.families()).toContain('homeward_set_back_total{agency="7"} 0')
    expect(counts.families()).toContain('homeward_no_room_total{agency="7"} 0')
    log({ event: 'set-back', agency: 7 })
    log({ event: 'refused', agency: 7, route: 'POST:/v1/sync', status: 507, ms: 2 })
    log({ event: 'refused', agency: 7, route: 'POST:/v1/sync', status: 429, code: 'device', ms: 0 })
    log({ event: 'failed', agency: 7, route: 'POST:/v1/sync', code: 'TypeError' })
    for (const line of [
      'homeward_set_back_total{agency="7"} 1',
      'homeward_no_room_total{agency="7"} 1',
      'homeward_over_limit_total{agency="7",limit="device"} 1',
      'homeward_failures_total{agency="7",code="TypeError",route="POST:/v1/sync"} 1',
    ])
      expect(counts.families()).toContain(line)
  })

  it('of how long requests took is how many took no longer than each bound', () => {
    const within = (route: string) =>
      counts.families().flatMap((line) => {
        const [, bound, count] =
          new RegExp(`_bucket\\{agency="7",route="${route}",le="(.+)"\\} (\\d+)$`).exec(line) ?? []
        return bound === undefined ? [] : [`${bound} ${count ?? ''}`]
      })
    log({ event: 'answered', agency: 7, route: 'GET:/v1/organisation', status: 200, ms: 700 })
    expect(within('GET:/v1/organisation').slice(1, 8)).toEqual([
      '0.025 0',
      '0.05 1',
      '0.1 1',
      '0.25 1',
      '0.5 1',
      '1.0 2',
      '2.5 2',
    ])
    expect(within('GET:/v1/organisation').at(-1)).toBe('+Inf 2')
  })

  it('holds no sign in a label that would end it early', () => {
    log({ event: 'failed', code: 'a"}\n# EOF' })
    expect(counts.families()).toContain('homeward_failures_total{code="aEOF",route="unknown"} 1')
  })

  it('and measured is all that the alerts ask for, and each alert has its line in the manual', () => {
    const rules = readFileSync('ops/alerts.yml', 'utf8')
    const manual = readFileSync('docs/operating.md', 'utf8')
    const families = [...counts.families(), ...measured].flatMap((line) => /^# TYPE (\S+)/.exec(line)?.[1] ?? [])
    const asked = new Set(rules.match(/homeward_\w+/g)?.map((name) => name.replace(/_(total|bucket)$/, '')))
    expect(asked.size).toBeGreaterThan(10)
    expect([...asked].filter((name) => !families.includes(name))).toEqual([])
    const alerts = [...rules.matchAll(/- alert: (\w+)[\s\S]*?severity: (\w+)/g)]
    expect(alerts).toHaveLength(rules.match(/- alert:/g)?.length ?? 0)
    for (const [, name = '', severity = ''] of alerts) expect(manual).toContain(`| \`${name}\` | ${severity} |`)
  })
})
