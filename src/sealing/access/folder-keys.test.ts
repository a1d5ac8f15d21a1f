import { describe, expect, it } from 'vitest'
import {
  CARD,
  CARE,
  place,
  refusalOf,
  rotated,
  rotation,
  taken,
  THERAPY,
  wrapFor,
} from '../../../test/vectors/case-file.ts'
import { folderRecord, rotatedRecord } from './access-record.ts'
import { accessAt, currentEpoch, rightOf } from './access.ts'
import { memberRemovedRecord } from '../directory/directory-record.ts'
import { idText } from '../primitives/id.ts'
import { agency, firstOf, open, refusal, by, after } from '../../../test/vectors/drita-keeps.ts'

describe('a new folder', () => {
  it('is made by one who may write there, and its key goes to exactly those who have a right to it', async () => {
    const { mira, besa, drita } = agency
    const { key, epoch } = await firstOf(THERAPY)
    const keys = [{ folder: THERAPY, epoch: 1, key }]
    const toMira = await wrapFor(agency, open.file, mira, { [THERAPY]: 'keep' }, keys)
    const more = await wrapFor(agency, open.file, drita, { [THERAPY]: 'read' }, keys)
    expect(await refusal(folderRecord(by(besa), { epochs: [epoch], grants: [toMira] }))).toBe('not-entitled')
    expect(await refusal(folderRecord(by(mira), { epochs: [epoch], grants: [toMira, more] }))).toBe('recipients-wrong')
    expect(
      await refusal(
        folderRecord(by(mira), { epochs: [epoch], grants: [{ ...toMira, rights: new Map([[THERAPY, 'write']]) }] }),
      ),
    ).toBe('recipients-wrong')
    expect(await refusal(folderRecord(by(mira), { epochs: [{ ...epoch, epoch: 2 }], grants: [toMira] }))).toBe(
      'record-malformed',
    )
    const made = await taken(
      open.access,
      await folderRecord(by(mira), { epochs: [epoch], grants: [toMira] }),
      agency,
      open.file,
    )
    expect(currentEpoch(made, THERAPY)?.epoch).toBe(1)
    expect(
      await refusalOf(
        made,
        folderRecord(place(agency, made, open.file, mira), { epochs: [epoch], grants: [toMira] }),
        agency,
        open.file,
      ),
    ).toBe('record-malformed')
  })
})

describe('turning the keys', () => {
  it('is refused when somebody is left out, somebody is added, or it is not the next epoch', async () => {
    const { drita, besa } = agency
    const { fields } = await rotation(agency, open, [CARE], [])
    expect(fields.grants).toHaveLength(2)
    expect(await refusal(rotatedRecord(by(drita), { ...fields, grants: fields.grants.slice(1) }))).toBe(
      'recipients-wrong',
    )
    const extra = await wrapFor(agency, open.file, agency.mira, { [CARE]: 'read' }, [])
    expect(await refusal(rotatedRecord(by(drita), { ...fields, grants: [...fields.grants, extra] }))).toBe(
      'recipients-wrong',
    )
    expect(
      await refusal(
        rotatedRecord(by(drita), { ...fields, epochs: fields.epochs.map((epoch) => ({ ...epoch, epoch: 3 })) }),
      ),
    ).toBe('record-malformed')
    expect(await refusal(rotatedRecord(by(agency.mira), fields))).toBe('not-entitled')
    expect(await refusal(rotatedRecord(by(besa), fields))).toBe('taken')
  })

  it('takes a folder only together with its key, and the card only together with everything', async () => {
    const { drita, besa } = agency
    const { fields } = await rotation(agency, open, [CARE], [])
    expect(
      await refusal(
        rotatedRecord(by(drita), {
          ...fields,
          epochs: [],
          grants: [],
          removed: [{ member: besa.member, folders: [CARE] }],
        }),
      ),
    ).toBe('record-malformed')
    const ofCard = await rotation(agency, open, [CARD], [besa])
    expect(await refusal(rotatedRecord(by(drita), ofCard.fields))).toBe('recipients-wrong')
    const whole = await rotated(agency, open, drita, [CARD, CARE], [besa])
    expect(whole.access.members.has(idText(besa.member))).toBe(false)
    expect(rightOf(accessAt(whole.access, 1) ?? whole.access, besa.member, CARE)).toBe('keep')
  })

  it('gives nothing to one whom the directory has removed, though nobody has taken the folder yet', async () => {
    const { drita, besa, arben } = agency
    const later = await after(
      memberRemovedRecord(
        { org: agency.org, head: agency.directory.head, signer: arben.asMember },
        { member: besa.member },
      ),
    )
    const stale = await rotation(agency, open, [CARE], [])
    expect(await refusal(rotatedRecord(by(drita, later), stale.fields), open.access, later)).toBe('recipients-wrong')
    expect(await refusal(rotatedRecord(by(drita), stale.fields), open.access, later, later.head.seq)).toBe(
      'recipients-wrong',
    )
    const fresh = await rotation(agency, open, [CARE], [], later)
    expect(await refusal(rotatedRecord(by(drita, later), fresh.fields), open.access, later, later.head.seq)).toBe(
      'taken',
    )
  })
})
