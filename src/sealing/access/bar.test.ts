import { describe, expect, it } from 'vitest'
import { foundAgency, newPerson, speaking2, type Person } from '../../../test/vectors/agency.ts'
import {
  CARD,
  CARE,
  openedFile,
  place,
  refusalOf,
  rotated,
  rotation,
  taken,
  THERAPY,
  wrapFor,
  type OpenFile,
} from '../../../test/vectors/case-file.ts'
import {
  barConfirmedRecord,
  barLiftedRecord,
  barredRecord,
  folderRecord,
  grantedRecord,
  recoveredRecord,
  rotatedRecord,
} from './access-record.ts'
import { rightOf, unkeptFolders } from './access.ts'
import { newEpoch, openGrants } from './grant.ts'
import { idText } from '../primitives/id.ts'
import { signErasure } from './erasure.ts'
import { signLift, signRecovery } from './second-person.ts'

const agency = await speaking2(await foundAgency())
const { drita, besa, mira, arben } = agency
/** Drita and Besa keep card and care, Mira alone keeps therapy. */
const open = await openedFile(
  agency,
  drita,
  [
    [drita, { [CARD]: 'keep', [CARE]: 'keep' }],
    [besa, { [CARD]: 'keep', [CARE]: 'keep', [THERAPY]: 'write' }],
    [mira, { [CARD]: 'read', [THERAPY]: 'keep' }],
    [arben, { [CARD]: 'read', [CARE]: 'write' }],
  ],
  [CARD, CARE, THERAPY],
)
const by = (person: Person, file: OpenFile = open) => place(agency, file.access, file.file, person)
const refusal = (record: Promise<Uint8Array<ArrayBuffer>>, file: OpenFile = open) =>
  refusalOf(file.access, record, agency, file.file)
const after = async (file: OpenFile, record: Promise<Uint8Array<ArrayBuffer>>): Promise<OpenFile> => ({
  ...file,
  record: await record,
  access: await taken(file.access, await record, agency, file.file),
})
const signing = (person: Person, file: OpenFile) => ({
  org: agency.org,
  file: file.file,
  prev: file.access.head.hash,
  member: person.member,
  device: person.device,
  deviceKey: person.deviceKey,
})

const withoutMira = await after(open, barredRecord(by(drita), mira))

describe('Barring a member of a file', () => {
  it('is refused from one who does not keep the card, of oneself, and twice', async () => {
    expect(await refusal(barredRecord(by(mira), drita))).toBe('not-entitled')
    expect(await refusal(barredRecord(by(arben), drita))).toBe('not-entitled')
    expect(await refusal(barredRecord(by(drita), drita))).toBe('not-entitled')
    expect(await refusal(barredRecord(by(besa, withoutMira), mira), withoutMira)).toBe('record-malformed')
    expect(await refusal(barredRecord(by(besa), mira))).toBe('taken')
  })

  it('takes every right at once, and shuts what they could read until its key is turned', () => {
    expect(withoutMira.access.members.has(idText(mira.member))).toBe(false)
    expect(withoutMira.access.barred.get(idText(mira.member))).toMatchObject({ by: drita.member, confirmed: undefined })
    expect([...withoutMira.access.mustTurn]).toEqual([CARD, THERAPY])
    expect(unkeptFolders(withoutMira.access)).toEqual([THERAPY])
  })

  it('asks for no new key of a folder that has none yet', async () => {
    const rights = { [CARD]: 'keep', [CARE]: 'keep', [THERAPY]: 'keep' } as const
    const young = await openedFile(
      agency,
      drita,
      [
        [drita, rights],
        [mira, rights],
      ],
      [CARD, CARE],
    )
    expect([...(await after(young, barredRecord(by(drita, young), mira))).access.mustTurn]).toEqual([CARD, CARE])
  })

  it('may be of one who has nothing in the file, who then can be given nothing', async () => {
    const stranger = await after(open, barredRecord(by(drita), { member: (await newPerson()).member }))
    expect([...stranger.access.mustTurn]).toEqual([])
    const grant = await wrapFor(agency, open.file, mira, { [CARD]: 'read' }, open.keys)
    expect(await refusal(grantedRecord(by(drita, withoutMira), { grants: [grant] }), withoutMira)).toBe('member-barred')
    const { fields } = await rotation(agency, withoutMira, [CARD], [])
    expect(
      await refusal(
        rotatedRecord(by(drita, withoutMira), { ...fields, grants: [...fields.grants, grant] }),
        withoutMira,
      ),
    ).toBe('recipients-wrong')
  })

  it('leaves them nothing that they could sign, and opens nothing to them', async () => {
    const { fields } = await rotation(agency, withoutMira, [CARD], [])
    const grant = await wrapFor(agency, open.file, besa, { [THERAPY]: 'read' }, open.keys)
    const { key, epoch } = await newEpoch({ org: agency.org, file: open.file, folder: 5, epoch: 1 })
    for (const record of [
      rotatedRecord(by(mira, withoutMira), fields),
      grantedRecord(by(mira, withoutMira), { grants: [grant] }),
      barredRecord(by(mira, withoutMira), drita),
      barLiftedRecord(by(mira, withoutMira), mira),
      barConfirmedRecord(by(mira, withoutMira), mira),
      folderRecord(by(mira, withoutMira), {
        epochs: [epoch],
        grants: [await wrapFor(agency, open.file, mira, { 5: 'keep' }, [{ folder: 5, epoch: 1, key }])],
      }),
    ])
      expect(await refusal(record, withoutMira)).toBe('not-entitled')
    expect(await openGrants({ access: withoutMira.access, member: mira.member, x: mira.x })).toEqual({
      ok: true,
      value: [],
    })
  })

  it('is followed by new keys from anybody who may write there; who only reads turns nothing', async () => {
    const twice = await after(open, barredRecord(by(drita), besa))
    expect([...twice.access.mustTurn]).toEqual([CARD, CARE, THERAPY])
    const card = await rotation(agency, twice, [CARD], [])
    expect(await refusal(rotatedRecord(by(arben, twice), card.fields), twice)).toBe('not-entitled')
    const turned = await rotated(agency, twice, arben, [CARE], [])
    expect([...turned.access.mustTurn]).toEqual([CARD, THERAPY])
    expect(rightOf(turned.access, arben.member, CARE)).toBe('write')
  })
})

describe('A bar is confirmed', () => {
  it('by nobody who is not of the file, by not the one who barred, and only once', async () => {
    const stranger = await after(open, barredRecord(by(drita), { member: (await newPerson()).member }))
    const named = [...stranger.access.barred.values()][0]
    if (!named) throw new Error('somebody is barred')
    expect(await refusal(barConfirmedRecord(by(drita, stranger), named), stranger)).toBe('not-entitled')
    expect(await refusal(barConfirmedRecord(by(besa), mira))).toBe('record-malformed')
    const confirmed = await after(withoutMira, barConfirmedRecord(by(arben, withoutMira), mira))
    expect(confirmed.access.barred.get(idText(mira.member))?.confirmed).toMatchObject({ by: arben.member })
    expect(await refusal(barConfirmedRecord(by(besa, confirmed), mira), confirmed)).toBe('record-malformed')
  })
})

describe('A bar is lifted', () => {
  it('not by one who does not keep the card, and not where nobody is barred', async () => {
    expect(await refusal(barLiftedRecord(by(arben, withoutMira), mira), withoutMira)).toBe('not-entitled')
    expect(await refusal(barLiftedRecord(by(drita), mira))).toBe('record-malformed')
  })

  it('once it is confirmed, only with a second person, who signed for this member in this place', async () => {
    const confirmed = await after(withoutMira, barConfirmedRecord(by(arben, withoutMira), mira))
    const lift = (second?: Awaited<ReturnType<typeof signLift>>) =>
      barLiftedRecord(by(drita, confirmed), { member: mira.member, ...(second && { second }) })
    expect(await refusal(lift(), confirmed)).toBe('not-entitled')
    expect(await refusal(lift(await signLift(signing(drita, confirmed), mira.member)), confirmed)).toBe('not-entitled')
    expect(await refusal(lift(await signLift(signing(mira, confirmed), mira.member)), confirmed)).toBe('not-entitled')
    for (const wrong of [
      await signLift(signing(besa, withoutMira), mira.member),
      await signLift(signing(besa, confirmed), arben.member),
      await signErasure(signing(besa, confirmed)),
      { ...(await signLift(signing(besa, confirmed), mira.member)), member: arben.member },
    ])
      expect(await refusal(lift(wrong), confirmed)).toBe('signature-wrong')
    expect(await refusal(lift(await signLift(signing(besa, confirmed), mira.member)), confirmed)).toBe('taken')
  })

  it('and gives nothing back by itself', async () => {
    const lifted = await after(withoutMira, barLiftedRecord(by(drita, withoutMira), mira))
    expect(lifted.access.members.has(idText(mira.member))).toBe(false)
    expect([...lifted.access.mustTurn]).toEqual([CARD, THERAPY])
    const grant = await wrapFor(agency, open.file, mira, { [CARD]: 'read' }, open.keys)
    expect(await refusal(grantedRecord(by(drita, lifted), { grants: [grant] }), lifted)).toBe('taken')
  })
})

describe('A folder that nobody keeps any more', () => {
  const recovery = async (file: OpenFile, keeper: Person, folder = THERAPY, previous = false) => {
    const before = file.access.epochs.get(folder)?.length ?? 0
    const held = file.keys.find((key) => key.folder === folder)
    const place = { org: agency.org, file: file.file, folder, epoch: before + 1 }
    const made = await newEpoch({ ...place, ...(previous && held && { previous: held.key }) })
    const keys = [{ folder, epoch: before + 1, key: made.key }]
    const second = await signRecovery(signing(besa, file), keeper.member, [folder])
    const grants = [
      await wrapFor(agency, file.file, keeper, { [folder]: 'keep' }, keys),
      await wrapFor(agency, file.file, besa, { [folder]: 'write' }, keys),
    ]
    return { epochs: [made.epoch], grants, second }
  }

  it('is not turned by one who may write there, and takes no first use of another', async () => {
    const { fields } = await rotation(agency, withoutMira, [THERAPY], [])
    expect(await refusal(rotatedRecord(by(besa, withoutMira), fields), withoutMira)).toBe('not-entitled')
  })

  it('is not recovered while somebody keeps it, by one who does not keep the card, or by one alone', async () => {
    const fields = await recovery(withoutMira, drita)
    expect(await refusal(recoveredRecord(by(drita), await recovery(open, drita)))).toBe('not-entitled')
    expect(
      await refusal(
        recoveredRecord(by(arben, withoutMira), {
          ...fields,
          second: await signRecovery(signing(besa, withoutMira), arben.member, [THERAPY]),
        }),
        withoutMira,
      ),
    ).toBe('not-entitled')
    for (const [second, code] of [
      [await signRecovery(signing(drita, withoutMira), drita.member, [THERAPY]), 'not-entitled'],
      [await signRecovery(signing(mira, withoutMira), drita.member, [THERAPY]), 'not-entitled'],
      [await signRecovery(signing(besa, withoutMira), besa.member, [THERAPY]), 'signature-wrong'],
      [await signRecovery(signing(besa, withoutMira), drita.member, [CARE]), 'signature-wrong'],
      [await signRecovery(signing(besa, open), drita.member, [THERAPY]), 'signature-wrong'],
    ] as const)
      expect(await refusal(recoveredRecord(by(drita, withoutMira), { ...fields, second }), withoutMira)).toBe(code)
    expect(
      await refusal(
        recoveredRecord(by(drita, withoutMira), { ...fields, grants: fields.grants.slice(0, 1) }),
        withoutMira,
      ),
    ).toBe('recipients-wrong')
  })

  it('is recovered by two: who had its key reads all of it, who had not reads from here on', async () => {
    const recovered = await after(
      withoutMira,
      recoveredRecord(by(drita, withoutMira), await recovery(withoutMira, drita)),
    )
    expect(rightOf(recovered.access, drita.member, THERAPY)).toBe('keep')
    expect(unkeptFolders(recovered.access)).toEqual([])
    expect([...recovered.access.mustTurn]).toEqual([CARD])
    const opens = async (person: Person) => {
      const opened = await openGrants({ access: recovered.access, member: person.member, x: person.x })
      return opened.ok && opened.value.flatMap(({ folder, epoch }) => (folder === THERAPY ? [epoch] : [])).sort()
    }
    expect(await opens(drita)).toEqual([2])
    expect(await opens(besa)).toEqual([1, 2])
    expect(await opens(mira)).toEqual([])
  })

  it('does not stop other folders from being turned meanwhile', async () => {
    const turned = await rotated(agency, withoutMira, drita, [CARD], [])
    expect(unkeptFolders(turned.access)).toEqual([THERAPY])
  })
})
