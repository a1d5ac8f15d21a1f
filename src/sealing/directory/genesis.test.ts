import type { Bytes } from '#bytes.ts'
import { describe, expect, it } from 'vitest'
import { newOrganisationSecret, organisationKeys } from '../members/organisation-secret.ts'
import { randomBytes } from '../primitives/bytes.ts'
import { signingKey } from '../primitives/ed25519.ts'
import { newId } from '../primitives/id.ts'
import { BEFORE_FIRST, type Signer } from '../primitives/record.ts'
import { memberRemovedRecord, organisationRecord, type DirectoryPlace } from './directory-record.ts'
import { verifyDirectory } from './directory.ts'

const keys = await organisationKeys(newOrganisationSecret())
const receipt = await signingKey(randomBytes(32))
const asRoot: Signer = { by: { root: true }, key: keys.root }
const fields = {
  rootKey: keys.root.publicKey,
  recoveryKey: keys.recovery.publicKey,
  receiptKey: receipt.publicKey,
  teamFile: newId(),
}
const place: DirectoryPlace = { org: newId(), head: BEFORE_FIRST, signer: asRoot }
const said = async (record: Bytes | Promise<Bytes>) => {
  const read = await verifyDirectory([await record])
  return read.ok ? 'taken' : read.code
}

describe('the first record of an agency is refused', () => {
  it.each<[string, Partial<typeof fields>]>([
    ['receipts are signed with the key of the root', { receiptKey: fields.rootKey }],
    ['the root recovers with its own key', { recoveryKey: fields.rootKey }],
    ['receipts are signed with the key of recovery', { receiptKey: fields.recoveryKey }],
  ])('where %s', async (_, over) => {
    expect(await said(organisationRecord(place, { ...fields, ...over }))).toBe('record-malformed')
  })

  it('where it follows another, or is of another sort', async () => {
    const later = { ...place, head: { seq: 1, hash: randomBytes(32) } }
    expect(await said(organisationRecord(later, fields))).toBe('head-moved')
    expect(await said(memberRemovedRecord(place, { member: newId() }))).toBe('record-malformed')
    expect(await said(randomBytes(200))).toBe('record-malformed')
  })

  it('where another key signed it, or somebody other than the root', async () => {
    const other: Signer = { by: { root: true }, key: receipt }
    expect(await said(organisationRecord({ ...place, signer: other }, fields))).toBe('signature-wrong')
    const asMember: Signer = { by: { member: newId() }, key: keys.root }
    expect(await said(organisationRecord({ ...place, signer: asMember }, fields))).toBe('record-malformed')
  })
})

it('the first record of an agency that the root signed for three keys is taken', async () => {
  expect(await said(organisationRecord(place, fields))).toBe('taken')
})
