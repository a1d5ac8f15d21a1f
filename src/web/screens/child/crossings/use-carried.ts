import { useRead } from '#web/device/use-read.ts'
import { carriedIn, type Carried } from '../../../views/child-file/carried-between-files.ts'

/** Everything carried between two files that this member can open, whether they gave it or received it. Null until it is read. */
export function useCarried(): readonly Carried[] | null {
  const read = useRead(['files'], 'carried', carriedIn)
  return read.is === 'read' ? read.value : null
}
