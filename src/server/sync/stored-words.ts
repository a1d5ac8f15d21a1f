import type { Bytes } from '#bytes.ts'
import type { SealedEntry } from '#sealing/access/proposed-act.ts'
import { equal, own } from '#sealing/primitives/bytes.ts'
import { hashOf, parseSegment } from '#sealing/segments/segment.ts'
import type { RoleTransaction } from '#store/database/role.ts'
import { segmentWith } from '#store/segments/stored.ts'

/** The stored ciphertexts of entries, in their order; undefined for one that is not here under this hash. */
export async function storedWords(
  tx: RoleTransaction,
  org: Bytes,
  file: Bytes,
  entries: readonly SealedEntry[],
): Promise<readonly (Bytes | undefined)[]> {
  const found: (Bytes | undefined)[] = []
  for (const entry of entries) {
    const bytes = await segmentWith(tx, org, { file, ...entry })
    const parsed = bytes && parseSegment(own(bytes))
    const hash = parsed?.ok ? hashOf(parsed.value, entry.entry) : undefined
    const is = parsed?.ok && hash && equal(hash, entry.hash)
    found.push((is && parsed.value.ciphertexts[entry.entry - parsed.value.first]) || undefined)
  }
  return found
}
