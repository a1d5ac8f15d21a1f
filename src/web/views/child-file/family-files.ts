import { mayWriteIn } from '#web/device/may-write-in.ts'
import type { FileLine } from '#device/files/api.ts'
import { current } from '#domain/file/values.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import { tie } from '#domain/kinds/registration/tie.ts'
import { useRead } from '#web/device/use-read.ts'

/** Files of this family that this member may write in: those that a tie links to. */
export function useFamilyFiles(file: CaseFile): readonly FileLine[] {
  const reading = useRead(['files'], 'files', (device) => device.files())
  const tied = new Set(current(file, tie).flatMap(({ body }) => (body.theirFile === undefined ? [] : [body.theirFile])))
  const lines = reading.is === 'read' ? reading.value : []
  return lines.filter((line) => tied.has(line.file) && mayWriteIn(line, 'care'))
}
