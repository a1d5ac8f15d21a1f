import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { accessAt, currentEpoch, rightOf, verifyAccess } from '#sealing/access/access.ts'
import { openChunk } from '#sealing/segments/attachment.ts'
import { readCode, type CodeKind } from '#sealing/primitives/code.ts'
import { verifyDirectory } from '#sealing/directory/directory.ts'
import { openGrants } from '#sealing/access/grant.ts'
import { recipientKey } from '#sealing/primitives/hpke.ts'
import { memberFingerprint, openAnswer, readInvitation } from '#sealing/members/invitation.ts'
import { openLocal, openLocalKey } from '#sealing/members/local.ts'
import { combineShares } from '#sealing/members/organisation-secret.ts'
import { openOutboxFile } from '#sealing/segments/outbox-file.ts'
import { verifyReceipt } from '#sealing/segments/receipt.ts'
import { checkSegment } from '#sealing/segments/segment-standing.ts'
import { followsOn, openSegment, parseSegment, segmentId, verifySegment } from '#sealing/segments/segment.ts'
import { verifyChallenge } from '#sealing/members/session.ts'
import { openOrganisationSlot, openSlot, passphraseKeys, recoveryKeys, type SlotName } from '#sealing/members/slot.ts'
import { openVault } from '#sealing/members/vault.ts'
import { CARE } from './case-file.ts'
import { bytes } from './read.ts'
import { sealingVectors } from './sealing-v1-shape.ts'

const { codes, organisation, member, directory, file, device } = sealingVectors.parse(
  JSON.parse(readFileSync(new URL('sealing-v1.json', import.meta.url), 'utf8')),
)
const person = (role: string) => {
  const found = directory.members.find(({ roles }) => roles.includes(role))
  if (!found) throw new Error('nobody has this role')
  return found
}

async function verified() {
  const records = directory.records.map(bytes)
  const known = await verifyDirectory(records, bytes(directory.fingerprint))
  if (!known.ok) throw new Error(known.code)
  const access = await verifyAccess(file.access.map(bytes), known.value, {
    org: bytes(directory.org),
    file: bytes(file.file),
  })
  if (!access.ok) throw new Error(access.code)
  return { directory: known.value, access: access.value }
}

describe('the committed vectors, read by the reference implementation', () => {
  it('codes and shares', async () => {
    for (const { kind, payload, code } of codes)
      expect(await readCode(kind as CodeKind, code)).toEqual({ ok: true, value: bytes(payload) })
    const [first, , third] = organisation.split.shares.map(({ code }) => code)
    expect(await combineShares([first ?? '', third ?? ''], bytes(organisation.split.rootKey))).toEqual({
      ok: true,
      value: bytes(organisation.split.secret),
    })
  })

  it('slots, vault and local key', async () => {
    const owner = { org: bytes(member.org), member: bytes(member.member) }
    const [byPassphrase, byCode] = [
      await passphraseKeys(member.passphrase, bytes(member.accountSecret)),
      await recoveryKeys(bytes(member.recoveryCode)),
    ]
    const recovery = await recipientKey(bytes(organisation.recoveryPrivate))
    for (const vector of member.slots) {
      const slot = {
        slot: vector.slot as SlotName,
        sealed: bytes(vector.sealed),
        proof: vector.proof === null ? null : bytes(vector.proof),
      }
      const slotKey = slot.slot === 'passphrase' ? byPassphrase.slotKey : byCode.slotKey
      const opened =
        slot.slot === 'organisation'
          ? await openOrganisationSlot({ ...owner, slot, recovery })
          : await openSlot({ ...owner, slot, slotKey })
      expect(opened).toEqual({ ok: true, value: bytes(member.vaultKey) })
    }
    const vaultKey = bytes(member.vaultKey)
    expect(await openVault({ ...owner, vaultKey, vault: bytes(member.vault) })).toEqual({
      ok: true,
      value: { x: bytes(person('caseworker').xPrivate), e: bytes(person('caseworker').eSeed) },
    })
    expect(
      await openLocalKey({ ...owner, device: bytes(member.device), vaultKey, sealed: bytes(member.sealedLocalKey) }),
    ).toEqual({ ok: true, value: bytes(member.localKey) })
  })

  it('directory, access, grants, segments and receipts, each at its position', async () => {
    const known = await verified()
    const then = accessAt(known.access, 3)
    if (!then) throw new Error('the stream is shorter')
    expect([
      known.access.erased !== undefined,
      currentEpoch(known.access, CARE)?.epoch,
      rightOf(known.access, bytes(person('specialist').member), CARE),
    ]).toEqual([true, 2, undefined])
    const mira = person('specialist')
    const opened = await openGrants({
      access: then,
      member: bytes(mira.member),
      x: await recipientKey(bytes(mira.xPrivate)),
    })
    expect(opened.ok && opened.value.map(({ folder }) => folder).sort()).toEqual([0, 2, 4])
    const key = opened.ok ? opened.value.find(({ folder }) => folder === CARE)?.key : undefined
    let before: { last: number; id: Awaited<ReturnType<typeof segmentId>> } | undefined
    for (const [at, vector] of file.segments.entries()) {
      const segment = parseSegment(bytes(vector.bytes))
      if (!segment.ok || !key) throw new Error('a vector does not parse')
      expect(followsOn(segment.value, before)).toBe(true)
      before = { last: segment.value.last, id: await segmentId(segment.value) }
      expect(await verifySegment(segment.value, bytes(person('caseworker').deviceKey))).toBe(true)
      const receipt = await verifyReceipt(bytes(file.receipts[at] ?? ''), known.directory)
      expect(receipt).toMatchObject({ ok: true, value: { segment: before.id, seq: at + 1 } })
      expect(
        receipt.ok && checkSegment(segment.value, { directory: known.directory, access: then, at: receipt.value }),
      ).toBeUndefined()
      const entries = await openSegment(segment.value, key)
      expect(
        entries.ok &&
          entries.value.map((entry) => ('plaintext' in entry ? new TextDecoder().decode(entry.plaintext) : null)),
      ).toEqual(vector.entries)
    }
  })

  it('what a device keeps, sends and answers', async () => {
    const [localKey, id] = [bytes(device.localKey), bytes(device.device)]
    expect(
      await openLocal(
        localKey,
        { device: id, store: device.local.store, row: device.local.row },
        bytes(device.local.sealed),
      ),
    ).toEqual({ ok: true, value: device.local.value })
    const attachment = { attachment: bytes(device.attachment.id), key: bytes(device.attachment.key) }
    for (const [index, chunk] of device.attachment.chunks.entries())
      expect(await openChunk({ ...attachment, index, last: index === 1 }, bytes(chunk))).toMatchObject({ ok: true })
    const { session } = device
    expect(
      await verifyChallenge({
        publicKey: bytes(session.deviceKey),
        org: bytes(device.org),
        device: id,
        challenge: bytes(session.challenge),
        sig: bytes(session.sig),
      }),
    ).toBe(true)
    const invitation = await readInvitation(member.invitation.code)
    if (!invitation.ok) throw new Error(invitation.code)
    const answer = await openAnswer(invitation.value, bytes(member.invitation.answer))
    expect(answer.ok && (await memberFingerprint(answer.value.x, answer.value.e))).toBe(member.fingerprint)
    expect(await openOutboxFile(bytes(device.outbox.file), device.outbox.passphrase)).toMatchObject({
      ok: true,
      value: { org: bytes(device.org) },
    })
  })
})
