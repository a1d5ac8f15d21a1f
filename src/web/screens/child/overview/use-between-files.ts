import { isUnderWay } from '#domain/file/case-status.ts'
import { motherAndChild, type MotherAndChild } from '#domain/families/mother-and-child.ts'
import { p20BetweenFiles } from '#domain/families/p20-between-files.ts'
import type { Ruling } from '#domain/entry/ruling.ts'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { readRelativesFiles } from '#web/screens/child/overview/relatives-files.ts'
import { useRead } from '#web/device/use-read.ts'

/** The result of a rule over this file and a relative's. */
export interface BetweenFiles {
  readonly file: MotherAndChild['file']
  /** What this file calls the person whose file the other one is. */
  readonly called: string
  readonly ruling: Ruling
}

/** The files of a young mother and her child read together, as far as this member holds both (P20). Empty until they are read. */
export function useBetweenFiles({ file, caseFile, day, speak }: ChildFile): readonly BetweenFiles[] {
  const pairs = isUnderWay(caseFile) ? motherAndChild(caseFile) : []
  const files = pairs.map((pair) => pair.file)
  const read = useRead(['files'], [file, ...files].join(' '), (device) => readRelativesFiles(device, files))
  if (read.is !== 'read' || !read.value) return []
  const { held, spelling } = read.value
  return pairs.flatMap((pair) => {
    const ruling = p20BetweenFiles({ file: caseFile, pair, theirs: held[pair.file] ?? null, today: day, spelling })
    return ruling ? [{ file: pair.file, called: speak.who(pair.person), ruling }] : []
  })
}
