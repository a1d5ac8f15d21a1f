import { Suspense } from 'react'
import { beforeAll, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import { later } from '#web/components/later.tsx'
import { practiceDevice } from '../../../test/support/components/children.ts'
import { openOver } from '../../../test/support/components/opened.tsx'
import { ScreenNotFetched } from './screen-not-fetched.tsx'

let device: Device
beforeAll(async () => {
  device = await practiceDevice()
})

it('a screen that does not come says that there is no network, and comes the next time', async () => {
  let asked = 0
  const Passkeys = later(() => {
    asked += 1
    return asked === 1
      ? Promise.reject(new TypeError('Failed to fetch dynamically imported module'))
      : Promise.resolve(() => <p>It came.</p>)
  }, ScreenNotFetched)
  const show = () =>
    openOver(
      device,
      <Suspense fallback={null}>
        <Passkeys />
      </Suspense>,
    )
  const first = show()
  await first.comes('No network. Everything you wrote is saved here.')
  expect(first.reads()).not.toContain('broke')
  expect(asked).toBe(1)
  // Going there again closes what was shown before.
  openOver(device, null)
  const again = show()
  await again.comes('It came.')
  expect(asked).toBe(2)
})
