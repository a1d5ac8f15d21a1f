import { expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import { agencyPack } from '#domain/country-pack/agency-pack.ts'
import { PACKS } from '#domain/country-pack/packs.ts'
import { useDrafts } from '#web/session/drafts/drafts.tsx'
import { agencyWith, pickerOn } from '../../../../../test/support/components/agency.ts'
import { openOver } from '../../../../../test/support/components/opened.tsx'
import { given } from '../../../../../test/support/given.ts'
import { OwnLines } from './own-lines.tsx'

type Lines = Parameters<typeof OwnLines>[0]
const OnceRestored = (lines: Lines) => (useDrafts().ready ? <OwnLines {...lines} /> : null)

async function opened(device: Device) {
  const view = given(await device.team())
  const agency = agencyPack(view.caseFile, PACKS[0]?.country ?? '') ?? expect.unreachable()
  const shown = openOver(device, <OnceRestored view={view} agency={agency} may />)
  await shown.comes('Add to it')
  return shown
}

it('What an agency types of a country is kept when the phone locks, and is gone once it is saved', async () => {
  const { device, written } = await agencyWith([], true)
  const shown = await opened(device)
  await pickerOn(shown.page)('Add to it', 'adds-paper')
  await shown.comes('What is it called?')
  shown.type('What is it called?', 'A yellow slip')
  await vi.waitFor(async () => expect(JSON.stringify(given(await device.drafts()))).toContain('A yellow slip'))

  const again = await opened(device)
  expect(again.control('What is it called?')).toHaveProperty('value', 'A yellow slip')
  again.type('What do you know of it?', 'The registrar told us.')
  await vi.waitFor(() => expect(again.control('Save for the agency')).toHaveProperty('disabled', false))
  again.press('Save for the agency')
  const body = { is: 'adds-paper', name: 'A yellow slip', says: 'The registrar told us.' }
  await vi.waitFor(() => expect(written).toMatchObject([[{ draft: { kind: 'country-fact-changed', body } }]]))
  await vi.waitFor(async () => expect(JSON.stringify(given(await device.drafts()))).not.toContain('A yellow slip'))
})
