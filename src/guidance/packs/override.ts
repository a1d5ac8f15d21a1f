import { z } from 'zod'
import { accept, refuse, type Result } from '#domain/result.ts'
import { Pack, PACK_LISTS, Plain, type PackList } from './pack.ts'
import { lostIn, type PackProblem } from './read-pack.ts'

const Where = { list: z.enum(PACK_LISTS), id: z.string().min(1).max(60) }

const Change = z.discriminatedUnion('is', [
  /** Other words or another number for a line of the pack. */
  z.strictObject({ is: z.literal('says'), ...Where, name: Plain.optional(), text: Plain.optional(), days: z.number().int().min(0).max(3660).optional(), hours: z.number().int().min(0).max(8760).optional() }),
  z.strictObject({ is: z.literal('leaves-out'), ...Where, because: Plain }),
  /** A line of the agency's own, of the shape of its list. */
  z.strictObject({ is: z.literal('adds'), list: z.enum(PACK_LISTS), line: z.record(z.string(), z.unknown()) }),
])

/** What an agency says otherwise than the pack. It is kept apart, so that a newer edition of the pack can come under it. */
export const Override = z.strictObject({ pack: z.string().min(1).max(60), changes: z.array(Change).max(200) })
export type Override = z.infer<typeof Override>

/**
 * The pack as this agency uses it. The pack itself is not touched, and each line that the agency changed or added is marked `agency`. A change that finds nothing to
 * change, or makes something that is no pack, is refused with its place among the changes.
 */
export function withOverride(pack: Pack, override: Override): Result<Pack, 'other-pack' | 'override-refused', readonly PackProblem[]> {
  if (override.pack !== pack.pack) return refuse('other-pack', [{ line: null, path: 'pack', reason: `is about “${override.pack}”` }])
  const lists: Record<PackList, unknown[]> = { ...pack }
  for (const [at, change] of override.changes.entries()) {
    const made = changed(lists[change.list], change)
    if (made === null) return refuse('override-refused', [{ line: null, path: `changes.${at}`, reason: 'names no line of the pack' }])
    lists[change.list] = made
  }
  const read = Pack.safeParse({ ...pack, ...lists })
  if (!read.success) return refuse('override-refused', read.error.issues.map((issue) => ({ line: null, path: issue.path.map(String).join('.'), reason: issue.message })))
  const lost = lostIn(read.data)
  return lost.length > 0 ? refuse('override-refused', lost.map((one) => ({ line: null, ...one }))) : accept(read.data)
}

function changed(list: readonly unknown[], change: z.infer<typeof Change>): unknown[] | null {
  if (change.is === 'adds') return [...list, { ...change.line, mark: 'agency' }]
  const at = list.findIndex((one) => (one as { readonly id: string }).id === change.id)
  if (at < 0) return null
  if (change.is === 'leaves-out') return list.toSpliced(at, 1)
  const { is, list: _, id, ...says } = change
  return list.toSpliced(at, 1, { ...(list[at] as object), ...says, mark: 'agency' })
}
