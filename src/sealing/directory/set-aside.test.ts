import { beforeAll, describe, expect, it } from 'vitest'
import { foundAgency, newPerson, type Agency } from '../../../test/vectors/agency.ts'
import { MALFORMED_RECORDS, signedBody } from '../../../test/vectors/malformed-records.ts'
import { utf8 } from '../primitives/bytes.ts'
import { idText as idOf } from '../primitives/id.ts'
import { hashRecord, type RecordAuthor, type Head } from '../primitives/record.ts'
import { custodianRecord, memberRecord, memberRemovedRecord } from './directory-record.ts'
import { memberAt } from './directory-view.ts'
import { extendDirectory, extendStrictly, verifyDirectory } from './directory.ts'

let agency: Agency
beforeAll(async () => {
  agency = await foundAgency()
})

const besa = () => ({ member: agency.besa.member, x: agency.besa.x.publicKey, e: agency.besa.e.publicKey })

describe('A record that its author signed and that nobody can count', () => {
  it.each(Object.entries(MALFORMED_RECORDS))(
    '%s is set aside and named, and whatever stands behind it counts',
    async (_, made) => {
      for (const by of ['arben', 'drita', 'device', 'root'] as const) {
        const signer = by === 'root' ? agency.asRoot : by === 'device' ? agency.drita.onDevice : agency[by].asMember
        const bad = await made({ org: agency.org, head: agency.directory.head, signer, someone: besa() })
        const after: Head = { seq: agency.directory.head.seq + 1, hash: await hashRecord(bad) }
        const newcomer = await newPerson()
        const good = await memberRecord(
          { org: agency.org, head: after, signer: agency.arben.asMember },
          { member: newcomer.member, x: newcomer.x.publicKey, e: newcomer.e.publicKey, roles: [], external: false },
        )
        const extended = await extendDirectory(agency.directory, [bad, good])
        if (!extended.ok) throw new Error(extended.code)
        expect(extended.value.aside).toMatchObject([{ at: after.seq, by: signer.by }])
        expect(memberAt(extended.value, newcomer.member)).toMatchObject({ removed: false })
        expect({ ...extended.value.members.get(idOf(agency.besa.member)) }).toEqual({
          ...agency.directory.members.get(idOf(agency.besa.member)),
        })
        expect(extended.value.head.seq).toBe(after.seq + 1)
        const whole = await verifyDirectory([...agency.records, bad, good], agency.records[0])
        expect(whole).toEqual(extended)
        expect(await extendStrictly(agency.directory, [bad])).toMatchObject({
          ok: false,
          code: extended.value.aside[0]?.why,
        })
      }
    },
  )

  it('is set aside where its author lacks the office, and gives nobody anything', async () => {
    const { org, directory, drita, besa } = agency
    const bad = await custodianRecord({ org, head: directory.head, signer: drita.asMember }, { member: drita.member })
    const extended = await extendDirectory(directory, [bad])
    if (!extended.ok) throw new Error(extended.code)
    expect(extended.value.aside).toMatchObject([{ why: 'not-entitled' }])
    expect(memberAt(extended.value, drita.member)?.custodian).toBe(false)
    const next = { org, head: extended.value.head, signer: drita.asMember }
    const again = await extendDirectory(extended.value, [await memberRemovedRecord(next, { member: besa.member })])
    if (!again.ok) throw new Error(again.code)
    expect(again.value.aside).toHaveLength(2)
    expect(memberAt(again.value, besa.member)?.removed).toBe(false)
  })
})

describe('A directory is refused as a whole', () => {
  it('where such a record was signed by a stranger, by who has left, or under another name', async () => {
    const { org, directory, arben, drita } = agency
    const stranger = await newPerson('custodian')
    const body = utf8('not a record')
    expect(await extendDirectory(directory, [await signedBody(stranger.asMember, body)])).toMatchObject({ ok: false })
    expect(await extendDirectory(directory, [await signedBody(stranger.onDevice, body)])).toMatchObject({ ok: false })
    const named: RecordAuthor = { member: drita.member }
    expect(await extendDirectory(directory, [await signedBody({ by: named, key: arben.e }, body)])).toMatchObject({
      code: 'signature-wrong',
    })
    const left = await memberRemovedRecord({ org, head: directory.head, signer: arben.asMember }, drita)
    for (const signer of [drita.asMember, drita.onDevice])
      expect(await extendDirectory(directory, [left, await signedBody(signer, body)])).toMatchObject({
        code: 'author-revoked',
        detail: { position: directory.head.seq + 2 },
      })
  })

  it('where the record behind it names another in its place', async () => {
    const { org, directory, arben, besa } = agency
    const [bad, other] = await Promise.all(['one', 'another'].map((words) => signedBody(arben.asMember, utf8(words))))
    if (!bad || !other) throw new Error('both are signed')
    const head = { seq: directory.head.seq + 1, hash: await hashRecord(bad) }
    const good = await memberRemovedRecord({ org, head, signer: arben.asMember }, { member: besa.member })
    expect(await extendDirectory(directory, [bad, good])).toMatchObject({ ok: true })
    expect(await extendDirectory(directory, [other, good])).toMatchObject({ ok: false, code: 'head-moved' })
    expect(await extendDirectory(directory, [good])).toMatchObject({ ok: false, code: 'head-moved' })
  })
})
