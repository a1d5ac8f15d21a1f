import type { FileKeys, KeptLine } from '../../kept/row-types.ts'
import type { SealedRows } from '../../kept/sealed-rows.ts'
import { Sharded } from '../../kept/sharded.ts'
import { pack, type PackedFile, unpack } from './packed.ts'

type PackedLine = Omit<KeptLine, 'line'> & { readonly line: PackedFile }

/** What lists show of every file, as it was last kept on this device. */
export function loadLines(rows: SealedRows): Promise<Sharded<KeptLine>> {
  return Sharded.load<KeptLine, PackedLine>(rows, 'line', {
    pack: (kept) => ({ ...kept, line: pack(kept.line) }),
    unpack: (kept) => ({ ...kept, line: unpack(kept.line) }),
  })
}

/** The keys of every file's folders. */
export function loadKeys(rows: SealedRows): Promise<Sharded<FileKeys>> {
  return Sharded.load<FileKeys, FileKeys>(rows, 'keys', { pack: (keys) => keys, unpack: (keys) => keys })
}
