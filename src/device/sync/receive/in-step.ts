import type { FileId } from '#domain/entry/ids.ts'
import { type AccessState, rightOf, untilOf } from '#sealing/access/access.ts'
import { CARD } from '#sealing/access/right.ts'
import type { Sync } from '../sync.ts'

/**
 * Remembers that everything the server had was here when the directory stood at `position`. What comes later in the
 * stream of a file that is followed here was taken after that, whatever position its author names.
 */
export async function noteInStep(open: Sync, position: number): Promise<null> {
  if (((await open.inStep.get()) ?? 0) >= position || !open.alive) return null
  const { change, keep } = await open.inStep.put(position)
  await open.mutex.run((turn) => open.rows.persist(turn, [change], 'relaxed'))
  keep()
  return null
}

/**
 * The position of the directory since which a further record of this file must have been taken; none where the server
 * does not have to serve the stream to this member.
 */
export async function recordsSince(
  open: Sync,
  { file, access }: { file: FileId; access: AccessState | undefined },
): Promise<{ readonly since?: number }> {
  const followed =
    access !== undefined &&
    !open.damaged.has(file) &&
    rightOf(access, open.memberId, CARD) !== undefined &&
    untilOf(access, open.memberId, CARD) === undefined
  const since = followed ? await open.inStep.get() : undefined
  return since === undefined ? {} : { since }
}
