import { NOTHING_BACK } from '#contract/answer.ts'
import { Chunk } from '#contract/chunks.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { concat, u8 } from '#sealing/primitives/bytes.ts'
import { idBytes } from '../../kept/id-text.ts'
import type { Answered } from '../../platform/http.ts'
import type { Open } from '../../open.ts'
import type { Change } from '../../kept/replica/replica.ts'
import type { Bytes } from '../../kept/sealed-rows.ts'
import { askSignedIn } from '../../vault/session.ts'

/** A chunk that waits to be sent. Its bytes are sealed under the attachment's own key. */
export interface WaitingChunk {
  readonly file: FileId
  readonly attachment: string
  readonly index: number
  readonly last: boolean
}

export const chunkRow = (file: FileId, attachment: string, index: number): string =>
  `${file}/${attachment}.${String(index).padStart(5, '0')}`

/** A sealed chunk as it stands here: whether it is the last, then its bytes. */
export const putChunk = (open: Open, row: string, chunk: { readonly last: boolean; readonly bytes: Bytes }): Change =>
  open.rows.putSealed('chunk', row, concat(u8(chunk.last ? 1 : 0), chunk.bytes))

/** After a restore: every chunk that is here may be one that the server lacks. */
export async function sendChunksAgain(open: Open): Promise<void> {
  const changes: Change[] = []
  for (const { row, value } of await open.rows.listSealed('chunk', '')) {
    const [file, rest] = row.split('/')
    const [attachment, index] = rest?.split('.') ?? []
    if (file === undefined || attachment === undefined || index === undefined) continue
    const waiting: WaitingChunk = { file: file as FileId, attachment, index: Number(index), last: value[0] === 1 }
    changes.push(await open.rows.put('chunkout', row, waiting))
  }
  await open.rows.replica.write(changes, 'durable')
}

/** Sends every chunk that waits, before the entries that name them. Undefined where all went. */
export async function sendChunks(open: Open): Promise<Exclude<Answered<never>, { ok: true }>['code'] | undefined> {
  for (const { row, value } of await open.rows.list('chunkout')) {
    const kept = await open.rows.getSealed('chunk', row)
    if (kept) {
      const { file, attachment, index, last } = value
      const bytes = kept.subarray(1)
      const body = { v: 1, file: idBytes(file), attachment: idBytes(attachment), index, last, bytes }
      const sent = await askSignedIn(open, { method: 'PUT', path: '/v1/chunk', body }, NOTHING_BACK)
      // A file that is gone takes no chunks; the entry that names them is refused and shown.
      if (!sent.ok && sent.code !== 'file-erased' && sent.code !== 'not-entitled' && sent.code !== 'fork')
        return sent.code
    }
    await open.rows.replica.write([open.rows.drop('chunkout', row)], 'relaxed')
  }
  return undefined
}

/** One chunk, from here or from the server; what came is kept. */
export async function fetchChunk(
  open: Open,
  file: FileId,
  attachment: string,
  index: number,
): Promise<Answered<Bytes>> {
  const row = chunkRow(file, attachment, index)
  const here = await open.rows.getSealed('chunk', row)
  if (here) return { ok: true, value: here.slice(1) }
  const body = { v: 1, file: idBytes(file), attachment: idBytes(attachment), index }
  const got = await askSignedIn(open, { method: 'POST', path: '/v1/chunk/get', body }, Chunk)
  if (!got.ok) return got
  await open.rows.replica.write([putChunk(open, row, got.value)], 'relaxed')
  return { ok: true, value: got.value.bytes }
}

/** A chunk that came from the server and does not open is asked for again the next time. What waits to be sent stays. */
export async function forgetChunk(open: Open, file: FileId, attachment: string, index: number): Promise<void> {
  const row = chunkRow(file, attachment, index)
  const waits = (await open.rows.names('chunkout', row)).length > 0
  if (!waits) await open.rows.replica.write([open.rows.drop('chunk', row)], 'relaxed')
}
