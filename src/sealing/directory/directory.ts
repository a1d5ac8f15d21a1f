import type { Bytes } from '#bytes.ts'
import { equal, hex } from '../primitives/bytes.ts'
import { readDirectoryBody, type DirectoryBody } from './directory-body.ts'
import { openDirectoryDraft, foundedBy, type DirectoryDraft } from './directory-draft.ts'
import type { Directory, DirectoryRefusal, SetAside } from './directory-history.ts'
import { applyToDraft, type RecordSigning } from './directory-rules.ts'
import { giveBackRecord } from './given-back.ts'
import { keyOf } from './key-of-author.ts'
import { keysText } from './keys-text.ts'
import { noteAgreedFrom } from './proposals-of-directory.ts'
import { noteStop } from './stops.ts'
import { verify } from '../primitives/ed25519.ts'
import { idText } from '../primitives/id.ts'
import { accept, refuse, type Result } from '#result.ts'
import { followsHead, hashRecord, isSignedWith, parseRecord } from '../primitives/record.ts'

export type { Directory, DirectoryRefusal, SetAside } from './directory-history.ts'

type Refused = { readonly position: number }

/**
 * Verifies a directory from its first record on. `pinned` is the genesis record that a device holds, or the 16-byte
 * fingerprint from an invitation; without it the first record vouches only for itself. Refuses the whole directory at
 * the first record that does not chain or was not signed by the member it names. A record that its signer may not make,
 * or that cannot be decoded, is kept in `aside` at its position, has no effect and stops nothing: the server accepts no
 * such record, and an appending member checks `aside`.
 */
export async function verifyDirectory(
  records: readonly Bytes[],
  pinned?: Bytes,
): Promise<Result<Directory, DirectoryRefusal, Refused>> {
  const [genesis, ...rest] = records
  if (!genesis) return refuse('record-malformed', { position: 1 })
  const founded = await verifyGenesis(genesis, pinned)
  if (!founded.ok) return refuse(founded.code, { position: 1 })
  return rest.length === 0 ? founded : extendDirectory(founded.value, rest)
}

/** Verifies only the new records. The given directory does not change; if one record is refused, none is added. */
export async function extendDirectory(
  directory: Directory,
  records: readonly Bytes[],
): Promise<Result<Directory, DirectoryRefusal, Refused>> {
  const draft = openDirectoryDraft(directory)
  for (const record of records) {
    const code = await addRecord(draft, record)
    if (code) return refuse(code, { position: draft.head.seq + 1 })
  }
  return accept(draft)
}

/** As `extendDirectory`, for the appending member: refuses what a reader would put in `aside`. */
export async function extendStrictly(
  directory: Directory,
  records: readonly Bytes[],
): Promise<Result<Directory, DirectoryRefusal, Refused>> {
  const extended = await extendDirectory(directory, records)
  const added = extended.ok ? extended.value.aside[directory.aside.length] : undefined
  return added ? refuse(added.why, { position: added.at }) : extended
}

async function verifyGenesis(genesis: Bytes, pinned: Bytes | undefined): Promise<Result<Directory, DirectoryRefusal>> {
  const hash = await hashRecord(genesis)
  const fingerprint = hash.slice(0, 16)
  if (pinned && !equal(pinned, genesis) && !equal(pinned, fingerprint)) return refuse('organisation-differs')
  const record = parseRecord(genesis)
  const body = record && readDirectoryBody(record.body)
  if (!record || body?.type !== 'organisation' || !('root' in record.by)) return refuse('record-malformed')
  if (!(await isSignedWith(body.rootKey, 'directory', record))) return refuse('signature-wrong')
  if (!followsHead(body, undefined)) return refuse('head-moved')
  return foundedBy(body, genesis, { seq: 1, hash }, fingerprint)
}

async function addRecord(draft: DirectoryDraft, bytes: Bytes): Promise<DirectoryRefusal | undefined> {
  const record = parseRecord(bytes)
  if (!record) return 'record-malformed'
  const key = keyOf(draft, record.by)
  if (typeof key === 'string') return key
  if (!(await isSignedWith(key, 'directory', record))) return 'signature-wrong'
  const at = draft.head.seq + 1
  const body = readDirectoryBody(record.body)
  if (body) {
    if (!equal(body.org, draft.org)) return 'organisation-differs'
    if (!followsHead(body, draft.head)) return 'head-moved'
  }
  // The fields of a body that cannot be decoded are not checked: the nesting depth that a decoder accepts differs
  // between devices. The next record still names its hash.
  const hash = await hashRecord(bytes)
  const why = body ? await whyAside(draft, body, { by: record.by, hash }) : 'record-malformed'
  if (why) draft.aside.push({ at, by: record.by, why })
  draft.places.set(hex(hash), { at })
  draft.head = { seq: at, hash }
  noteAgreedFrom(draft)
  return undefined
}

/** A second signature that is wrong sets the record aside: nobody else is stopped by it. */
async function whyAside(
  draft: DirectoryDraft,
  body: DirectoryBody,
  signing: RecordSigning,
): Promise<SetAside['why'] | undefined> {
  if (body.type === 'given-back') return giveBackRecord(draft, body, whyAside)
  if (body.type === 'keys' && body.second) {
    const device = draft.devices.get(idText(body.second.device))
    if (!device || !(await verify(device.key, keysText(body), body.second.sig))) return 'not-entitled'
  }
  const why = applyToDraft(draft, body, signing)
  if (!why) noteStop(draft, body, signing.by)
  return why
}
