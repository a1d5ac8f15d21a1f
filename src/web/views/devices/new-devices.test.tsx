import { beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import type { NewDevice } from '#device/people/api.ts'
import { DeviceId, type MemberId } from '#domain/entry/ids.ts'
import { answering, memberOf, practiceDevice } from '../../../../test/support/components/children.ts'
import { openOver } from '../../../../test/support/components/opened.tsx'
import { besa, drita } from '../../../../test/support/people.ts'
import { NewDevices } from './new-devices.tsx'

let device: Device
let me: MemberId
const phone = DeviceId.parse(drita.device)
const one = (member: MemberId, mayStop: boolean): NewDevice => ({
  device: phone,
  code: '7K2M-0QXR',
  member,
  memberName: 'សុខា ចាន់',
  before: Date.UTC(2026, 2, 3, 12),
  mayStop,
})
/** Of the question before a device is removed, in their order. */
const buttons = ({ page }: { readonly page: HTMLElement }) =>
  [...page.querySelectorAll<HTMLElement>('[role="alertdialog"] button')].map(
    ({ textContent, dataset }) => [textContent, dataset.variant ?? 'filled'] as const,
  )
beforeAll(async () => {
  device = await practiceDevice()
  me = await memberOf(device)
})

describe('A new device on Today', () => {
  it('keeps asking, and says why, where the answer could not be stored or the device not be taken off', async () => {
    const refused = () => Promise.resolve({ ok: false, code: 'no-network', detail: undefined } as const)
    const refusing = answering(device, { acceptNewDevice: refused, revokeDevice: refused })
    const shown = openOver(refusing, <NewDevices news={[one(me, true)]} />)
    await shown.comes('A new device signed in as you')
    shown.press('Yes, it is mine')
    await shown.comes('network')
    shown.press('No, stop it')
    await shown.comes('Remove this device?')
    expect(shown.reads()).toContain('Choose a new passphrase next')
    // There is one way, and it ends at new keys: the device was never in its owner's hands, and is not said to be lost.
    expect(buttons(shown)).toEqual([
      ['Remove device now', 'filled'],
      ['Go back', 'outline'],
    ])
    expect(shown.reads()).not.toContain('in their hands?')
    shown.press('Remove device now')
    await shown.comes('network')
    expect(shown.trail.current()).toEqual({ is: 'today' })
  })

  it('leads to a new passphrase once an own one was taken off', async () => {
    const taken: DeviceId[] = []
    const stopping = answering(device, {
      revokeDevice: (asked) => {
        taken.push(asked)
        return Promise.resolve({ ok: true, value: true })
      },
    })
    const shown = openOver(stopping, <NewDevices news={[one(me, true)]} />)
    await shown.comes('No, stop it')
    shown.press('No, stop it')
    await shown.comes('Remove device now')
    shown.press('Remove device now')
    await expect.poll(() => shown.trail.current()).toEqual({ is: 'lost-device' })
    expect(taken).toEqual([phone])
  })

  it('tells a custodian who stops a colleague’s that whoever signed in can do it again until the keys are new, too', async () => {
    const shown = openOver(device, <NewDevices news={[one(drita.member, true)]} />)
    await shown.comes('A new device signed in as សុខា ចាន់')
    shown.press('No, stop it')
    await shown.comes('Remove this device?')
    expect(shown.reads()).toContain('Whoever signed in as សុខា ចាន់ can do so again')
    expect(shown.reads()).not.toContain('in their hands?')
    expect(buttons(shown)).toEqual([
      ['Device lost or stolen', 'filled'],
      ['Remove device now', 'outline'],
      ['Go back', 'outline'],
    ])
    shown.press('Device lost or stolen')
    await shown.comes('Stop all devices of សុខា ចាន់?')
  })

  it('tells two devices of one colleague apart by the code that each shows itself', async () => {
    const news = [
      one(drita.member, true),
      { ...one(drita.member, true), device: DeviceId.parse(besa.device), code: '9W4T-3HBD' },
    ]
    const shown = openOver(device, <NewDevices news={news} />)
    await shown.comes('Its code is 7K2M-0QXR.')
    expect(shown.reads()).toMatch(/It signed in before .*2026/)
    expect(shown.reads()).toContain('Its code is 9W4T-3HBD.')
  })

  it('says no time where this device knows of none', async () => {
    const shown = openOver(device, <NewDevices news={[{ ...one(drita.member, true), before: null }]} />)
    await shown.comes('Its code is 7K2M-0QXR.')
    expect(shown.reads()).not.toContain('It signed in before')
  })

  it('sends who may not stop a colleague’s to a custodian, and offers no button for it', async () => {
    const shown = openOver(device, <NewDevices news={[one(drita.member, false)]} />)
    await shown.comes('A new device signed in as សុខា ចាន់')
    expect(shown.reads()).toContain('phone a custodian now')
    expect(shown.reads()).not.toContain('No, stop it')
  })
})
