import type { Bytes } from '#bytes.ts'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { foundAgency, newPerson, type Agency } from '../../../test/vectors/agency.ts'
import { bent } from '../../../test/vectors/bend.ts'
import {
  CARD,
  CARE,
  granted,
  openedFile,
  place,
  rotated,
  rotation,
  taken,
  wrapFor,
  type OpenFile,
} from '../../../test/vectors/case-file.ts'
import { grantedRecord, rotatedRecord } from './access-record.ts'
import type { AccessState } from './access.ts'
import { equal, randomBytes } from '../primitives/bytes.ts'
import { newEpoch, openEarlier, openGrants, wrapGrant } from './grant.ts'
import { idText, newId } from '../primitives/id.ts'

let agency: Agency
let open: OpenFile
beforeAll(async () => {
  agency = await foundAgency()
  const { drita, besa } = agency
  open = await openedFile(agency, drita, [
    [drita, { [CARD]: 'keep', [CARE]: 'keep' }],
    [besa, { [CARD]: 'read', [CARE]: 'read' }],
  ])
})

/** The same state with the wraps of one member changed. */
function withWrap(access: AccessState, member: Bytes, change: (wrap: Bytes) => Bytes): AccessState {
  const before = access.members.get(idText(member))
  if (!before) throw new Error('not a member of this file')
  const grants = before.grants.map((grant) => ({ ...grant, wrap: change(grant.wrap) }))
  return { ...access, members: new Map([...access.members, [idText(member), { ...before, grants }]]) }
}

describe('a grant does not open', () => {
  it('with one bit of it changed', async () => {
    const { besa } = agency
    await fc.assert(
      fc.asyncProperty(fc.nat(2000), async (bit) => {
        const access = withWrap(open.access, besa.member, (wrap) => bent(wrap, bit))
        expect(await openGrants({ access, member: besa.member, x: besa.x })).toMatchObject({
          ok: false,
          code: 'wrap-wrong',
        })
      }),
    )
  })

  it('with the key of another member', async () => {
    expect(await openGrants({ access: open.access, member: agency.besa.member, x: agency.mira.x })).toMatchObject({
      ok: false,
      code: 'wrap-wrong',
    })
  })

  it('pasted into another file, another organisation, another member’s place or another position', async () => {
    const { drita, besa, org } = agency
    const keys = { [CARD]: 'read', [CARE]: 'read' } as const
    const elsewhere = await Promise.all([
      wrapFor(agency, newId(), besa, keys, open.keys),
      wrapFor({ ...agency, org: newId() }, open.file, besa, keys, open.keys),
      wrapFor(agency, open.file, besa, keys, open.keys, agency.directory.head.seq - 1),
      wrapGrant({
        org,
        file: open.file,
        at: agency.directory.head.seq,
        member: drita.member,
        x: besa.x.publicKey,
        rights: new Map([[CARE, 'read']]),
        keys: open.keys,
      }),
    ])
    for (const { wrap } of elsewhere) {
      const access = withWrap(open.access, besa.member, () => wrap)
      expect(await openGrants({ access, member: besa.member, x: besa.x })).toMatchObject({
        ok: false,
        code: 'wrap-wrong',
      })
    }
  })

  it('where a key is missing in it, and says so where it holds another key than everybody else has', async () => {
    const { besa } = agency
    const missing = await wrapFor(agency, open.file, besa, { [CARD]: 'read', [CARE]: 'read' }, open.keys.slice(1))
    const other = await wrapFor(
      agency,
      open.file,
      besa,
      { [CARD]: 'read', [CARE]: 'read' },
      open.keys.map((key) => ({ ...key, key: randomBytes(32) })),
    )
    for (const [wrap, code] of [
      [missing.wrap, 'wrap-wrong'],
      [other.wrap, 'check-value-wrong'],
    ] as const) {
      const access = withWrap(open.access, besa.member, () => wrap)
      expect(await openGrants({ access, member: besa.member, x: besa.x })).toMatchObject({ ok: false, code })
    }
  })

  it('to somebody who has none', async () => {
    const stranger = await newPerson()
    expect(await openGrants({ access: open.access, member: stranger.member, x: stranger.x })).toEqual({
      ok: true,
      value: [],
    })
  })
})

describe('when keys are turned', () => {
  it('who was removed opens nothing that comes later, with any key they ever had', async () => {
    const { drita, besa } = agency
    const held = await openGrants({ access: open.access, member: besa.member, x: besa.x })
    const turned = await rotated(agency, open, drita, [CARD, CARE], [besa])
    const later = turned.keys.filter(({ epoch }) => epoch === 2).map(({ key }) => key)

    expect(await openGrants({ access: turned.access, member: besa.member, x: besa.x })).toEqual({ ok: true, value: [] })
    if (!held.ok) throw new Error(held.code)
    for (const { key, folder } of held.value) {
      expect(later.some((newer) => equal(newer, key))).toBe(false)
      expect(await openEarlier(turned.access, { folder, epoch: 2, key })).toMatchObject({
        ok: false,
        code: 'check-value-wrong',
      })
    }
    for (const member of turned.access.members.values()) {
      for (const grant of member.grants) {
        const access = withWrap(open.access, besa.member, () => grant.wrap)
        expect(await openGrants({ access, member: besa.member, x: besa.x })).toMatchObject({
          ok: false,
          code: 'wrap-wrong',
        })
      }
    }
  })

  it('who comes later opens all that was before, epoch by epoch', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.subarray([CARD, CARE], { minLength: 1 }), { minLength: 1, maxLength: 4 }),
        async (turns) => {
          const { drita, mira } = agency
          let now = open
          const all = [...open.keys]
          for (const folders of turns) {
            now = await rotated(agency, now, drita, folders, [])
            all.push(...now.keys.filter(({ folder }) => folders.includes(folder)))
          }
          const joined = await granted(agency, now, drita, mira, { [CARD]: 'read', [CARE]: 'read' })
          const opened = await openGrants({ access: joined.access, member: mira.member, x: mira.x })
          if (!opened.ok) throw new Error(opened.code)
          const order = (keys: typeof opened.value) =>
            [...keys].sort((a, b) => a.folder - b.folder || a.epoch - b.epoch)
          expect(order(opened.value)).toEqual(order(all))
        },
      ),
      { numRuns: 15 },
    )
  })

  it('an old key sealed under the new one is not taken from another folder, file or epoch', async () => {
    const { org } = agency
    const { fields } = await rotation(agency, open, [CARE], [])
    const before = open.keys.find(({ folder }) => folder === CARE)
    if (!before) throw new Error('the folder has no key')
    for (const wrong of [{ folder: CARD }, { file: newId() }, { epoch: 3 }, { org: newId() }]) {
      const place = { org, file: open.file, folder: CARE, epoch: 2, ...wrong }
      const { key, epoch } = await newEpoch({ ...place, previous: before.key })
      const right = await newEpoch({ org, file: open.file, folder: CARE, epoch: 2, previous: before.key })
      const record = await rotatedRecord(placeOf(), {
        ...fields,
        epochs: [{ ...right.epoch, ...(epoch.previous && { previous: epoch.previous }) }],
      })
      const access = await taken(open.access, record, agency, open.file)
      expect(await openEarlier(access, { folder: CARE, epoch: 2, key })).toMatchObject({
        ok: false,
        code: 'check-value-wrong',
      })
      expect(await openEarlier(access, { folder: CARE, epoch: 2, key: right.key })).toMatchObject({
        ok: false,
        code: 'check-value-wrong',
      })
    }
    expect(await openEarlier(open.access, before)).toEqual({ ok: true, value: [before] })
  })
})

describe('one bad grant', () => {
  it('is an alarm about its folder, and does not shut the others', async () => {
    const { drita, besa, mira } = agency
    const first = await granted(agency, open, drita, mira, { [CARD]: 'read', [CARE]: 'keep' })
    const other = [{ folder: CARE, epoch: 1, key: randomBytes(32) }]
    const grant = await wrapFor(agency, open.file, besa, { [CARE]: 'write' }, other)
    const access = await taken(
      first.access,
      await grantedRecord(place(agency, first.access, open.file, mira), { grants: [grant] }),
      agency,
      open.file,
    )
    const card = open.keys.filter(({ folder }) => folder === CARD)
    expect(await openGrants({ access, member: besa.member, x: besa.x })).toEqual({
      ok: false,
      code: 'check-value-wrong',
      detail: { opened: card, folders: [CARE] },
    })
  })

  it('of an earlier key leaves the newer ones, which are right', async () => {
    const { drita } = agency
    const turned = await rotated(
      agency,
      { ...open, keys: open.keys.map((key) => ({ ...key, key: randomBytes(32) })) },
      drita,
      [CARE],
      [],
    )
    const opened = await openGrants({ access: turned.access, member: drita.member, x: drita.x })
    expect(opened).toMatchObject({ ok: false, code: 'check-value-wrong', detail: { folders: [CARE] } })
    expect(opened.ok ? [] : opened.detail.opened.map(({ folder, epoch }) => `${folder}/${epoch}`).sort()).toEqual([
      `${CARD}/1`,
      `${CARE}/2`,
    ])
  })
})

describe('a partial keeper', () => {
  it('can hand on the folder they keep to somebody who has other folders, without holding those', async () => {
    const { drita, besa, mira } = agency
    const first = await granted(agency, open, drita, mira, { [CARD]: 'read', [CARE]: 'keep' })
    const onlyCare = open.keys.filter(({ folder }) => folder === CARE)
    const grant = await wrapFor(agency, open.file, besa, { [CARE]: 'write' }, onlyCare)
    const record = await grantedRecord(place(agency, first.access, open.file, mira), { grants: [grant] })
    const access = await taken(first.access, record, agency, open.file)
    const opened = await openGrants({ access, member: besa.member, x: besa.x })
    expect(opened.ok && opened.value.map(({ folder }) => folder).sort()).toEqual([CARD, CARE])
  })
})

const placeOf = () => place(agency, open.access, open.file, agency.drita)
