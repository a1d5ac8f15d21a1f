import type { Bytes } from '#bytes.ts'
import { fromCbor, toCbor } from '../primitives/cbor.ts'
import { ID_LENGTH } from '../primitives/id.ts'
import { accept, refuse, type Result } from '#result.ts'
import { type JudgedPassphrase, openUnderPassphrase, sealUnderPassphrase } from '../primitives/passphrase-file.ts'
import { bytesShape, listOf, mapWith, textUpTo, wholeShape, type ShapeCheck } from '../primitives/shape.ts'

/** Groups of sealed segments and signed records, carried by hand. Each proves its author, so anybody may carry them. */
export interface OutboxFile {
  readonly org: Bytes
  /** As in `POST /v1/sync`; the contract checks their shape. */
  readonly groups: readonly unknown[]
  /** What the device that wrote the file says of its directory (`head-statement.ts`). Only where every app of the agency knows version 4. */
  readonly head?: string
}

const anything: ShapeCheck<unknown> = (value) => value
const shape = mapWith(
  { v: wholeShape(1, 1), org: bytesShape(ID_LENGTH), groups: listOf(anything, 0, 1_000_000) },
  { head: textUpTo(400) },
)

export function sealOutboxFile(outbox: OutboxFile, passphrase: JudgedPassphrase): Promise<Bytes> {
  return sealUnderPassphrase(toCbor({ v: 1, ...outbox }), passphrase)
}

/**
 * `wrong`: another passphrase, or not an age file. `not-readable`: it decrypted, and its content is something else or
 * of a newer form.
 */
export async function openOutboxFile(
  file: Uint8Array,
  passphrase: string,
): Promise<Result<OutboxFile, 'wrong' | 'not-readable'>> {
  const opened = await openUnderPassphrase(file, passphrase)
  if (!opened.ok) return refuse('wrong')
  const outbox = shape(fromCbor(opened.value))
  if (!outbox) return refuse('not-readable')
  const { v: _, ...carried } = outbox
  return accept(carried)
}
