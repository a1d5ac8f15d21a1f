import { connect, type Socket } from 'node:net'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jsonLog } from '#server/kept/log.ts'
import { startServer, type RunningServer } from '#server/start.ts'
import { rawRequest, statusOf } from '../support/raw-request.ts'
import { freshPlace } from '../support/database.ts'

const SECRET = 'what stands beside the app on this disk'

/** No client library would send these requests; an attacker does. */
describe('Requests written by hand', () => {
  let folder: string
  let server: RunningServer
  const log: string[] = []

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'raw-requests-'))
    await mkdir(join(folder, 'web', 'assets'), { recursive: true })
    await writeFile(join(folder, 'web', 'index.html'), '<title>Daybook</title>')
    await writeFile(join(folder, 'web', 'assets', 'app-0123abcd.js'), 'export {}')
    await writeFile(join(folder, 'keys.txt'), SECRET)
    await mkdir(join(folder, 'web-of-others'))
    await writeFile(join(folder, 'web-of-others', 'keys.txt'), SECRET)
    server = await startServer({
      ...(await freshPlace()),
      port: 0,
      host: '127.0.0.1',
      web: join(folder, 'web'),
      log: jsonLog((text) => log.push(text), Date.now),
    })
  })
  afterAll(async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  })

  const get = (path: string, ...headers: string[]) =>
    rawRequest(server.url, [`GET ${path} HTTP/1.1`, 'Host: here', 'Connection: close', ...headers, '', ''].join('\r\n'))

  it('get the app, and nothing beside it, by whatever path', async () => {
    expect(await get('/')).toContain('Daybook')
    const up = [
      '../',
      '..%2f',
      '%2e%2e/',
      '%2e%2e%2f',
      '..%5c',
      '..\\',
      '%252e%252e%252f',
      '..;/',
      '..%00/',
      '..%c0%af',
      '%uff0e%uff0e/',
      '....//',
      './../',
    ]
    const roots = ['/', '/assets/', '//', '/./', '/assets/../', '/v1/']
    const paths = [
      ...roots.flatMap((root) =>
        up.flatMap((step) => [1, 2, 3].map((times) => `${root}${step.repeat(times)}keys.txt`)),
      ),
      `/..${folder}/keys.txt`,
      `/${folder}/keys.txt`,
      `//${folder}/keys.txt`,
      '/../web-of-others/keys.txt',
      '/keys.txt%00.js',
      '/index.html/../../keys.txt',
      `file://${folder}/keys.txt`,
      '/%',
      '/%zz',
      '/%00',
      '/assets',
      '/assets/',
      `/${'a/'.repeat(4_000)}`,
      `/${'%41'.repeat(4_000)}`,
    ]
    for (let at = 0; at < paths.length; at += 20) {
      const answers = await Promise.all(
        paths.slice(at, at + 20).map(async (path) => ({ path, answer: await get(path) })),
      )
      for (const { path, answer } of answers) {
        expect([path, answer.includes(SECRET)]).toEqual([path, false])
        expect([path, statusOf(answer)]).toEqual([
          path,
          expect.toSatisfy((status: number) => (status >= 200 && status < 500) || status === 0),
        ])
      }
    }
    expect(log.join('')).not.toContain('"failed"')
  })

  it('cannot write a header of the answer, or a line of the log', async () => {
    const lines = log.length
    for (const path of [
      '/%0d%0aset-cookie:%20a=b',
      '/v1/organisation%0d%0aset-cookie:%20a=b',
      '/v1/access-log?before=1%0d%0aset-cookie:%20a=b',
      '/assets/%0aset-cookie:a=b',
    ]) {
      const answer = await get(
        path,
        'X-Forwarded-For: 1.2.3.4\\r\\nset-cookie: a=b',
        'Origin: https://elsewhere.example',
      )
      const [head = ''] = answer.split('\r\n\r\n')
      expect(head.toLowerCase()).not.toContain('set-cookie')
      expect(head.toLowerCase()).not.toContain('access-control-allow-origin')
      expect(statusOf(answer)).toBeLessThan(500)
    }
    for (const line of log.slice(lines).join('').trim().split('\n'))
      expect(JSON.parse(line)).not.toHaveProperty('set-cookie')
  })

  it('are given nothing of themselves back by TRACE', async () => {
    for (const path of ['/', '/v1/device', '/healthz']) {
      const answer = await rawRequest(
        server.url,
        `TRACE ${path} HTTP/1.1\r\nHost: here\r\nConnection: close\r\nAuthorization: Bearer what-a-device-shows\r\n\r\n`,
      )
      expect([path, statusOf(answer)]).toEqual([path, 404])
      expect(answer).not.toContain('what-a-device-shows')
    }
  })

  it.each([
    ['two lengths', 'POST /v1/sync HTTP/1.1\r\nHost: here\r\nContent-Length: 3\r\nContent-Length: 50\r\n\r\nabc'],
    [
      'a length and chunks',
      'POST /v1/sync HTTP/1.1\r\nHost: here\r\nContent-Length: 60\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /v1/device HTTP/1.1\r\nHost: here\r\n\r\n',
    ],
    ['a length below zero', 'POST /v1/sync HTTP/1.1\r\nHost: here\r\nContent-Length: -1\r\n\r\n'],
    ['a length that is no number', 'POST /v1/sync HTTP/1.1\r\nHost: here\r\nContent-Length: 1e9\r\n\r\n'],
    [
      'a chunk that says it is larger than the world',
      'POST /v1/sync HTTP/1.1\r\nHost: here\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n',
    ],
    ['no host', 'GET /v1/organisation HTTP/1.1\r\n\r\n'],
    ['a bare line feed in a header', 'GET /v1/organisation HTTP/1.1\r\nHost: here\nX: y\r\n\r\n'],
    ['a null byte in a header', 'GET /v1/organisation HTTP/1.1\r\nHost: here\r\nX: a\0b\r\n\r\n'],
    ['headers of a megabyte', `GET /v1/organisation HTTP/1.1\r\nHost: here\r\nX: ${'y'.repeat(1_000_000)}\r\n\r\n`],
    ['a method that nobody knows', 'BREW /v1/sync HTTP/1.1\r\nHost: here\r\n\r\n'],
    ['another protocol', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
  ])('are refused, or the line is closed, with %s', async (_, request) => {
    const answer = await rawRequest(server.url, request)
    expect(statusOf(answer) === 0 || (statusOf(answer) >= 400 && statusOf(answer) < 500)).toBe(true)
    expect(answer.match(/HTTP\/1\.1 2\d\d/)).toBeNull()
  })

  it('that stop in the middle of a body hold up nobody else, and not the end of the server', async () => {
    const slow = await startServer({ ...(await freshPlace()), port: 0, host: '127.0.0.1', log: () => undefined })
    const { hostname, port } = new URL(slow.url)
    const waiting: Socket[] = Array.from({ length: 200 }, () =>
      connect(Number(port), hostname).on('error', () => undefined),
    )
    for (const socket of waiting)
      socket.write('POST /v1/sync HTTP/1.1\r\nHost: here\r\nContent-Length: 900000\r\n\r\nhalf')
    const drip = setInterval(() => {
      for (const socket of waiting) socket.write('.')
    }, 50)
    for (let n = 0; n < 10; n += 1) {
      const began = performance.now()
      expect((await fetch(`${slow.url}/v1/organisation`)).status).toBe(200)
      expect(performance.now() - began).toBeLessThan(3_000)
    }
    const began = performance.now()
    await slow.stop()
    expect(performance.now() - began).toBeLessThan(15_000)
    clearInterval(drip)
    for (const socket of waiting) socket.destroy()
  })
})
