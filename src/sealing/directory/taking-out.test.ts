import { describe, expect, it } from 'vitest'
import { foundAgency, speaking, type Person } from '../../../test/vectors/agency.ts'
import { after, place, said } from '../../../test/vectors/next-records.ts'
import { DELAY_HOURS } from './waiting-limits.ts'
import { idText } from '../primitives/id.ts'
import type { Signer } from '../primitives/record.ts'
import type { DirectoryAct } from './directory-act.ts'
import { delayOf, isActAgreed, mayObject } from './directory-proposal.ts'
import {
  custodianRecord,
  directoryProposedRecord,
  directorySecondedRecord,
  directoryWithdrawnRecord,
  keysEndedRecord,
  takenOutRecord,
} from './directory-record.ts'
import type { Directory } from './directory.ts'

const before = await foundAgency()
const agency = await speaking(before, 4)
/** Arben and Drita are custodians; Besa supervises and holds what is taken out. */
const { arben, drita, besa, asRoot } = agency
const HOUR = 500_000
const made = async (directory: Directory) =>
  after(directory, await custodianRecord(place(asRoot, directory), { member: drita.member }))
const two = await made(agency.directory)
const theRoot = (directory: Directory) =>
  directorySecondedRecord(place(asRoot, directory), { proposed: waiting(directory).hash })

const act: DirectoryAct = { is: 'take-out', member: besa.member }
const proposing = (directory: Directory, by: Signer = arben.asMember) =>
  directoryProposedRecord(place(by, directory), { act })
const waiting = (directory: Directory) => {
  const [one] = directory.proposals
  if (!one) throw new Error('something waits')
  return one
}
const seconding = (directory: Directory, { asMember }: Person) =>
  directorySecondedRecord(place(asMember, directory), { proposed: waiting(directory).hash })
const taken = (directory: Directory, by: Signer = besa.asMember) =>
  takenOutRecord(place(by, directory), { member: besa.member, hour: HOUR })

const proposed = await after(two, await proposing(two))
const agreed = await after(proposed, await seconding(proposed, drita))

describe('Everything that a member can open', () => {
  it('is taken out by nobody alone: neither by the member, nor by one custodian', async () => {
    expect(await said(two, taken(two))).toBe('second-missing')
    expect(await said(proposed, taken(proposed))).toBe('second-missing')
    expect(await said(two, proposing(two, besa.asMember))).toBe('not-entitled')
    expect(await said(proposed, seconding(proposed, arben))).toBe('not-entitled')
    expect(await said(proposed, seconding(proposed, besa))).toBe('not-entitled')
  })

  it('is taken out by no other member than the one who was named, whoever agreed', async () => {
    for (const by of [arben.asMember, drita.asMember, asRoot, besa.onDevice])
      expect(await said(agreed, taken(agreed, by))).toBe('not-entitled')
  })

  it('waits three days, whoever agrees besides, and a no asks for a third person', async () => {
    expect(isActAgreed(agreed, waiting(agreed))).toBe(true)
    expect(delayOf(agreed, waiting(agreed))).toBe(DELAY_HOURS)
    const byThree = await after(agreed, await theRoot(agreed))
    expect(delayOf(byThree, waiting(byThree))).toBe(DELAY_HOURS)
    expect(mayObject(agreed, waiting(agreed), besa.member)).toBe(true)
    const no = await directoryWithdrawnRecord(place(besa.asMember, agreed), { proposed: waiting(agreed).hash })
    const refused = await after(agreed, no)
    expect(isActAgreed(refused, waiting(refused))).toBe(false)
    expect(await said(refused, taken(refused))).toBe('second-missing')
  })

  it('is not asked of an agency with an app that does not know it, nor for whose keys ended or who is from outside', async () => {
    const older = await speaking(before, 3)
    const custodians = await after(
      older.directory,
      await custodianRecord(place(older.asRoot, older.directory), { member: older.drita.member }),
    )
    const asked = directoryProposedRecord(place(older.arben.asMember, custodians), {
      act: { is: 'take-out', member: older.besa.member },
    })
    expect(await said(custodians, asked)).toBe('record-malformed')
    const ended = await after(two, await keysEndedRecord(place(asRoot, two), { member: besa.member }))
    expect(await said(ended, proposing(ended))).toBe('record-malformed')
    const ofOutside = directoryProposedRecord(place(arben.asMember, two), {
      act: { is: 'take-out', member: agency.mira.member },
    })
    expect(await said(two, ofOutside)).toBe('record-malformed')
  })

  it('is taken out once for each time that two agree, and every device knows since when', async () => {
    const once = await after(agreed, await taken(agreed))
    expect(once.takenOut).toEqual([{ member: idText(besa.member), hour: HOUR }])
    expect(once.proposals).toEqual([])
    expect(await said(once, taken(once))).toBe('second-missing')
  })
})
