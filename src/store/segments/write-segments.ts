import type { Bytes } from '#bytes.ts'
import { sql } from 'kysely'
import type { Appended } from './appended.ts'
import { toHex } from '../database/hex.ts'
import type { RoleTransaction } from '../database/role.ts'

/**
 * Stores the segments, moves the heads of their folders and writes the log: one statement, whose plan the database
 * keeps.
 */
export async function writeSegments(
  tx: RoleTransaction,
  { org, segments, heads, log }: Pick<Appended, 'org' | 'segments' | 'heads' | 'log'>,
): Promise<void> {
  if (segments.length === 0 && log.length === 0) return
  const sealed = inOnePiece(segments.map((segment) => segment.bytes))
  const receipts = inOnePiece(segments.map((segment) => segment.receipt))
  const rows = JSON.stringify({
    segments: segments.map(({ file, folder, seq, device, first, last, id, bytes, receipt }, n) => ({
      at: sealed.at[n],
      size: bytes.length,
      receipt: receipts.at[n],
      signed: receipt.length,
      file: toHex(file),
      folder,
      seq,
      device: toHex(device),
      first,
      last,
      id: toHex(id),
    })),
    heads: heads.map(({ file, folder, seq, head }) => ({ file: toHex(file), folder, seq, head: toHex(head) })),
    log: log.map(({ member, device, file, ...line }) => ({
      ...line,
      member: member && toHex(member),
      device: device && toHex(device),
      file: file && toHex(file),
    })),
  })
  // The long piece comes last: the driver copies it once more if it writes anything after it.
  await sql`select homeward.append_in_pieces(p_org => ${org}, p_rows => ${rows}::jsonb, p_receipts => ${receipts.piece}, p_bytes => ${sealed.piece})`.execute(
    tx,
  )
}

interface Piece {
  readonly piece: Bytes
  /** Where each part begins, counted from 1 as in the database. */
  readonly at: readonly number[]
}

/**
 * Joins the parts, since the driver grows and copies its message once for each parameter. Parts that are already in one
 * body are used in place, with the bytes between them.
 */
function inOnePiece(parts: readonly Bytes[]): Piece {
  const [first] = parts
  if (first && parts.length > 1 && parts.every((part) => part.buffer === first.buffer)) {
    const from = Math.min(...parts.map((part) => part.byteOffset))
    const to = Math.max(...parts.map((part) => part.byteOffset + part.length))
    return { piece: new Uint8Array(first.buffer, from, to - from), at: parts.map((part) => part.byteOffset - from + 1) }
  }
  const piece = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let end = 0
  const at = parts.map((part) => {
    piece.set(part, end)
    end += part.length
    return end - part.length + 1
  })
  return { piece, at }
}
