import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { INVENTED_MEMBERS } from '#cli/demo/scene/cast.ts'
import { FOLDERS, type EntryId, type FileId, type Folder, type MemberId } from '#domain/entry/ids.ts'
import type { Kind } from '#domain/file/kind.ts'
import { FOLDERS_TO_REVEAL, needsReveal } from '#domain/shown/before-reveal.ts'
import type { RunningServer } from '#server/start.ts'
import type { Route } from '#web/navigation/routes.ts'
import { todayHere } from '#web/words/today.ts'
import { openNow, said, showSealed } from '../support/app/acting.ts'
import { comeInAgain, meetsLater } from '../support/app/coming-in.ts'
import { goTo } from '../support/app/every-screen/go-to.ts'
import { everyVisit, type Visit } from '../support/app/every-screen/visits.ts'
import { openPersonsBrowser, type PersonsBrowser } from '../support/browser.ts'
import { EXAMPLES } from '../support/examples/all.ts'
import { uncle } from '../support/people.ts'
import { given } from '../support/system.ts'
import { foundedAgency } from '../support/app/founded.ts'

/** In every free text of every sealed entry. */
const PLANTED = 'Zqplanted'
const UNSAFE = 'Zqagim'

/** The body with every free text replaced by the planted one: codes, days and keys stay as they are. */
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
let besa: PersonsBrowser
let file: FileId
let worker: MemberId
let written: readonly { readonly kind: string; readonly folder: Folder; readonly entry: EntryId }[] = []

/** Kinds that open a screen of their own: each is stored in a part that the child's caseworker reads anyway. */
const OPEN_SCREENS = ['best-interests', 'referral', 'light-closure', 'exception-asked', 'case-conference'] as const
let open: readonly { readonly kind: string; readonly entry: EntryId }[] = []

beforeAll(async () => {
  const founded = await foundedAgency()
  server = founded.server
  const { devices, accounts, members } = founded.agency
  worker = members.drita
  const about = (kind: string, body: unknown) => ({ kind, at: todayHere(), body })
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
          about('whereabouts', { of: 'lives', is: 'known', name: 'The house by the mill', mayGoThere: 'with-care' }),
          about('do-not', { person: uncle, called: UNSAFE, never: ['contact', 'inform'], numbers: [] }),
        ],
        grants: [
          { member: members.besa, rights: Object.fromEntries(FOLDERS.map((folder) => [folder, 'write' as const])) },
        ],
      },
    ]),
  )
  file = opened[0] as FileId
  // A question is asked of a colleague who holds the part.
  const toBesa = (kind: string, body: object) => (kind === 'colleague-asked' ? { ...body, to: members.besa } : body)
  const sealed = EXAMPLES.flatMap(({ kind, body }) =>
    (kind.inFile ?? ['child']).includes('child')
      ? kind.folders
          .filter(needsReveal)
          .map((folder) => ({ kind, folder, body: planted(kind, toBesa(kind.name, body as object)) }))
      : [],
  )
  // Shared for the child's best interests, as a second member agreed.
  const agreed = (body: unknown, reason: string) =>
    typeof body === 'object' && body !== null && 'lawful' in body
      ? { ...body, lawful: { basis: 'best-interests', reason, secondPerson: { member: members.besa } } }
      : body
  for (const { kind, folder, body } of sealed) {
    const done = await devices.drita.write([
      { file, draft: { kind: kind.name, at: todayHere(), folder, body: agreed(body, PLANTED) } },
    ])
    if (done.ok) written = [...written, { kind: kind.name, folder, entry: done.value[0] as EntryId }]
  }
  for (const { kind, body } of EXAMPLES.filter(({ kind: { name } }) => OPEN_SCREENS.some((one) => one === name))) {
    const done = await devices.drita.write([
      { file, draft: { kind: kind.name, at: todayHere(), body: agreed(body, 'School begins.') } },
    ])
    if (done.ok) open = [...open, { kind: kind.name, entry: done.value[0] as EntryId }]
  }
  given(await devices.drita.sync())
  const comeIn = async (who: 'drita' | 'besa') => {
    const browser = await openPersonsBrowser()
    await comeInAgain(browser.page, {
      url: server.url,
      account: accounts[who],
      passphrase: INVENTED_MEMBERS[who].passphrase,
    })
    await meetsLater(browser.page)
    return browser
  }
  drita = await comeIn('drita')
  besa = await comeIn('besa')
}, 240_000)
afterAll(async () => {
  await drita.close()
  await besa.close()
  await server.stop()
})

/**
 * Every screen of the app, as a member sees it who may open it: a new screen without a visit does not compile. Screens
 * that these two may not open show them nothing.
 */
function visits(): readonly Visit[] {
  const at = (kind: string) => ({ file, entry: open.find((one) => one.kind === kind)?.entry ?? ('none' as EntryId) })
  const onePart = FOLDERS_TO_REVEAL.flatMap((folder) => written.filter((one) => one.folder === folder).slice(0, 2))
  const sealed = onePart.map(({ entry }) => ({ file, entry }))
  const of = (kind: string) => written.filter((one) => one.kind === kind).map(({ entry }) => ({ file, entry }))
  const stands = {
    child: file,
    mother: file,
    need: at('service'),
    decision: at('best-interests'),
    referral: at('referral'),
    toApprove: at('light-closure'),
    directory: at('light-closure'),
    stocktaking: file,
    met: at('light-closure'),
    request: file,
    group: file,
    ethics: file,
    report: file,
    worker,
  }
  const more: readonly Visit[] = [
    ...sealed.map((spot): Visit => ({ who: 'besa', place: { is: 'approval', ...spot } })),
    ...open.map(({ entry }): Visit => ({ who: 'besa', place: { is: 'approval', file, entry } })),
    ...of('best-interests').map((spot): Visit => ({ who: 'besa', place: { is: 'approval', ...spot } })),
    ...[...of('best-interests'), at('case-conference')].map(
      (spot): Visit => ({ who: 'drita', place: { is: 'decision-sheet', ...spot } }),
    ),
    ...of('referral').map((spot): Visit => ({ who: 'drita', place: { is: 'slip', ...spot } })),
    ...of('service').map((spot): Visit => ({ who: 'drita', place: { is: 'match', ...spot } })),
    { who: 'besa', place: { is: 'hand-over-page', file } },
    { who: 'drita', place: { is: 'guidance', file, country: 'AL', form: 'individual-protection-plan' } },
  ]
  return [...Object.values(everyVisit(stands, 'none')).flat(), ...more].filter(
    ({ who }) => who === 'drita' || who === 'besa',
  )
}

/** First screens, which a bystander may see. */
const OF_THE_FILE = (): readonly Visit[] => [
  ...(
    [
      { is: 'today' },
      ...(['overview', 'journey', 'plan', 'people'] as const).map((tab): Route => ({ is: 'child', file, tab })),
      { is: 'family-map', file },
      { is: 'guidance', file },
      { is: 'hand-over-page', file },
      { is: 'shift' },
    ] as const
  ).map((place): Visit => ({ who: 'drita', place })),
  ...([{ is: 'team' }, { is: 'approvals' }, { is: 'today' }, { is: 'caseload-review', member: worker }] as const).map(
    (place): Visit => ({ who: 'besa', place }),
  ),
]

/** Those among them that name people, or what is open. */
const OPEN_WITH_THE_FILE = [
  'service',
  'referral',
  'visit',
  'document-kept',
  'safety-look',
  'household',
  'closure',
  'hand-over',
  'action',
  'consent',
]

/** Forms that open with data from the file. */
const FORMS = (): readonly Route[] =>
  [...new Set([...written.map(({ kind }) => kind), ...OPEN_WITH_THE_FILE])].map(
    (kind): Route => ({ is: 'write', kind, file }),
  )

async function shownAt(place: Route, { page } = drita): Promise<string> {
  await goTo(page, { is: 'today' })
  await goTo(page, place)
  return page.locator('body').innerText()
}

describe('somebody looks over the shoulder', () => {
  it('of whoever opens a file full of sealed entries', () => {
    expect(new Set(written.map(({ folder }) => folder))).toEqual(new Set(FOLDERS_TO_REVEAL))
    expect(written.length).toBeGreaterThan(15)
  })

  it('and reads no word of a sealed entry on any screen or at the opening of any form', async () => {
    const telling: string[] = []
    const all = [...visits(), ...FORMS().map((place): Visit => ({ who: 'drita', place }))]
    for (const { who, place } of all) {
      await drita.page.keyboard.press('Shift')
      await besa.page.keyboard.press('Shift')
      const words = await shownAt(place, who === 'besa' ? besa : drita)
      // A person in a list to choose from has no mark next to them before the touch.
      if (words.includes(PLANTED) || new RegExp(`${UNSAFE}.{0,40}unsafe`, 'is').test(words))
        telling.push(`${who} ${JSON.stringify({ ...place, file: undefined })}`)
    }
    expect(telling).toEqual([])
  })

  it('nor the name of a sealed part, nor who is unsafe', async () => {
    for (const { who, place } of OF_THE_FILE()) {
      const words = await shownAt(place, who === 'besa' ? besa : drita)
      // A person around the child may be named if nothing says that they are unsafe.
      if (place.is !== 'family-map' && (!('tab' in place) || place.tab === 'overview'))
        expect(words, JSON.stringify({ ...place, file: undefined })).not.toContain(UNSAFE)
      // People lists who was given which part, whatever the part contains.
      if (!('tab' in place) || place.tab !== 'people')
        expect(words, JSON.stringify({ ...place, file: undefined })).not.toMatch(
          /^(Origins|Health|Talks with the psychologist)$/m,
        )
      expect(words, JSON.stringify({ ...place, file: undefined })).not.toMatch(
        /\bunsafe\b|never get in touch|^Unsafe$/im,
      )
    }
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

  it('nor what a second person is asked, until the touch: then its words and the answer come together', async () => {
    const { page } = besa
    const asked = written.find(({ kind, folder }) => kind === 'best-interests' && folder === 'origins')?.entry
    if (asked === undefined) throw new Error('no decision stands in what happened')
    await goTo(page, { is: 'approval', file, entry: asked })
    expect(await page.getByRole('heading', { name: 'Your answer' }).count()).toBe(0)
    await openNow(page)
    await said(page, new RegExp(PLANTED))
    await page.getByRole('heading', { name: 'Your answer' }).waitFor()
  })
})
