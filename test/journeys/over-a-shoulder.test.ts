import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PEOPLE } from '#cli/demo/cast.ts'
import { foundAgency } from '#cli/demo/found-agency.ts'
import type { FileId, Folder } from '#domain/ids.ts'
import { createDevice } from '#device/device.ts'
import { MemoryKeySlots } from '#device/key-slots/memory-key-slots.ts'
import { MemoryReplica } from '#device/replica/memory-replica.ts'
import type { Kind } from '#domain/kind.ts'
import { KINDS } from '#domain/kinds.ts'
import { BEHIND_THE_TOUCH, isBehindTheTouch } from '#domain/shown/before-the-touch.ts'
import type { RunningServer } from '#server/start.ts'
import type { Place } from '#web/navigation/places.ts'
import { today } from '#web/words/today.ts'
import { said, showSealed } from '../support/app/acting.ts'
import { comeInAgain, meetsLater } from '../support/app/coming-in.ts'
import { goTo } from '../support/app/every-screen/go-to.ts'
import { serveApp } from '../support/app/serve-app.ts'
import { openPersonsBrowser, type PersonsBrowser } from '../support/browser.ts'
import { EXAMPLES } from '../support/examples/all.ts'
import { uncle } from '../support/people.ts'
import { given } from '../support/system.ts'

/** In every free text of every sealed entry. */
const PLANTED = 'Zqplanted'
const UNSAFE = 'Zqagim'

/** The body with every text that may hold any words replaced by the planted one: codes, days and keys do not read otherwise than they do. */
function planted(kind: Kind, body: unknown): unknown {
  const put = (value: unknown, set: (changed: unknown) => unknown): unknown => {
    if (typeof value === 'string')
      return kind.schema.safeParse(set(PLANTED)).success && !/^[\w-]{20,}$/.test(value) ? PLANTED : value
    if (Array.isArray(value))
      return value.reduce<unknown[]>(
        (list, one, at) =>
          list.with(
            at,
            put(one, (changed) => set(list.with(at, changed))),
          ),
        [...(value as unknown[])],
      )
    if (typeof value === 'object' && value !== null) {
      return Object.entries(value).reduce<Record<string, unknown>>(
        (whole, [key, one]) => ({ ...whole, [key]: put(one, (changed) => set({ ...whole, [key]: changed })) }),
        { ...value },
      )
    }
    return value
  }
  return put(body, (changed) => changed)
}

let server: RunningServer
let drita: PersonsBrowser
let file: FileId
let written: readonly { readonly kind: string; readonly folder: Folder }[] = []

beforeAll(async () => {
  server = await serveApp()
  const newDevice = () =>
    createDevice({
      replica: new MemoryReplica(),
      keySlots: new MemoryKeySlots(),
      http: { base: server.url, fetch: (url, how) => fetch(url, how) },
      kinds: KINDS,
      clock: Date.now,
    })
  const { devices, accounts } = await foundAgency((await server.setupCode()) ?? '', newDevice)
  const about = (kind: string, body: unknown) => ({ kind, at: today(), body })
  const opened = given(
    await devices.drita.openFiles([
      {
        drafts: [
          about('file-opened', { source: 'school', askedAboutOthers: 'none-there', othersThere: [] }),
          about('card', {
            called: { text: 'Ana', language: 'en' },
            pronoun: 'she',
            ageBand: '12-14',
            languages: ['en'],
            interpreter: 'not-needed',
          }),
          about('person', { person: uncle, called: UNSAFE, gender: 'male', ageBand: 'not-known', alive: 'yes' }),
          about('tie', { person: uncle, tie: 'uncle', safe: 'unsafe', livesWithChild: 'no', cares: 'no' }),
          about('do-not', { person: uncle, called: UNSAFE, never: ['contact', 'inform'], numbers: [] }),
        ],
      },
    ]),
  )
  file = opened[0] as FileId
  const sealed = EXAMPLES.flatMap(({ kind, body }) =>
    (kind.inFile ?? ['child']).includes('child')
      ? kind.folders.filter(isBehindTheTouch).map((folder) => ({ kind, folder, body: planted(kind, body) }))
      : [],
  )
  for (const { kind, folder, body } of sealed) {
    const done = await devices.drita.write([{ file, draft: { kind: kind.name, at: today(), folder, body } }])
    if (done.ok) written = [...written, { kind: kind.name, folder }]
  }
  given(await devices.drita.sync())
  drita = await openPersonsBrowser()
  await comeInAgain(drita.page, { url: server.url, account: accounts.drita, passphrase: PEOPLE.drita.passphrase })
  await meetsLater(drita.page)
}, 240_000)
afterAll(async () => {
  await drita.close()
  await server.stop()
})

const OF_THE_FILE = (): readonly Place[] => [
  { is: 'today' },
  { is: 'children' },
  { is: 'calendar' },
  { is: 'first-days' },
  ...(['overview', 'journey', 'plan', 'people'] as const).map((tab): Place => ({ is: 'child', file, tab })),
  { is: 'family-map', file },
  { is: 'guidance', file },
  { is: 'what-happened', file },
  { is: 'hand-over-page', file },
]

/** Forms that open with what the file says already. */
const FORMS = (): readonly Place[] =>
  [
    ...new Set([...written.map(({ kind }) => kind), 'service', 'referral', 'visit', 'document-kept', 'safety-look']),
  ].map((kind): Place => ({ is: 'write', kind, file }))

async function shownAt(place: Place): Promise<string> {
  await goTo(drita.page, { is: 'today' })
  await goTo(drita.page, place)
  return drita.page.locator('body').innerText()
}

describe('somebody looks over the shoulder', () => {
  it('of whoever opens a file full of sealed entries', () => {
    expect(new Set(written.map(({ folder }) => folder))).toEqual(new Set(BEHIND_THE_TOUCH))
    expect(written.length).toBeGreaterThan(15)
  })

  it('and reads no word of a sealed entry on any screen or at the opening of any form', async () => {
    const telling: string[] = []
    for (const place of [...OF_THE_FILE(), ...FORMS()]) {
      const words = await shownAt(place)
      if (words.includes(PLANTED)) telling.push(JSON.stringify({ ...place, file: undefined }))
    }
    expect(telling).toEqual([])
  })

  it('nor the name of a sealed part, nor who is unsafe', async () => {
    for (const place of OF_THE_FILE().filter(
      ({ is }) => is === 'today' || is === 'child' || is === 'guidance' || is === 'family-map',
    )) {
      const words = await shownAt(place)
      // Who was given which part stands under People, whatever lies in it.
      if (!('tab' in place) || place.tab !== 'people')
        expect(words, JSON.stringify({ ...place, file: undefined })).not.toMatch(
          /^(Origins|Health|Talks with the psychologist)$/m,
        )
      expect(words, JSON.stringify({ ...place, file: undefined })).not.toMatch(
        /\bunsafe\b|never get in touch|^Unsafe$/im,
      )
    }
    expect(await shownAt({ is: 'child', file, tab: 'overview' })).not.toContain(UNSAFE)
    expect(await shownAt({ is: 'today' })).not.toContain(UNSAFE)
  })

  it('until the reader says that nobody else sees the screen; and leaving the file covers it again', async () => {
    const { page } = drita
    await goTo(page, { is: 'child', file, tab: 'journey' })
    await showSealed(page)
    await said(page, 'Sealed parts of this file are on the screen.')
    const row = page
      .locator('.journey-row')
      .filter({ hasText: PLANTED })
      .or(page.locator('.journey-row').filter({ hasText: 'Origins' }))
      .first()
    await row.click()
    await page.getByRole('dialog').waitFor()
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    await goTo(page, { is: 'child', file, tab: 'overview' })
    await said(page, 'Sealed parts of this file are on the screen.')
    expect(await page.locator('main').innerText()).toContain(UNSAFE)
    expect(await shownAt({ is: 'child', file, tab: 'overview' })).not.toContain(UNSAFE)
  })
})
