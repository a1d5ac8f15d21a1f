import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { INVENTED_MEMBERS } from '#cli/demo/scene/cast.ts'
import { sreyMom } from '#cli/demo/stories/cambodia/srey-mom.ts'
import { PlainDate } from '#domain/entry/plain-date.ts'
import { choose, group, heading, press, said } from '../support/app/acting.ts'
import { comeInAgain, meetsLater } from '../support/app/coming-in.ts'
import { demonstrated, type Demonstrated } from '../support/app/demonstrated.ts'
import { goTo } from '../support/app/every-screen/go-to.ts'
import { faultsOf } from '../support/app/fit.ts'
import { LAPTOP, openPersonsBrowser, PHONE, type PersonsBrowser } from '../support/browser.ts'
import { given } from '../support/given.ts'
import { resize } from '../support/app/resize.ts'

/** A device syncs on a timer; a page that returns to the foreground syncs at once. */
const SOON = { timeout: 60_000, interval: 1500 }
const meet = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
const today = PlainDate.parse(new Date().toLocaleDateString('sv'))
const IN_THE_PAPERS = 'សុខ រតនា Mospërputhshmërisëqytetarishtëve'

let demo: Demonstrated
let drita: Page
let mira: Page
let browser: PersonsBrowser | undefined

function file() {
  const id = demo.files.get('srey-mom')
  if (id === undefined) throw new Error('the story was not told')
  return id
}

async function comesTo(page: Page, text: RegExp | string): Promise<void> {
  await expect
    .poll(async () => {
      await meet(page)
      return page.getByText(text).filter({ visible: true }).count()
    }, SOON)
    .toBeGreaterThan(0)
}

beforeAll(async () => {
  demo = await demonstrated([sreyMom])
  drita = demo.drita.page
  const { devices, members, accounts } = demo.agency
  const name = { who: 'child', kind: 'document', text: IN_THE_PAPERS, script: 'Khmr', use: 'use' }
  given(await devices.drita.write([{ file: file(), draft: { kind: 'name', at: today, about: ['child'], body: name } }]))
  const before = given(await devices.drita.file(file())).caseFile.byKind['safe-contact'] ?? []
  const night = { rule: 'agreed-ways-only', never: ['letter'], night: '023 000 007' }
  given(
    await devices.drita.write([
      {
        file: file(),
        draft: { kind: 'safe-contact', at: today, about: ['child'], replaces: before.map(({ id }) => id), body: night },
      },
    ]),
  )
  given(await devices.drita.sync())
  given(await devices.drita.grant({ file: file(), member: members.mira, rights: { justice: 'read' } }))
  browser = await openPersonsBrowser(LAPTOP)
  mira = browser.page
  await comeInAgain(mira, {
    url: demo.server.url,
    account: accounts.mira,
    passphrase: INVENTED_MEMBERS.mira.passphrase,
  })
  await meetsLater(mira)
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await demo.close()
})

describe('a lawyer who holds one part of a file', () => {
  it('reads on the card whom to ask and whom to ring at night, and through whom the child is reached nowhere', async () => {
    await heading(mira, 'Today')
    await goTo(mira, { is: 'child', file: file(), tab: 'overview' })
    await said(mira, /^Through a person: ask the caseworker, Drita Kola/)
    await said(mira, 'At night, ring us: 023 000 007')
    expect(await mira.locator('main').innerText()).not.toMatch(/Agreed:/)
    await goTo(drita, { is: 'child', file: file(), tab: 'overview' })
    await comesTo(drita, /^At night, ring us/)
    await said(drita, /^Agreed: /)
  })

  it('is given the name in the papers alone, after her caseworker compared who she is', async () => {
    await goTo(drita, { is: 'child', file: file(), tab: 'people' })
    await press(drita, 'Give one fact or one document')
    await choose(group(drita, 'To whom?'), /Mira Hoxha/)
    await choose(group(drita, 'What?'), /Name in the papers/)
    expect(await faultsOf(drita)).toEqual([])
    await press(drita, 'Check and continue')
    await said(drita, /does their own screen show this/)
    await press(drita, /give it now/i)
    await said(drita, /^Mira Hoxha, until/)
    expect(await faultsOf(drita)).toEqual([])
  })

  it('reads it after she looked who sees the screen, with its day', async () => {
    await comesTo(mira, 'Given to you alone')
    expect(await mira.locator('main').innerText()).not.toContain(IN_THE_PAPERS)
    await press(mira, /^Show it[.]/)
    await said(mira, IN_THE_PAPERS)
    await said(mira, /Shown until/)
    await resize(mira, PHONE)
    expect(await faultsOf(mira)).toEqual([])
  })

  it('reads it no longer once it was ended', async () => {
    await press(drita, 'End access now')
    await expect.poll(() => drita.getByRole('button', { name: 'End access now' }).count()).toBe(0)
    await expect
      .poll(async () => {
        await meet(mira)
        return mira.getByText('Given to you alone').count()
      }, SOON)
      .toBe(0)
  })
})
