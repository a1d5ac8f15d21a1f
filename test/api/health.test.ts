import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startServer, type RunningServer } from '#server/start.ts'
import { freshDatabase } from '../support/prepared-data.ts'

let server: RunningServer
beforeAll(async () => {
  server = await startServer({
    template: await freshDatabase(),
    port: 0,
    host: '127.0.0.1',
    metricsPort: 0,
    log: () => undefined,
  })
})
afterAll(() => server.stop())

describe('whoever runs the server', () => {
  it('is told nothing of requests on the port that devices reach', async () => {
    for (const path of ['/metrics', '/healthz/x', '/v1/metrics'])
      expect((await fetch(server.url + path)).status).toBe(404)
  })

  it('reads counts by route and status on a port of this machine, and no word of what was asked', async () => {
    await fetch(`${server.url}/v1/organisation?child=Drita`)
    await fetch(`${server.url}/v1/not-there/Drita`, { headers: { authorization: 'Bearer Drita' } })
    const answer = await fetch(server.metricsUrl ?? '')
    expect(new URL(server.metricsUrl ?? '').hostname).toBe('127.0.0.1')
    expect(answer.headers.get('content-type')).toMatch(/^application\/openmetrics-text; version=1\.0\.0/)
    const text = await answer.text()
    expect(text).toMatch(/^homeward_requests_total\{route="GET:\/v1\/organisation",status="200"\} 1$/m)
    expect(text).toMatch(/^homeward_requests_total\{route="unknown",status="404"\} \d+$/m)
    expect(text).toMatch(/^homeward_request_seconds_bucket\{route="GET:\/v1\/organisation",le="10.0"\} 1$/m)
    expect(text).toMatch(/^homeward_request_seconds_bucket\{route="GET:\/v1\/organisation",le="\+Inf"\} 1$/m)
    expect(text).toMatch(/^homeward_database_answers 1$/m)
    expect(Number(/^homeward_database_bytes (\d+)$/m.exec(text)?.[1])).toBeGreaterThan(1_000_000)
    expect(text).toMatch(/^homeward_feed_lag_seconds 0$/m)
    expect(text.endsWith('# EOF\n')).toBe(true)
    expect(text).not.toMatch(/Drita|not-there/)
  })

  it('reads each family once, with its type before its numbers', async () => {
    const lines = (await (await fetch(server.metricsUrl ?? '')).text()).split('\n')
    const families = lines.flatMap((line) => /^# TYPE (\S+) (?:counter|gauge|histogram)$/.exec(line)?.[1] ?? [])
    expect(new Set(families).size).toBe(families.length)
    let family = ''
    for (const line of lines.slice(0, -2)) {
      family = /^# TYPE (\S+)/.exec(line)?.[1] ?? family
      expect(line.replace(/^# (?:TYPE|HELP) /, '').startsWith(family), line).toBe(true)
    }
  })

  it('is told that the process lives, and that it is not ready once its database is gone', async () => {
    for (const path of ['/healthz', '/readyz']) expect((await fetch(server.url + path)).status, path).toBe(200)
    await server.database.close()
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
    expect((await fetch(`${server.url}/readyz`)).status).toBe(503)
  })
})
