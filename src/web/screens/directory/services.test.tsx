import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { directoryOpened } from '#domain/kinds/directory/directory-opened.ts'
import { listing, type Listing } from '#domain/kinds/directory/listing.ts'
import { todayHere } from '#web/words/today.ts'
import { draft, practiceDevice, writeIn } from '../../../../test/support/components/children.ts'
import { openOver } from '../../../../test/support/components/opened.tsx'
import { aListing } from '../../../../test/support/directory.ts'
import { day } from '../../../../test/support/entries.ts'
import { given } from '../../../../test/support/given.ts'
import { screen as list } from './directory-screen.tsx'
import { daysWords } from './listing-facts.tsx'
import { screen as one } from './listing-screen.tsx'

const window_ = window as unknown as { readonly happyDOM: { setViewport: (size: { width: number }) => void } }
const widthOf = (width: number) => window_.happyDOM.setViewport({ width })

let device: Device
let directory: FileId
beforeAll(async () => {
  device = await practiceDevice()
  const [opened] = given(
    await device.openFiles([{ drafts: [draft(directoryOpened, { name: 'Services of the region' })], grants: [] }]),
  )
  directory = opened ?? expect.unreachable()
  const today = todayHere()
  clinic = await written({ name: 'Clinic by the river', listing: 'clinic', verified: { on: today, how: 'phone' } })
  await written({ ...CLOSED, listing: 'flat', name: 'A flat', verified: { on: today, how: 'phone' } })
})
beforeEach(() => widthOf(1280))
afterEach(() => widthOf(1024))

const CLOSED = { status: 'temporarily-closed', childrenOfVictims: 'no', room: undefined } as const
let clinic: EntryId

async function written(over: Partial<Listing>): Promise<EntryId> {
  const [entry] = await writeIn(device, directory, draft(listing, aListing(over)))
  return entry ?? expect.unreachable()
}
const openList = () => openOver(device, <list.Component is="directory" />, { is: 'directory' })
const openOne = (entry: EntryId) => {
  const at = { is: 'listing', directory, entry } as const
  return openOver(device, <one.Component {...at} />, at)
}

describe('services on a laptop', () => {
  it('stand in a table with the number to ring, and say which of them take none of these children', async () => {
    const shown = openList()
    await shown.comes('Clinic by the river')
    const rows = [...shown.page.querySelectorAll('tbody tr')].map(({ textContent }) => textContent)
    expect(rows).toHaveLength(2)
    expect(rows.find((row) => row.includes('A flat'))).toMatch(
      /Closed for a time.*They do not take children of trafficked people/,
    )
    const open = rows.find((row) => row.includes('Clinic by the river'))
    expect(open).toContain('6 to 16 years')
    expect(open).toContain('+355 54 000 001')
    expect(open).not.toContain('They do not take')
  })

  it('open from their row', async () => {
    const shown = openList()
    await shown.comes('Clinic by the river')
    const rows = [...shown.page.querySelectorAll<HTMLElement>('tbody tr')]
    rows.find(({ textContent }) => textContent.includes('Clinic by the river'))?.click()
    await vi.waitFor(() => expect(shown.trail.current()).toEqual({ is: 'listing', directory, entry: clinic }))
  })

  it('are rows on a phone, with the kind of help before the organisation', async () => {
    widthOf(360)
    const shown = openList()
    await shown.comes('Catch-up lessons · Elbasan · House of the River')
    expect(shown.page.querySelectorAll('table')).toHaveLength(0)
  })
})

describe('one service', () => {
  it('says whom to ring and when, for whom it is, how to get in, and when it was checked', async () => {
    const shown = openOne(clinic)
    await shown.comes('Clinic by the river')
    await shown.comes('Checked on')
    const said = shown.reads()
    for (const words of [
      'Catch-up lessons',
      '+355 54 000 001 mornings',
      'Monday and Wednesday 16:00–18:30',
      'By the bridge, Rruga e Lumit 4, Elbasan',
      'For whom? 6 to 16 years',
      'How do people get in? Without a referral Come on a Monday.',
      'What must be brought? A photograph',
      'What does it cost? Nothing',
      'Free places: 3',
    ])
      expect(said).toContain(words)
    expect(said).not.toContain('Not checked for a year')
  })

  it('keeps the rest folded, and says nothing twice in it', async () => {
    const shown = openOne(clinic)
    await shown.comes('Show the rest')
    expect(shown.reads()).not.toContain('A house by the bridge.')
    shown.press('Show the rest')
    await shown.comes('A house by the bridge.')
    expect(shown.reads().split('Come on a Monday.')).toHaveLength(2)
  })

  it('asks somebody to check what nobody checked for a year, and marks what it refuses', async () => {
    const old = await written({
      listing: 'old',
      name: 'Old shelter',
      childrenOfVictims: 'no',
      nationality: 'nationals',
      asksFirst: ['formal-identification'],
      verified: { on: day('2019-01-01'), how: 'phone' },
    })
    const shown = openOne(old)
    await shown.comes('Old shelter')
    await shown.comes('Not checked for a year')
    const due = [...shown.page.querySelectorAll('dd .in-due')].map(({ textContent }) => textContent)
    expect(due).toEqual(['No', 'Only nationals', 'Being formally identified'])
  })
})

describe('days of opening', () => {
  const speak = { code: (code: string) => code, list: (parts: readonly string[]) => parts.join(', ') }
  it.each([
    [['MO', 'TU', 'WE', 'TH', 'FR'], 'MO–FR'],
    [['FR', 'MO', 'TH'], 'MO, TH, FR'],
    [['SA', 'SU'], 'SA, SU'],
    [[], ''],
  ] as const)('%j are read as “%s”', (days, words) => {
    expect(daysWords(days, speak)).toBe(words)
  })
})
