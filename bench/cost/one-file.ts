import { listingsFrom } from '../../src/domain/service-directory/hsds/listings-of.ts'
import { readHsdsJson } from '../../src/domain/service-directory/hsds/read-json.ts'
import { writeHsdsJson } from '../../src/domain/service-directory/hsds/write-json.ts'
import { takingIn } from '../../src/domain/service-directory/merge-listing.ts'
import type { Device } from '../../src/device/api.ts'
import type { Draft } from '../../src/domain/entry/entry.ts'
import type { FileId } from '../../src/domain/entry/ids.ts'
import { listing, type Listing } from '../../src/domain/kinds/directory/listing.ts'
import type { PlainDate } from '../../src/domain/entry/plain-date.ts'
import { given } from '../sync/seed.ts'
import { record } from '../sync/records.ts'
import type { Row } from '../row.ts'
import { growth } from './growth.ts'

const DAY = '2026-03-02' as PlainDate
/** The number of services that the screen imports in one act. */
const IN_ONE_ACT = 20

async function opened(device: Device, draft: Draft): Promise<FileId> {
  const [file] = given(await device.openFiles([{ drafts: [draft] }]))
  if (file === undefined) throw new Error('no file was opened')
  return file
}

/** A note: the commonest entry in a file of several years. */
function written(n: number): Draft {
  return { kind: 'note', folder: 'care', at: DAY, body: { words: record(n).note.slice(0, 400) } }
}

/** Writes entries into one file, each as an act of its own. */
export async function oneFile(device: Device, entries: number): Promise<readonly Row[]> {
  const file = await opened(device, written(0))
  return growth(
    `${entries.toLocaleString('en')} entries into one file`,
    { steps: entries, each: 1, unit: 'one entry written' },
    async (n) => given(await device.write([{ file, draft: written(n + 1) }])),
  )
}

/** Imports services of somebody else's directory, as the screen does. */
export async function directory(device: Device, listings: number): Promise<readonly Row[]> {
  const file = await opened(device, { kind: 'directory-opened', at: DAY, about: [], body: { name: 'Services' } })
  const read = given(readHsdsJson(writeHsdsJson(Array.from({ length: listings }, (_, n) => service(n)))))
  const coming = listingsFrom(read.rows).listings
  if (coming.length !== listings) throw new Error('not every service was read')
  const take = async (name: string) => {
    const taken = takingIn(given(await device.file(file)).caseFile)
    return growth(
      `an import of ${listings.toLocaleString('en')} services${name}`,
      { steps: listings / IN_ONE_ACT, each: IN_ONE_ACT, unit: 'one service taken in' },
      async (n) =>
        given(
          await device.write(
            coming
              .slice(n * IN_ONE_ACT, (n + 1) * IN_ONE_ACT)
              .map((one) => ({ file, draft: { kind: listing.name, at: DAY, about: [], ...taken(one) } })),
          ),
        ),
    )
  }
  return [...(await take('')), ...(await take(', again, over those that stand'))]
}

const service = (n: number): Listing => ({
  listing: `service-${String(n)}`,
  organisation: { name: `House ${String(n % 700)}`, about: record(n).note.slice(0, 120) },
  name: `Lessons ${String(n)}`,
  about: record(n).note.slice(200, 400),
  status: 'active',
  helps: [{ category: 'education-early-childhood', sub: 'catch-up-lessons' }],
  youngest: 6,
  oldest: 16,
  sex: 'everyone',
  nationality: 'everyone',
  childrenOfVictims: 'yes',
  asksFirst: [],
  languages: ['sq', 'rom'],
  areas: ['Elbasan'],
  places: [{ place: 'bridge', hidden: false, name: 'By the bridge', district: 'Elbasan', country: 'AL' }],
  phones: [{ number: `+355 54 ${String(n).padStart(6, '0')}`, about: 'mornings' }],
  hours: [{ days: ['MO', 'WE'], opens: '16:00', closes: '18:30' }],
  wayIn: 'self',
  documents: ['A photograph'],
  cost: 'free',
})
