import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import type { Role } from '#device/kept/rights.ts'
import type { OwnStanding } from '#device/people/api.ts'
import { DeviceId } from '#domain/entry/ids.ts'
import { EMPTY_LOG } from '#evidence/ledger/release-log.ts'
import { accept } from '#result.ts'
import { answering, practiceDevice } from '../../../test/support/components/children.ts'
import { openOver } from '../../../test/support/components/opened.tsx'
import { splitView } from '../../../test/support/components/split-view.ts'
import { drita } from '../../../test/support/people.ts'
import { UnlockedApp } from './unlocked-app.tsx'

let device: Device
beforeAll(async () => {
  device = await practiceDevice()
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const added = {
  device: DeviceId.parse(drita.device),
  code: '7K2M-0QXR',
  member: drita.member,
  memberName: 'Drita Kola',
  before: 0,
  removed: false,
  mayStop: true,
}

const ANOTHER_CUSTODIAN: OwnStanding = {
  begins: [],
  ends: [],
  office: null,
  others: ['Rrezarta Gjonbalaj'],
  filesEnded: [],
  partsEnded: [],
}
async function appOf(roles: readonly Role[], width: number) {
  vi.stubGlobal('innerWidth', width)
  const { me } = await device.state()
  if (!me) throw new Error('the device is unlocked')
  return openOver(
    answering(device, {
      state: async () => ({ ...(await device.state()), me: { ...me, roles, custodian: true } }),
      newDevices: () => Promise.resolve(accept([added])),
      ownStanding: () => Promise.resolve(accept(ANOTHER_CUSTODIAN)),
      splitViews: () => Promise.resolve(accept([splitView()])),
      // Loaded when *Numbers* asks, and the test may be over before.
      releases: () => Promise.resolve(accept({ log: EMPTY_LOG, lines: [], at: 0 })),
      cuts: () => Promise.resolve(accept({ cuts: [], since: { now: 0, came: 0, left: 0, changed: 0 } })),
    }),
    <UnlockedApp />,
  )
}

describe('The screen on which the app opens', () => {
  it.each<readonly [string, readonly Role[], number]>([
    ['an administrator on a phone', ['administrator'], 360],
    ['an administrator on a laptop', ['administrator'], 1280],
    ['a caseworker', ['caseworker'], 360],
    ['a supervisor on a laptop', ['supervisor'], 1280],
    ['a coordinator', ['coordinator'], 1280],
  ])(
    'tells %s of a new device, another custodian and two lists of people, without a touch',
    async (_, roles, width) => {
      const shown = await appOf(roles, width)
      await shown.comes('A new device signed in as Drita Kola')
      await shown.comes('Rrezarta Gjonbalaj is a custodian, too')
      await shown.comes('The server shows two lists of people')
    },
  )

  it('is People for an administrator, and Numbers for a coordinator who has no files', async () => {
    const administrator = await appOf(['administrator'], 360)
    await administrator.comes('A new device')
    expect(administrator.trail.current()).toEqual({ is: 'people' })
    const coordinator = await appOf(['administrator', 'coordinator'], 360)
    await coordinator.comes('A new device')
    expect(coordinator.trail.current()).toEqual({ is: 'evidence' })
  })
})
