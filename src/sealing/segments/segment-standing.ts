import { accessAt, currentEpoch, isInOtherHands, rightOf, type AccessState } from '../access/access-state.ts'
import { equal } from '../primitives/bytes.ts'
import type { Directory } from '../directory/directory-history.ts'
import { deviceAt } from '../directory/directory-view.ts'
import { allowsWriting } from '../access/right.ts'
import type { Segment } from './segment.ts'

export type StandingRefusal =
  | 'header-wrong'
  | 'file-erased'
  | 'author-unknown'
  | 'author-revoked'
  | 'not-entitled'
  | 'turn-first'
  | 'epoch-stale'
  | 'epoch-unknown'

/**
 * Validity is position: whether, at these positions of directory and access stream, the segment's device was certified,
 * its member could write in the folder, its epoch was the folder's current one, and neither a barred member nor a lost phone holds that key. A server leaves `at` out and checks
 * at both heads; a reader gives the positions stamped in the receipt. An erased file is refused at every position.
 * Undefined: valid.
 */
export function checkSegment(
  segment: Segment,
  against: {
    readonly directory: Directory
    readonly access: AccessState
    readonly at?: { readonly directory: number; readonly access: number }
  },
): StandingRefusal | undefined {
  const { directory, access } = against
  if (!equal(segment.org, access.org) || !equal(segment.file, access.file)) return 'header-wrong'
  if (access.erased) return 'file-erased'
  const device = deviceAt(directory, segment.device, against.at?.directory)
  if (!device) return 'author-unknown'
  if (device.standing !== 'certified') return 'author-revoked'
  const then = against.at ? accessAt(access, against.at.access) : access
  if (!then || !allowsWriting(rightOf(then, device.member, segment.folder))) return 'not-entitled'
  if (then.mustTurn.has(segment.folder) || isInOtherHands(then, segment.folder, directory, against.at?.directory))
    return 'turn-first'
  const epoch = currentEpoch(then, segment.folder)?.epoch ?? 0
  if (segment.epoch < epoch) return 'epoch-stale'
  return segment.epoch > epoch ? 'epoch-unknown' : undefined
}
