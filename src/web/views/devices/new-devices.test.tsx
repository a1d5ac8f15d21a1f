import { beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import type { NewDevice } from '#device/people/api.ts'
import { DeviceId, type MemberId } from '#domain/entry/ids.ts'
import { answering, memberOf, practiceDevice } from '../../../../test/support/components/children.ts'
import { openOver } from '../../../../test/support/components/opened.tsx'
import { arben, besa, drita } from '../../../../test/support/people.ts'
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
  removed: false,
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
    const refusing = answering(device, { answerNewDevice: refused, revokeDevice: refused })
    const shown = openOver(refusing, <NewDevices news={[one(me, true)]} stopped={() => undefined} />)
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
    const shown = openOver(stopping, <NewDevices news={[one(me, true)]} stopped={() => undefined} />)
    await shown.comes('No, stop it')
    shown.press('No, stop it')
    await shown.comes('Remove device now')
    shown.press('Remove device now')
    await expect.poll(() => shown.trail.current()).toEqual({ is: 'lost-device' })
    expect(taken).toEqual([phone])
  })

  it('is asked about as ever once it has been removed: whose it was, and new keys in the place of stopping it', async () => {
    const said: DeviceId[] = []
    const answers = answering(device, {
      answerNewDevice: (asked) => {
        said.push(asked)
        return Promise.resolve({ ok: true, value: true })
      },
    })
    const gone = { ...one(me, true), removed: true }
    const shown = openOver(answers, <NewDevices news={[gone]} stopped={() => undefined} />)
    await shown.comes('It has been removed since.')
    expect(shown.reads()).toContain('Yes, it is mine')
    for (const words of ['stop it', 'it can read', 'itself shows it']) expect(shown.reads()).not.toContain(words)
    shown.press('No, choose a new passphrase')
    await expect.poll(() => shown.trail.current()).toEqual({ is: 'lost-device' })
    expect(said).toEqual([phone])
  })

  it('stays a question, and leads nowhere, where the answer about a removed one could not be stored', async () => {
    const refused = () => Promise.resolve({ ok: false, code: 'storage-full', detail: undefined } as const)
    const gone = { ...one(me, true), removed: true }
    const refusing = answering(device, { answerNewDevice: refused })
    const shown = openOver(refusing, <NewDevices news={[gone]} stopped={() => undefined} />)
    await shown.comes('No, choose a new passphrase')
    shown.press('No, choose a new passphrase')
    await shown.comes('no space left')
    expect(shown.trail.current()).toEqual({ is: 'today' })
  })

  it('leads a custodian from a colleague’s that has been removed to stopping all of theirs, and others to a custodian', async () => {
    const gone = { ...one(drita.member, true), removed: true }
    const shown = openOver(device, <NewDevices news={[gone]} stopped={() => undefined} />)
    await shown.comes('It has been removed since.')
    expect(shown.reads()).not.toContain('No, stop it')
    shown.press('Device lost or stolen')
    await shown.comes('Stop all devices of សុខា ចាន់?')
    const told = openOver(device, <NewDevices news={[{ ...gone, mayStop: false }]} stopped={() => undefined} />)
    await told.comes('whoever signed in can do so again')
    for (const words of ['Device lost', 'they can stop it']) expect(told.reads()).not.toContain(words)
    const row = { ...gone, device: DeviceId.parse(besa.device) }
    const rows = openOver(device, <NewDevices news={[one(drita.member, true), row]} stopped={() => undefined} />)
    await rows.comes('New devices signed in as colleagues of yours')
    expect(rows.reads().match(/It has been removed since/g)).toHaveLength(1)
  })

  it('says of several devices that each shows its code, and not of one that was removed since: that one shows nothing', async () => {
    const gone = { ...one(drita.member, true), device: DeviceId.parse(besa.device), code: '9W4T-3HBD', removed: true }
    const shown = openOver(device, <NewDevices news={[one(drita.member, true), gone]} stopped={() => undefined} />)
    await shown.comes('New devices signed in as colleagues of yours')
    expect(shown.reads().match(/shows/g)).toHaveLength(1)
    expect(shown.reads()).toContain('Its code is 7K2M-0QXR. The device itself shows it under “Devices”.')
    expect(shown.reads()).toContain('Its code is 9W4T-3HBD.')
  })

  it('tells a custodian who stops a colleague’s that whoever signed in can do it again until the keys are new, too', async () => {
    const shown = openOver(device, <NewDevices news={[one(drita.member, true)]} stopped={() => undefined} />)
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

  it('shows own ones first and one each, and those of several colleagues in one panel: told apart by the code that each shows itself', async () => {
    const news = [
      one(drita.member, true),
      { ...one(drita.member, true), device: DeviceId.parse(besa.device), code: '9W4T-3HBD', before: null },
      { ...one(me, true), device: DeviceId.parse(arben.device), code: '5XH2-8MNA' },
    ]
    const shown = openOver(device, <NewDevices news={news} stopped={() => undefined} />)
    await shown.comes('New devices signed in as colleagues of yours')
    expect(shown.reads()).toMatch(/5XH2-8MNA.*colleagues of yours.*7K2M-0QXR.*9W4T-3HBD/s)
    expect(shown.reads().match(/face to face/g)).toHaveLength(1)
    expect(shown.reads().match(/It signed in before .*?2026/g)).toHaveLength(2)
  })

  it('stops of several the one that was meant, and keeps the others for when the question was left', async () => {
    const taken: DeviceId[] = []
    const stopping = answering(device, {
      revokeDevice: (asked) => {
        taken.push(asked)
        return Promise.resolve({ ok: true, value: true })
      },
    })
    const second = DeviceId.parse(besa.device)
    const news = [one(drita.member, true), { ...one(besa.member, true), device: second, memberName: 'Besa Krasniqi' }]
    const told: string[] = []
    const shown = openOver(
      stopping,
      <NewDevices news={news} stopped={({ what, memberName }) => told.push(`${what} ${memberName}`)} />,
    )
    const stopSecond = () => shown.page.querySelectorAll<HTMLElement>('li:nth-child(2) button')[1]?.click()
    await shown.comes('New devices signed in as colleagues of yours')
    stopSecond()
    await shown.comes('Whoever signed in as Besa Krasniqi can do so again')
    shown.press('Go back')
    await shown.comes('New devices signed in as colleagues of yours')
    stopSecond()
    await shown.comes('Remove device now')
    shown.press('Remove device now')
    await expect.poll(() => taken).toEqual([second])
    await shown.comes('New devices signed in as colleagues of yours')
    expect(told).toEqual(['device Besa Krasniqi'])
  })

  it('shows three of many, and all once asked: what a supervisor opened the page for stays in sight', async () => {
    const news = ['1', '2', '3', '4', '5'].map((n) => ({
      ...one(drita.member, false),
      device: DeviceId.parse(`${n}${drita.device.slice(1)}`),
      code: `7K2M-0QX${n}`,
    }))
    const shown = openOver(device, <NewDevices news={news} stopped={() => undefined} />)
    await shown.comes('7K2M-0QX3')
    expect(shown.reads()).not.toContain('7K2M-0QX4')
    expect(shown.reads().match(/phone a custodian now/g)).toHaveLength(1)
    shown.press('Show all 5')
    await shown.comes('7K2M-0QX5')
    expect(shown.reads()).not.toContain('Show all 5')
  })

  it('says no time where this device knows of none', async () => {
    const shown = openOver(
      device,
      <NewDevices news={[{ ...one(drita.member, true), before: null }]} stopped={() => undefined} />,
    )
    await shown.comes('Its code is 7K2M-0QXR.')
    expect(shown.reads()).not.toContain('It signed in before')
  })

  it('sends who may not stop a colleague’s to a custodian, and offers no button for it', async () => {
    const shown = openOver(device, <NewDevices news={[one(drita.member, false)]} stopped={() => undefined} />)
    await shown.comes('A new device signed in as សុខា ចាន់')
    expect(shown.reads()).toContain('phone a custodian now')
    expect(shown.reads()).not.toContain('No, stop it')
  })
})
