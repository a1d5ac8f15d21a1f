import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDraftStore } from '#web/session/drafts/draft-store.ts'
import { clearRows } from '../support/clear-rows.ts'
import { oneDatabase } from '../support/database.ts'
import { found, given, newDevice, PASSPHRASE, startSystem, type Founder, type System } from '../support/system.ts'

const kind = oneDatabase()
const TYPED = JSON.stringify({ words: 'she asked for her sister' })

let system: System
let arben: Founder

beforeAll(async () => {
  system = await startSystem(kind)
  arben = await found(system)
})
afterAll(() => system.stop())

describe('what was begun and not saved', () => {
  it('is refused while nobody has unlocked the device', async () => {
    const nobody = system.device()
    expect(await nobody.keepDrafts({ form: TYPED })).toMatchObject({ ok: false, code: 'locked' })
    expect(await nobody.drafts()).toMatchObject({ ok: false, code: 'locked' })
  })

  it('is there after the app was killed, and also where it was locked in the same moment', async () => {
    const keeping = arben.device.keepDrafts({ form: TYPED })
    await arben.device.lock()
    given(await keeping)
    const { replica, keySlots } = arben.device
    const again = newDevice(system.http, system.clock, { replica, keySlots })
    given(await again.unlock({ member: arben.member, passphrase: PASSPHRASE }))
    expect(given(await again.drafts())).toEqual({ form: TYPED })
    given(await again.keepDrafts({}))
    expect(given(await again.drafts())).toEqual({})
  })

  it('stands nowhere in clear, neither what was typed nor what was being written', async () => {
    given(await arben.device.unlock({ member: arben.member, passphrase: PASSPHRASE }))
    given(await arben.device.keepDrafts({ 'missing-episode': TYPED }))
    const rows = await arben.device.replica.list('')
    expect((await clearRows(arben.device)).keys(`${arben.member}/draft/`)).toHaveLength(1)
    for (const { key, value } of rows) {
      const text = key + new TextDecoder().decode(value)
      expect(text).not.toContain('sister')
      expect(text).not.toContain('missing-episode')
    }
  })

  it('is sealed by the page when it hides, and brought back when the member unlocks', async () => {
    const { device } = arben
    const page = createDraftStore(device)
    await page.open()
    page.keep('visit', { saw: 'she drew a house', people: [] })
    void page.flush()
    await device.lock()
    page.close()
    expect(page.read('visit')).toBeUndefined()

    given(await device.unlock({ member: arben.member, passphrase: PASSPHRASE }))
    const next = createDraftStore(device)
    await next.open()
    expect(next.read('visit')).toEqual({ saw: 'she drew a house', people: [] })
    next.drop('visit')
    await next.flush()
    expect(given(await device.drafts())).not.toHaveProperty('visit')
  })
})
