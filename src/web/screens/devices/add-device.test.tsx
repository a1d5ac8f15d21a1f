import { beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import { practiceDevice } from '../../../../test/support/components/children.ts'
import { openOver } from '../../../../test/support/components/opened.tsx'
import { AddDevice } from './add-device.tsx'

const PASSPHRASE = 'a practice of many parts'

let device: Device
beforeAll(async () => {
  device = await practiceDevice()
})

describe('showing the account code to a further device', () => {
  it('asks for the passphrase first, and shows nothing after a wrong one', async () => {
    const { comes, press, type, page, reads } = openOver(device, <AddDevice />)
    await comes('Show my account code')
    expect(page.querySelector('.code')).toBeNull()
    press('Show my account code')
    await comes('Passphrase')
    type('Passphrase', 'a practice of few parts')
    press('Show my account code')
    await comes('What you entered is wrong.')
    expect(page.querySelector('.code, svg[role=img]')).toBeNull()
    expect(reads()).not.toContain('Hide the code')
  })

  it('shows it to be scanned and to be read until it is hidden, and asks again after that', async () => {
    const { comes, press, type, page, reads, control } = openOver(device, <AddDevice />)
    await comes('Show my account code')
    press('Show my account code')
    await comes('Passphrase')
    type('Passphrase', PASSPHRASE)
    press('Show my account code')
    await comes('Nobody else may see or photograph it.')
    expect(page.querySelector('.code')?.textContent).toMatch(/^([0-9A-Z]{4}-){19}[0-9A-Z]{3}$/)
    expect(control('Account code, to be scanned').querySelector('path')).not.toBeNull()
    press('Hide the code')
    await comes('Show my account code')
    expect(page.querySelector('.code')).toBeNull()
    press('Show my account code')
    await comes('Passphrase')
    expect(reads()).not.toContain('Hide the code')
  })
})
