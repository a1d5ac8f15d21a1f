import type { Bytes } from '#bytes.ts'
import { sign, type SigningKey } from '#sealing/primitives/ed25519.ts'
import { buildReceipts, type ReceiptBody } from '#sealing/segments/receipt.ts'

/** The receipt of a request with one segment. */
export async function buildReceipt(key: SigningKey, body: ReceiptBody): Promise<Bytes> {
  const [built] = await buildReceipts((message) => sign(key, message), [body])
  if (!built) throw new Error('one body gives one receipt')
  return built
}
