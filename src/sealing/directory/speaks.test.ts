import { describe, expect, it } from 'vitest'
import { foundAgency, speaking2 } from '../../../test/vectors/agency.ts'
import { CARD, openedFile, place, refusalOf, WHEREABOUTS, rotation, wrapFor } from '../../../test/vectors/case-file.ts'
import { barredRecord, grantedRecord, rotatedRecord } from '../access/access-record.ts'
import { speaksRecord } from './directory-record.ts'
import { speaksAt } from './directory-view.ts'
import { extendDirectory, extendStrictly } from './directory.ts'

const first = await foundAgency()
const agency = await speaking2(first)
const where = (signer: (typeof agency.arben)['asMember'], of = first) => ({
  org: of.org,
  head: of.directory.head,
  signer,
})

describe('That everybody’s app knows the next version', () => {
  it('is not for a member without the office to say, nor for a device', async () => {
    for (const signer of [first.drita.asMember, first.arben.onDevice])
      expect(await extendStrictly(first.directory, [await speaksRecord(where(signer), { version: 2 })])).toMatchObject({
        code: 'not-entitled',
      })
  })

  it('never goes back, is not said twice, and is not said of the first version', async () => {
    for (const [of, version] of [
      [agency, 2],
      [first, 1],
      [first, 256],
    ] as const) {
      const record = await speaksRecord(where(of.arben.asMember, of), { version })
      expect(await extendStrictly(of.directory, [record])).toMatchObject({ code: 'record-malformed' })
      const read = await extendDirectory(of.directory, [record])
      expect(read.ok && speaksAt(read.value)).toBe(speaksAt(of.directory))
    }
  })

  it('is said by a custodian or the root, from its own position on', async () => {
    for (const signer of [first.arben.asMember, first.asRoot]) {
      const said = await extendStrictly(first.directory, [await speaksRecord(where(signer), { version: 2 })])
      if (!said.ok) throw new Error(said.code)
      expect(speaksAt(said.value)).toBe(2)
      expect(speaksAt(said.value, first.directory.head.seq)).toBe(1)
      const higher = await extendStrictly(said.value, [
        await speaksRecord({ org: first.org, head: said.value.head, signer }, { version: 4 }),
      ])
      expect(higher.ok && [speaksAt(higher.value), speaksAt(higher.value, said.value.head.seq)]).toEqual([4, 2])
    }
  })
})

describe('A record of a form that older apps cannot verify', () => {
  it('does not count where its author had not seen that everybody can', async () => {
    const { drita, besa } = agency
    const rights = { [CARD]: 'keep', [WHEREABOUTS]: 'keep' } as const
    const open = await openedFile(
      first,
      drita,
      [
        [drita, rights],
        [besa, { [CARD]: 'read', [WHEREABOUTS]: 'write' }],
      ],
      [CARD, WHEREABOUTS],
    )
    const at = first.directory.head.seq
    const cut = await rotation(first, open, [WHEREABOUTS], [], first.directory, [WHEREABOUTS])
    const turned = await rotation(first, open, [WHEREABOUTS], [])
    const until = await wrapFor(first, open.file, agency.mira, { [CARD]: 'read' }, open.keys, at, '2026-12-24')
    const by = (person: typeof drita) => ({ ...place(agency, open.access, open.file, person), at })
    for (const record of [
      barredRecord(by(drita), { member: besa.member }),
      rotatedRecord(by(drita), cut.fields),
      grantedRecord(by(drita), { grants: [until] }),
    ])
      expect(await refusalOf(open.access, record, agency, open.file)).toBe('record-malformed')
    expect(await refusalOf(open.access, rotatedRecord(by(besa), turned.fields), agency, open.file)).toBe('not-entitled')
    expect(
      await refusalOf(open.access, barredRecord(place(agency, open.access, open.file, drita), besa), agency, open.file),
    ).toBe('taken')
  })
})
