import { describe, expect, it } from 'vitest'
import { foundAgency, newPerson, speaking, type Person } from '../../../test/vectors/agency.ts'
import { after, place, said } from '../../../test/vectors/next-records.ts'
import { DELAY_HOURS } from './waiting-limits.ts'
import { idText } from '../primitives/id.ts'
import type { Signer } from '../primitives/record.ts'
import { memberOf, type DirectoryAct } from './directory-act.ts'
import { delayOf, isActAgreed } from './directory-proposal.ts'
import {
  custodianRecord,
  directoryProposedRecord,
  directorySecondedRecord,
  directoryWithdrawnRecord,
  keysEndedRecord,
  memberRecord,
  memberRemovedRecord,
} from './directory-record.ts'
import { memberAt } from './directory-view.ts'
import type { Directory } from './directory.ts'

const before = await foundAgency()
const agency = await speaking(before, 3)
const { arben, drita, besa, mira, asRoot } = agency
const HOUR = 500_000

const office = async (directory: Directory, { member }: Person) =>
  after(directory, await custodianRecord(place(asRoot, directory), { member }))

/** Arben and Drita are custodians; Besa supervises, Mira is a specialist from outside. */
const two = await office(agency.directory, drita)
const removal = (directory: Directory, { member }: Person, hour?: number, by: Signer = arben.asMember) =>
  memberRemovedRecord(place(by, directory), { member, ...(hour !== undefined && { hour }) })
const ending = (directory: Directory, { member }: Person, hour?: number, by: Signer = arben.asMember) =>
  keysEndedRecord(place(by, directory), { member, ...(hour !== undefined && { hour }) })
const caseworkerOnly = ({ member, x, e }: Person) => ({
  member,
  x: x.publicKey,
  e: e.publicKey,
  roles: ['caseworker'],
  external: false,
})
const proposed = async (directory: Directory, act: DirectoryAct, by: Signer = arben.asMember) =>
  after(directory, await directoryProposedRecord(place(by, directory), { act }))
const waiting = (directory: Directory) => {
  const [one] = directory.proposals
  if (!one) throw new Error('something waits')
  return one
}
const seconded = async (directory: Directory, by: Signer) =>
  after(directory, await directorySecondedRecord(place(by, directory), { proposed: waiting(directory).hash }))
const refused = async (directory: Directory, by: Signer) =>
  directoryWithdrawnRecord(place(by, directory), { proposed: waiting(directory).hash })
const remove = ({ member }: Person): DirectoryAct => ({ is: 'remove', member })
const agreed = (directory: Directory) => isActAgreed(directory, waiting(directory))

describe('One custodian alone, where every app knows version 3,', () => {
  it('removes no custodian and no supervisor, at whatever hour', async () => {
    for (const person of [drita, besa])
      for (const hour of [undefined, HOUR]) expect(await said(two, removal(two, person, hour))).toBe('second-missing')
  })

  it('removes one member within 72 hours, and says the hour', async () => {
    expect(await said(two, removal(two, mira))).toBe('second-missing')
    const one = await after(two, await removal(two, mira, HOUR))
    expect(memberAt(one, mira.member)?.removed).toBe(true)
    const more = await withWorker(one)
    for (const hour of [HOUR - 100, HOUR, HOUR + DELAY_HOURS - 1])
      expect(await said(more.directory, removal(more.directory, more.worker, hour))).toBe('second-missing')
    expect(await said(more.directory, removal(more.directory, more.worker, HOUR + DELAY_HOURS))).toBe('taken')
    expect(await said(more.directory, removal(more.directory, more.worker, HOUR, drita.asMember))).toBe('taken')
  })

  it('ends the keys of one member within 72 hours, of a supervisor too, and of no custodian; who was stopped may be removed', async () => {
    expect(await said(two, ending(two, drita, HOUR))).toBe('second-missing')
    const one = await after(two, await ending(two, besa, HOUR))
    expect(await said(one, ending(one, mira, HOUR + 1))).toBe('second-missing')
    expect(await said(one, removal(one, mira, HOUR + 1))).toBe('second-missing')
    const other = await after(two, await ending(two, mira, HOUR))
    expect(await said(other, removal(other, mira, HOUR + 1))).toBe('taken')
  })

  it('takes the role of a supervisor from nobody, and does not send one outside', async () => {
    const outside = { ...caseworkerOnly(besa), roles: ['supervisor'], external: true }
    for (const fields of [caseworkerOnly(besa), outside])
      expect(await said(two, memberRecord(place(arben.asMember, two), fields))).toBe('second-missing')
    const more = { ...caseworkerOnly(besa), roles: ['supervisor', 'caseworker'] }
    expect(await said(two, memberRecord(place(arben.asMember, two), more))).toBe('taken')
  })

  it('does none of it by proposing it: it has no second signature, and nobody signs twice', async () => {
    const asked = await proposed(two, remove(besa))
    expect(agreed(asked)).toBe(false)
    expect(await said(asked, removal(asked, besa))).toBe('second-missing')
    const again = directorySecondedRecord(place(arben.asMember, asked), { proposed: waiting(asked).hash })
    expect(await said(asked, again)).toBe('not-entitled')
    const byOther = directorySecondedRecord(place(besa.asMember, asked), { proposed: waiting(asked).hash })
    expect(await said(asked, byOther)).toBe('not-entitled')
  })
})

describe('Two custodians', () => {
  it('remove a supervisor, and once: what they agreed on serves for nobody else', async () => {
    const both = await seconded(await proposed(two, remove(besa)), drita.asMember)
    expect(delayOf(both, waiting(both))).toBe(DELAY_HOURS)
    expect(await said(both, removal(both, drita))).toBe('second-missing')
    const gone = await after(both, await removal(both, besa, undefined, drita.asMember))
    expect(memberAt(gone, besa.member)?.removed).toBe(true)
    expect(gone.proposals).toEqual([])
    expect(gone.alone).toEqual([])
  })

  it('take the role of a supervisor, with exactly the roles that they agreed on', async () => {
    const { member, roles, external } = caseworkerOnly(besa)
    const both = await seconded(await proposed(two, { is: 'roles', member, roles, external }), drita.asMember)
    const other = { ...caseworkerOnly(besa), roles: [] }
    expect(await said(both, memberRecord(place(arben.asMember, both), other))).toBe('second-missing')
    expect(await said(both, memberRecord(place(arben.asMember, both), caseworkerOnly(besa)))).toBe('taken')
  })

  it('end the keys of a custodian without a delay: it stops, and destroys nothing', async () => {
    const three = await office(two, mira)
    const both = await seconded(await proposed(three, { is: 'end-keys', member: mira.member }), drita.asMember)
    expect(delayOf(both, waiting(both))).toBe(0)
    expect(await said(both, ending(both, mira))).toBe('taken')
  })

  it('are two no longer where one of them is stopped, or lost the keys with which they signed', async () => {
    const three = await office(two, mira)
    const both = await seconded(await proposed(three, remove(besa)), drita.asMember)
    const stopped = await after(both, await ending(both, drita, undefined, asRoot))
    expect(agreed(stopped)).toBe(false)
    expect(await said(stopped, removal(stopped, besa))).toBe('second-missing')
  })

  it('need a third after whom it is about, or another custodian, said no once', async () => {
    const three = await office(two, mira)
    for (const who of [besa, mira]) {
      const both = await seconded(await proposed(three, remove(besa)), drita.asMember)
      const no = await after(both, await refused(both, who.asMember))
      expect(agreed(no)).toBe(false)
      expect(await said(no, refused(no, who.asMember))).toBe('not-entitled')
      const third = await seconded(no, who === besa ? mira.asMember : asRoot)
      expect(agreed(third)).toBe(true)
    }
  })

  it('need a third also where it is taken back and proposed again, until who said no signs for it', async () => {
    const three = await office(two, mira)
    const both = await seconded(await proposed(three, remove(besa)), drita.asMember)
    const no = await after(both, await refused(both, mira.asMember))
    const gone = await after(no, await refused(no, arben.asMember))
    expect(gone.proposals).toEqual([])
    const again = await seconded(await proposed(gone, remove(besa), drita.asMember), arben.asMember)
    expect(agreed(again)).toBe(false)
    expect(agreed(await seconded(again, mira.asMember))).toBe(true)
  })

  it('are stopped by either of them for good, and skip the delay with a third', async () => {
    const both = await seconded(await proposed(two, remove(besa)), drita.asMember)
    expect((await after(both, await refused(both, drita.asMember))).proposals).toEqual([])
    const third = await seconded(both, asRoot)
    expect(delayOf(third, waiting(third))).toBe(0)
  })
})

describe('What somebody said no to', () => {
  it('ends once it is done, or once the member has left, for this act on this member alone', async () => {
    const { directory: four, worker } = await withWorker(await office(two, mira))
    const { member, roles, external } = caseworkerOnly(besa)
    const acts: readonly DirectoryAct[] = [{ is: 'roles', member, roles, external }, remove(besa), remove(worker)]
    let asked = four
    for (const act of acts) asked = await proposed(asked, act)
    for (const { hash } of asked.proposals)
      asked = await after(asked, await directoryWithdrawnRecord(place(mira.asMember, asked), { proposed: hash }))
    const saidNo = (directory: Directory) => directory.saidNo.map((no) => [no.is, no.member && idText(no.member)])
    expect(saidNo(asked)).toEqual(acts.map((act) => [act.is, idText(memberOf(act) ?? new Uint8Array())]))

    const signedBy = async (directory: Directory, by: readonly Signer[]) => {
      let signed = directory
      for (const signer of by)
        for (const { hash } of signed.proposals)
          signed = await after(signed, await directorySecondedRecord(place(signer, signed), { proposed: hash }))
      return signed
    }
    const agreedOn = await signedBy(asked, [drita.asMember, asRoot])
    const changed = await after(agreedOn, await memberRecord(place(arben.asMember, agreedOn), caseworkerOnly(besa)))
    expect(saidNo(changed)).toEqual([
      ['remove', idText(besa.member)],
      ['remove', idText(worker.member)],
    ])
    const gone = await after(changed, await removal(changed, besa))
    expect(saidNo(gone)).toEqual([['remove', idText(worker.member)]])
    expect(gone.proposals.map(({ act }) => idText(memberOf(act) ?? new Uint8Array()))).toEqual([idText(worker.member)])
  })
})

describe('Where one person alone is a custodian', () => {
  const one = agency.directory

  it('two shareholders are the second, and alone they remove nobody', async () => {
    expect(await said(one, removal(one, mira, HOUR, asRoot))).toBe('second-missing')
    const asked = await proposed(one, remove(besa))
    const both = await seconded(asked, asRoot)
    expect(agreed(both)).toBe(true)
    expect(delayOf(both, waiting(both))).toBe(DELAY_HOURS)
    expect(await said(both, removal(both, besa))).toBe('taken')
  })

  it('two shareholders and the custodian are enough, whatever a colleague says', async () => {
    const both = await seconded(await proposed(one, remove(besa)), asRoot)
    expect(agreed(await after(both, await refused(both, besa.asMember)))).toBe(true)
  })
})

describe('Before every app knows version 3', () => {
  it('nothing is proposed, no hour is said, and one custodian removes as ever', async () => {
    const { directory } = before
    const act = remove(mira)
    expect(await said(directory, directoryProposedRecord(place(arben.asMember, directory), { act }))).toBe(
      'record-malformed',
    )
    expect(await said(directory, removal(directory, besa, HOUR))).toBe('record-malformed')
    expect(await said(directory, removal(directory, besa))).toBe('taken')
  })
})

/** Another worker of the agency. */
async function withWorker(directory: Directory) {
  const worker = await newPerson('caseworker')
  const record = await memberRecord(place(drita.asMember, directory), caseworkerOnly(worker))
  const more = await after(directory, record)
  expect(more.members.has(idText(worker.member))).toBe(true)
  return { directory: more, worker }
}
