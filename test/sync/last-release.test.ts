import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import {
  type Checkout,
  checkoutOf,
  deviceOf,
  releasedCommit,
  serve,
  type Serving,
  thisCheckout,
  type ToldDevice,
} from '../support/last-release.ts'

let released: Checkout
const running: { devices: ToldDevice[]; server?: Serving } = { devices: [] }

beforeAll(async () => {
  released = await checkoutOf(await releasedCommit())
})
afterEach(async () => {
  await Promise.all(running.devices.splice(0).map((device) => device.end()))
  await running.server?.stop()
})
afterAll(() => released.remove())

/** An agency in which founder and supervisor use one version and the caseworker the other, on a server of either version. */
async function agencyOn(server: Checkout, theirs: Checkout, hers: Checkout) {
  const serving = await serve(server)
  running.server = serving
  const start = (version: Checkout) => {
    const device = deviceOf(version, serving)
    running.devices.push(device)
    return device
  }
  const [arben, besa, drita] = [start(theirs), start(theirs), start(hers)]
  await arben.tell({ act: 'found', setup: serving.setup })
  for (const [device, name, role] of [
    [besa, 'Besa Leka', 'supervisor'],
    [drita, 'Drita Kola', 'caseworker'],
  ] as const) {
    const { code, invitation } = (await arben.tell({ act: 'invite', name, role })) as {
      code: string
      invitation: string
    }
    await device.tell({ act: 'join', code, name })
    await arben.tell({ act: 'confirm', invitation })
    await device.tell({ act: 'finish' })
    await device.tell({ act: 'sync' })
  }
  return { besa, drita }
}

describe('the last release', () => {
  it('must be in the history that is here: a checkout that lacks it says how to fetch it', async () => {
    await expect(checkoutOf('0123456789012345678901234567890123456789')).rejects.toThrow('Fetch the whole history')
  })

  it.each([
    ['this server and its apps', () => ({ server: thisCheckout, theirs: released, hers: thisCheckout })],
    ['its server and the apps of now', () => ({ server: released, theirs: thisCheckout, hers: released })],
  ])('goes on with %s: both write, and each reads the other', async (_, versions) => {
    const { server, theirs, hers } = versions()
    const { besa, drita } = await agencyOn(server, theirs, hers)
    const file = (await drita.tell({ act: 'open', words: 'He showed his drawings.' })) as string
    expect(await drita.tell({ act: 'sync' })).toEqual({ problem: null, unsent: 0 })
    expect(await besa.tell({ act: 'sync' })).toEqual({ problem: null, unsent: 0 })
    await besa.tell({ act: 'write', file, words: 'He counted to ten.' })
    expect(await besa.tell({ act: 'sync' })).toEqual({ problem: null, unsent: 0 })
    expect(await drita.tell({ act: 'sync' })).toEqual({ problem: null, unsent: 0 })
    for (const device of [besa, drita])
      expect(await device.tell({ act: 'read', file })).toEqual({
        words: ['He showed his drawings.', 'He counted to ten.'],
        alarms: 0,
      })
  })
})
