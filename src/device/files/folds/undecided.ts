import type { Entry } from '#domain/entry/entry.ts'
import { canBeStruck } from '#domain/file/fold.ts'
import { superseded } from '#domain/kinds/any/superseded.ts'
import type { FileState, UndecidedRow } from '../../kept/row-types.ts'
import { keyOfPlace } from './found.ts'

/** `segment`: its id in base64url. What it is here is said once: one that waits goes on waiting when it comes again. */
export function leaveUndecided(state: FileState, segment: string, is: UndecidedRow): void {
  state.undecided ??= {}
  state.undecided[segment] ??= is
}

/** Segments of a file whose entries count only once somebody has decided about them. */
export const apartIn = ({ undecided = {} }: FileState): ReadonlySet<string> =>
  new Set(Object.entries(undecided).flatMap(([segment, is]) => (is === 'asks' ? [] : [segment])))

/**
 * Whether somebody decided about an entry that waits, in its own folder: they took it in, or wrote it anew, as an entry
 * that replaces it, or they struck it. It is then shown as on every device that had it: replaced, or struck. What cannot be struck stays out.
 */
export function decidedBy(entries: readonly Entry[]): (entry: Entry) => boolean {
  const [replaced, struck] = [new Set<string>(), new Set<string>()]
  for (const entry of entries) {
    for (const id of entry.replaces) replaced.add(keyOfPlace(entry.folder, id))
    const target = entry.kind === superseded.name ? superseded.schema.safeParse(entry.body).data?.entry : undefined
    if (target !== undefined) struck.add(keyOfPlace(entry.folder, target))
  }
  return ({ folder, id, kind }) => {
    const place = keyOfPlace(folder, id)
    return replaced.has(place) || (struck.has(place) && canBeStruck(kind))
  }
}
