import { current } from '#domain/file/values.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { tie } from '#domain/kinds/registration/tie.ts'

/** Brothers and sisters, and parents with files, that a tie leads to, both ways: each of these files with the smallest among its own. Files of which there is no other are left out. */
export function householdsOf(
  lines: readonly { readonly file: FileId; readonly line: CaseFile }[],
): ReadonlyMap<FileId, FileId> {
  // A tie may lead to any of the files of a child.
  const known = new Map<string, FileId>(
    lines.flatMap(({ file: kept, line }) => [kept, ...(line.joined ?? [])].map((one) => [one, kept] as const)),
  )
  const near = new Map<FileId, FileId[]>()
  const tied = (one: FileId, other: FileId) => {
    near.set(one, [...(near.get(one) ?? []), other])
  }
  for (const { file, line } of lines) {
    for (const { body } of current(line, tie)) {
      const other = body.theirFile === undefined ? undefined : known.get(body.theirFile)
      if (other === undefined || other === file) continue
      tied(file, other)
      tied(other, file)
    }
  }
  const smallest = new Map<FileId, FileId>()
  for (const least of [...near.keys()].sort()) {
    const ahead = [least]
    for (let file = ahead.pop(); file !== undefined; file = ahead.pop()) {
      if (smallest.has(file)) continue
      smallest.set(file, least)
      ahead.push(...(near.get(file) ?? []))
    }
  }
  return smallest
}
