import type { Bytes } from '#bytes.ts'
import {
  directoryProposedRecord,
  directorySecondedRecord,
  memberRemovedRecord,
  type DirectoryPlace,
} from '#sealing/directory/directory-record.ts'
import { extendStrictly } from '#sealing/directory/directory.ts'
import { hashRecord, type Signer } from '#sealing/primitives/record.ts'
import type { Agency, Person } from './agency.ts'

/** The agency after its custodian and two shareholders removed somebody, whom one custodian alone may not remove. */
export async function removedByTwo(agency: Agency, { member }: Person): Promise<Agency> {
  const { arben, asRoot } = agency
  const act = { is: 'remove', member } as const
  const asked = await after(agency, arben.asMember, (place) => directoryProposedRecord(place, { act }))
  const proposed = await hashRecord(asked.records.at(-1) ?? new Uint8Array(0))
  const agreed = await after(asked, asRoot, (place) => directorySecondedRecord(place, { proposed }))
  return after(agreed, arben.asMember, (place) => memberRemovedRecord(place, { member }))
}

async function after(agency: Agency, signer: Signer, make: (place: DirectoryPlace) => Promise<Bytes>): Promise<Agency> {
  const record = await make({ org: agency.org, head: agency.directory.head, signer })
  const extended = await extendStrictly(agency.directory, [record])
  if (!extended.ok) throw new Error(extended.code)
  return { ...agency, records: [...agency.records, record], directory: extended.value }
}
