import type { CaseFile } from './case-file.ts'
import type { Kind } from './kind.ts'
import { FILE_TYPES, type FileType } from '../vocabulary/file-type.ts'

/** Types of file that a kind may be in. Empty for kinds that may be in every file, such as a correction. */
export const typesOfKind = (kind: Kind): readonly FileType[] => kind.inFile ?? (kind.step === 'any' ? [] : ['child'])

/**
 * The type of a file, by the kinds in it: a kind that is allowed in a single type decides. A file without entries, or
 * with entries that need a newer app only, counts as a child's, so that it is never hidden.
 */
export function fileTypeOf(kinds: readonly Kind[], file: CaseFile): FileType {
  const types = typesOfEntries(kinds, file)
  const sure = types.flatMap((some) => (some.length === 1 ? some : []))
  return FILE_TYPES.find((type) => sure.includes(type)) ?? types[0]?.[0] ?? 'child'
}

/** Whether a kind may be written into a file now. Into a file without a type yet every kind may. */
export function mayBeWrittenInto(kinds: readonly Kind[], file: CaseFile, kind: Kind): boolean {
  const types = typesOfKind(kind)
  return types.length === 0 || typesOfEntries(kinds, file).length === 0 || types.includes(fileTypeOf(kinds, file))
}

function typesOfEntries(kinds: readonly Kind[], file: CaseFile): readonly (readonly FileType[])[] {
  const known = byName(kinds)
  return Object.keys(file.byKind)
    .sort()
    .flatMap((name) => {
      const kind = known.get(name)
      const types = kind ? typesOfKind(kind) : []
      return types.length > 0 ? [types] : []
    })
}

// Cached: asked of every file of a long list, always with the same kinds.
const named = new WeakMap<readonly Kind[], ReadonlyMap<string, Kind>>()
function byName(kinds: readonly Kind[]): ReadonlyMap<string, Kind> {
  const map = named.get(kinds) ?? new Map(kinds.map((kind) => [kind.name, kind]))
  named.set(kinds, map)
  return map
}
