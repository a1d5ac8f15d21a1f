import { beforeAll, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import { answering, practiceDevice } from '../../../../test/support/components/children.ts'
import { openOver } from '../../../../test/support/components/opened.tsx'
import { given } from '../../../../test/support/given.ts'
import { SupervisorsToConfirm } from './supervisors-to-confirm.tsx'

let device: Device

beforeAll(async () => {
  device = await practiceDevice()
})

it('A supervisor whose name is not here yet is not confirmed by a fingerprint alone: a line says that it is being fetched', async () => {
  const [one] = given(await device.members())
  if (!one) throw new Error('somebody works here')
  const waiting = (name: string) =>
    openOver(
      answering(device, { toConfirm: () => Promise.resolve({ ok: true, value: [{ ...one, name }] }) }),
      <SupervisorsToConfirm />,
    )
  const nameless = waiting('')
  await nameless.comes('The name of a supervisor is still being fetched.')
  expect(nameless.reads()).not.toContain(one.fingerprint.slice(0, 4))
  expect(nameless.reads()).not.toContain('Fingerprints match')
  const named = waiting('Besa Leka')
  await named.comes('Besa Leka')
  expect(named.reads()).toContain('Fingerprints match')
})
