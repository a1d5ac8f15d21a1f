import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startServer, type RunningServer } from '#server/start.ts'
import { freshPlace } from '../support/database.ts'

const SCRIPT = 'export const one = 1\n'.repeat(50)
let web: string
let server: RunningServer

beforeAll(async () => {
  web = mkdtempSync(join(tmpdir(), 'web-files-'))
  mkdirSync(join(web, 'assets'))
  writeFileSync(join(web, 'assets/first-CThOlg8t.js'), SCRIPT)
  writeFileSync(join(web, 'assets/first-CThOlg8t.js.br'), brotliCompressSync(SCRIPT))
  writeFileSync(join(web, 'index.html'), '<!doctype html>')
  server = await startServer({ ...(await freshPlace()), port: 0, host: '127.0.0.1', web, log: () => undefined })
})
afterAll(async () => {
  await server.stop()
  rmSync(web, { recursive: true, force: true })
})

/** As it comes over the wire: `fetch` would decompress it. */
const ask = (path: string, encoding: string) =>
  new Promise<IncomingMessage>((answered, failed) => {
    request(`${server.url}${path}`, { headers: { 'accept-encoding': encoding } }, answered)
      .on('error', failed)
      .end()
  })

describe('a file of the app', () => {
  it.each(['identity', 'gzip, deflate, br'])(
    'that is named after its content is kept by the browser for good (asked for as %s)',
    async (encoding) => {
      const { headers } = await ask('/assets/first-CThOlg8t.js', encoding)
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
      expect(headers['content-type']).toMatch(/^text\/javascript/)
    },
  )

  it('is sent compressed to who reads it so, and whole to others', async () => {
    const small = await ask('/assets/first-CThOlg8t.js', 'gzip, deflate, br')
    expect(small.headers['content-encoding']).toBe('br')
    expect((await buffer(small)).length).toBeLessThan(SCRIPT.length)
    const whole = await ask('/assets/first-CThOlg8t.js', 'identity')
    expect(whole.headers['content-encoding']).toBeUndefined()
    expect((await buffer(whole)).toString()).toBe(SCRIPT)
  })

  it('that changes from version to version is asked for again each time', async () => {
    expect((await ask('/', 'br')).headers['cache-control']).toBe('no-cache')
  })
})
