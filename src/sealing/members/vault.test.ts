import type { Bytes } from '#bytes.ts'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { judgedWords } from '../../../test/support/given.ts'
import { bent } from '../../../test/vectors/bend.ts'
import { equal, randomBytes } from '../primitives/bytes.ts'
import { newId } from '../primitives/id.ts'
import { combineShares, newOrganisationSecret, organisationKeys, printShares } from './organisation-secret.ts'
import { isUniform, passphraseWeakness } from './passphrase.ts'
import {
  openOrganisationSlot,
  openSlot,
  newPassphraseKeys,
  type NewPassphraseKeys,
  passphraseKeys,
  authKeyProof,
  recoveryKeys,
  sealOrganisationSlot,
  sealSlot,
} from './slot.ts'
import { newMemberKeys, newVaultKey, openVault, sealVault } from './vault.ts'

const owner = { org: newId(), member: newId() }
const accountSecret = randomBytes(16)
const vaultKey = newVaultKey()
const keys = newMemberKeys()
let byPassphrase: NewPassphraseKeys
beforeAll(async () => {
  byPassphrase = await newPassphraseKeys(await judgedWords('kovasi meraho dubine'), accountSecret)
})

describe('the passphrase slot', () => {
  it('is refused under another passphrase or another account secret, and they are not told apart', async () => {
    const slot = await sealSlot({ ...owner, slot: 'passphrase', keys: byPassphrase, vaultKey })
    for (const wrong of [
      await passphraseKeys('kovasi meraho dubina', accountSecret),
      await passphraseKeys('kovasi meraho dubine', randomBytes(16)),
    ]) {
      expect(await openSlot({ ...owner, slot, slotKey: wrong.slotKey })).toEqual({
        ok: false,
        code: 'wrong',
        detail: undefined,
      })
      expect(equal(await authKeyProof(wrong.authKey), slot.proof ?? new Uint8Array())).toBe(false)
    }
    expect(await openSlot({ ...owner, slot, slotKey: byPassphrase.slotKey })).toEqual({ ok: true, value: vaultKey })
    expect(await authKeyProof(byPassphrase.authKey)).toEqual(slot.proof)
  })

  it('opens from another keyboard: letters typed apart or together are the same passphrase', async () => {
    const composed = await passphraseKeys('për fëmijët e kthyer', accountSecret)
    expect(await passphraseKeys('për fëmijët e kthyer'.normalize('NFD'), accountSecret)).toEqual(composed)
  })

  it('never lets the server’s key stand for the one that opens', () => {
    expect(equal(byPassphrase.authKey, byPassphrase.slotKey)).toBe(false)
  })
})

describe('any slot', () => {
  it('is refused with one bit changed, for another member, another organisation, or taken for a slot of another name', async () => {
    const code = await recoveryKeys(randomBytes(16))
    const slot = await sealSlot({ ...owner, slot: 'recovery-code', keys: code, vaultKey })
    const opens = async (sealed: Bytes, where = owner, name = slot.slot) =>
      (await openSlot({ ...where, slot: { ...slot, slot: name, sealed }, slotKey: code.slotKey })).ok
    await fc.assert(
      fc.asyncProperty(fc.nat(slot.sealed.length * 8 - 1), async (bit) => {
        expect(await opens(bent(slot.sealed, bit))).toBe(false)
      }),
    )
    expect(await opens(slot.sealed, { ...owner, member: newId() })).toBe(false)
    expect(await opens(slot.sealed, { ...owner, org: newId() })).toBe(false)
    expect(await opens(slot.sealed, owner, 'passphrase')).toBe(false)
    expect(await opens(slot.sealed)).toBe(true)
  })

  it('leads to the same vault, so that a new passphrase rewrites one slot alone', async () => {
    const vault = await sealVault({ ...owner, vaultKey, keys })
    const code = await recoveryKeys(randomBytes(16))
    const slots = [
      await sealSlot({ ...owner, slot: 'recovery-code', keys: code, vaultKey }),
      await sealSlot({ ...owner, slot: 'passphrase', keys: byPassphrase, vaultKey }),
    ]
    const renewed = await newPassphraseKeys(await judgedWords('dubine kovasi meraho'), accountSecret)
    const after = [slots[0], await sealSlot({ ...owner, slot: 'passphrase', keys: renewed, vaultKey })] as const
    expect(await openSlot({ ...owner, slot: after[1], slotKey: byPassphrase.slotKey })).toMatchObject({ ok: false })
    const opened = await openSlot({ ...owner, slot: after[1], slotKey: renewed.slotKey })
    if (!opened.ok) throw new Error(opened.code)
    expect(await openVault({ ...owner, vaultKey: opened.value, vault })).toEqual({ ok: true, value: keys })
  })
})

describe('the vault', () => {
  it('is refused with one bit changed, for another member, or with another key', async () => {
    const vault = await sealVault({ ...owner, vaultKey, keys })
    await fc.assert(
      fc.asyncProperty(fc.nat(vault.length * 8 - 1), async (bit) => {
        expect(await openVault({ ...owner, vaultKey, vault: bent(vault, bit) })).toMatchObject({
          ok: false,
          code: 'wrong',
        })
      }),
    )
    expect(await openVault({ ...owner, member: newId(), vaultKey, vault })).toMatchObject({ ok: false })
    expect(await openVault({ ...owner, vaultKey: newVaultKey(), vault })).toMatchObject({ ok: false })
  })
})

describe('the organisation’s secret', () => {
  it('comes back from any two of the three printed shares, and from no one alone', async () => {
    const secret = newOrganisationSecret()
    const { root, recovery } = await organisationKeys(secret)
    const shares = await printShares(secret)
    for (const [a, b] of [
      [0, 1],
      [0, 2],
      [1, 2],
      [2, 1],
    ] as const) {
      expect(await combineShares([shares[a], shares[b]], root.publicKey)).toEqual({ ok: true, value: secret })
    }
    expect(await combineShares([shares[0], shares[0]], root.publicKey)).toMatchObject({
      ok: false,
      code: 'shares-wrong',
    })
    expect(await combineShares(['what is this', shares[0]], root.publicKey)).toMatchObject({ code: 'code-mistyped' })
    expect(await combineShares([shares[0], 'what is this'], root.publicKey)).toMatchObject({
      ok: false,
      code: 'code-mistyped',
    })

    const slot = await sealOrganisationSlot({ ...owner, recoveryKey: recovery.publicKey, vaultKey })
    expect(slot.proof).toBeNull()
    expect(await openOrganisationSlot({ ...owner, slot, recovery })).toEqual({ ok: true, value: vaultKey })
    expect(await openOrganisationSlot({ ...owner, member: newId(), slot, recovery })).toMatchObject({
      ok: false,
      code: 'wrong',
    })
    expect(
      await openOrganisationSlot({ ...owner, slot: { ...slot, sealed: bent(slot.sealed, 300) }, recovery }),
    ).toMatchObject({ ok: false, code: 'wrong' })
  })

  it('is refused from shares of another organisation', async () => {
    const [ours, theirs] = [newOrganisationSecret(), newOrganisationSecret()]
    const { root } = await organisationKeys(ours)
    const [first] = await printShares(ours)
    const [, second, third] = await printShares(theirs)
    expect(await combineShares([first, second], root.publicKey)).toMatchObject({ ok: false, code: 'shares-wrong' })
    expect(await combineShares([second, third], root.publicKey)).toMatchObject({ ok: false, code: 'shares-wrong' })
  })
})

describe('a passphrase', () => {
  it('that somebody chose is refused when it is short or all alike, counted in characters of any script', () => {
    expect(passphraseWeakness('fourteen chars')).toBe('too-short')
    expect(passphraseWeakness('   short but padded   '.slice(0, 17))).toBe('too-short')
    expect(passphraseWeakness('aaaaaaaaaaaaaaaaaaaaaa')).toBe('too-uniform')
    expect([isUniform('121212121212'), isUniform('kovasi meraho')]).toEqual([true, false])
    expect(passphraseWeakness('fifteen chars o')).toBeUndefined()
    expect(passphraseWeakness('abcdabcdabcdabcd')).toBe('too-uniform')
    expect(passphraseWeakness('abcdeabcdeabcde')).toBeUndefined()
    expect(passphraseWeakness('ស្រឡាញ់កុមារទាំងអស់')).toBeUndefined()
  })
})
