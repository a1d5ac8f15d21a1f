import type { Bytes } from '#bytes.ts'
import { extendStrictly, type Directory } from '#sealing/directory/directory.ts'
import type { Signer } from '#sealing/primitives/record.ts'

/** What a record says of its place that follows on the head of a directory. */
export const place = (signer: Signer, { org, head }: Directory) => ({ org, head, signer })

/** The directory with further records, which an honest server takes. */
export async function after(directory: Directory, ...records: readonly Bytes[]): Promise<Directory> {
  const extended = await extendStrictly(directory, records)
  if (!extended.ok) throw new Error(extended.code)
  return extended.value
}

/** What an honest server says of one more record. */
export async function said(directory: Directory, record: Bytes | Promise<Bytes>) {
  const extended = await extendStrictly(directory, [await record])
  return extended.ok ? 'taken' : extended.code
}
