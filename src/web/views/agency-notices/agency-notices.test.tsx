import { expect, it } from 'vitest'
import type { NewDevice } from '#device/people/api.ts'
import { DeviceId } from '#domain/entry/ids.ts'
import { answering, practiceDevice } from '../../../../test/support/components/children.ts'
import { openOver } from '../../../../test/support/components/opened.tsx'
import { given } from '../../../../test/support/given.ts'
import { drita } from '../../../../test/support/people.ts'
import { AgencyNotices } from './agency-notices.tsx'

it('says to a custodian that the devices are stopped and who lets the colleague in again, once the question is gone', async () => {
  const device = await practiceDevice()
  const asked: NewDevice = {
    device: DeviceId.parse(drita.device),
    code: '7K2M-0QXR',
    member: drita.member,
    memberName: 'សុខា ចាន់',
    before: null,
    removed: false,
    mayStop: true,
  }
  let news: readonly NewDevice[] = [asked]
  let changed: Parameters<typeof device.subscribe>[0] = () => undefined
  const custodian = answering(device, {
    state: async () => {
      const state = await device.state()
      return { ...state, me: state.me && { ...state.me, custodian: true } }
    },
    subscribe: (listener) => {
      changed = listener
      return device.subscribe(listener)
    },
    members: async () => {
      const [own] = given(await device.members())
      if (!own) throw new Error('somebody works here')
      return { ok: true, value: [{ ...own, member: drita.member, alone: { remove: true, endKeys: true } }] }
    },
    newDevices: () => Promise.resolve({ ok: true, value: news }),
    endKeys: () => {
      news = []
      changed(['devices'])
      return Promise.resolve({ ok: true, value: 'done' })
    },
  })
  const today = openOver(custodian, <AgencyNotices known={[]} />)
  await today.comes('A new device signed in as សុខា ចាន់')
  today.press('No, stop it')
  await today.comes('Device lost or stolen')
  today.press('Device lost or stolen')
  await today.comes('Stop the devices now')
  today.press('Stop the devices now')
  await today.comes('stopped the devices of សុខា ចាន់. Two recovery-share holders can let them in again.')
  expect(today.reads()).not.toContain('A new device signed in')
  today.press('I have read it')
  await expect.poll(() => today.reads()).not.toContain('stopped the devices')
})
