import { describe, expect, it } from 'vitest'
import { foundAgency, speaking, type Agency, type Person } from '../../../test/vectors/agency.ts'
import { endedKeys, keysByShares, renewed } from '../../../test/vectors/new-keys.ts'
import {
  CARD,
  CARE,
  granted,
  openedFile,
  place,
  refusalOf,
  rotated,
  rotation,
  THERAPY,
  wrapFor,
  type OpenFile,
} from '../../../test/vectors/case-file.ts'
import { buildSegment } from '../../../test/vectors/one-segment.ts'
import { plan } from '../../../test/vectors/besas-segment.ts'
import { parseSegment } from '../segments/segment.ts'
import { checkSegment } from '../segments/segment-standing.ts'
import { grantedRecord, rotatedRecord } from './access-record.ts'
import { isInOtherHands, type AccessState } from './access.ts'
import { openGrants } from './grant.ts'

const before = await speaking(await foundAgency(), 3)
const { drita, besa, mira, arben } = before
const FOLDERS = [CARD, CARE, THERAPY]
const file = await openedFile(
  before,
  drita,
  [
    [drita, { [CARD]: 'keep', [CARE]: 'keep', [THERAPY]: 'keep' }],
    [besa, { [CARD]: 'read', [CARE]: 'write' }],
    [mira, { [CARD]: 'read', [CARE]: 'read' }],
  ],
  FOLDERS,
)

const marked = ({ directory }: Agency, access: AccessState = file.access) =>
  FOLDERS.filter((folder) => isInOtherHands(access, folder, directory))
/** What a server or a reader says of an entry by this person in `care`. */
async function standing(agency: Agency, of: OpenFile, by: Person, how: { epoch?: number; at?: number } = {}) {
  const built = await buildSegment({
    ...plan,
    org: agency.org,
    file: of.file,
    folder: CARE,
    device: by.device,
    deviceKey: by.deviceKey,
    epoch: how.epoch ?? 1,
  })
  const segment = parseSegment(built.bytes)
  if (!segment.ok) throw new Error(segment.code)
  const at = how.at === undefined ? {} : { at: { directory: how.at, access: of.access.head.seq } }
  return checkSegment(segment.value, { directory: agency.directory, access: of.access, ...at }) ?? 'counts'
}
const opens = async (of: OpenFile, { member, x }: Person, former: readonly Person[] = []) => {
  const opened = await openGrants({ access: of.access, member, x, former: former.map((one) => one.x) })
  const keys = opened.ok ? opened.value : opened.detail.opened
  return { ok: opened.ok, care: keys.flatMap(({ folder, epoch }) => (folder === CARE ? [epoch] : [])).sort() }
}

describe('A folder that a lost phone could open', () => {
  it('is marked from the position of the new keys on, and no folder that it could not open is', async () => {
    const { agency } = await renewed(before, mira)
    expect(marked(before)).toEqual([])
    expect(marked(agency)).toEqual([CARD, CARE])
    expect(isInOtherHands(file.access, CARE, agency.directory, before.directory.head.seq)).toBe(false)
    expect(marked(await endedKeys(before, drita))).toEqual(FOLDERS)
  })

  it('takes no entry from anybody until its key was turned; what stood before still counts', async () => {
    const { agency } = await renewed(before, mira)
    expect(await standing(agency, file, drita)).toBe('turn-first')
    expect(await standing(agency, file, besa)).toBe('turn-first')
    expect(await standing(agency, file, drita, { at: before.directory.head.seq })).toBe('counts')
  })

  it('is turned by whoever may write there, for the same people with the same rights', async () => {
    const { agency, person } = await renewed(before, mira)
    const turned = await rotated(agency, file, besa, [CARE], [], agency.directory)
    expect(marked(agency, turned.access)).toEqual([CARD])
    expect(await standing(agency, turned, besa, { epoch: 2 })).toBe('counts')
    expect(await opens(turned, person, [mira])).toEqual({ ok: true, care: [1, 2] })
    expect(await opens(turned, drita)).toEqual({ ok: true, care: [1, 2] })
    expect(await opens(turned, mira)).toMatchObject({ ok: false, care: [] })
  })

  it('is not turned by a reader, nor with anybody left out, let in or given another right', async () => {
    const { agency } = await renewed(before, mira)
    const { fields, keys } = await rotation(agency, file, [CARE], [], agency.directory)
    const refusal = (by: Person, over: Partial<typeof fields> = {}) =>
      refusalOf(
        file.access,
        rotatedRecord(place(agency, file.access, file.file, by), { ...fields, ...over }),
        agency,
        file.file,
      )
    expect(await refusal(mira)).toBe('not-entitled')
    expect(await refusal(besa, { grants: fields.grants.slice(1) })).toBe('recipients-wrong')
    const at = agency.directory.head.seq
    const arbens = await wrapFor(agency, file.file, arben, { [CARE]: 'read' }, keys, at)
    expect(await refusal(besa, { grants: [...fields.grants, arbens] })).toBe('recipients-wrong')
    const more = await wrapFor(agency, file.file, mira, { [CARE]: 'write' }, keys, at)
    const others = fields.grants.filter(({ member }) => member !== mira.member)
    expect(await refusal(besa, { grants: [...others.slice(0, 2), more] })).toBe('recipients-wrong')
    expect(await refusal(besa, { removed: [{ member: mira.member, folders: [CARE] }] })).not.toBe('taken')
    expect(await refusal(besa)).toBe('taken')
  })

  it('stays marked where a turn was sealed before the new keys were seen', async () => {
    const { agency } = await renewed(before, mira)
    const early = await rotated(before, file, drita, [CARE], [])
    expect(marked(agency, early.access)).toEqual([CARD, CARE])
  })

  it('stays marked where its member is given it again without a turn', async () => {
    const { agency, person } = await renewed(before, mira)
    const again = await granted(agency, file, drita, person, { [CARE]: 'read' })
    expect(marked(agency, again.access)).toEqual([CARD, CARE])
  })
})

describe('A member whose keys a custodian ended', () => {
  it('gets no new key and can be given nothing, though their rights stay', async () => {
    const agency = await endedKeys(before, mira)
    const turned = await rotated(agency, file, besa, [CARE], [], agency.directory)
    expect(turned.access.members.size).toBe(3)
    expect(await opens(turned, mira)).toEqual({ ok: true, care: [1] })
    const grant = await wrapFor(agency, file.file, mira, { [CARD]: 'read' }, file.keys)
    const record = grantedRecord(place(agency, file.access, file.file, drita), { grants: [grant] })
    expect(await refusalOf(file.access, record, agency, file.file)).toBe('recipients-wrong')
  })

  it('comes back with what two shares gave them: the next turn lets them read all of it, and the thief nothing more', async () => {
    const stopped = await endedKeys(before, mira)
    const turned = await rotated(stopped, file, besa, [CARE], [], stopped.directory)
    const { agency, person } = await keysByShares(stopped, mira)
    expect(await standing(agency, turned, besa, { epoch: 2 })).toBe('turn-first')
    expect(await opens(turned, person, [mira])).toEqual({ ok: true, care: [1] })
    const again = await rotated(agency, turned, besa, [CARE], [], agency.directory)
    expect(await opens(again, person, [mira])).toEqual({ ok: true, care: [1, 2, 3] })
    expect(await opens(again, mira)).toMatchObject({ ok: false, care: [] })
  })
})
