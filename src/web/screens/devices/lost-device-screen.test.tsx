import { beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import type { DeviceView } from '#device/people/api.ts'
import { DeviceId, type MemberId } from '#domain/entry/ids.ts'
import { answering, memberOf, practiceDevice } from '../../../../test/support/components/children.ts'
import { openOver } from '../../../../test/support/components/opened.tsx'
import { besa, drita } from '../../../../test/support/people.ts'
import { TakeDeviceOff } from '../../views/devices/take-device-off.tsx'
import { screen } from './lost-device-screen.tsx'

const PASSPHRASE = 'orange ladder winter paper hill'
const [laptop, phone] = [DeviceId.parse(besa.device), DeviceId.parse(drita.device)]
let device: Device
let me: MemberId
const view = (of: Partial<DeviceView>): DeviceView => ({
  device: phone,
  code: '7K2M-0QXR',
  member: me,
  memberName: 'Dora',
  thisOne: false,
  revoked: false,
  lastSeen: null,
  wiped: false,
  ...of,
})
beforeAll(async () => {
  device = await practiceDevice()
  me = await memberOf(device)
})

describe('A device of one’s own that is lost', () => {
  const opened = (answers: Partial<Device>) => {
    const listed = [view({}), view({ device: laptop, thisOne: true }), view({ revoked: true })]
    const devices = () => Promise.resolve({ ok: true, value: listed } as const)
    return openOver(answering(device, { devices, ...answers }), <screen.Component is="lost-device" />, {
      is: 'lost-device',
    })
  }
  const filled = (shown: ReturnType<typeof opened>) => {
    shown.type('Current passphrase', 'a practice of many parts')
    shown.type('New passphrase', PASSPHRASE)
    shown.type('Type the passphrase again', PASSPHRASE)
  }

  it('keeps no other device that was not touched, and shows the new code once', async () => {
    const asked: unknown[] = []
    const shown = opened({
      renewKeys: (how) => {
        asked.push(how)
        return Promise.resolve({ ok: true, value: { recovery: 'ABCD-EFGH' } })
      },
    })
    await shown.comes('Which other devices do you still have with you?')
    filled(shown)
    shown.press('Stop the lost device')
    await shown.comes('ABCD-EFGH')
    expect(shown.reads()).toContain('The recovery code on your old paper no longer works.')
    expect(asked).toEqual([{ kept: [], from: 'a practice of many parts', to: PASSPHRASE }])
    expect(shown.reads()).not.toContain('Stop the lost device')
    expect(shown.reads()).toContain('I wrote the code on paper')
  })

  it('says which apps hold it back, and leads to a new passphrase meanwhile', async () => {
    const shown = opened({ renewKeys: () => Promise.resolve({ ok: false, code: 'apps-too-old', detail: undefined }) })
    await shown.comes('Current passphrase')
    filled(shown)
    shown.press('Stop the lost device')
    await shown.comes('an app that is too old for this')
    expect(shown.reads()).toContain('Change the passphrase')
  })
})

describe('Taking a device off', () => {
  const off = (member: MemberId, answers: Partial<Device> = {}) =>
    openOver(
      answering(device, answers),
      <TakeDeviceOff one={view({ member, memberName: 'Drita Kola' })} done={() => undefined} leave={() => undefined} />,
    )

  it('puts first, and alone filled, what stops the keys of a lost one: removing alone would leave them counting', async () => {
    const shown = off(me)
    await shown.comes('Device lost or stolen')
    const buttons = [...shown.page.querySelectorAll<HTMLElement>('[role="alertdialog"] button')]
    expect(buttons.map((one) => one.textContent)).toEqual(['Device lost or stolen', 'Remove device now', 'Go back'])
    expect(buttons.map((one) => one.dataset.variant === 'outline')).toEqual([false, true, true])
    const words = shown.reads()
    expect(words.indexOf('Is the device lost or stolen?')).toBeLessThan(words.indexOf('in their hands?'))
  })

  it('leads to new keys where an own one is lost', async () => {
    const shown = off(me)
    await shown.comes('Device lost or stolen')
    shown.press('Device lost or stolen')
    await expect.poll(() => shown.trail.current()).toEqual({ is: 'lost-device' })
  })

  /** Drita on the list of members: stopped by this custodian alone, or by two. */
  const members = (alone: boolean) => async () => {
    const listed = await device.members()
    if (!listed.ok) return listed
    const [first] = listed.value
    const colleague = first && {
      ...first,
      member: drita.member,
      name: 'Drita Kola',
      alone: { remove: alone, endKeys: alone },
    }
    return { ok: true, value: [...listed.value, ...(colleague ? [colleague] : [])] } as const
  }

  it('asks a custodian once more before everything of a colleague stops', async () => {
    const ended: MemberId[] = []
    const shown = off(drita.member, {
      members: members(true),
      endKeys: (member) => {
        ended.push(member)
        return Promise.resolve({ ok: true, value: 'done' })
      },
    })
    await shown.comes('Device lost or stolen')
    shown.press('Device lost or stolen')
    await shown.comes('Stop all devices of Drita Kola')
    expect(shown.reads()).not.toContain('Two people decide this.')
    expect(ended).toEqual([])
    shown.press('Stop the devices now')
    await expect.poll(() => ended).toEqual([drita.member])
  })

  it('names the second before it is asked, if one custodian alone cannot stop them, and then says where it waits', async () => {
    const asked = () => Promise.resolve({ ok: true, value: 'asked' } as const)
    const directoryActs = () => Promise.resolve({ ok: true, value: [] } as const)
    const shown = off(drita.member, { members: members(false), endKeys: asked, directoryActs })
    await shown.comes('Device lost or stolen')
    shown.press('Device lost or stolen')
    await shown.comes('Two people decide this.')
    shown.press('Ask a second person')
    await shown.comes('It was done.')
  })
})
