import { beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import type { ListsCompared } from '#device/sync/api.ts'
import type { MemberId } from '#domain/entry/ids.ts'
import { answering, memberOf, practiceDevice } from '../../../../test/support/components/children.ts'
import { openOver } from '../../../../test/support/components/opened.tsx'
import { given } from '../../../../test/support/given.ts'
import { besa } from '../../../../test/support/people.ts'
import { OwnList } from './own-list.tsx'
import { scannedWithList } from './scanned-with-list.ts'
import { TheirList } from './their-list.tsx'

const FIELD = 'The code on their screen, under More, People, their name'

let device: Device
beforeAll(async () => {
  device = await practiceDevice()
})

async function compared(over: Device, code: string, words: string, member: MemberId = besa.member) {
  const screen = openOver(over, <TheirList member={member} />)
  await screen.comes('Scan their code')
  screen.press('Scan their code')
  await screen.comes(FIELD)
  screen.type(FIELD, code)
  screen.press('Compare')
  await screen.comes(words)
  return screen
}

const AT = new Date(2026, 10, 25, 9, 30).getTime()
const finding = (is: ListsCompared['is']) =>
  answering(device, {
    compareHead: () => Promise.resolve({ ok: true, value: { is, memberName: 'Besa Leka', at: AT, number: 58 } }),
  })

describe('Comparing the list of people with a colleague', () => {
  it('asks again for a code that was typed wrongly, and keeps what was typed', async () => {
    const screen = await compared(device, '7K2M', 'This code has a typing mistake.')
    expect((screen.control(FIELD) as HTMLInputElement).value).toBe('7K2M')
    expect(screen.reads()).not.toContain('fits yours')
  })

  it('says of each answer what it means and what to do', async () => {
    for (const [is, words] of [
      ['other-member', 'This code is from Besa Leka’s device. Scan the one of this person.'],
      ['later', 'Their list goes further than yours.'],
      ['differs', 'The two lists differ. Today shows both, and what to do.'],
      ['author-unknown', 'This device does not know theirs yet.'],
      ['author-revoked', 'Their device was removed from your agency, or was not in it yet.'],
      ['signature-wrong', 'Their device did not sign this code.'],
      ['organisation-differs', 'This server belongs to another agency than the code says.'],
    ] as const)
      expect((await compared(finding(is), 'A code', words)).reads()).not.toContain('fits yours')
  })

  it('finds that the lists fit, by the code that the own page shows', async () => {
    const own = openOver(device, <OwnList />)
    await own.comes('The code is no secret.')
    const code = own.page.querySelector('.code')?.textContent ?? ''
    expect(code).toMatch(/^[0-9A-Z]{234}$/)
    const me = await memberOf(device)
    const screen = await compared(device, code, 'fits yours', me)
    expect(screen.reads()).toMatch(/The list on .+’s device, up to change \d+ \(.+\), fits yours\./)
    await compared(device, code, 'Scan the one of this person.')
  })

  it('names whose list fits, up to which change, and when', async () => {
    const words = 'The list on Besa Leka’s device, up to change 58 (25 November 2026, 09:30), fits yours.'
    expect((await compared(finding('fits'), 'A code', words)).reads()).not.toContain('Scan the one')
  })
})

it('A QR code of an account says how far the list of people goes, where the device can say it', async () => {
  expect(await scannedWithList(device, '7K2M')).toMatch(/^7K2M\/[0-9A-Z]{234}$/)
  const not = answering(device, {
    ownHead: () => Promise.resolve({ ok: false, code: 'not-entitled', detail: undefined } as const),
  })
  expect(await scannedWithList(not, '7K2M')).toBe('7K2M')
  expect(given(await device.ownHead())).toHaveLength(234)
})
