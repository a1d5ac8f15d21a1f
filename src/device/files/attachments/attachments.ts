import type { AttachmentId, FileId } from '#domain/entry/ids.ts'
import { accept, refuse, type Result } from '#result.ts'
import { newAttachment, openChunk, attachmentParts, sealChunk } from '#sealing/segments/attachment.ts'
import { base64url, concat, fromBase64url, own } from '#sealing/primitives/bytes.ts'
import { pad, unpad } from '#sealing/primitives/padding.ts'
import { idText } from '#sealing/primitives/id.ts'
import type { AttachmentRef } from '../api.ts'
import { idBytes } from '../../kept/id-text.ts'
import type { Files } from '../files.ts'
import type { RowChange } from '../../kept/replica/replica.ts'
import { refusalOf, type Refusal } from '../../platform/refusals.ts'
import { chunkRow, fetchChunk, forgetChunk, storedChunk } from './chunks.ts'
import { allowedFile } from './allowed-file.ts'
import { stateOf } from '../state/file-state.ts'
import { mayUseVersion2 } from '../state/speaks.ts'

/** Largest attachment, in bytes. */
export const ATTACHMENT_LIMIT = 15 * 1024 * 1024

/** The document as it would be kept, to be looked at first: nothing is stored. */
export function documentToKeep(how: {
  readonly bytes: Uint8Array
  readonly type: string
}): Result<Uint8Array, Refusal> {
  if (how.bytes.length > ATTACHMENT_LIMIT) return refuse('too-large')
  const clean = allowedFile(how.type, own(how.bytes))
  return clean ? accept(clean) : refuse('not-an-allowed-file')
}

/**
 * Seals a document under a key of its own, in chunks that are stored and sent before the entry that names them. What practice N6 forbids is refused
 * (recordings) or removed first (the location in a picture). Padded
 * once all apps of the agency can read that.
 */
export async function attach(
  open: Files,
  how: { file: FileId; bytes: Uint8Array; type: string; name: string; held?: boolean },
): Promise<Result<AttachmentRef, Refusal>> {
  if (how.bytes.length > ATTACHMENT_LIMIT) return refuse('too-large')
  if (!(await stateOf(open, how.file))) return refuse('not-found')
  const sealed = await sealAttachment(open, how.file, how)
  if (!sealed.ok) return sealed
  await open.mutex.run((turn) => open.rows.persist(turn, sealed.value.changes, 'durable'))
  return accept(sealed.value.ref)
}

/** The rows of a sealed document, to be persisted with the entry that names it or before. The file may be one that the same act opens. */
export async function sealAttachment(
  open: Files,
  file: FileId,
  how: { readonly bytes: Uint8Array; readonly type: string; readonly name: string; readonly held?: boolean },
): Promise<Result<{ readonly ref: AttachmentRef; readonly changes: readonly RowChange[] }, Refusal>> {
  const clean = allowedFile(how.type, own(how.bytes))
  if (!clean) return refuse('not-an-allowed-file')
  const made = newAttachment()
  const attachment = idText(made.attachment) as AttachmentId
  const parts = attachmentParts(mayUseVersion2(open) ? pad(clean) : clean)
  const changes: RowChange[] = []
  for (const [index, part] of parts.entries()) {
    const last = index === parts.length - 1
    const row = chunkRow(file, attachment, index)
    changes.push(storedChunk(open, row, { last, bytes: await sealChunk({ ...made, index, last }, part) }))
    const waiting = { file, attachment, index, last, ...(how.held === true && { held: true as const }) }
    changes.push(await open.rows.put('chunkout', row, waiting))
  }
  const key = base64url(made.key)
  const ref = { attachment, key, size: clean.length, chunks: parts.length, type: how.type, name: how.name }
  return accept({ ref, changes })
}

/** Drops a document that was chosen in a form and never saved. One that an entry names stays. */
export async function detach(
  open: Files,
  { file, ref }: { file: FileId; ref: AttachmentRef },
): Promise<Result<true, Refusal>> {
  await open.mutex.run(async (turn) => {
    const rows = await open.rows.names('chunkout', `${file}/${ref.attachment}.`)
    const changes: RowChange[] = []
    for (const row of rows) {
      if ((await open.rows.get('chunkout', row))?.held !== true) continue
      changes.push(open.rows.drop('chunkout', row), open.rows.drop('chunk', row))
    }
    await open.rows.persist(turn, changes, 'durable')
  })
  return accept(true)
}

/** The document, from this device or from the server. Refused where a chunk is missing or its end was cut off. */
export async function attachment(
  open: Files,
  how: { file: FileId; ref: AttachmentRef },
): Promise<Result<Uint8Array, Refusal>> {
  const { ref } = how
  const key = fromBase64url(ref.key)
  if (!key) return refuse('not-readable')
  const parts: Uint8Array[] = []
  for (let index = 0; index < ref.chunks; index += 1) {
    const chunk = await fetchChunk(open, how.file, ref.attachment, index)
    if (!chunk.ok) return refuse(refusalOf(chunk.code))
    const part = await openChunk(
      { attachment: idBytes(ref.attachment), key, index, last: index === ref.chunks - 1 },
      chunk.value,
    )
    if (!part.ok) {
      await forgetChunk(open, how.file, ref.attachment, index)
      return refuse('not-readable')
    }
    parts.push(part.value)
  }
  const whole = concat(...parts)
  const document = whole.length === ref.size ? whole : unpad(whole)
  return document?.length === ref.size ? accept(document) : refuse('not-readable')
}
