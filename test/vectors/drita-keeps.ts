import type { Bytes } from '#bytes.ts'
import { foundAgency, type Agency, type Person } from './agency.ts'
import { CARD, CARE, openedFile, place, refusalOf, THERAPY, type OpenFile } from './case-file.ts'
import type { AccessState } from '../../src/sealing/access/access.ts'
import { extendDirectory, type Directory } from '../../src/sealing/directory/directory.ts'
import { newEpoch } from '../../src/sealing/access/grant.ts'

/** Drita keeps everything, Besa keeps card and care, Mira reads the card and keeps therapy, which has no key yet. */
export const agency: Agency = await foundAgency()
export const open: OpenFile = await openedFile(agency, agency.drita, [
  [agency.drita, { [CARD]: 'keep', [CARE]: 'keep', 5: 'keep' }],
  [agency.besa, { [CARD]: 'keep', [CARE]: 'keep' }],
  [agency.mira, { [CARD]: 'read', [THERAPY]: 'keep' }],
])

export const refusal = (
  record: Promise<Bytes>,
  state: AccessState | undefined = open.access,
  directory?: Directory,
  now?: number,
) => refusalOf(state, record, agency, open.file, directory, now)
export const by = (person: Person, directory?: Directory) => place(agency, open.access, open.file, person, directory)

export async function after(record: Promise<Bytes>): Promise<Directory> {
  const extended = await extendDirectory(agency.directory, [await record])
  if (!extended.ok) throw new Error(extended.code)
  return extended.value
}

export const firstOf = (folder: number) => newEpoch({ org: agency.org, file: open.file, folder, epoch: 1 })
