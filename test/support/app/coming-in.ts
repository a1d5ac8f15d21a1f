import type { Page } from 'playwright-core'
import { choose, heading, press, said, tick, write } from './acting.ts'

/** What one person enters when they join: name, role and passphrase. */
export interface Cast {
  readonly name: string
  readonly role: 'Caseworker' | 'Supervisor' | 'Specialist' | 'Coordinator'
  readonly passphrase: string
}

async function newPassphrase(page: Page, passphrase: string): Promise<void> {
  await write(page, 'New passphrase', passphrase)
  await write(page, 'Type the passphrase again', passphrase)
}

/** Confirms every printed code as read; returns them in their order. */
async function ontoPaper(page: Page, count: number): Promise<readonly string[]> {
  const codes: string[] = []
  for (let at = 0; at < count; at += 1) {
    codes.push(await page.getByTestId('code').innerText())
    await press(page, 'I wrote the code on paper')
  }
  return codes
}

/** Founds an agency with the code of a new server: five printed codes, two of the shares tested. */
export async function foundAgency(
  page: Page,
  how: { url: string; code: string; agency: string; name: string; passphrase: string },
): Promise<void> {
  await page.goto(how.url)
  await press(page, /Set up a new agency/)
  await write(page, 'Set-up code', how.code)
  await write(page, 'Name of your agency', how.agency)
  await write(page, 'Your name', how.name)
  await newPassphrase(page, how.passphrase)
  await press(page, 'Make the keys')
  const [first = '', , third = ''] = await ontoPaper(page, 5)
  await write(page, 'First recovery share', first)
  await write(page, 'Second recovery share', third)
  await press(page, 'Test the shares')
  await press(page, 'Go on')
  await said(page, `${how.name} (you)`)
}

/** A custodian on People invites; the other person joins; both compare the fingerprint; the custodian confirms them. */
export async function bringIn(
  custodian: Page,
  guest: Page,
  who: Cast,
): Promise<{ readonly shown: string; readonly compared: string }> {
  await press(custodian, 'Invite')
  await write(custodian, 'Who?', who.name)
  await tick(custodian, new RegExp(`^${who.role}`))
  await choose(custodian, 'Yes')
  await press(custodian, 'Make the code')
  const code = await custodian.getByTestId('code').innerText()
  await press(custodian, 'They have the code')

  await guest.goto(new URL(custodian.url()).origin)
  await press(guest, /I have an invitation code/)
  await write(guest, 'Invitation code', code)
  await write(guest, 'Your name', who.name)
  await newPassphrase(guest, who.passphrase)
  await press(guest, 'Sign in')
  await ontoPaper(guest, 2)
  const compared = await guest.getByTestId('fingerprint').innerText()

  await said(custodian, /has answered/)
  const shown = await custodian
    .getByRole('group', { name: /has answered/ })
    .getByTestId('fingerprint')
    .innerText()
  await press(custodian, 'Same fingerprint: let them in')
  await askNow(guest)
  return { shown, compared }
}

/** Presses the button if it is still there: the page also checks by itself every few seconds, and may have moved on. */
export async function askNow(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ask now' }).evaluateAll((found) => {
    for (const button of found) (button as HTMLElement).click()
  })
}

export async function unlock(page: Page, passphrase: string): Promise<void> {
  await write(page, 'Your passphrase', passphrase)
  await press(page, 'Unlock')
  await heading(page, /Today|Team|People/)
}

/** Hides everything at once, as a person does at a knock on the door. */
export async function lock(page: Page): Promise<void> {
  await press(page, /^Hide/)
  await page.getByRole('heading', { name: 'Locked' }).waitFor()
}

/** The own fingerprint on this device, to be read out to the person who compares: People, then one's own line. */
export async function ownFingerprint(page: Page, name: string): Promise<string> {
  await press(page, /^People/)
  await press(page, new RegExp(`^${name} \\(you\\)`))
  const fingerprint = await page.getByRole('region', { name: 'Fingerprint' }).locator('.code').innerText()
  await press(page, 'Close')
  return fingerprint
}

/** A new member confirms the supervisor who will read their files. */
export async function meetSupervisor(page: Page, name: string, fingerprint: string): Promise<void> {
  await heading(page, 'Your supervisors')
  await confirmSupervisor(page, name, fingerprint)
  await heading(page, 'Today')
}

/** Confirms a supervisor where the app asks for it, only after their fingerprint is the same on both screens. */
export async function confirmSupervisor(page: Page, name: string, fingerprint: string): Promise<void> {
  const theirs = page.locator('.panel').filter({ hasText: name }).filter({ hasText: 'Does their own screen show this' })
  if (!(await theirs.innerText()).includes(fingerprint)) throw new Error('the fingerprints differ')
  await press(theirs, 'Fingerprints match')
}

export interface Account {
  readonly url: string
  readonly account: string
  readonly passphrase: string
}

/** A member on a further device, as far as the question whom they have met. */
export async function comeInAgain(page: Page, { url, account, passphrase }: Account): Promise<void> {
  await page.goto(url)
  await press(page, /Account code and passphrase/)
  await write(page, 'Account code', account)
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await press(page, 'Sign in')
}

/**
 * On a further device supervisors must be confirmed again. Here that is postponed; a member without a supervisor is not
 * asked.
 */
export async function meetsLater(page: Page): Promise<void> {
  const asked = page.getByRole('heading', { name: 'Your supervisors' })
  await asked
    .or(page.getByRole('button', { name: /^Hide/ }))
    .first()
    .waitFor({ timeout: 60_000 })
  if (await asked.isVisible()) await press(page, /^Not now/)
}
