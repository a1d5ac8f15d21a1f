import { describe, expect, it } from 'vitest'
import { foundAgency, speaking, type Person } from '../../../test/vectors/agency.ts'
import { after, place, said } from '../../../test/vectors/next-records.ts'
import { signRecord, nextPlace, type Signer } from '../primitives/record.ts'
import type { DirectoryAct } from './directory-act.ts'
import { delayOf, isActAgreed, mayObject } from './directory-proposal.ts'
import {
  custodianRecord,
  delaySetRecord,
  directoryProposedRecord,
  directorySecondedRecord,
  directoryWithdrawnRecord,
  givenBackRecord,
} from './directory-record.ts'
import { delayAt, longestDelayAt } from './directory-view.ts'
import { extendDirectory, type Directory } from './directory.ts'
import { DELAY_HOURS, LEAST_DELAY_HOURS, MOST_DELAY_HOURS } from './waiting-limits.ts'

const before = await foundAgency()
const agency = await speaking(before, 4)
/** Arben, Drita and Mira are custodians; Besa supervises. */
const { arben, drita, mira, besa, asRoot } = agency
const named = async (directory: Directory, ...people: readonly Person[]) => {
  let next = directory
  for (const { member } of people) next = await after(next, await custodianRecord(place(asRoot, next), { member }))
  return next
}
const three = await named(agency.directory, drita, mira)

const of = (hours: number): DirectoryAct => ({ is: 'delay', hours })
const proposing = (directory: Directory, act: DirectoryAct, by: Signer = arben.asMember) =>
  directoryProposedRecord(place(by, directory), { act })
const last = ({ proposals }: Directory) => {
  const one = proposals.at(-1)
  if (!one) throw new Error('something waits')
  return one
}
const seconding = (directory: Directory, { asMember }: Person, proposal = last(directory)) =>
  directorySecondedRecord(place(asMember, directory), { proposed: proposal.hash })
const setting = (directory: Directory, hours: number, by: Signer = arben.asMember) =>
  delaySetRecord(place(by, directory), { hours })
const agreed = async (directory: Directory, act: DirectoryAct) => {
  const asked = await after(directory, await proposing(directory, act))
  return after(asked, await seconding(asked, drita))
}
const set = async (directory: Directory, hours: number) => {
  const both = await agreed(directory, of(hours))
  return after(both, await setting(both, hours))
}

describe('The delay', () => {
  it('is set by nobody alone, by no other number of hours than was agreed, and by nobody who is no custodian', async () => {
    const asked = await after(three, await proposing(three, of(48)))
    expect(await said(three, setting(three, 48))).toBe('second-missing')
    expect(await said(asked, setting(asked, 48))).toBe('second-missing')
    expect(await said(asked, seconding(asked, arben))).toBe('not-entitled')
    expect(await said(asked, seconding(asked, besa))).toBe('not-entitled')
    expect(await said(three, proposing(three, of(48), besa.asMember))).toBe('not-entitled')
    const both = await after(asked, await seconding(asked, drita))
    expect(await said(both, setting(both, 47))).toBe('second-missing')
    expect(await said(both, setting(both, 48, besa.asMember))).toBe('not-entitled')
    expect(await said(both, setting(both, 48, mira.asMember))).toBe('taken')
  })

  it('is neither asked for nor set outside its bounds, and not to what it is', async () => {
    for (const hours of [0, LEAST_DELAY_HOURS - 1, MOST_DELAY_HOURS + 1])
      expect(await said(three, proposing(three, of(hours)))).toBe('record-malformed')
    expect(await said(three, proposing(three, of(DELAY_HOURS)))).toBe('record-malformed')
    for (const hours of [LEAST_DELAY_HOURS, MOST_DELAY_HOURS]) expect(delayAt(await set(three, hours), 99)).toBe(hours)
    const forged = await signRecord('directory', arben.asMember, {
      ...nextPlace(three.head),
      org: three.org,
      type: 'delay-set',
      hours: 1,
    })
    expect(await said(three, forged)).toBe('record-malformed')
  })

  it('is asked for in no agency with an app that does not know it', async () => {
    const older = await speaking(before, 3)
    const custodians = await named(older.directory, older.drita)
    const asked = directoryProposedRecord(place(older.arben.asMember, custodians), { act: of(48) })
    expect(await said(custodians, asked)).toBe('record-malformed')
  })

  it('waits itself for the present one, whoever agrees besides, and a no asks for a third person', async () => {
    const both = await agreed(three, of(24))
    expect(delayOf(both, last(both))).toBe(DELAY_HOURS)
    const byThree = await after(both, await seconding(both, mira))
    expect(delayOf(byThree, last(byThree))).toBe(DELAY_HOURS)
    expect(mayObject(both, last(both), mira.member)).toBe(true)
    expect(mayObject(both, last(both), besa.member)).toBe(false)
    const no = await after(
      both,
      await directoryWithdrawnRecord(place(mira.asMember, both), { proposed: last(both).hash }),
    )
    expect(isActAgreed(no, last(no))).toBe(false)
    expect(await said(no, setting(no, 24))).toBe('second-missing')
    const other = await agreed(no, of(336))
    expect(isActAgreed(other, last(other))).toBe(false)
    const long = await set(three, 336)
    const again = await agreed(long, of(24))
    expect(delayOf(again, last(again))).toBe(336)
  })

  it('that is set later changes nothing of what two agreed on before', async () => {
    const asked = await after(three, await proposing(three, of(24)))
    const delayed = await after(asked, await seconding(asked, drita))
    const removing = await agreed(delayed, { is: 'remove', member: besa.member })
    const now = await after(removing, await setting(removing, 24))
    expect(delayAt(now, now.head.seq)).toBe(24)
    expect(delayAt(now, now.head.seq - 1)).toBe(DELAY_HOURS)
    expect(delayOf(now, last(now))).toBe(DELAY_HOURS)
    const later = await agreed(now, { is: 'end-office', member: mira.member })
    expect(delayOf(later, last(later))).toBe(24)
  })

  it('is the longer of two where it was set between the first signature and the second', async () => {
    const asked = await after(three, await proposing(three, { is: 'remove', member: besa.member }))
    const proposal = last(asked)
    const longer = await set(asked, 336)
    const both = await after(longer, await seconding(longer, drita, proposal))
    const act = both.proposals.find(({ seq }) => seq === proposal.seq)
    expect(act && delayOf(both, act)).toBe(336)
    expect(longestDelayAt(both, [proposal.seq, both.head.seq])).toBe(336)
  })

  it('that was agreed on and not set waits no more once another is set: nobody has a shorter one in reserve', async () => {
    const reserve = await agreed(three, of(24))
    const long = await set(reserve, 336)
    expect(await said(long, setting(long, 24))).toBe('second-missing')
  })

  it('in a record that nobody agreed to is set aside by every device: the agreed one stands', async () => {
    const long = await set(three, 336)
    const forged = await extendDirectory(long, [await setting(long, 24)])
    expect(forged.ok && forged.value.aside.at(-1)).toMatchObject({ why: 'second-missing' })
    expect(forged.ok && delayAt(forged.value, forged.value.head.seq)).toBe(336)
  })
})

describe('A delay that a server lost', () => {
  const lost = async (hours: number) => {
    const asked = await proposing(three, of(hours))
    const first = await after(three, asked)
    const second = await seconding(first, drita)
    const both = await after(first, second)
    return [asked, second, await setting(both, hours)] as const
  }
  const giving = async (directory: Directory, records: readonly Parameters<typeof givenBackRecord>[1]['record'][]) => {
    let next = directory
    for (const record of records)
      next = await after(next, await givenBackRecord(place(drita.onDevice, next), { record }))
    return next
  }

  it('comes back: a longer one counts from where it stood, a shorter one from where it is given back', async () => {
    const from = three.head.seq
    const here = await after(three, await proposing(three, { is: 'remove', member: besa.member }))
    const longer = await giving(here, await lost(336))
    expect([from + 2, from + 3, longer.head.seq].map((at) => delayAt(longer, at))).toEqual([DELAY_HOURS, 336, 336])
    const shorter = await giving(here, await lost(24))
    const at = shorter.head.seq
    expect([from + 3, at - 1, at].map((one) => delayAt(shorter, one))).toEqual([DELAY_HOURS, DELAY_HOURS, 24])
  })

  it('comes back with each that was set after it there', async () => {
    const first = await lost(336)
    const long = await after(three, ...first)
    const asked = await proposing(long, of(120))
    const one = await after(long, asked)
    const second = await seconding(one, drita)
    const both = await after(one, second)
    const acts: readonly DirectoryAct[] = [
      { is: 'remove', member: besa.member },
      { is: 'end-keys', member: besa.member },
      { is: 'end-office', member: mira.member },
      { is: 'end-office', member: drita.member },
    ]
    let here = three
    for (const act of acts) here = await after(here, await proposing(here, act))
    const joined = await giving(here, [...first, asked, second, await setting(both, 120)])
    expect(delayAt(joined, joined.head.seq)).toBe(120)
    expect(delayAt(joined, three.head.seq + 3)).toBe(336)
  })

  it('does not come back over one that two set here meanwhile', async () => {
    const here = await set(three, 120)
    const joined = await giving(here, await lost(24))
    expect(delayAt(joined, joined.head.seq)).toBe(120)
    expect(joined.proposals).toEqual([])
  })

  it('and was longer than one that was set here meanwhile counts from where it stood until it is given back: what was signed there keeps it', async () => {
    const from = three.head.seq
    const here = await set(three, 120)
    const joined = await giving(here, await lost(336))
    const at = joined.head.seq
    expect([from + 2, from + 3, at - 1, at].map((one) => delayAt(joined, one))).toEqual([DELAY_HOURS, 336, 336, 120])
    const then = await set(joined, 24)
    expect(delayAt(then, then.head.seq)).toBe(24)
    expect(then.proposals).toEqual([])
  })

  it('lengthens nothing where two agreed to it here: one of them sets it in the past by no record that nobody lost', async () => {
    const here = await agreed(await set(three, 120), of(336))
    const forged = await giving(here, [await setting(three, 336)])
    const positions = [three.head.seq + 1, here.head.seq, forged.head.seq]
    expect(positions.map((at) => delayAt(forged, at))).toEqual([DELAY_HOURS, 120, 120])
    expect(isActAgreed(forged, last(forged))).toBe(true)
  })

  it('lengthens nothing where nobody agreed to it', async () => {
    const here = await set(three, 120)
    const alone = await giving(here, [await setting(three, 336)])
    expect([three.head.seq + 1, alone.head.seq].map((at) => delayAt(alone, at))).toEqual([DELAY_HOURS, 120])
  })
})
