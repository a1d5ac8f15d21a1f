import { describe, expect, it } from 'vitest'
import { foundAgency, speaking, speaking2, type Person } from '../../../test/vectors/agency.ts'
import {
  CARD,
  CARE,
  granted,
  openedFile,
  place,
  refusalOf,
  rotated,
  rotation,
  taken,
  wrapFor,
  type OpenFile,
} from '../../../test/vectors/case-file.ts'
import { randomBytes } from '../primitives/bytes.ts'
import { grantedRecord, rotatedRecord } from './access-record.ts'
import { newEpoch, openGrants } from './grant.ts'

const two = await speaking2(await foundAgency())
const agency = await speaking(two, 3)
const { drita, besa, mira, arben } = agency
const says = [
  [drita, { [CARD]: 'keep', [CARE]: 'keep' }],
  [besa, { [CARD]: 'keep', [CARE]: 'keep' }],
  [mira, { [CARD]: 'read', [CARE]: 'write' }],
  [arben, { [CARD]: 'keep' }],
] as const
const open = await openedFile(agency, drita, says, [CARD, CARE])
const anew = (file: OpenFile, by: Person) => rotated(agency, file, by, [CARE], [], agency.directory, [CARE])
const opens = async (file: OpenFile, person: Person) => {
  const opened = await openGrants({ access: file.access, member: person.member, x: person.x })
  const keys = opened.ok ? opened.value : opened.detail.opened
  return [...new Set(keys.flatMap(({ folder, epoch }) => (folder === CARE ? [epoch] : [])))].sort()
}
const rights = new Map([
  [drita, 'keep'],
  [besa, 'keep'],
  [mira, 'write'],
  [arben, 'read'],
] as const)
/** A turn of `care`, which Arben may read by now, that has the key of a former epoch as well. */
async function linking(file: OpenFile, earlier: { epoch: number; key: Uint8Array<ArrayBuffer> }) {
  const before = file.keys.find(({ folder }) => folder === CARE)
  if (!before) throw new Error('the key is held')
  const where = { org: agency.org, file: file.file, folder: CARE, epoch: before.epoch + 1 }
  const { epoch, key } = await newEpoch({ ...where, previous: before.key, earlier })
  const keys = [{ folder: CARE, epoch: epoch.epoch, key }]
  const grants = await Promise.all(
    [...rights].map(([one, right]) => wrapFor(agency, file.file, one, { [CARE]: right }, keys)),
  )
  return rotatedRecord(place(agency, file.access, file.file, mira), { epochs: [epoch], grants, removed: [] })
}
const first = () => {
  const key = open.keys.find(({ folder }) => folder === CARE)
  if (!key) throw new Error('the first key is held')
  return key
}

describe('A folder whose key nobody holds any more', () => {
  it('is begun anew by nobody who may not write there, taking it from nobody, and not before version 3', async () => {
    const { fields } = await rotation(agency, open, [CARE], [], agency.directory, [CARE])
    const at = (person: Person) => place(agency, open.access, open.file, person)
    expect(await refusalOf(open.access, rotatedRecord(at(arben), fields), agency, open.file)).toBe('not-entitled')
    const taking = await rotation(agency, open, [CARE], [mira], agency.directory, [CARE])
    const takes = rotatedRecord(at(drita), taking.fields)
    expect(await refusalOf(open.access, takes, agency, open.file)).toBe('record-malformed')
    const early = await openedFile(two, drita, says, [CARD, CARE])
    const old = await rotation(two, early, [CARE], [], two.directory, [CARE])
    const record = rotatedRecord(place(two, early.access, early.file, drita), old.fields)
    expect(await refusalOf(early.access, record, two, early.file, two.directory)).toBe('record-malformed')
  })

  it('is begun anew by who may write there: nobody loses what they could open, who comes later reads from there on', async () => {
    const begun = await anew(open, mira)
    expect(begun.access.begunAnew).toMatchObject([{ folder: CARE, epoch: 2, by: mira.member }])
    expect(await opens(begun, besa)).toEqual([1, 2])
    const later = await granted(agency, begun, drita, arben, { [CARE]: 'read' })
    expect(await opens(later, arben)).toEqual([2])
  })

  it('opens whole to everybody once somebody who holds a key of before links it in, and only of before', async () => {
    const later = await granted(agency, await anew(open, mira), drita, arben, { [CARE]: 'read' })
    const wrong = linking(later, { ...first(), epoch: 2 })
    expect(await refusalOf(later.access, wrong, agency, later.file)).toBe('record-malformed')
    const access = await taken(later.access, await linking(later, first()), agency, later.file)
    expect(await opens({ ...later, access }, arben)).toEqual([1, 2, 3])
    const whole = await openedFile(agency, drita, says, [CARD, CARE])
    const reads = await granted(agency, whole, drita, arben, { [CARE]: 'read' })
    expect(await refusalOf(reads.access, linking(reads, first()), agency, whole.file)).toBe('record-malformed')
  })

  it('opens no more by a link that seals another key', async () => {
    const later = await granted(agency, await anew(open, mira), drita, arben, { [CARE]: 'read' })
    const record = await linking(later, { epoch: 1, key: randomBytes(32) })
    const access = await taken(later.access, record, agency, later.file)
    expect(await opens({ ...later, access }, arben)).toEqual([2, 3])
  })
})

describe('One person alone', () => {
  const at = (person: Person) => place(agency, open.access, open.file, person)
  const refusal = (record: Promise<Uint8Array<ArrayBuffer>>) => refusalOf(open.access, record, agency, open.file)

  it('turns no key where nothing is turned', async () => {
    expect(await refusal(rotatedRecord(at(drita), { epochs: [], grants: [], removed: [] }))).toBe('record-malformed')
    const removed = [{ member: mira.member, folders: [CARE] }]
    expect(await refusal(rotatedRecord(at(drita), { epochs: [], grants: [], removed }))).toBe('record-malformed')
  })

  it('gives up their own right, as a supervisor too', async () => {
    const lower = await wrapFor(agency, open.file, besa, { [CARE]: 'write' }, open.keys)
    expect(await refusal(grantedRecord(at(besa), { grants: [lower] }))).toBe('taken')
  })
})
