import { beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import type { Role } from '#device/kept/rights.ts'
import { useRead } from '#web/device/use-read.ts'
import { answering, practiceDevice } from '../../../../test/support/components/children.ts'
import { given } from '../../../../test/support/given.ts'
import { openOver } from '../../../../test/support/components/opened.tsx'
import { StillToMeet } from './still-to-meet.tsx'

let device: Device
beforeAll(async () => {
  device = await practiceDevice()
})

/** Says once it was read whom nobody has met. */
function HasRead() {
  const reading = useRead(['members'], 'to-confirm', (open) => open.toConfirm())
  return reading.is === 'read' && <p>not met: {reading.value.length}</p>
}

/** Over one supervisor whom nobody here has met, for a member of these roles. */
const openFor = async (...roles: readonly Role[]) => {
  const shown = openOver(
    answering(device, {
      state: async () => {
        const state = await device.state()
        return { ...state, me: state.me && { ...state.me, roles } }
      },
      toConfirm: async () => ({ ok: true, value: given(await device.members()).slice(0, 1) }),
    }),
    <>
      <StillToMeet />
      <HasRead />
    </>,
  )
  await shown.comes('not met: 1')
  return shown.reads()
}

describe('Supervisors whom nobody at this device has met', () => {
  it('are no task of today for an administrator, who opens no file, and one for who does', async () => {
    expect(await openFor('administrator')).not.toContain('Supervisors to confirm')
    expect(await openFor('caseworker')).toContain('Supervisors to confirm')
  })
})
