import { readFileSync } from 'node:fs'
import { ed25519, x25519 } from '@noble/curves/ed25519.js'
import { Decrypter } from 'age-encryption'
import { describe, expect, it } from 'vitest'
import {
  argon2,
  cbor,
  combine,
  digest,
  field,
  hkdf,
  integer,
  join,
  list,
  octets,
  openGcm,
  openHpke,
  padme,
  readCode,
  unhex,
} from './by-the-book.ts'
import { makeVectors } from './make-sealing-v1.ts'
import { sealingVectors } from './sealing-v1-shape.ts'

const json: unknown = JSON.parse(readFileSync(new URL('sealing-v1.json', import.meta.url), 'utf8'))
const vectors = sealingVectors.parse(json)
const { organisation, member, directory, file, device } = vectors
const org = unhex(directory.org)
const keyOf = (id: Uint8Array, kind: 'e' | 'deviceKey') => {
  const person = directory.members.find(
    (one) => one[kind === 'e' ? 'member' : 'device'] === Buffer.from(id).toString('hex'),
  )
  if (!person) throw new Error('nobody has this id')
  return unhex(person[kind])
}
const isSigned = (sig: unknown, text: Uint8Array, key: Uint8Array) =>
  ed25519.verify(octets(sig), text, key, { zip215: false })

it('the script that made them makes them again', async () => {
  expect(await makeVectors()).toEqual(json)
})

describe('by the words of the specification alone, with other primitives', () => {
  it('§2 the organisation’s keys come from its secret, and the secret from two shares', () => {
    const secret = unhex(organisation.secret)
    expect(ed25519.getPublicKey(hkdf(secret, 'homeward/1/root', 32))).toEqual(unhex(organisation.rootKey))
    expect(x25519.getPublicKey(hkdf(secret, 'homeward/1/recovery', 32))).toEqual(unhex(organisation.recoveryKey))
    const shares = organisation.split.shares.map(({ code }) => readCode('share', code))
    expect(shares.map((share) => Buffer.from(share).toString('hex'))).toEqual(
      organisation.split.shares.map(({ payload }) => payload),
    )
    for (const [a, b] of [
      [0, 1],
      [0, 2],
      [2, 1],
    ] as const)
      expect(combine(shares[a] ?? new Uint8Array(), shares[b] ?? new Uint8Array())).toEqual(
        unhex(organisation.split.secret),
      )
  })

  it('§3 codes carry their payload', () => {
    for (const { kind, payload, code } of vectors.codes)
      expect(Buffer.from(readCode(kind, code).slice(0, payload.length / 2)).toString('hex')).toBe(payload)
  })

  it('§3 an account code names the organisation, the member and their secret', () => {
    expect(readCode('account', member.account).slice(0, 48)).toEqual(
      join(digest(unhex(directory.records[0] ?? '')).slice(0, 16), unhex(member.member), unhex(member.accountSecret)),
    )
  })

  it('§3 three slots lead to one vault key, and it opens the vault', () => {
    const secret = unhex(member.accountSecret)
    const master = hkdf(
      join(argon2(member.passphrase, hkdf(secret, 'homeward/1/argon-salt', 16)), secret),
      'homeward/1/master',
      32,
    )
    const slotKeys = new Map([
      ['passphrase', hkdf(master, 'homeward/1/slot-key', 32)],
      ['recovery-code', hkdf(unhex(member.recoveryCode), 'homeward/1/recovery-code', 32)],
    ])
    const proofs = new Map([
      ['passphrase', digest(hkdf(master, 'homeward/1/auth-key', 32))],
      ['recovery-code', digest(hkdf(unhex(member.recoveryCode), 'homeward/1/recovery-auth', 32))],
    ])
    const owner = join(unhex(member.org), unhex(member.member))
    for (const { slot, sealed, proof } of member.slots) {
      const key = slotKeys.get(slot)
      const opened = key
        ? openGcm(key, unhex(sealed), join('homeward/1/slot\0', slot, '\0', owner))
        : openHpke(unhex(organisation.recoveryPrivate), unhex(sealed), join('homeward/1/org-slot\0', owner))
      expect(opened).toEqual(unhex(member.vaultKey))
      expect(proof && unhex(proof)).toEqual(proofs.get(slot) ?? null)
    }
    const keys = cbor(openGcm(unhex(member.vaultKey), unhex(member.vault), join('homeward/1/vault\0', owner)))
    expect(ed25519.getPublicKey(octets(field(keys, 'e')))).toEqual(keyOf(unhex(member.member), 'e'))
    expect(
      openGcm(
        unhex(member.vaultKey),
        unhex(member.sealedLocalKey),
        join('homeward/1/local-key\0', owner, unhex(member.device)),
      ),
    ).toEqual(unhex(member.localKey))
  })

  it('§4 every record of the directory chains, and is signed by whom it says', () => {
    let prev = new Uint8Array(32)
    directory.records.forEach((text, at) => {
      const record = cbor(unhex(text))
      const [body, by] = [octets(field(record, 'body')), field(record, 'by')]
      const key = Object.hasOwn(by as object, 'root')
        ? unhex(organisation.rootKey)
        : keyOf(octets(field(by, 'member')), 'e')
      expect(isSigned(field(record, 'sig'), join('homeward/1/directory\0', withoutSignature(text)), key)).toBe(true)
      expect([field(cbor(body), 'seq'), field(cbor(body), 'prev'), field(cbor(body), 'org')]).toEqual([
        at + 1,
        prev,
        org,
      ])
      prev = new Uint8Array(digest(unhex(text)))
      if (at === 0) expect(prev.slice(0, 16)).toEqual(unhex(directory.fingerprint))
    })
    expect(prev).toEqual(unhex(directory.headHash))
  })

  it('§4 every record of access is signed by a device, every wrap opens, every key has its check value and opens the one before', () => {
    let opened = 0
    const place = (folder: number, epoch: number) => join(org, unhex(file.file), integer(1, folder), integer(4, epoch))
    const known = new Map(file.folderKeys.map(({ folder, epoch, key }) => [`${folder}/${epoch}`, unhex(key)]))
    for (const text of file.access) {
      const record = cbor(unhex(text))
      const body = cbor(octets(field(record, 'body')))
      expect(
        isSigned(
          field(record, 'sig'),
          join('homeward/1/access\0', withoutSignature(text)),
          keyOf(octets(field(field(record, 'by'), 'device')), 'deviceKey'),
        ),
      ).toBe(true)
      for (const epoch of has(body, 'epochs')) {
        const [folder, number] = [Number(field(epoch, 'folder')), Number(field(epoch, 'epoch'))]
        const key = known.get(`${folder}/${number}`) ?? new Uint8Array(32)
        expect(hkdf(key, join('homeward/1/check\0', place(folder, number)), 32)).toEqual(field(epoch, 'check'))
        if (number > 1)
          expect(
            openGcm(key, octets(field(epoch, 'previous')), join('homeward/1/previous\0', place(folder, number))),
          ).toEqual(known.get(`${folder}/${number - 1}`))
      }
      for (const grant of has(body, 'grants')) {
        const to = octets(field(grant, 'member'))
        const person = directory.members.find((one) => one.member === Buffer.from(to).toString('hex'))
        const info = join('homeward/1/grant\0', org, unhex(file.file), to, integer(8, Number(field(body, 'at'))))
        for (const [folder, epoch, key] of list(
          cbor(openHpke(unhex(person?.xPrivate ?? ''), octets(field(grant, 'wrap')), info)),
        ).map(list)) {
          expect(key).toEqual(known.get(`${Number(folder)}/${Number(epoch)}`))
          opened += 1
        }
      }
    }
    expect(opened).toBe(10)
  })

  it('§5 every segment is signed, chained and opens; a dropped ciphertext changes neither its id nor its signature', () => {
    const author = directory.members.find(({ roles }) => roles.includes('caseworker'))
    const key = unhex(file.folderKeys.find(({ folder, epoch }) => folder === 2 && epoch === 1)?.key ?? '')
    let prev = new Uint8Array(32)
    for (const { bytes, id, entries } of file.segments) {
      const all = unhex(bytes)
      const count = entries.length
      const end = 116 + 32 * count
      const begin = end + 65 + 33 * (all[end + 64] ?? 0)
      expect(
        isSigned(
          all.slice(end, end + 64),
          join('homeward/1/segment\0', rootOver(all.slice(0, end), all.slice(end + 65, begin))),
          unhex(author?.deviceKey ?? ''),
        ),
      ).toBe(true)
      expect([all.slice(74, 106), digest(integer(1, 0), all.slice(0, end))]).toEqual([prev, unhex(id)])
      prev = new Uint8Array(unhex(id))
      const first = new DataView(all.buffer).getUint32(62)
      let at = begin
      entries.forEach((text, index) => {
        const length = new DataView(all.buffer).getUint32(at)
        const ciphertext = all.slice(at + 4, at + 4 + length)
        at += 4 + length
        expect(digest(ciphertext)).toEqual(all.slice(116 + 32 * index, 148 + 32 * index))
        const padded = openGcm(key, ciphertext, join('homeward/1/entry\0', all.slice(0, 58), integer(8, first + index)))
        const written = new DataView(padded.buffer, padded.byteOffset).getUint32(0)
        expect(new TextDecoder().decode(padded.slice(4, 4 + written))).toBe(text)
        expect(padded).toHaveLength(padme(4 + written))
      })
      expect(at).toBe(all.length)
    }
    const [whole, dropped] = [unhex(file.segments[0]?.bytes ?? ''), unhex(file.afterRedaction)]
    expect(dropped.slice(0, 245)).toEqual(whole.slice(0, 245))
    expect(dropped.slice(-4)).toEqual(new Uint8Array(4))
    const signatures = file.segments.map(({ bytes, entries }) =>
      bytes.slice(2 * (116 + 32 * entries.length), 2 * (180 + 32 * entries.length)),
    )
    expect(file.segments.map(({ bytes, entries }) => unhex(bytes)[180 + 32 * entries.length])).toEqual([0, 2, 2, 1])
    expect([new Set(signatures).size, new Set(signatures.slice(1)).size]).toEqual([2, 1])
  })

  it('§5 receipts carry the running hash and the server’s signature; PADMÉ gives these lengths', () => {
    const receiptKey = octets(field(cbor(octets(field(cbor(unhex(directory.records[0] ?? '')), 'body'))), 'receiptKey'))
    let head = new Uint8Array(32)
    file.receipts.forEach((text, at) => {
      const receipt = unhex(text)
      expect(
        isSigned(
          receipt.slice(126, 190),
          join('homeward/1/receipt\0', rootOver(receipt.slice(0, 126), receipt.slice(190))),
          receiptKey,
        ),
      ).toBe(true)
      head = new Uint8Array(digest(head, unhex(file.segments[at]?.id ?? ''), receipt.slice(110, 126)))
      expect(receipt.slice(0, 5)).toEqual(join('HWR1', integer(1, 1)))
      expect(receipt.slice(5, 38)).toEqual(join(org, unhex(file.file), integer(1, 2)))
      expect(receipt.slice(38, 126)).toEqual(
        join(
          unhex(file.segments[at]?.id ?? ''),
          integer(8, at + 1),
          head,
          integer(8, 3),
          integer(8, directory.records.length),
        ),
      )
    })
    expect(file.receipts.map((text) => unhex(text).length - 190)).toEqual([0, 66, 66, 33])
    expect(new Set(file.receipts.slice(1).map((text) => text.slice(2 * 126, 2 * 190))).size).toBe(1)
    for (const { length, padded } of vectors.padme) expect(padme(length)).toBe(padded)
  })

  it('§7 – §11 attachments, local sealing, enrolment, sign-in and the outbox open', async () => {
    const { attachment, local, session, outbox } = device
    const [localKey, id] = [unhex(device.localKey), unhex(device.device)]
    attachment.chunks.forEach((chunk, at) => {
      const aad = join('homeward/1/chunk\0', unhex(attachment.id), integer(4, at), integer(1, at === 1 ? 1 : 0))
      expect(new TextDecoder().decode(openGcm(unhex(attachment.key), unhex(chunk), aad))).toBe(attachment.parts[at])
    })
    expect(
      cbor(openGcm(localKey, unhex(local.sealed), join('homeward/1/local\0', id, local.store, '\0', local.row))),
    ).toEqual(local.value)
    const secret = readCode('invitation', member.invitation.code).slice(16, 32)
    const invitation = hkdf(secret, 'homeward/1/invitation-id', 16)
    expect(invitation).toEqual(unhex(member.invitation.id))
    const answer = cbor(
      openGcm(
        hkdf(secret, 'homeward/1/invitation-key', 32),
        unhex(member.invitation.answer),
        join('homeward/1/invitation\0', invitation),
      ),
    )
    expect(field(answer, 'name')).toBe(member.invitation.name)
    const drita = directory.members.find((one) => one.member === member.member)
    expect(unhex(drita?.x ?? '')).toEqual(field(answer, 'x'))
    expect(
      isSigned(
        unhex(session.sig),
        join('homeward/1/session\0', org, id, unhex(session.challenge)),
        unhex(session.deviceKey),
      ),
    ).toBe(true)
    const decrypter = new Decrypter()
    decrypter.addPassphrase(outbox.passphrase)
    expect(list(field(cbor(await decrypter.decrypt(unhex(outbox.file))), 'groups'))).toHaveLength(outbox.groups)
  })
})

/** The root to which a receipt's path leads. */
function rootOver(body: Uint8Array, way: Uint8Array): Uint8Array {
  let hash = digest(Uint8Array.of(0), body)
  for (let at = 0; at < way.length; at += 33) {
    const beside = way.slice(at + 1, at + 33)
    hash = way[at] === 0 ? digest(Uint8Array.of(1), beside, hash) : digest(Uint8Array.of(1), hash, beside)
  }
  return hash
}

/**
 * The bytes under a record's signature: its CBOR map without the last of its three keys, in their order `by`, `sig`,
 * `body`.
 */
function withoutSignature(text: string): Uint8Array {
  const record = unhex(text)
  const by = encodedBy(field(cbor(record), 'by'))
  const body = octets(field(cbor(record), 'body'))
  return join(
    Uint8Array.of(0xa2),
    Uint8Array.of(0x62),
    'by',
    by,
    Uint8Array.of(0x64),
    'body',
    head(0x40, body.length),
    body,
  )
}

function encodedBy(by: unknown): Uint8Array {
  if (Object.hasOwn(by as object, 'root')) return join(Uint8Array.of(0xa1, 0x64), 'root', Uint8Array.of(0xf5))
  const [name] = Object.keys(by as object)
  return join(
    Uint8Array.of(0xa1),
    head(0x60, (name ?? '').length),
    name ?? '',
    Uint8Array.of(0x50),
    octets(field(by, name ?? '')),
  )
}

function head(major: number, length: number): Uint8Array {
  if (length < 24) return Uint8Array.of(major | length)
  return length < 256 ? Uint8Array.of(major | 24, length) : Uint8Array.of(major | 25, length >> 8, length & 255)
}

const has = (body: unknown, name: string): readonly unknown[] =>
  Object.hasOwn(body as object, name) ? list(field(body, name)) : []
