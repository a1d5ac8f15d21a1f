import type { FileView } from '#device/files/api.ts'
import { accept } from '#result.ts'
import { directoryOf } from '#domain/kinds/directory/directory-opened.ts'
import { useRead, type ReadState } from './use-read.ts'

/** Every directory that this person holds: usually one. Two, where two people began one without a network; both are read as one list. */
export function useDirectory(): ReadState<readonly FileView[]> {
  return useRead(['files'], 'directory', async (device) => {
    const lines = await device.files('directory')
    if (!lines.ok) return lines
    const views = await Promise.all(
      lines.value.filter((line) => directoryOf(line.line) !== undefined).map((line) => device.file(line.file)),
    )
    return accept(views.flatMap((view) => (view.ok ? [view.value] : [])))
  })
}
