import type { FileView } from '#device/api.ts'
import { crossedOverIn } from '#domain/kinds/registration/crossed-over.ts'
import type { Packet } from '#domain/many/carried-over.ts'
import { accept } from '#domain/result.ts'
import { useRead } from '#web/device/use-read.ts'

export interface Carried extends Packet {
  readonly view: FileView
}

/** Everything carried between two files that this member can open, whoever gave it. Null until it is read. */
export function useCarried(): readonly Carried[] | null {
  const read = useRead(['files'], 'carried', async (device) => {
    const lines = await device.files('packet')
    if (!lines.ok) return lines
    const views = await Promise.all(lines.value.filter(({ line }) => crossedOverIn(line) !== undefined).map(({ file }) => device.file(file)))
    return accept(
      views.flatMap((one): Carried[] => {
        const body = one.ok ? crossedOverIn(one.value.caseFile)?.body : undefined
        // Whoever gave it, and those who supervise, keep it; whoever was given it reads it.
        return one.ok && body ? [{ file: one.value.file, body, view: one.value, holders: one.value.grants.filter(({ rights }) => rights.care === 'read').map(({ member }) => member) }] : []
      }),
    )
  })
  return read.is === 'read' ? read.value : null
}
