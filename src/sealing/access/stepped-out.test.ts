import { describe, expect, it } from 'vitest'
import { foundAgency, speaking, type Person } from '../../../test/vectors/agency.ts'
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
  type OpenFile,
} from '../../../test/vectors/case-file.ts'
import { extendStrictly } from '../directory/directory.ts'
import { keysEndedRecord } from '../directory/directory-record.ts'
import { rotatedRecord, steppedOutRecord } from './access-record.ts'
import { rightOf } from './access.ts'
import { openGrants } from './grant.ts'

const founded = await foundAgency()
const agency = await speaking(founded, 3)
const { drita, besa, mira, arben } = agency
const HEALTH = 3
/** Drita opened the file and gave the talks to Mira, who keeps them too; Besa supervises without them. */
const says = [
  [drita, { [CARD]: 'keep', [CARE]: 'keep', [HEALTH]: 'keep', [THERAPY]: 'keep' }],
  [besa, { [CARD]: 'keep', [CARE]: 'keep' }],
  [mira, { [CARD]: 'read', [THERAPY]: 'keep' }],
] as const
const open = await openedFile(agency, drita, says, [CARD, CARE, HEALTH, THERAPY])

const step = (person: Person, folders: readonly number[], file: OpenFile = open, of = agency) =>
  steppedOutRecord(place(of, file.access, file.file, person), { folders })
const refusal = (record: Promise<Uint8Array<ArrayBuffer>>, file: OpenFile = open, of = agency) =>
  refusalOf(file.access, record, of, file.file)

const record = await step(drita, [THERAPY])
const out: OpenFile = { ...open, record, access: await taken(open.access, record, agency, open.file) }

describe('stepping out of a part', () => {
  it('is no record before every app of the agency knows it', async () => {
    const file = await openedFile(
      founded,
      founded.drita,
      [
        [founded.drita, { [CARD]: 'keep', [THERAPY]: 'keep' }],
        [founded.mira, { [CARD]: 'read', [THERAPY]: 'keep' }],
      ],
      [CARD, THERAPY],
    )
    expect(await refusal(step(founded.drita, [THERAPY], file, founded), file, founded)).toBe('record-malformed')
  })

  it('is refused from who alone keeps it, of a part that one does not hold, and of the card and care', async () => {
    expect(await refusal(step(drita, [HEALTH]))).toBe('recipients-wrong')
    expect(await refusal(step(drita, [HEALTH, THERAPY]))).toBe('recipients-wrong')
    expect(await refusal(step(besa, [THERAPY]))).toBe('not-entitled')
    expect(await refusal(step(besa, [CARE]))).toBe('record-malformed')
    expect(await refusal(step(besa, [CARD]))).toBe('record-malformed')
  })

  it('counts as a keeper nobody whose keys were ended: they could turn no key', async () => {
    const ended = await keysEndedRecord(
      { org: agency.org, head: agency.directory.head, signer: arben.asMember },
      { member: mira.member, hour: 500_000 },
    )
    const directory = await extendStrictly(agency.directory, [ended])
    if (!directory.ok) throw new Error(directory.code)
    const without = { ...agency, directory: directory.value }
    expect(await refusal(step(drita, [THERAPY], open, without), open, without)).toBe('recipients-wrong')
  })

  it('takes the part from its author alone, and shuts it until somebody else turned its key', () => {
    expect([CARD, CARE, HEALTH, THERAPY].map((folder) => rightOf(out.access, drita.member, folder))).toEqual([
      'keep',
      'keep',
      'keep',
      undefined,
    ])
    expect(rightOf(out.access, mira.member, THERAPY)).toBe('keep')
    expect([...out.access.mustTurn]).toEqual([THERAPY])
    expect(out.access.steppedOut).toEqual([{ member: drita.member, folder: THERAPY }])
  })

  it('is followed by a key that its author cannot make and does not get', async () => {
    const { fields } = await rotation(agency, out, [THERAPY], [])
    expect(await refusal(rotatedRecord(place(agency, out.access, out.file, drita), fields), out)).toBe('not-entitled')
    const turned = await rotated(agency, out, mira, [THERAPY], [])
    expect([...turned.access.mustTurn]).toEqual([])
    expect(turned.access.steppedOut).toEqual([])
    const keysOf = async (person: Person) => {
      const opened = await openGrants({ access: turned.access, member: person.member, x: person.x })
      return opened.ok ? opened.value.filter(({ folder }) => folder === THERAPY).map(({ epoch }) => epoch) : []
    }
    expect(await keysOf(drita)).toEqual([])
    expect(await keysOf(mira)).toContain(2)
  })

  it('may be of a part in which nobody wrote yet: nothing is to be turned', async () => {
    const early = await openedFile(agency, drita, says)
    const access = await taken(early.access, await step(drita, [THERAPY], early), agency, early.file)
    expect(rightOf(access, drita.member, THERAPY)).toBeUndefined()
    expect(access.mustTurn.size + access.steppedOut.length).toBe(0)
  })
})
