import type { CaseFile } from './case-file.ts'
import type { Kind } from './kind.ts'
import { FILE_TYPES, type FileType } from '../vocabulary/file-type.ts'

/** Where a kind may stand. None for those that stand in every file, such as a correction. */
export const typesOfKind = (kind: Kind): readonly FileType[] => kind.inFile ?? (kind.step === 'any' ? [] : ['child'])

/**
 * The type of a file, by the kinds that stand in it: one that can stand in a single type says it. A file that says nothing yet, or that holds only what
 * needs a newer app, counts as a child's: it is never hidden.
 */
export function fileTypeOf(kinds: readonly Kind[], file: CaseFile): FileType {
  const types = standingTypes(kinds, file)
  const sure = types.flatMap((some) => (some.length === 1 ? some : []))
  return FILE_TYPES.find((type) => sure.includes(type)) ?? types[0]?.[0] ?? 'child'
}

/** Whether a kind may be written into a file as it stands. Into a file that says nothing yet everything may. */
export function mayStandIn(kinds: readonly Kind[], file: CaseFile, kind: Kind): boolean {
  const types = typesOfKind(kind)
  return types.length === 0 || standingTypes(kinds, file).length === 0 || types.includes(fileTypeOf(kinds, file))
}

function standingTypes(kinds: readonly Kind[], file: CaseFile): readonly (readonly FileType[])[] {
  const known = byName(kinds)
  return Object.keys(file.byKind)
    .sort()
    .flatMap((name) => {
      const kind = known.get(name)
      const types = kind ? typesOfKind(kind) : []
      return types.length > 0 ? [types] : []
    })
}

// Asked of every file of a long list, always with the same kinds.
const named = new WeakMap<readonly Kind[], ReadonlyMap<string, Kind>>()
function byName(kinds: readonly Kind[]): ReadonlyMap<string, Kind> {
  const kept = named.get(kinds) ?? new Map(kinds.map((kind) => [kind.name, kind]))
  named.set(kinds, kept)
  return kept
}
