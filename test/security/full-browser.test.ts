import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CDPSession } from 'playwright-core'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { startServer, type RunningServer } from '#server/start.ts'
import { deviceAt } from '../cli/agency-on-server.ts'
import { freshPlace } from '../support/database.ts'
import { openBrowserOnDisk, PHONE, type BrowserOnDisk } from '../support/browser.ts'
import { buildApp } from '../support/built-app.ts'
import { given, PASSPHRASE } from '../support/given.ts'
import { deviceInPage } from '../support/worker-in-page.ts'
import { aVisit } from '../support/work.ts'

const MINUTE = 60_000
const visit = (saw: string) => ({ kind: 'visit', at: '2026-11-25' as PlainDate, body: aVisit({ saw, others: [] }) })
const longWords = (n: number) => `${n} `.concat('He waited at the gate again. '.repeat(120))

describe('A phone whose storage is full', () => {
  let server: RunningServer
  let browser: BrowserOnDisk
  let storage: CDPSession

  beforeAll(async () => {
    buildApp()
    server = await startServer({
      ...(await freshPlace()),
      port: 0,
      host: '127.0.0.1',
      web: 'dist/web',
      log: () => undefined,
    })
    browser = await openBrowserOnDisk(PHONE, { bypassCSP: true })
    storage = await browser.context.newCDPSession(browser.page)
  }, 2 * MINUTE)
  afterAll(async () => {
    await browser.close()
    await server.stop()
    await rm(browser.profile, { recursive: true, force: true })
  })

  /**
   * Sets how much this origin may store; without an argument, resets it. The browser uses an older figure for half a
   * minute, so it is set before the first row.
   */
  const allow = (quotaSize?: number) =>
    storage.send('Storage.overrideQuotaForOrigin', {
      origin: server.url,
      ...(quotaSize === undefined ? {} : { quotaSize }),
    })

  it('says so, keeps every word it said was saved, and goes on when there is room again', {
    timeout: 3 * MINUTE,
  }, async () => {
    const arben = deviceAt(server.url)
    given(
      await arben.foundOrganisation({
        setup: (await server.setupCode()) ?? '',
        name: 'An agency',
        member: 'Arben Dema',
        passphrase: PASSPHRASE,
      }),
    )
    const { code, invitation } = given(
      await arben.invite({ name: 'Drita', roles: ['caseworker'], external: false, hours: 24 }),
    )
    const drita = await deviceInPage(browser.page, server.url)
    await allow(200_000)
    expect(await drita.join({ code, member: 'Drita Kola', passphrase: PASSPHRASE })).toMatchObject({
      ok: false,
      code: 'storage-full',
    })
    await allow(3_000_000)
    const { account } = given(await drita.join({ code, member: 'Drita Kola', passphrase: PASSPHRASE }))
    const member = given(await arben.confirmMember(invitation))
    given(await drita.finishJoining())
    const [file] = given(await drita.openFiles([{ drafts: [visit('opened')] }]))
    if (!file) throw new Error('a file was opened')
    given(await drita.sync())

    let saved = 1
    let refused: string | undefined
    for (let n = 0; n < 1_500 && refused === undefined; n += 1) {
      const written = await drita.write([{ file, draft: visit(longWords(n)) }])
      if (written.ok) saved += 1
      else refused = written.code
    }
    expect(refused).toBe('storage-full')
    expect(saved).toBeGreaterThan(5)
    expect(given(await drita.file(file)).caseFile.entries).toHaveLength(saved)

    await allow()
    await drita.lock()
    given(await drita.unlock({ member, passphrase: PASSPHRASE }))
    expect(given(await drita.file(file)).caseFile.entries).toHaveLength(saved)
    given(await drita.write([{ file, draft: visit('and again') }]))
    given(await drita.sync())
    expect((await drita.syncState()).unsent).toBe(0)
    await expectOnAnotherDevice(account, file, saved + 1)
  })

  async function expectOnAnotherDevice(account: string, file: FileId, entries: number) {
    const another = deviceAt(server.url)
    given(await another.signIn({ account, passphrase: PASSPHRASE }))
    given(await another.sync())
    const view = given(await another.file(file))
    expect(view.caseFile.entries).toHaveLength(entries)
    expect(view.alarms).toEqual([])
  }
})
