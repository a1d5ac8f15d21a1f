import { describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import type { Role } from '#device/kept/rights.ts'
import type { Alarm } from '#device/kept/row-types.ts'
import type { ServerSetBack } from '#device/sync/api.ts'
import { accept } from '#result.ts'
import { openChild } from '../../../../../test/support/components/child-page.tsx'
import { answering, fileCalled, practiceDevice } from '../../../../../test/support/components/children.ts'
import { given } from '../../../../../test/support/given.ts'

it('An attempt to change a part without a right there is told once, in the part where it was written', async () => {
  const device = await practiceDevice()
  const lule = await fileCalled(device, 'Lule')
  const view = given(await device.file(lule))
  const attempt = { what: 'written-without-right', device: null, folder: 'therapy' } as const
  const file = () => Promise.resolve(accept({ ...view, alarms: [attempt, attempt] }))
  const shown = openChild(answering(device, { file }), lule, 'overview')
  await shown.comes('Someone tried to change a note in a part of the file where they may not write')
  expect(shown.reads().split('Someone tried to change a note').length).toBe(2)
  expect(shown.reads()).toContain('Nothing was changed. Ask the writer. Talks with the psychologist')
})

it('Two lists of who may open a file are said to be that, and to be one thing: nobody’s device is called copied for them', async () => {
  const device = await practiceDevice()
  const lule = await fileCalled(device, 'Lule')
  const view = given(await device.file(lule))
  const alarms = (['fork', 'signature-wrong', 'recipients-wrong'] as const).map((what) => ({
    what,
    device: null,
    folder: null,
  }))
  const shown = openChild(
    answering(device, { file: () => Promise.resolve(accept({ ...view, alarms })) }),
    lule,
    'overview',
  )
  await shown.comes('Look into this')
  expect(shown.reads().split('who may open this does not fit what was agreed').length).toBe(2)
  expect(shown.reads()).not.toContain('one was copied')
  expect(shown.reads()).not.toContain('a signature that is not its writer’s')
})

describe('On a set-back server', () => {
  const older = { what: 'server-older', device: null, folder: null } as const
  const told = { at: 7, endedAt: null, files: [], notTaken: 0, people: false, undecided: 0 } as const
  const opened = async (alarm: Alarm, setBack: ServerSetBack | null, roles: readonly Role[]) => {
    const device = await practiceDevice()
    const lule = await fileCalled(device, 'Lule')
    const view = given(await device.file(lule))
    const now = await device.state()
    if (!now.me) throw new Error('the device is unlocked')
    const me = { ...now.me, roles, custodian: false }
    const answers: Partial<Device> = {
      file: () => Promise.resolve(accept({ ...view, alarms: [alarm] })),
      serverSetBack: () => Promise.resolve(accept(setBack)),
      state: () => Promise.resolve({ ...now, me }),
    }
    return openChild(answering(device, answers), lule, 'overview')
  }

  it.each(['caseworker', 'supervisor'] as const)(
    'nobody reads in the file that the device gives everything back where nothing is left to give (%s)',
    async (role) => {
      const settled = { ...older, settled: true } as const
      for (const [alarm, setBack] of [
        [older, { ...told, endedAt: 8 }],
        [settled, null],
      ] as const) {
        const shown = await opened(alarm, setBack, [role])
        await shown.comes('this device has nothing more to send again')
        expect(shown.reads()).not.toContain('offers it everything again')
      }
    },
  )

  it.each(['caseworker', 'supervisor'] as const)(
    'everybody reads that it has less while it is given what it lacks, and nobody is sent to a supervisor for it (%s)',
    async (role) => {
      for (const setBack of [told, null]) {
        const shown = await opened(older, setBack, [role])
        await shown.comes('The server has less data than this device.')
        expect(shown.reads()).toContain('offers it everything again')
        expect(shown.reads()).not.toContain('needs your supervisor')
      }
    },
  )
})
