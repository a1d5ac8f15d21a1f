import type { Bytes } from '#bytes.ts'
import type { SigningKey } from '#sealing/primitives/ed25519.ts'
import { sealSegment, type SealedSegment, type SegmentPlan, signSegments } from '#sealing/segments/segment.ts'

/** A segment that was sealed for a request of its own. */
export async function buildSegment(
  plan: SegmentPlan & { readonly deviceKey: SigningKey },
): Promise<SealedSegment & { readonly bytes: Bytes }> {
  const sealed = await sealSegment(plan)
  const [bytes] = await signSegments(plan.deviceKey, [sealed])
  if (!bytes) throw new Error('one segment gives one')
  return { ...sealed, bytes }
}
