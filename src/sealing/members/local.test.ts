import { Decrypter, Encrypter } from 'age-encryption'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgedWords } from '../../../test/support/given.ts'
import { foundAgency } from '../../../test/vectors/agency.ts'
import { bent } from '../../../test/vectors/bend.ts'
import { newAttachment, openChunk, PART_LIMIT, attachmentParts, sealChunk } from '../segments/attachment.ts'
import { concat, randomBytes, utf8 } from '../primitives/bytes.ts'
import { fromCbor, toCbor } from '../primitives/cbor.ts'
import { newId } from '../primitives/id.ts'
import { memberFingerprint, newInvitation, openAnswer, readInvitation, sealAnswer } from './invitation.ts'
import { openLocal, openLocalKey, sealLocal, sealLocalKey } from './local.ts'
import { openOutboxFile, sealOutboxFile } from '../segments/outbox-file.ts'

const localKey = randomBytes(32)
const place = { device: newId(), store: 'entries', row: 'a1' }

describe('what a device keeps', () => {
  it('does not open with one bit changed, in another row, store or device', async () => {
    const sealed = await sealLocal(localKey, place, { said: 'yes', at: 3 })
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length * 8 - 1), async (bit) => {
        expect(await openLocal(localKey, place, bent(sealed, bit))).toMatchObject({ ok: false, code: 'not-authentic' })
      }),
    )
    for (const other of [{ row: 'a2' }, { store: 'entriesa1', row: '' }, { device: newId() }]) {
      expect(await openLocal(localKey, { ...place, ...other }, sealed)).toMatchObject({ ok: false })
    }
    expect(await openLocal(localKey, place, sealed)).toEqual({ ok: true, value: { said: 'yes', at: 3 } })
  })

  it('has a key of its own for each member, which only that member’s vault opens', async () => {
    const [vaultKey, owner] = [randomBytes(32), { org: newId(), member: newId(), device: newId() }]
    const sealed = await sealLocalKey({ ...owner, vaultKey, localKey })
    expect(await openLocalKey({ ...owner, vaultKey: randomBytes(32), sealed })).toMatchObject({
      ok: false,
      code: 'wrong',
    })
    expect(await openLocalKey({ ...owner, member: newId(), vaultKey, sealed })).toMatchObject({
      ok: false,
      code: 'wrong',
    })
    expect(await openLocalKey({ ...owner, vaultKey, sealed })).toEqual({ ok: true, value: localKey })
  })
})

describe('an attachment', () => {
  it('is refused with a part missing at the end, out of place, of another attachment, or bent', async () => {
    const [photo, other] = [newAttachment(), newAttachment()]
    const parts = attachmentParts(concat(new Uint8Array(PART_LIMIT).fill(7), utf8('the rest')))
    expect(parts.map((part) => part.length)).toEqual([PART_LIMIT, 8])
    const [first, last] = await Promise.all(
      parts.map((part, index) => sealChunk({ ...photo, index, last: index === 1 }, part)),
    )
    if (!first || !last) throw new Error('two chunks were sealed')
    expect(first).toHaveLength(262_144)
    expect(await openChunk({ ...photo, index: 0, last: true }, first)).toMatchObject({
      ok: false,
      code: 'not-authentic',
    })
    expect(await openChunk({ ...photo, index: 1, last: false }, last)).toMatchObject({ ok: false })
    expect(await openChunk({ ...photo, index: 0, last: true }, last)).toMatchObject({ ok: false })
    expect(await openChunk({ ...photo, attachment: other.attachment, index: 1, last: true }, last)).toMatchObject({
      ok: false,
    })
    await fc.assert(
      fc.asyncProperty(fc.nat(last.length * 8 - 1), async (bit) => {
        expect(await openChunk({ ...photo, index: 1, last: true }, bent(last, bit))).toMatchObject({ ok: false })
      }),
    )
    expect(await openChunk({ ...photo, index: 1, last: true }, last)).toEqual({ ok: true, value: utf8('the rest') })
    expect(() => sealChunk({ ...photo, index: 0, last: true }, new Uint8Array(PART_LIMIT + 1))).toThrow(RangeError)
  })

  it('that is empty has one empty part', () => {
    expect(attachmentParts(new Uint8Array(0))).toEqual([new Uint8Array(0)])
    expect(attachmentParts(new Uint8Array(PART_LIMIT))).toHaveLength(1)
  })
})

describe('an invitation', () => {
  it('is answered under a secret that the server never saw', async () => {
    const { directory, drita } = await foundAgency()
    const invitation = await newInvitation(directory.fingerprint)
    const read = await readInvitation(invitation.code.toLowerCase())
    if (!read.ok) throw new Error(read.code)
    expect(read.value).toEqual({ id: invitation.id, key: invitation.key, fingerprint: directory.fingerprint })
    const answer = { member: drita.member, x: drita.x.publicKey, e: drita.e.publicKey, name: 'Drita Kola' }
    const sealed = await sealAnswer(read.value, answer)
    expect(await openAnswer(await newInvitation(directory.fingerprint), sealed)).toMatchObject({
      ok: false,
      code: 'not-authentic',
    })
    expect(await openAnswer(invitation, bent(sealed, 200))).toMatchObject({ ok: false })
    expect(
      await openAnswer(invitation, await sealAnswer(read.value, { ...answer, x: new Uint8Array(32) })),
    ).toMatchObject({ ok: false })
    expect(await openAnswer(invitation, sealed)).toEqual({ ok: true, value: answer })
    expect(await readInvitation(`${invitation.code}0`)).toMatchObject({ ok: false, code: 'code-mistyped' })
  })

  it('shows both sides the same sixteen characters, and others for other keys', async () => {
    const { drita, besa } = await foundAgency()
    const shown = await memberFingerprint(drita.x.publicKey, drita.e.publicKey)
    expect(shown).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/)
    expect(await memberFingerprint(drita.x.publicKey, besa.e.publicKey)).not.toBe(shown)
  })
})

describe('an outbox as a file', () => {
  it('opens under its passphrase alone, and with any age tool', { timeout: 60_000 }, async () => {
    const outbox = { org: newId(), groups: [{ id: newId(), items: [] }] }
    const file = await sealOutboxFile(outbox, await judgedWords('kovasi meraho dubine'))
    expect(await openOutboxFile(file, 'kovasi meraho dubina')).toMatchObject({ ok: false, code: 'wrong' })
    expect(await openOutboxFile(bent(file, file.length * 8 - 5), 'kovasi meraho dubine')).toMatchObject({
      ok: false,
      code: 'wrong',
    })
    expect(await openOutboxFile(utf8('a photograph'), 'kovasi meraho dubine')).toMatchObject({
      ok: false,
      code: 'wrong',
    })
    const withHead = { ...outbox, head: '4MK7' }
    const other = await sealOutboxFile(withHead, await judgedWords('dubine kovasi meraho'))
    expect(await openOutboxFile(other, 'dubine kovasi meraho')).toEqual({ ok: true, value: withHead })
    expect(await openOutboxFile(file, 'kovasi meraho dubine')).toEqual({ ok: true, value: outbox })
    const decrypter = new Decrypter()
    decrypter.addPassphrase('kovasi meraho dubine')
    expect(fromCbor(await decrypter.decrypt(file))).toEqual({ v: 1, ...outbox })
  })

  it('is refused where it holds something else', { timeout: 60_000 }, async () => {
    const encrypter = new Encrypter()
    encrypter.setPassphrase('kovasi meraho dubine')
    encrypter.setScryptWorkFactor(10)
    const newer = await encrypter.encrypt(toCbor({ v: 2, org: newId(), groups: [] }))
    expect(await openOutboxFile(newer, 'kovasi meraho dubine')).toMatchObject({ ok: false, code: 'not-readable' })
  })
})
