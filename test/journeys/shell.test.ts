import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WEB } from '#cli/server/serving.ts'
import type { RunningServer } from '#server/start.ts'
import { LAPTOP, openBrowserOnDisk, openPersonsBrowser, type PersonsBrowser } from '../support/browser.ts'
import { askNow, lock, unlock } from '../support/app/coming-in.ts'
import { barriers } from '../support/app/checked/barriers.ts'
import { serveApp } from '../support/app/serve-app.ts'

const ARBEN = 'lamp river seven house stone'
const DRITA = 'apple window train yellow north'

let server: RunningServer
let arben: PersonsBrowser
let drita: PersonsBrowser
/** Drita's account code and recovery code. */
let paper: readonly string[] = []

beforeAll(async () => {
  server = await serveApp({ web: WEB })
  arben = await openPersonsBrowser(LAPTOP)
  // Contexts of the shared browser are private windows, from which nothing can be installed.
  drita = await openBrowserOnDisk()
})
afterAll(async () => {
  await arben.close()
  await drita.close()
  await server.stop()
})

const said = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
const type = (page: Page, label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text)

async function newPassphrase(page: Page, passphrase: string) {
  await type(page, 'New passphrase', passphrase)
  await type(page, 'Type the passphrase again', passphrase)
}

async function codesOnPaper(page: Page, count: number): Promise<readonly string[]> {
  const codes: string[] = []
  for (let at = 0; at < count; at += 1) {
    codes.push(await page.getByTestId('code').innerText())
    await press(page, 'I wrote the code on paper')
  }
  return codes
}

describe('coming in, hiding and coming back', () => {
  it('says that a newer set-up code has taken the place of an older one, and keeps what was typed', async () => {
    const { page } = arben
    const older = (await server.setupCode()) ?? ''
    await server.setupCode()
    await page.goto(server.url)
    await press(page, /Set up a new agency/)
    await type(page, 'Set-up code', older)
    await type(page, 'Name of your agency', 'Shtëpia e Re')
    await type(page, 'Your name', 'Arben Dema')
    await newPassphrase(page, ARBEN)
    await press(page, 'Make the keys')
    await said(page, 'Each time the server starts it shows a new code. Only the newest works.')
    expect(await page.getByLabel('Your name').inputValue()).toBe('Arben Dema')
    expect(await barriers(page)).toEqual([])
  })

  it('founds an agency: three shares, two codes, and a drill with two of the shares', async () => {
    const { page } = arben
    await type(page, 'Set-up code', (await server.setupCode()) ?? '')
    await press(page, 'Make the keys')
    const [first = '', , third = ''] = await codesOnPaper(page, 5)
    await type(page, 'First recovery share', first)
    await type(page, 'Second recovery share', first)
    await press(page, 'Test the shares')
    await page.getByRole('alert').waitFor()
    await type(page, 'Second recovery share', third)
    await press(page, 'Test the shares')
    await said(page, 'It works. These two shares open the way back.')
    await press(page, 'Go on')
    await said(page, 'Arben Dema (you)')
    expect(await barriers(page)).toEqual([])
  })

  it('lets a second person in only after the fingerprint was compared', async () => {
    await press(arben.page, /Invite/)
    await type(arben.page, 'Who?', 'Drita')
    await arben.page.getByRole('checkbox', { name: /^Caseworker/ }).check()
    await arben.page.getByRole('radio', { name: 'Yes' }).check()
    await press(arben.page, 'Make the code')
    const code = await arben.page.getByTestId('code').innerText()
    expect(await barriers(arben.page)).toEqual([])
    await press(arben.page, 'They have the code')

    const { page } = drita
    await page.goto(server.url)
    await press(page, /I have an invitation code/)
    await type(page, 'Invitation code', code)
    await type(page, 'Your name', 'Drita Kola')
    await newPassphrase(page, DRITA)
    await press(page, 'Sign in')
    paper = await codesOnPaper(page, 2)
    const onHers = await page.getByTestId('fingerprint').innerText()
    expect(await barriers(page)).toEqual([])

    await arben.page.reload()
    await type(arben.page, 'Your passphrase', ARBEN)
    await press(arben.page, 'Unlock')
    await said(arben.page, /has answered/)
    expect(
      await arben.page
        .getByRole('group', { name: /has answered/ })
        .getByTestId('fingerprint')
        .innerText(),
    ).toBe(onHers)
    await press(arben.page, 'Same fingerprint: let them in')
    await askNow(page)
    await page.getByRole('heading', { level: 1, name: /Today|Downloading your files/ }).waitFor()
  })

  it('leaves nothing of the app standing from the first touch until somebody unlocks, also on a slow phone', async () => {
    const { page, context } = drita
    const slow = await context.newCDPSession(page)
    for (let time = 0; time < 5; time += 1) {
      await slow.send('Emulation.setCPUThrottlingRate', { rate: 6 })
      const stoodAgain = page.evaluate(
        () =>
          new Promise<boolean>((tell) => {
            let [hidden, again] = [false, false]
            new MutationObserver(() => {
              const stands = document.querySelector('.app') !== null
              if (hidden && stands) again = true
              if (!stands && !hidden) {
                hidden = true
                setTimeout(() => tell(again), 1500)
              }
            }).observe(document.body, { childList: true, subtree: true })
          }),
      )
      await lock(page)
      expect(await stoodAgain).toBe(false)
      // A browser that plays a slow phone spends the time that it loses: coming in again is not what is looked at here.
      await slow.send('Emulation.setCPUThrottlingRate', { rate: 1 })
      await unlock(page, DRITA)
    }
    await slow.detach()
  })

  it('hides at once by Esc Esc, and the way back shows nothing', async () => {
    const { page } = drita
    await press(page, /^More$/)
    await press(page, /About/)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { name: 'Locked' }).waitFor()
    await page.goBack()
    await page.getByRole('heading', { name: 'Locked' }).waitFor()
    const text = await page.locator('body').innerText()
    expect(text).not.toMatch(/Drita|Shtëpia|child|agency/i)
    expect(new URL(page.url()).pathname).toBe('/')
    expect(new URL(page.url()).search + new URL(page.url()).hash).toBe('')
    expect(await page.title()).toBe('Daybook')
    expect(await barriers(page)).toEqual([])
  })

  it('refuses every wrong passphrase with the same words, and counts the wait on the button', async () => {
    const { page } = drita
    for (let tries = 0; tries < 3; tries += 1) {
      await type(page, 'Your passphrase', `wrong ${tries}`)
      await press(page, 'Unlock')
      await page.locator('button[data-loading]').waitFor({ state: 'detached' })
      await said(page, /That is not right/)
    }
    await page.getByRole('button', { name: /Try again in \d s/ }).waitFor()
    await page.getByRole('button', { name: 'Unlock' }).waitFor({ timeout: 20_000 })
    await type(page, 'Your passphrase', DRITA)
    await press(page, 'Unlock')
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
  })

  it('can be installed, under a name and a picture that say nothing', async () => {
    const { page, context } = drita
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
    const browser = await context.newCDPSession(page)
    expect((await browser.send('Page.getInstallabilityErrors')).installabilityErrors).toEqual([])
    const { data } = await browser.send('Page.getAppManifest')
    expect(JSON.parse(data ?? '')).toMatchObject({
      name: 'Daybook',
      short_name: 'Daybook',
      description: 'Notes',
      display: 'standalone',
    })
    await browser.detach()
  })

  it('opens without a network, from the lock screen on', async () => {
    const { page, context } = drita
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
    await context.setOffline(true)
    await page.reload()
    await type(page, 'Your passphrase', DRITA)
    await press(page, 'Unlock')
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    await press(page, /^More$/)
    await press(page, /Not yet delivered/)
    await said(page, /Everything is delivered/)
    await context.setOffline(false)
  })

  it('says plainly in a second tab that the first one has it, and takes over when told to', async () => {
    const second = await drita.context.newPage()
    await second.goto(server.url)
    await second.getByRole('heading', { name: 'The app is open elsewhere' }).waitFor()
    expect(await barriers(second)).toEqual([])
    await press(second, 'Use this tab instead')
    await second.getByRole('heading', { name: 'Locked' }).waitFor()
    await drita.page.getByRole('heading', { name: 'The app is open elsewhere' }).waitFor()
    await second.close()
  })

  it('lets a member in on a further device that scans the code of the first, which asks on Today whether it is theirs', async () => {
    await press(drita.page, 'Use this tab instead')
    await type(drita.page, 'Your passphrase', DRITA)
    await press(drita.page, 'Unlock')
    await press(drita.page, /^More$/)
    await press(drita.page, /^Devices/)
    await press(drita.page, 'Show my account code')
    await type(drita.page, 'Passphrase', DRITA)
    await press(drita.page, 'Show my account code')
    const shown = await drita.page.getByRole('img', { name: 'Account code, to be scanned' }).screenshot()
    expect(await barriers(drita.page)).toEqual([])

    const further = await openPersonsBrowser()
    const { page } = further
    await page.addInitScript(cameraThatSees, shown.toString('base64'))
    await page.goto(server.url)
    await press(page, /I use it on another device already/)
    await press(page, 'Scan it with the camera')
    await expect.poll(() => page.getByLabel('Account code').inputValue()).toBe(paper[0])
    await type(page, 'Passphrase', ARBEN)
    await press(page, 'Sign in')
    await said(page, 'What you entered is wrong.')
    await type(page, 'Passphrase', DRITA)
    await press(page, 'Sign in')
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    await further.close()

    await press(drita.page, 'Hide the code')
    await drita.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await press(drita.page, 'Today')
    await said(drita.page, 'A new device signed in as you')
    expect(await barriers(drita.page)).toEqual([])
    await press(drita.page, 'No, stop it')
    await said(drita.page, 'Remove this device?')
    await press(drita.page, 'Go back')
    await press(drita.page, 'Yes, it is mine')
    await expect.poll(() => drita.page.getByText('A new device signed in as you').count()).toBe(0)
  })

  it('lets a member back in with the paper where the passphrase is lost', async () => {
    const [account = '', recovery = ''] = paper
    const found = await openPersonsBrowser()
    await found.page.goto(server.url)
    await press(found.page, /I lost my passphrase/)
    await type(found.page, 'Account code', account)
    await type(found.page, 'Recovery code', recovery)
    await newPassphrase(found.page, 'tree lemon door winter spoon')
    await press(found.page, 'Get back in')
    const [next = ''] = await codesOnPaper(found.page, 1)
    expect(next).not.toBe(recovery)
    await found.page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    await found.close()
  })

  it('says on a device that was taken off from another one why it is empty, until it is opened anew', async () => {
    const [lost, kept] = [await openPersonsBrowser(), await openPersonsBrowser()]
    for (const { page } of [lost, kept]) {
      await page.goto(server.url)
      await press(page, /I use it on another device already/)
      await type(page, 'Account code', paper[0] ?? '')
      await type(page, 'Passphrase', 'tree lemon door winter spoon')
      await press(page, 'Sign in')
      await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    }
    await press(kept.page, /^More$/)
    await press(kept.page, /^Devices/)
    const others = kept.page.getByRole('button', { name: 'Remove device', exact: true })
    await others.first().waitFor()
    for (let left = await others.count(); left > 0; left -= 1) {
      await others.first().click()
      await press(kept.page, 'Remove device now')
      // Its button went when it was asked for; the question goes when it is done.
      await expect.poll(() => kept.page.getByRole('button', { name: 'Remove device now' }).count()).toBe(0)
      await expect.poll(() => others.count()).toBe(left - 1)
    }
    // A round that began before the device was taken off may still run, and one more is asked for while it does.
    await expect
      .poll(async () => {
        await lost.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
        return lost.page.getByText('This device was removed.').count()
      })
      .toBeGreaterThan(0)
    expect(await barriers(lost.page)).toEqual([])
    await lost.page.reload()
    await said(lost.page, 'How do you want to sign in?')
    expect(await lost.page.getByText('This device was removed.').count()).toBe(0)
    await press(kept.page, 'Empty this device')
    await kept.page.getByRole('alertdialog').getByRole('button').first().click()
    await said(kept.page, 'How do you want to sign in?')
    expect(await kept.page.getByText('This device was removed.').count()).toBe(0)
    for (const browser of [lost, kept]) await browser.close()
  })

  it('was given nothing to complain of by the policy of the server', () => {
    expect(
      [...arben.complaints, ...drita.complaints].filter(
        (line) => !/Failed to load resource|ERR_INTERNET_DISCONNECTED/.test(line),
      ),
    ).toEqual([])
  })
})

/** The camera of a page: it sees this picture in the middle of a grey wall. */
function cameraThatSees(png: string): void {
  navigator.mediaDevices.getUserMedia = async () => {
    const picture = await createImageBitmap(new Blob([Uint8Array.from(atob(png), (byte) => byte.charCodeAt(0))]))
    const canvas = document.createElement('canvas')
    Object.assign(canvas, { width: 640, height: 480 })
    const drawing = canvas.getContext('2d')
    const draw = () => {
      if (!drawing) return
      drawing.fillStyle = '#999'
      drawing.fillRect(0, 0, 640, 480)
      drawing.drawImage(picture, 320 - picture.width / 2, 240 - picture.height / 2)
    }
    draw()
    setInterval(draw, 100)
    return canvas.captureStream(10)
  }
}
