import { useRead } from '#web/device/use-read.ts'
import { readCarriedPackets, type CarriedPacket } from '../../../views/child-file/carried-between-files.ts'

/** Everything carried between two files that this member can open, whether they gave it or received it. Null until it is read. */
export function useCarried(): readonly CarriedPacket[] | null {
  const read = useRead(['files'], 'carried', readCarriedPackets)
  return read.is === 'read' ? read.value : null
}
