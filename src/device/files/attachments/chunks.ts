import type { Bytes } from '#bytes.ts'
import { Chunk } from '#contract/chunks.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { concat, u8 } from '#sealing/primitives/bytes.ts'
import { idBytes } from '../../kept/id-text.ts'
import { ReplicaFailure, type RowChange } from '../../kept/replica/replica.ts'
import type { ServerAnswer } from '../../platform/http.ts'
import { askSignedIn } from '../../vault/session.ts'
import type { Files } from '../files.ts'

export const chunkRow = (file: FileId, attachment: string, index: number): string =>
  `${file}/${attachment}.${String(index).padStart(5, '0')}`

/** A stored chunk: one byte that says whether it is the last, then its sealed bytes. */
export const storedChunk = (
  open: Files,
  row: string,
  chunk: { readonly last: boolean; readonly bytes: Bytes },
): RowChange => open.rows.putBytes('chunk', row, concat(u8(chunk.last ? 1 : 0), chunk.bytes))

/** One chunk, from this device or from the server; a fetched chunk is stored, where this device has room for it. */
export async function fetchChunk(
  open: Files,
  file: FileId,
  attachment: string,
  index: number,
): Promise<ServerAnswer<Bytes>> {
  const row = chunkRow(file, attachment, index)
  const here = await open.rows.getBytes('chunk', row)
  if (here) return { ok: true, value: here.slice(1) }
  const body = { v: 1, file: idBytes(file), attachment: idBytes(attachment), index }
  const got = await askSignedIn(open, { method: 'POST', path: '/v1/chunk/get', body }, Chunk)
  if (!got.ok) return got
  try {
    await open.mutex.run((turn) => open.rows.persist(turn, [storedChunk(open, row, got.value)], 'relaxed'))
  } catch (failure) {
    // A full phone still reads; the next time the chunk is fetched again.
    if (!(failure instanceof ReplicaFailure && failure.code === 'storage-full')) throw failure
  }
  return { ok: true, value: got.value.bytes }
}

/** Drops a fetched chunk that does not open, so that it is fetched again the next time. A chunk that waits to be sent is not dropped. */
export async function forgetChunk(open: Files, file: FileId, attachment: string, index: number): Promise<void> {
  const row = chunkRow(file, attachment, index)
  await open.mutex.run(async (turn) => {
    const waits = (await open.rows.names('chunkout', row)).length > 0
    if (!waits) await open.rows.persist(turn, [open.rows.drop('chunk', row)], 'relaxed')
  })
}
