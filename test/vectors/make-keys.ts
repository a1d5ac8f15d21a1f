import { concat, hex, randomBytes } from '#sealing/primitives/bytes.ts'
import { writeAccountCode, writeCode } from '#sealing/primitives/code.ts'
import { memberFingerprint, newInvitation, readInvitation, sealAnswer } from '#sealing/members/invitation.ts'
import { openLocalKey, sealLocalKey } from '#sealing/members/local.ts'
import { organisationKeys } from '#sealing/members/organisation-secret.ts'
import { newPassphraseKeys, recoveryKeys, sealOrganisationSlot, sealSlot } from '#sealing/members/slot.ts'
import { newVaultKey, sealVault } from '#sealing/members/vault.ts'
import { judgedWords } from '../support/given.ts'
import type { Agency } from './agency.ts'
import { bytes } from './read.ts'

/** Shares of SPLIT, drawn once: in Node the library that splits takes its randomness from another source. */
const SPLIT = '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'
const SHARES = [
  'cfc8b67c08517f7b0156c47bc4daa27101284ecc58d5ffbcd7e7718aab164dfe02',
  '0ca3d9e9433142bab610c2f16a8f5b2120a85cebae09472814d639ca9030403493',
  '4a41c58210f98d8313e8439b4f6fe18d235af669c04e36f15200a7b3de00eb2706',
]

export async function codeVectors() {
  const payloads = [
    ['recovery', concat(bytes('00'.repeat(15)), bytes('01'))],
    ['recovery', bytes('ff'.repeat(16))],
    ['account', randomBytes(48)],
    ['invitation', randomBytes(32)],
    ['share', randomBytes(33)],
  ] as const
  const codes = []
  for (const [kind, payload] of payloads)
    codes.push({ kind, payload: hex(payload), code: await writeCode(kind, payload) })
  return codes
}

export async function organisationVectors(agency: Agency) {
  const { root, recovery } = await organisationKeys(bytes(SPLIT))
  const shares = []
  for (const share of SHARES) shares.push({ payload: share, code: await writeCode('share', bytes(share)) })
  return {
    secret: hex(agency.secret),
    rootKey: hex(agency.keys.root.publicKey),
    recoveryKey: hex(agency.keys.recovery.publicKey),
    recoveryPrivate: hex(agency.keys.recovery.privateKey),
    split: { secret: SPLIT, rootKey: hex(root.publicKey), recoveryKey: hex(recovery.publicKey), shares },
  }
}

/** Drita's vault with its three slots, and her invitation. */
export async function memberVectors({ org, keys, drita, directory }: Agency) {
  const owner = { org, member: drita.member }
  const passphrase = 'pë\u0308rshëndetje ﬁlloj 2026'
  const [accountSecret, code, vaultKey, localKey] = [randomBytes(16), randomBytes(16), newVaultKey(), randomBytes(32)]
  const [byPassphrase, byCode] = [
    await newPassphraseKeys(await judgedWords(passphrase), accountSecret),
    await recoveryKeys(code),
  ]
  const invitation = await newInvitation(directory.fingerprint)
  const answer = { member: drita.member, x: drita.x.publicKey, e: drita.e.publicKey, name: 'Drita Kola' }
  const sealedLocalKey = await sealLocalKey({ ...owner, device: drita.device, vaultKey, localKey })
  const slots = [
    await sealSlot({ ...owner, slot: 'passphrase', keys: byPassphrase, vaultKey }),
    await sealSlot({ ...owner, slot: 'recovery-code', keys: byCode, vaultKey }),
    await sealOrganisationSlot({ ...owner, recoveryKey: keys.recovery.publicKey, vaultKey }),
  ]
  if (
    !(await readInvitation(invitation.code)).ok ||
    !(await openLocalKey({ ...owner, device: drita.device, vaultKey, sealed: sealedLocalKey })).ok
  )
    throw new Error('made and does not read')
  return {
    org: hex(org),
    member: hex(drita.member),
    device: hex(drita.device),
    passphrase,
    accountSecret: hex(accountSecret),
    account: await writeAccountCode({ fingerprint: directory.fingerprint, member: drita.member, accountSecret }),
    recoveryCode: hex(code),
    vaultKey: hex(vaultKey),
    passphraseKeys: { slotKey: hex(byPassphrase.slotKey), authKey: hex(byPassphrase.authKey) },
    recoveryKeys: { slotKey: hex(byCode.slotKey), authKey: hex(byCode.authKey) },
    vault: hex(await sealVault({ ...owner, vaultKey, keys: drita.keys })),
    slots: slots.map(({ slot, sealed, proof }) => ({ slot, sealed: hex(sealed), proof: proof && hex(proof) })),
    localKey: hex(localKey),
    sealedLocalKey: hex(sealedLocalKey),
    invitation: {
      code: invitation.code,
      id: hex(invitation.id),
      key: hex(invitation.key),
      answer: hex(await sealAnswer(invitation, answer)),
      name: answer.name,
    },
    fingerprint: await memberFingerprint(answer.x, answer.e),
  }
}
