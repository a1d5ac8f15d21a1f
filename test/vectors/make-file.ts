import type { Bytes } from '#bytes.ts'
import {
  erasedRecord,
  folderRecord,
  grantedRecord,
  openedRecord,
  redactedRecord,
  rotatedRecord,
} from '#sealing/access/access-record.ts'
import { newAttachment, sealChunk } from '#sealing/segments/attachment.ts'
import { hex, randomBytes, utf8 } from '#sealing/primitives/bytes.ts'
import { signErasure } from '#sealing/access/erasure.ts'
import { newEpoch, wrapGrant, type FolderKey } from '#sealing/access/grant.ts'
import { newId } from '#sealing/primitives/id.ts'
import { sign } from '#sealing/primitives/ed25519.ts'
import { sealLocal } from '#sealing/members/local.ts'
import { sealOutboxFile } from '#sealing/segments/outbox-file.ts'
import { buildReceipts, FIRST_HEAD, nextHead, type ReceiptBody } from '#sealing/segments/receipt.ts'
import type { AccessState, Right } from '#sealing/access/access.ts'
import {
  dropEntry,
  NO_SEGMENT,
  parseSegment,
  type SealedSegment,
  sealSegment,
  signSegments,
} from '#sealing/segments/segment.ts'
import { signChallenge } from '#sealing/members/session.ts'
import { judgedWords } from '../support/given.ts'
import type { Agency, Person } from './agency.ts'
import { CARD, CARE, place, rightsOf, taken, THERAPY } from './case-file.ts'

/**
 * The life of a file: opened, granted, a folder's first use, its key rotated when a member is removed, an entry
 * redacted, the file erased.
 */
export async function fileVectors(agency: Agency) {
  const { org, drita, besa, mira, directory } = agency
  const file = newId()
  const keys: FolderKey[] = []
  const records: Bytes[] = []
  let access: AccessState | undefined
  const at = directory.head.seq
  const fresh = async (folder: number, epoch = 1, previous?: Bytes) => {
    const made = await newEpoch({ org, file, folder, epoch, ...(previous && { previous }) })
    keys.push({ folder, epoch, key: made.key })
    return made.epoch
  }
  const current = () =>
    [CARD, CARE, THERAPY]
      .map((folder) => keys.findLast((key) => key.folder === folder))
      .filter((key) => key !== undefined)
  const wrap = (person: Person, rights: Readonly<Record<number, Right>>) =>
    wrapGrant({
      org,
      file,
      at,
      member: person.member,
      x: person.x.publicKey,
      rights: rightsOf(rights),
      keys: current(),
    })
  const add = async (record: Bytes) => {
    records.push(record)
    access = await taken(access, record, agency, file)
  }
  const now = (by: Person) => place(agency, access, file, by)

  const first = [await fresh(CARD), await fresh(CARE)]
  await add(
    await openedRecord(now(drita), {
      epochs: first,
      grants: [
        await wrap(drita, { [CARD]: 'keep', [CARE]: 'keep', [THERAPY]: 'keep' }),
        await wrap(besa, { [CARD]: 'keep', [CARE]: 'read' }),
      ],
    }),
  )
  await add(
    await grantedRecord(now(drita), {
      grants: [await wrap(mira, { [CARD]: 'read', [CARE]: 'read', [THERAPY]: 'write' })],
    }),
  )
  const therapy = await fresh(THERAPY)
  await add(
    await folderRecord(now(mira), {
      epochs: [therapy],
      grants: [await wrap(drita, { [THERAPY]: 'keep' }), await wrap(mira, { [THERAPY]: 'write' })],
    }),
  )
  const segments = await segmentVectors(agency, file, keys)
  const turned = await fresh(CARE, 2, keys.find(({ folder }) => folder === CARE)?.key)
  await add(
    await rotatedRecord(now(drita), {
      epochs: [turned],
      grants: [await wrap(drita, { [CARE]: 'keep' }), await wrap(besa, { [CARE]: 'read' })],
      removed: [{ member: mira.member, folders: [CARE] }],
    }),
  )
  await add(
    await redactedRecord(now(drita), { folder: CARE, device: drita.device, entry: 2, hash: segments.redactedHash }),
  )
  const second = await signErasure({
    org,
    file,
    prev: now(besa).head?.hash ?? NO_SEGMENT,
    member: besa.member,
    device: besa.device,
    deviceKey: besa.deviceKey,
  })
  await add(await erasedRecord(now(drita), { second }))

  return {
    file: hex(file),
    access: records.map(hex),
    folderKeys: keys.map(({ folder, epoch, key }) => ({ folder, epoch, key: hex(key) })),
    segments: segments.vectors,
    afterRedaction: segments.dropped,
    receipts: segments.receipts,
  }
}

async function segmentVectors(agency: Agency, file: Bytes, keys: readonly FolderKey[]) {
  const { org, drita, receiptKey, directory } = agency
  const folderKey = keys.find(({ folder }) => folder === CARE)?.key ?? randomBytes(32)
  const texts = [
    ['A visit. She laughed.', 'A mistake.'],
    ['', 'ដំណើរទស្សនកិច្ច '.repeat(40)],
    ['The third.'],
    ['The fourth.'],
  ]
  const sealed: SealedSegment[] = []
  const bodies: ReceiptBody[] = []
  let [prev, head, first, seq] = [NO_SEGMENT, FIRST_HEAD, 1, 0]
  for (const entries of texts) {
    const segment = await sealSegment({
      org,
      file,
      folder: CARE,
      epoch: 1,
      folderKey,
      device: drita.device,
      first,
      prev,
      seen: seq,
      entries: entries.map(utf8),
    })
    sealed.push(segment)
    seq += 1
    const stamped = { segment: segment.id, access: 3, directory: directory.head.seq }
    head = nextHead(head, stamped)
    bodies.push({ org, file, folder: CARE, seq, head, ...stamped })
    prev = segment.id
    first = segment.last + 1
  }
  // Two requests: one with the first segment, one with the other three.
  const requests = [
    { from: 0, to: 1 },
    { from: 1, to: 4 },
  ]
  const signed = (
    await Promise.all(requests.map(({ from, to }) => signSegments(drita.deviceKey, sealed.slice(from, to))))
  ).flat()
  const receipts = (
    await Promise.all(
      requests.map(({ from, to }) => buildReceipts((message) => sign(receiptKey, message), bodies.slice(from, to))),
    )
  ).flat()
  const [opening, openingBytes] = [sealed[0], signed[0]]
  const parsed = openingBytes && parseSegment(openingBytes)
  if (!parsed?.ok) throw new Error('a vector does not parse')
  return {
    vectors: signed.map((bytes, at) => ({
      bytes: hex(bytes),
      id: hex(sealed[at]?.id ?? NO_SEGMENT),
      entries: texts[at] ?? [],
    })),
    receipts: receipts.map(hex),
    dropped: hex(dropEntry(parsed.value, 2)),
    redactedHash: opening?.hashes[1] ?? NO_SEGMENT,
  }
}

/** What a device stores, sends and answers besides the file. */
export async function deviceVectors({ org, drita }: Agency) {
  const [localKey, challenge, attachment] = [randomBytes(32), randomBytes(32), newAttachment()]
  const groups = [{ id: newId(), items: [{ is: 'segment', bytes: utf8('not a real segment') }] }]
  return {
    org: hex(org),
    device: hex(drita.device),
    localKey: hex(localKey),
    local: {
      store: 'entries',
      row: 'a1',
      value: { said: 'yes', at: 3 },
      sealed: hex(
        await sealLocal(localKey, { device: drita.device, store: 'entries', row: 'a1' }, { said: 'yes', at: 3 }),
      ),
    },
    attachment: {
      id: hex(attachment.attachment),
      key: hex(attachment.key),
      parts: ['the first part', 'the last part'],
      chunks: [
        hex(await sealChunk({ ...attachment, index: 0, last: false }, utf8('the first part'))),
        hex(await sealChunk({ ...attachment, index: 1, last: true }, utf8('the last part'))),
      ],
    },
    session: {
      challenge: hex(challenge),
      sig: hex(await signChallenge({ deviceKey: drita.deviceKey, org, device: drita.device, challenge })),
      deviceKey: hex(drita.deviceKey.publicKey),
    },
    outbox: {
      passphrase: 'kovasi meraho dubine',
      groups: groups.length,
      file: hex(await sealOutboxFile({ org, groups }, await judgedWords('kovasi meraho dubine'))),
    },
  }
}
