import { Suspense } from 'react'
import { expect, it } from 'vitest'
import { RouteScreen } from '#web/app/route-screen.tsx'
import { answering, practiceDevice } from '../../../../test/support/components/children.ts'
import { openOver } from '../../../../test/support/components/opened.tsx'

it('says to whom two shareholders made a custodian that they are one', async () => {
  const device = await practiceDevice()
  let custodian = false
  let changed: Parameters<typeof device.subscribe>[0] = () => undefined
  const worker = answering(device, {
    state: async () => {
      const state = await device.state()
      return { ...state, me: state.me && { ...state.me, custodian } }
    },
    subscribe: (listener) => {
      changed = listener
      return device.subscribe(listener)
    },
    becomeCustodian: () => {
      custodian = true
      changed(['state'])
      return Promise.resolve({ ok: true, value: true })
    },
  })
  const shown = openOver(
    worker,
    <Suspense fallback={null}>
      <RouteScreen route={{ is: 'ways-back' }} />
    </Suspense>,
    { is: 'ways-back' },
  )
  await shown.comes('No custodian can be reached?')
  expect(shown.reads()).not.toContain('You are a custodian.')
  shown.press('Two recovery-share holders are with me')
  await shown.comes('Second recovery share')
  shown.type('First recovery share', 'AAAA')
  shown.type('Second recovery share', 'BBBB')
  await expect.poll(() => shown.control('Make me a custodian').hasAttribute('disabled')).toBe(false)
  shown.press('Make me a custodian')
  await shown.comes('You are a custodian.')
})
