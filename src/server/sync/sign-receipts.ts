import type { Bytes } from '#bytes.ts'
import { own } from '#sealing/primitives/bytes.ts'
import { buildReceipts, type ReceiptBody } from '#sealing/segments/receipt.ts'
import type { ReceiptKey } from '../kept/receipt-key.ts'
import type { Judged } from './judged.ts'
import { sha256OfPart } from './digest.ts'
import type { Receipt } from './world.ts'

export type SignReceipt = (receipt: Receipt) => Bytes

/** Signs the receipts of every accepted group at once. Returns the bytes of each receipt. */
export async function signReceipts(receiptKey: ReceiptKey, judged: readonly Judged[]): Promise<SignReceipt> {
  const bodies = judged.flatMap((group) => (group.ok ? group.leaves.segments.map((row) => row.receipt) : []))
  const signed = bodies.length > 0 ? await buildReceipts(receiptKey.sign, bodies, sha256OfPart) : []
  const bytes = new Map<ReceiptBody, Bytes>(bodies.flatMap((body, at) => (signed[at] ? [[body, signed[at]]] : [])))
  return (receipt) => {
    if (receipt instanceof Uint8Array) return own(receipt)
    const found = bytes.get(receipt)
    if (!found) throw new Error('a receipt was given that no accepted group left')
    return found
  }
}
