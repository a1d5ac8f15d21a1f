import type { EvidenceRecord } from '#evidence/record/evidence-record.ts'
import { fromBase64url } from '#sealing/primitives/bytes.ts'
import { putEvidence } from '#store/evidence/records.ts'
import { foundedOrganisation } from '#store/people/organisation.ts'
import type { Store } from '#store/database/role.ts'

/** Records of an agency's children as devices would have sent them. */
export async function putRecords(store: Store, records: readonly EvidenceRecord[]): Promise<void> {
  const org = await foundedOrganisation(store)
  if (!org) throw new Error('an agency is founded first')
  const rows = records.map(({ id, household, ...record }) => {
    const own = fromBase64url(id)
    if (!own) throw new Error('an id is base64url')
    return {
      id: own,
      household: (household !== undefined ? fromBase64url(household) : undefined) ?? null,
      record: JSON.stringify(record),
    }
  })
  await putEvidence(store, org, rows, [])
}
