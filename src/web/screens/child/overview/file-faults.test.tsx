import { expect, it } from 'vitest'
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

it('On a set-back server everybody reads that it has less, and nobody is sent to a supervisor for it', async () => {
  const device = await practiceDevice()
  const lule = await fileCalled(device, 'Lule')
  const view = given(await device.file(lule))
  const older = { what: 'server-older', device: null, folder: null } as const
  const file = () => Promise.resolve(accept({ ...view, alarms: [older] }))
  const { me } = await device.state()
  if (!me) throw new Error('the device is unlocked')
  const state = async () => ({
    ...(await device.state()),
    me: { ...me, roles: ['caseworker' as const], custodian: false },
  })
  const shown = openChild(answering(device, { file, state }), lule, 'overview')
  await shown.comes('The server has less data than this device.')
  expect(shown.reads()).not.toContain('needs your supervisor')
})
