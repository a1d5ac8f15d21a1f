import { beforeAll, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import { todayHere } from '#web/words/today.ts'
import { answering, practiceDevice } from '../../../../test/support/components/children.ts'
import { openOver } from '../../../../test/support/components/opened.tsx'
import { daysWork } from './days-work.ts'
import { QuietDay } from './quiet-day.tsx'

let device: Device
beforeAll(async () => {
  device = await practiceDevice()
})

async function quietDayOf(role: 'administrator' | 'caseworker') {
  const { me } = await device.state()
  if (!me) throw new Error('the device is unlocked')
  const state = async () => ({ ...(await device.state()), me: { ...me, roles: [role] } })
  return openOver(answering(device, { state }), <QuietDay work={daysWork([], me.member, todayHere())} known={[]} />)
}

it('a custodian who opens no file is not told to open the first one', async () => {
  const shown = await quietDayOf('administrator')
  await shown.comes('Nothing is due today')
  expect(shown.reads()).not.toContain('Go to Children')
})

it('a caseworker without a file is', async () => {
  await (await quietDayOf('caseworker')).comes('Open the first one, or wait until a colleague gives you a file.')
})
