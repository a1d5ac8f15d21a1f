import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import { SyncStrip } from '#web/frame/sync-strip.tsx'
import { answering, practiceDevice } from '../../../../test/support/components/children.ts'
import { openOver } from '../../../../test/support/components/opened.tsx'
import { NewVersionNote } from './new-version-note.tsx'

const STRIP = 'Everything is saved on this device.'
const NOT_ASKED = 'This app could not ask your server for a newer one. It asks again by itself.'
const NONE = 'Your server has no newer app yet.'

class Coming extends EventTarget {
  state = 'installing'
  heard = false
  override addEventListener(...how: Parameters<EventTarget['addEventListener']>): void {
    super.addEventListener(...how)
    this.heard = true
  }
}

/** What a browser keeps of the app, as far as the note looks at it: this DOM has no service worker. */
class Registration extends EventTarget {
  waiting: object | null = null
  installing: Coming | null = null
  active = null
  online = true
  update(): Promise<void> {
    return this.online ? Promise.resolve() : Promise.reject(new TypeError('no network'))
  }
}

let device: Device
let app: Registration
beforeAll(async () => {
  device = await practiceDevice()
  Object.defineProperty(navigator, 'serviceWorker', {
    configurable: true,
    value: { getRegistration: () => Promise.resolve(app) },
  })
})
beforeEach(() => {
  app = new Registration()
})
afterAll(() => {
  Reflect.deleteProperty(navigator, 'serviceWorker')
})

async function onToday(problem: 'app-too-old' | 'app-too-new' | null = 'app-too-old') {
  const shown = openOver(
    answering(device, { syncState: async () => ({ ...(await device.syncState()), unsent: 0, problem }) }),
    <>
      <SyncStrip />
      <NewVersionNote route="today" />
    </>,
  )
  await shown.first()
  return shown
}

describe('An app that is too old for its server, on Today', () => {
  it('says that it could not ask, and not that the server has nothing newer, where there is no network', async () => {
    app.online = false
    const shown = await onToday()
    await shown.comes(NOT_ASKED)
    expect(shown.reads()).not.toContain(NONE)
  })

  it('asks again once there is a network', async () => {
    app.online = false
    const shown = await onToday()
    await shown.comes(NOT_ASKED)
    app.online = true
    dispatchEvent(new Event('online'))
    await shown.comes(NONE)
    expect(shown.reads()).not.toContain(NOT_ASKED)
  })

  it('does not say that the server has nothing newer where the new one was not fetched whole', async () => {
    const coming = new Coming()
    app.installing = coming
    const shown = await onToday()
    await shown.comes('The new version is being fetched.')
    await expect.poll(() => coming.heard).toBe(true)
    app.installing = null
    coming.state = 'redundant'
    coming.dispatchEvent(new Event('statechange'))
    await shown.comes(NOT_ASKED)
  })

  it('says so once: the strip is not beside it', async () => {
    const shown = await onToday()
    await shown.comes(NONE)
    expect(shown.reads()).toContain('This app is too old to send and fetch.')
    expect(shown.reads()).not.toContain(STRIP)
  })

  it('leaves the strip alone where a device is newer than its server, which no panel says', async () => {
    const shown = await onToday('app-too-new')
    await shown.comes(STRIP)
  })

  // Last: what is put off stays so until the app is opened again.
  it('leaves the strip where it is put off', async () => {
    app.waiting = {}
    const shown = await onToday()
    await shown.comes('Afterwards you unlock the app once more.')
    expect(shown.reads()).not.toContain(STRIP)
    shown.press('Later')
    await shown.comes(STRIP)
    expect(shown.reads()).not.toContain('You can read and write as before.')
  })
})
