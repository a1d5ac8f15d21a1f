import type { FileLine } from '#device/files/api.ts'
import { current } from '#domain/file/values.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { Folder } from '#domain/entry/ids.ts'
import { tie } from '#domain/kinds/registration/tie.ts'
import { useRead } from '#web/device/use-read.ts'

export const mayWriteIn = ({ rights }: FileLine, folder: Folder): boolean =>
  rights[folder] === 'write' || rights[folder] === 'keep'

/** Files of this family that this member may write in: those that a tie links to. */
export function useFamilyFiles(file: CaseFile): readonly FileLine[] {
  const reading = useRead(['files'], 'files', (device) => device.files())
  const tied = new Set(current(file, tie).flatMap(({ body }) => (body.theirFile === undefined ? [] : [body.theirFile])))
  const lines = reading.is === 'read' ? reading.value : []
  return lines.filter((line) => tied.has(line.file) && mayWriteIn(line, 'care'))
}
