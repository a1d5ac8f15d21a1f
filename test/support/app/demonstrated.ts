import type { Page } from 'playwright-core'
import { PEOPLE } from '#cli/demo/cast.ts'
import type { ChildStory } from '#cli/demo/child-story.ts'
import { foundAgency } from '#cli/demo/found-agency.ts'
import { tellStories } from '#cli/demo/tell-stories.ts'
import { createDevice } from '#device/device.ts'
import { MemoryKeySlots } from '#device/key-slots/memory-key-slots.ts'
import { MemoryReplica } from '#device/replica/memory-replica.ts'
import { KINDS } from '#domain/kinds.ts'
import { PlainDate } from '#domain/plain-date.ts'
import { startServer, type RunningServer } from '#server/start.ts'
import { LAPTOP, openPersonsBrowser, PHONE, type PersonsBrowser } from '../browser.ts'
import { press, write } from './acting.ts'

/** The demonstration with some of its stories on a server of its own, and its caseworker in a browser: everything that she would find there. */
export interface Demonstrated {
  readonly server: RunningServer
  readonly drita: PersonsBrowser
  close(): Promise<void>
}

export async function demonstrated(stories: readonly ChildStory[], screen: 'phone' | 'laptop' = 'phone'): Promise<Demonstrated> {
  const server = await startServer({ port: 0, host: '127.0.0.1', web: 'dist/web', log: () => undefined })
  const newDevice = () => createDevice({ replica: new MemoryReplica(), keySlots: new MemoryKeySlots(), http: { base: server.url, fetch: (url, how) => fetch(url, how) }, kinds: KINDS, clock: Date.now })
  const agency = await foundAgency((await server.setupCode()) ?? '', newDevice)
  await tellStories({ today: PlainDate.parse(new Date().toISOString().slice(0, 10)), members: agency.members }, stories, agency.devices, () => undefined)
  const drita = await openPersonsBrowser(screen === 'phone' ? PHONE : LAPTOP)
  await comeIn(drita.page, server.url, agency.accounts.drita, PEOPLE.drita.passphrase)
  return {
    server,
    drita,
    async close() {
      await drita.close()
      await server.stop()
    },
  }
}

async function comeIn(page: Page, url: string, account: string, passphrase: string): Promise<void> {
  await page.goto(url)
  await press(page, /Account code and passphrase/)
  await write(page, 'Account code', account)
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await press(page, 'Come in')
  await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor({ timeout: 60_000 })
}
