import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newPerson, type Person } from '../../../test/vectors/agency.ts'
import { bent } from '../../../test/vectors/bend.ts'
import {
  CARD,
  CARE,
  granted,
  openedFile,
  place,
  refusalOf,
  rotated,
  taken,
  THERAPY,
  wrapFor,
} from '../../../test/vectors/case-file.ts'
import { erasedRecord, grantedRecord, openedRecord, redactedRecord } from './access-record.ts'
import { accessAt, rightOf, verifyAccess } from './access.ts'
import { randomBytes } from '../primitives/bytes.ts'
import { deviceRevokedRecord, memberRemovedRecord } from '../directory/directory-record.ts'
import { signErasure } from './erasure.ts'
import { idText, newId } from '../primitives/id.ts'
import { open, agency, refusal, by, after, firstOf } from '../../../test/vectors/drita-keeps.ts'

describe('a record of access is refused', () => {
  it('when one bit of it is another', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(open.record.length * 8 - 1), async (bit) => {
        expect(await refusalOf(undefined, Promise.resolve(bent(open.record, bit)), agency, open.file)).not.toBe('taken')
      }),
      { numRuns: 300 },
    )
  })

  it('in another file, another place of the stream, or signed by nobody of the agency', async () => {
    const stranger = await newPerson()
    const other = await openedFile(agency, agency.drita, [[agency.drita, { [CARD]: 'keep', [CARE]: 'keep' }]])
    expect(await refusal(Promise.resolve(other.record), undefined)).toBe('record-malformed')
    expect(await refusal(Promise.resolve(open.record))).toBe('head-moved')
    expect(await refusal(grantedRecord(by(stranger), { grants: [] }))).toBe('author-unknown')
    expect(
      await refusal(
        grantedRecord(
          { ...by(agency.drita), head: undefined },
          { grants: [await wrapFor(agency, open.file, agency.besa, { [CARD]: 'keep' }, open.keys)] },
        ),
      ),
    ).toBe('head-moved')
  })

  it('by a device that was revoked, or whose member was removed, where its author stood or where the server stands', async () => {
    const grants = [await wrapFor(agency, open.file, agency.besa, { [CARD]: 'keep' }, open.keys)]
    for (const record of [
      deviceRevokedRecord(
        { org: agency.org, head: agency.directory.head, signer: agency.arben.asMember },
        { device: agency.drita.device },
      ),
      memberRemovedRecord(
        { org: agency.org, head: agency.directory.head, signer: agency.arben.asMember },
        { member: agency.drita.member },
      ),
    ]) {
      const later = await after(record)
      expect(await refusal(grantedRecord(by(agency.drita, later), { grants }), open.access, later)).toBe(
        'author-revoked',
      )
      expect(await refusal(grantedRecord(by(agency.drita), { grants }), open.access, later, later.head.seq)).toBe(
        'author-revoked',
      )
      expect(await refusal(grantedRecord(by(agency.drita), { grants }), open.access, later)).toBe('taken')
    }
  })

  it('with a directory position that has not been reached, or that goes back', async () => {
    const grants = [await wrapFor(agency, open.file, agency.besa, { [CARD]: 'keep' }, open.keys)]
    expect(await refusal(grantedRecord({ ...by(agency.drita), at: 99 }, { grants }))).toBe('record-malformed')
    expect(await refusal(grantedRecord({ ...by(agency.drita), at: 6 }, { grants }))).toBe('record-malformed')
  })
})

describe('a file is not opened', () => {
  const opening = async (grants: Awaited<ReturnType<typeof wrapFor>>[], folders = [CARD]) =>
    openedRecord(place(agency, undefined, open.file, agency.drita), {
      epochs: await Promise.all(folders.map(async (folder) => (await firstOf(folder)).epoch)),
      grants,
    })

  it('without its card, without somebody who keeps each folder, or to one who is not of the agency', async () => {
    const { drita } = agency
    const to = (person: Person, rights: Parameters<typeof wrapFor>[3]) =>
      wrapFor(agency, open.file, person, rights, open.keys)
    expect(
      await refusalOf(
        undefined,
        opening([await to(drita, { [CARD]: 'keep', [CARE]: 'keep' })], [CARE]),
        agency,
        open.file,
      ),
    ).toBe('record-malformed')
    expect(await refusalOf(undefined, opening([await to(drita, { [CARE]: 'keep' })]), agency, open.file)).toBe(
      'recipients-wrong',
    )
    expect(await refusalOf(undefined, opening([await to(drita, { [CARD]: 'write' })]), agency, open.file)).toBe(
      'recipients-wrong',
    )
    expect(
      await refusalOf(
        undefined,
        opening([await to(drita, { [CARD]: 'keep' }), await to(await newPerson(), { [CARD]: 'read' })]),
        agency,
        open.file,
      ),
    ).toBe('recipients-wrong')
    expect(await refusalOf(undefined, opening([await to(drita, { [CARD]: 'keep' })]), agency, open.file)).toBe('taken')
  })
})

describe('a grant', () => {
  it('is refused from one who does not keep the folder', async () => {
    const { mira, besa, arben } = agency
    const to = async (rights: Parameters<typeof wrapFor>[3]) => ({
      grants: [await wrapFor(agency, open.file, arben, rights, open.keys)],
    })
    expect(await refusal(grantedRecord(by(mira), await to({ [CARD]: 'read', [CARE]: 'read' })))).toBe('not-entitled')
    expect(await refusal(grantedRecord(by(besa), await to({ [CARD]: 'read', [THERAPY]: 'read' })))).toBe('not-entitled')
    expect(await refusal(grantedRecord(by(arben), await to({ [CARD]: 'read' })))).toBe('not-entitled')
  })

  it('of a folder that one keeps may show the card with it, and not more of the card than that', async () => {
    const { mira, arben, drita } = agency
    const to = async (person: Person, rights: Parameters<typeof wrapFor>[3]) => ({
      grants: [await wrapFor(agency, open.file, person, rights, open.keys)],
    })
    expect(await refusal(grantedRecord(by(mira), await to(arben, { [CARD]: 'read', [THERAPY]: 'write' })))).toBe(
      'taken',
    )
    expect(await refusal(grantedRecord(by(mira), await to(arben, { [CARD]: 'write', [THERAPY]: 'write' })))).toBe(
      'not-entitled',
    )
    expect(await refusal(grantedRecord(by(mira), await to(drita, { [CARD]: 'read', [THERAPY]: 'write' })))).toBe(
      'not-entitled',
    )
    expect(await refusal(grantedRecord(by(mira), await to(arben, { [THERAPY]: 'write' })))).toBe('recipients-wrong')
  })

  it('replaces the old one in the folders it names and leaves the others', async () => {
    const { besa, drita, arben } = agency
    const first = await granted(agency, open, besa, arben, { [CARD]: 'read', [CARE]: 'write' })
    const second = await granted(agency, first, drita, arben, { [CARE]: 'read', 5: 'write' })
    expect(second.access.members.get(idText(arben.member))).toMatchObject({
      rights: new Map([
        [CARD, 'read'],
        [CARE, 'read'],
        [5, 'write'],
      ]),
      grants: [{ folders: [CARD] }, { folders: [CARE, 5] }],
    })
    expect(rightOf(accessAt(second.access, 2) ?? second.access, arben.member, CARE)).toBe('write')
    expect(accessAt(second.access, 9)).toBeUndefined()
  })

  it('never leaves a folder without one who keeps it', async () => {
    const alone = await openedFile(agency, agency.drita, [[agency.drita, { [CARD]: 'keep' }]], [CARD])
    const grant = await wrapFor(agency, alone.file, agency.drita, { [CARD]: 'write' }, alone.keys)
    expect(
      await refusalOf(
        alone.access,
        grantedRecord(place(agency, alone.access, alone.file, agency.drita), { grants: [grant] }),
        agency,
        alone.file,
      ),
    ).toBe('recipients-wrong')
  })
})

describe('removing', () => {
  it('one entry is for its author while they may write, or for one who keeps the folder; once', async () => {
    const { drita, besa, mira } = agency
    const entry = { folder: CARE, device: drita.device, entry: 3, hash: randomBytes(32) }
    expect(await refusal(redactedRecord(by(mira), entry))).toBe('not-entitled')
    expect(await refusal(redactedRecord(by(drita), { ...entry, device: newId() }))).toBe('record-malformed')
    const gone = await taken(open.access, await redactedRecord(by(besa), entry), agency, open.file)
    expect(await refusalOf(gone, redactedRecord(place(agency, gone, open.file, drita), entry), agency, open.file)).toBe(
      'record-malformed',
    )
  })

  it('a whole file needs two people, one of whom keeps it, at this place of the stream; nothing comes after', async () => {
    const { drita, besa, mira, arben, org } = agency
    const { file, access } = open
    const asked = (person: Person, prev = access.head.hash) =>
      signErasure({ org, file, prev, member: person.member, device: person.device, deviceKey: person.deviceKey })
    expect(await refusal(erasedRecord(by(drita), { second: await asked(drita) }))).toBe('not-entitled')
    expect(await refusal(erasedRecord(by(mira), { second: await asked(arben) }))).toBe('not-entitled')
    expect(await refusal(erasedRecord(by(drita), { second: await asked(besa, randomBytes(32)) }))).toBe(
      'signature-wrong',
    )
    expect(await refusal(erasedRecord(by(drita), { second: { ...(await asked(drita)), member: besa.member } }))).toBe(
      'signature-wrong',
    )
    const erased = await taken(access, await erasedRecord(by(arben), { second: await asked(besa) }), agency, file)
    expect(erased.erased?.by).toEqual([arben.member, besa.member])
    expect(
      await refusal(
        redactedRecord(by(drita), { folder: CARE, device: drita.device, entry: 1, hash: randomBytes(32) }),
        erased,
      ),
    ).toBe('file-erased')
  })
})

describe('a whole stream', () => {
  it('is verified from its first record, and refused at the record that does not fit', async () => {
    const turned = await rotated(agency, open, agency.besa, [CARE], [])
    const where = { org: agency.org, file: open.file }
    expect(await verifyAccess([open.record, turned.record], agency.directory, where)).toEqual({
      ok: true,
      value: turned.access,
    })
    expect(await verifyAccess([turned.record], agency.directory, where, open.access)).toEqual({
      ok: true,
      value: turned.access,
    })
    expect(await verifyAccess([open.record, turned.record, turned.record], agency.directory, where)).toMatchObject({
      ok: false,
      code: 'head-moved',
      detail: { position: 3 },
    })
    expect(await verifyAccess([turned.record], agency.directory, where)).toMatchObject({
      ok: false,
      detail: { position: 1 },
    })
    expect(await verifyAccess([], agency.directory, where)).toMatchObject({ ok: false })
  })
})
