import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startServer, type RunningServer } from '#server/start.ts'
import { freshDatabase } from '../support/prepared-data.ts'

const SIGN_IN = { account: 'HWAC-BESA-ACCOUNT', passphrase: 'three invented words' }
const OURS = { port: 0, host: '127.0.0.1', log: () => undefined }

let web: string
let agency: RunningServer
let demonstration: RunningServer

beforeAll(async () => {
  web = mkdtempSync(join(tmpdir(), 'demonstration-links-'))
  writeFileSync(join(web, 'index.html'), '<!doctype html><html><head></head><body></body></html>')
  const template = await freshDatabase()
  agency = await startServer({ ...OURS, template, web })
  demonstration = await startServer({
    ...OURS,
    template,
    web,
    demonstration: (who) => (who === 'besa' ? SIGN_IN : undefined),
  })
})
afterAll(async () => {
  await agency.stop()
  await demonstration.stop()
  rmSync(web, { recursive: true, force: true })
})

/** `fetch` does not let a program write the Host header. */
const ask = (url: string, host: string) =>
  new Promise<{ status: number | undefined; body: string }>((answered, failed) => {
    request(url, { headers: { host } }, (answer) => {
      text(answer).then((body) => answered({ status: answer.statusCode, body }), failed)
    })
      .on('error', failed)
      .end()
  })

describe('the link of an invented person', () => {
  it.each(['/try/besa', '/try/besa/sign-in'])(
    'is not there on the server of an agency, nor for somebody whom the demonstration has not: %s',
    async (path) => {
      expect((await fetch(agency.url + path)).status).toBe(404)
      expect((await fetch(demonstration.url + path.replace('besa', 'vjosa'))).status).toBe(404)
    },
  )

  it.each(['/try/besa', '/try/besa/sign-in'])(
    'is not there under a name that somebody pointed at this machine: %s',
    async (path) => {
      expect((await ask(demonstration.url + path, 'pointed-here.example')).status).toBe(404)
      expect((await ask(demonstration.url + path, 'localhost:8720')).status).toBe(200)
    },
  )

  it('leads to the app on a marked page without a secret; the page asks for the sign-in', async () => {
    const page = await fetch(`${demonstration.url}/try/besa`)
    const words = await page.text()
    expect(words).toContain('<meta name="demonstration" content="besa" />')
    expect(words).not.toMatch(/HWAC|invented/)
    const signIn = await fetch(`${demonstration.url}/try/besa/sign-in`)
    expect(await signIn.json()).toEqual(SIGN_IN)
    for (const { headers } of [page, signIn]) expect(headers.get('cache-control')).toBe('no-store')
    expect(await (await fetch(demonstration.url)).text()).not.toContain('demonstration')
  })
})
