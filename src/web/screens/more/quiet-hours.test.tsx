import { expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import { accept } from '#result.ts'
import { answering, practiceDevice } from '../../../../test/support/components/children.ts'
import { openOver } from '../../../../test/support/components/opened.tsx'
import { QuietHoursSwitch } from './quiet-hours.tsx'

it('Quiet hours are set in one touch, and are kept on this device alone', async () => {
  const kept = vi.fn<Device['keepDrafts']>(() => Promise.resolve(accept(true)))
  const shown = openOver(answering(await practiceDevice(), { keepDrafts: kept }), <QuietHoursSwitch />)
  await shown.comes('Quiet hours')
  shown.page.querySelector<HTMLElement>('[role=switch]')?.click()
  await vi.waitFor(() => expect(kept).toHaveBeenCalled(), 3000)
  expect(kept.mock.calls.at(-1)?.[0]).toMatchObject({
    'quiet hours': JSON.stringify({ from: '19:00', until: '07:00' }),
  })
  shown.type('Until', '06:30')
  await vi.waitFor(() => expect(JSON.stringify(kept.mock.calls.at(-1)?.[0])).toContain('06:30'), 3000)
})
