import type { Device } from '#device/api.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { accept, type Result } from '#result.ts'
import type { Spelling } from '#domain/families/p20-between-files.ts'
import type { Refusal } from '#device/platform/refusals.ts'

/** Files of relatives, each as this member holds it and in the file in which the work on that child goes on; a file this member does not hold is left out. */
export interface RelativesFiles {
  readonly held: Readonly<Record<FileId, CaseFile>>
  readonly spelling: Spelling
}

/** Reads them from this device only; null where there are none. The module that compares spellings of names is loaded here, because few files lead to a relative's. */
export async function readRelativesFiles(
  device: Device,
  files: readonly FileId[],
): Promise<Result<RelativesFiles | null, Refusal>> {
  if (files.length === 0) return accept(null)
  const held: Record<FileId, CaseFile> = {}
  for (const file of files) {
    const read = await device.file(file)
    const { standsIn } = read.ok ? read.value : {}
    const kept = standsIn === undefined ? read : await device.file(standsIn)
    if (kept.ok) held[file] = kept.value.caseFile
  }
  return accept({ held, spelling: (await import('#names/reading/spelling.ts')).SPELLING })
}
