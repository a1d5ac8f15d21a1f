import { beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import { practiceDevice } from '../../../../test/support/components/children.ts'
import { openOver } from '../../../../test/support/components/opened.tsx'
import { PracticeProvider } from '#web/session/practice.tsx'
import { MORE } from './more-rows.ts'
import { screen } from './more-screen.tsx'

let device: Device
beforeAll(async () => {
  device = await practiceDevice()
})
const opened = async () => {
  const shown = openOver(
    device,
    <PracticeProvider opening={null}>
      <screen.Component is="more" />
    </PracticeProvider>,
  )
  await shown.comes('Not yet delivered')
  return shown
}
const rowsFor = (roles: readonly ('caseworker' | 'coordinator' | 'administrator')[], practising = false) =>
  MORE.flatMap(({ rows }) => rows)
    .filter(({ isFor }) => isFor === undefined || isFor({ roles, custodian: false }, practising))
    .map(({ to }) => to.is)

describe('More', () => {
  it('offers nobody a page that is not theirs', () => {
    expect(rowsFor(['coordinator'])).not.toContain('groups')
    expect(rowsFor(['coordinator'])).toContain('evidence')
    expect(rowsFor(['caseworker'])).not.toContain('guidance')
    expect(rowsFor(['administrator'])).toContain('guidance')
    expect(rowsFor(['caseworker'], true)).not.toContain('moving-in')
    expect(rowsFor(['caseworker'])).toContain('moving-in')
  })

  it('finds a page by a word of its title or line, and says where there is none', async () => {
    const shown = await opened()
    expect(shown.reads()).toContain('Without a file')
    shown.type('Find a page by a word', 'fingerprint')
    await shown.comes('Passkey')
    expect(shown.reads()).not.toContain('Not yet delivered')
    shown.type('Find a page by a word', 'xylophone')
    await shown.comes('No page for “xylophone”.')
  })
})
