import { NOTHING_BACK } from '#contract/answer.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { idBytes } from '../../kept/id-text.ts'
import type { ServerAnswer } from '../../platform/http.ts'
import type { Sync } from '../sync.ts'
import type { RowChange } from '../../kept/replica/replica.ts'
import { askSignedIn } from '../../vault/session.ts'
import type { WaitingChunk } from '../../kept/row-types.ts'

/** Every stored chunk may be missing on a server that was set back; on one that lacked rows of some files, the chunks of these. */
export async function sendChunksAgain(open: Sync, of?: ReadonlySet<FileId>): Promise<void> {
  const changes: RowChange[] = []
  for (const { row, value } of await open.rows.listBytes('chunk', '')) {
    const [file, rest] = row.split('/')
    const [attachment, index] = rest?.split('.') ?? []
    if (file === undefined || attachment === undefined || index === undefined) continue
    if (of && !of.has(file as FileId)) continue
    if ((await open.rows.get('chunkout', row))?.held) continue
    const waiting: WaitingChunk = { file: file as FileId, attachment, index: Number(index), last: value[0] === 1 }
    changes.push(await open.rows.put('chunkout', row, waiting))
  }
  await open.mutex.run((turn) => open.rows.persist(turn, changes, 'durable'))
}

/** The server accepts no chunks for a file that was erased or taken from this member, and no other one in the place of one; the entry that names them is refused and shown. */
const NOT_TAKEN: ReadonlySet<string> = new Set(['file-erased', 'not-entitled', 'not-found', 'fork'])

/**
 * Sends every waiting chunk that an entry names, before the entries. Undefined where all were sent. `last`: this device was taken off. What a server does not
 * take from it then, because it is of a file that nobody else has, or more than it takes in a last delivery, or its version is older, holds up no words.
 */
export async function sendChunks(
  open: Sync,
  { last: revokedToo = false } = {},
): Promise<Exclude<ServerAnswer<never>, { ok: true }>['code'] | undefined> {
  for (const { row, value } of await open.rows.list('chunkout')) {
    if (value.held) continue
    const kept = await open.rows.getBytes('chunk', row)
    if (kept) {
      const { file, attachment, index, last } = value
      const bytes = kept.subarray(1)
      const body = { v: 1, file: idBytes(file), attachment: idBytes(attachment), index, last, bytes }
      const sent = await askSignedIn(open, { method: 'PUT', path: '/v1/chunk', body, revokedToo }, NOTHING_BACK)
      const isRefused = !sent.ok && !NOT_TAKEN.has(sent.code) && !(revokedToo && sent.code === 'author-revoked')
      if (isRefused) return sent.code
    }
    await open.mutex.run((turn) => open.rows.persist(turn, [open.rows.drop('chunkout', row)], 'relaxed'))
  }
  return undefined
}
