import { NOTHING_BACK } from '#contract/answer.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { idBytes } from '../../kept/id-text.ts'
import type { ServerAnswer } from '../../platform/http.ts'
import type { Sync } from '../sync.ts'
import type { RowChange } from '../../kept/replica/replica.ts'
import { askSignedIn } from '../../vault/session.ts'
import type { WaitingChunk } from '../../kept/row-types.ts'

/** After a restore: every stored chunk may be missing on the server. */
export async function sendChunksAgain(open: Sync): Promise<void> {
  const changes: RowChange[] = []
  for (const { row, value } of await open.rows.listSealed('chunk', '')) {
    const [file, rest] = row.split('/')
    const [attachment, index] = rest?.split('.') ?? []
    if (file === undefined || attachment === undefined || index === undefined) continue
    const waiting: WaitingChunk = { file: file as FileId, attachment, index: Number(index), last: value[0] === 1 }
    changes.push(await open.rows.put('chunkout', row, waiting))
  }
  await open.mutex.run((turn) => open.rows.persist(turn, changes, 'durable'))
}

/** Sends every waiting chunk, before the entries that name them. Undefined where all were sent. */
export async function sendChunks(open: Sync): Promise<Exclude<ServerAnswer<never>, { ok: true }>['code'] | undefined> {
  for (const { row, value } of await open.rows.list('chunkout')) {
    const kept = await open.rows.getSealed('chunk', row)
    if (kept) {
      const { file, attachment, index, last } = value
      const bytes = kept.subarray(1)
      const body = { v: 1, file: idBytes(file), attachment: idBytes(attachment), index, last, bytes }
      const sent = await askSignedIn(open, { method: 'PUT', path: '/v1/chunk', body }, NOTHING_BACK)
      // The server accepts no chunks for an erased or withdrawn file; the entry that names them is refused and shown.
      if (!sent.ok && sent.code !== 'file-erased' && sent.code !== 'not-entitled' && sent.code !== 'fork')
        return sent.code
    }
    await open.mutex.run((turn) => open.rows.persist(turn, [open.rows.drop('chunkout', row)], 'relaxed'))
  }
  return undefined
}
