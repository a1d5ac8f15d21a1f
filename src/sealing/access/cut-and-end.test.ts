import { describe, expect, it } from 'vitest'
import { foundAgency, speaking2, type Person } from '../../../test/vectors/agency.ts'
import {
  CARD,
  CARE,
  granted,
  openedFile,
  place,
  refusalOf,
  rotated,
  rotation,
  WHEREABOUTS,
  wrapFor,
  type OpenFile,
} from '../../../test/vectors/case-file.ts'
import { folderRecord, grantedRecord, openedRecord, rotatedRecord } from './access-record.ts'
import { untilOf, type AccessState } from './access.ts'
import { newEpoch, openGrants } from './grant.ts'
import { idText } from '../primitives/id.ts'
import { randomBytes } from '../primitives/bytes.ts'

const agency = await speaking2(await foundAgency())
const { drita, besa, mira, arben } = agency
const DAY = '2026-12-24'
const open = await openedFile(
  agency,
  drita,
  [
    [drita, { [CARD]: 'keep', [CARE]: 'keep', [WHEREABOUTS]: 'keep', 5: 'keep' }],
    [besa, { [CARD]: 'keep', [CARE]: 'keep', [WHEREABOUTS]: 'write' }],
  ],
  [CARD, CARE, WHEREABOUTS],
)
const by = (person: Person, file: OpenFile = open) => place(agency, file.access, file.file, person)
const refusal = (record: Promise<Uint8Array<ArrayBuffer>>, file: OpenFile = open) =>
  refusalOf(file.access, record, agency, file.file)
const moved = (file: OpenFile, person: Person = drita) =>
  rotated(agency, file, person, [WHEREABOUTS], [], agency.directory, [WHEREABOUTS])
const opens = async (access: AccessState, person: Person) => {
  const opened = await openGrants({ access, member: person.member, x: person.x })
  if (!opened.ok) throw new Error(opened.code)
  return opened.value.flatMap(({ folder, epoch }) => (folder === WHEREABOUTS ? [epoch] : [])).sort()
}

describe('A chain of keys is cut', () => {
  it('in the one folder that says where somebody is, and in no other', async () => {
    const { fields } = await rotation(agency, open, [CARE], [], agency.directory, [CARE])
    expect(await refusal(rotatedRecord(by(drita), fields))).toBe('record-malformed')
  })

  it('and who comes later reads from there on; whoever read before still does, with a new phone as well', async () => {
    const twice = await moved(await moved(open))
    const joined = await granted(agency, twice, drita, mira, { [CARD]: 'read', [WHEREABOUTS]: 'read' })
    expect(await opens(joined.access, mira)).toEqual([3])
    for (const person of [drita, besa]) expect(await opens(joined.access, person)).toEqual([1, 2, 3])
    const turned = await rotated(agency, joined, besa, [WHEREABOUTS], [])
    expect(await opens(turned.access, mira)).toEqual([3, 4])
    expect(await opens(turned.access, besa)).toEqual([1, 2, 3, 4])
  })

  it('and whoever lost the folder and is given it again reads from the newest cut on', async () => {
    const cut = await moved(open)
    const without = await rotated(agency, cut, drita, [WHEREABOUTS], [besa])
    const again = await granted(agency, without, drita, besa, { [WHEREABOUTS]: 'read' })
    expect(await opens(again.access, besa)).toEqual([2, 3])
    expect(await opens(again.access, drita)).toEqual([1, 2, 3])
  })

  it('and a wrap of before with a wrong key is an alarm about that folder, and shuts no other', async () => {
    const wrong = {
      ...open,
      keys: open.keys.map((key) => ({ ...key, key: key.folder === WHEREABOUTS ? randomBytes(32) : key.key })),
    }
    const given = await granted(agency, wrong, drita, mira, { [CARD]: 'read', [WHEREABOUTS]: 'read' })
    const cut = await moved({ ...given, keys: open.keys })
    const opened = await openGrants({ access: cut.access, member: mira.member, x: mira.x })
    expect(opened).toMatchObject({ ok: false, code: 'check-value-wrong', detail: { folders: [WHEREABOUTS] } })
    expect(opened.ok ? [] : opened.detail.opened.map(({ folder, epoch }) => `${folder}/${epoch}`).sort()).toEqual([
      `${CARD}/1`,
      `${WHEREABOUTS}/2`,
    ])
  })
})

describe('A grant with an end', () => {
  const giving = (rights: Parameters<typeof wrapFor>[3], until: string) =>
    wrapFor(agency, open.file, mira, rights, open.keys, undefined, until)

  it('has a day of the calendar for its end, and leaves nobody keeping a folder for a while', async () => {
    for (const day of ['2026-13-01', '2026-12-32', '24.12.2026', '2026-12-24T10:00'])
      expect(await refusal(grantedRecord(by(drita), { grants: [await giving({ [CARD]: 'read' }, day)] }))).toBe(
        'record-malformed',
      )
    expect(
      await refusal(grantedRecord(by(drita), { grants: [await giving({ [CARD]: 'read', [CARE]: 'keep' }, DAY)] })),
    ).toBe('record-malformed')
    const alone = await newEpoch({ org: agency.org, file: open.file, folder: CARD, epoch: 1 })
    const keys = [{ folder: CARD, epoch: 1, key: alone.key }]
    const grants = [await wrapFor(agency, open.file, drita, { [CARD]: 'keep' }, keys, undefined, DAY)]
    expect(
      await refusalOf(
        undefined,
        openedRecord(place(agency, undefined, open.file, drita), { epochs: [alone.epoch], grants }),
        agency,
        open.file,
      ),
    ).toBe('record-malformed')
  })

  it('keeps its end when keys are turned, and loses it with a later grant that has none', async () => {
    const given = await granted(agency, open, drita, mira, { [CARD]: 'read', [WHEREABOUTS]: 'write' }, DAY)
    expect(untilOf(given.access, mira.member, WHEREABOUTS)).toBe(DAY)
    const turned = await rotated(agency, given, drita, [WHEREABOUTS], [])
    expect(untilOf(turned.access, mira.member, WHEREABOUTS)).toBe(DAY)
    const longer = await granted(agency, turned, drita, mira, { [WHEREABOUTS]: 'write' })
    expect(untilOf(longer.access, mira.member, WHEREABOUTS)).toBeUndefined()
    expect(untilOf(longer.access, mira.member, CARD)).toBe(DAY)
  })

  it('is not given by the way, in a record that only wraps keys', async () => {
    const { fields } = await rotation(agency, open, [WHEREABOUTS], [])
    const ending = fields.grants.map((grant) => ({ ...grant, until: DAY }))
    expect(await refusal(rotatedRecord(by(drita), { ...fields, grants: ending }))).toBe('record-malformed')
    const { key, epoch } = await newEpoch({ org: agency.org, file: open.file, folder: 5, epoch: 1 })
    const grant = await wrapFor(agency, open.file, drita, { 5: 'keep' }, [{ folder: 5, epoch: 1, key }])
    expect(await refusal(folderRecord(by(drita), { epochs: [epoch], grants: [{ ...grant, until: DAY }] }))).toBe(
      'record-malformed',
    )
    expect(await refusal(folderRecord(by(drita), { epochs: [epoch], grants: [grant] }))).toBe('taken')
  })
})

describe('Who may write in a folder turns its key', () => {
  it('and takes it from nobody whose grant has no end, in no folder that they only read', async () => {
    const given = await granted(agency, open, drita, mira, { [CARD]: 'read', [WHEREABOUTS]: 'read' }, DAY)
    const both = await granted(agency, given, drita, arben, { [CARD]: 'read', [WHEREABOUTS]: 'read' })
    const from = async (...people: Person[]) => (await rotation(agency, both, [WHEREABOUTS], people)).fields
    expect(await refusal(rotatedRecord(by(besa, both), await from(arben)), both)).toBe('not-entitled')
    expect(await refusal(rotatedRecord(by(besa, both), await from(mira, arben)), both)).toBe('not-entitled')
    expect(await refusal(rotatedRecord(by(mira, both), await from()), both)).toBe('not-entitled')
    expect(await refusal(rotatedRecord(by(besa, both), await from()), both)).toBe('taken')
    const ended = await rotated(agency, both, besa, [WHEREABOUTS], [mira])
    expect(await opens(ended.access, mira)).toEqual([])
    expect(ended.access.members.get(idText(mira.member))?.rights).toEqual(new Map([[CARD, 'read']]))
  })

  it('and changes nobody’s right by it', async () => {
    const { fields } = await rotation(agency, open, [WHEREABOUTS], [])
    const raised = fields.grants.map((grant) => ({ ...grant, rights: new Map([[WHEREABOUTS, 'keep']] as const) }))
    expect(await refusal(rotatedRecord(by(besa), { ...fields, grants: raised }))).toBe('recipients-wrong')
    const turned = await rotated(agency, open, besa, [WHEREABOUTS], [])
    for (const person of [drita, besa])
      expect(turned.access.members.get(idText(person.member))?.rights).toEqual(
        open.access.members.get(idText(person.member))?.rights,
      )
  })
})
