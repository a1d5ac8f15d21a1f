import { describe, expect, it } from 'vitest'
import { foundAgency, speaking, type Person } from '../../../test/vectors/agency.ts'
import { after, place, said } from '../../../test/vectors/next-records.ts'
import { mayActAlone } from './acts-alone.ts'
import { DELAY_HOURS } from './waiting-limits.ts'
import { newId } from '../primitives/id.ts'
import type { Signer } from '../primitives/record.ts'
import type { DirectoryAct } from './directory-act.ts'
import { delayOf, isActAgreed } from './directory-proposal.ts'
import {
  custodianEndedRecord,
  custodianRecord,
  directoryProposedRecord,
  directorySecondedRecord,
  keysEndedRecord,
  memberRecord,
} from './directory-record.ts'
import { memberAt } from './directory-view.ts'
import type { Directory } from './directory.ts'

const before = await foundAgency()
const agency = await speaking(before, 3)
/** Arben alone is a custodian; Besa supervises, Drita is a caseworker. */
const { arben, drita, besa, mira, asRoot } = agency
const one = agency.directory

const named = (directory: Directory, { member }: Person, by: Signer = arben.asMember) =>
  custodianRecord(place(by, directory), { member })
const ended = (directory: Directory, { member }: Person, by: Signer = arben.asMember) =>
  custodianEndedRecord(place(by, directory), { member })
const roled = (directory: Directory, { member, x, e }: Person, roles: readonly string[], by: Signer = arben.asMember) =>
  memberRecord(place(by, directory), { member, x: x.publicKey, e: e.publicKey, roles, external: false })
const asked = async (directory: Directory, act: DirectoryAct, by: Signer = arben.asMember) =>
  after(directory, await directoryProposedRecord(place(by, directory), { act }))
const waiting = (directory: Directory) => {
  const [first] = directory.proposals
  if (!first) throw new Error('something waits')
  return first
}
const agreed = async (directory: Directory, act: DirectoryAct, by: Signer) => {
  const proposed = await asked(directory, act)
  return after(proposed, await directorySecondedRecord(place(by, proposed), { proposed: waiting(proposed).hash }))
}
const give = ({ member }: Person): DirectoryAct => ({ is: 'give-office', member })
const end = ({ member }: Person): DirectoryAct => ({ is: 'end-office', member })
const roles = ({ member }: Person, ...given: readonly string[]): DirectoryAct => ({
  is: 'roles',
  member,
  roles: [...given],
  external: false,
})
const isCustodian = (directory: Directory, { member }: Person) => memberAt(directory, member)?.custodian

const two = await after(one, await named(one, drita, asRoot))

describe('One custodian alone', () => {
  it('makes nobody a custodian, whether it was proposed or not', async () => {
    expect(await said(one, named(one, drita))).toBe('second-missing')
    const proposed = await asked(one, give(drita))
    expect(await said(proposed, named(proposed, drita))).toBe('second-missing')
    expect(await said(proposed, named(proposed, drita, drita.asMember))).toBe('not-entitled')
  })

  it('makes nobody a supervisor and gives nothing more to himself; other roles of others he changes', async () => {
    expect(await said(one, roled(one, drita, ['caseworker', 'supervisor']))).toBe('second-missing')
    expect(await said(one, roled(one, arben, ['administrator', 'coordinator']))).toBe('second-missing')
    expect(await said(one, roled(one, arben, []))).toBe('taken')
    expect(await said(one, roled(one, drita, ['specialist']))).toBe('taken')
  })

  it('does nothing to who is no member', () => {
    const member = newId()
    for (const act of [
      { is: 'remove', member },
      { is: 'end-keys', member },
      { is: 'end-office', member },
    ] as const)
      expect(mayActAlone(one, arben.member, act, 0)).toBe(false)
    expect(mayActAlone(one, arben.member, { is: 'roles', member, roles: [], external: false }, 0)).toBe(false)
  })

  it('takes the office from no other custodian', async () => {
    expect(await said(two, ended(two, drita))).toBe('second-missing')
    expect(await said(two, ended(two, drita, besa.asMember))).toBe('not-entitled')
  })

  it('steps down where another one stays, and never as the last one: a custodian whose keys are ended does not count', async () => {
    expect(await said(one, ended(one, arben))).toBe('record-malformed')
    const ending = await keysEndedRecord(place(asRoot, two), { member: drita.member })
    const stopped = await after(two, ending)
    expect(await said(stopped, ended(stopped, arben))).toBe('record-malformed')
    const down = await after(two, await ended(two, arben))
    expect(isCustodian(down, arben)).toBe(false)
    expect(isCustodian(down, drita)).toBe(true)
    expect(await said(down, roled(down, mira, ['caseworker']))).toBe('not-entitled')
  })
})

describe('Two', () => {
  it('make a custodian at once: the custodian with two shareholders, or two custodians', async () => {
    const both = await agreed(one, give(drita), asRoot)
    expect(delayOf(both, waiting(both))).toBe(0)
    const made = await after(both, await named(both, drita))
    expect(isCustodian(made, drita)).toBe(true)
    expect(made.proposals).toEqual([])
    const third = await agreed(made, give(besa), drita.asMember)
    expect(await said(third, named(third, besa, drita.asMember))).toBe('taken')
    expect(await said(third, named(third, mira))).toBe('second-missing')
  })

  it('make a supervisor at once, and take that back after three days', async () => {
    const both = await agreed(two, roles(drita, 'caseworker', 'supervisor'), drita.asMember)
    expect(delayOf(both, waiting(both))).toBe(0)
    const made = await after(both, await roled(both, drita, ['caseworker', 'supervisor']))
    const back = await agreed(made, roles(drita, 'caseworker'), drita.asMember)
    expect(delayOf(back, waiting(back))).toBe(DELAY_HOURS)
  })

  it('end the office of a custodian after three days, and not of the last one', async () => {
    const proposal = directoryProposedRecord(place(arben.asMember, one), { act: end(arben) })
    expect(await said(one, proposal)).toBe('record-malformed')
    const both = await agreed(two, end(drita), asRoot)
    expect(isActAgreed(both, waiting(both))).toBe(true)
    expect(delayOf(both, waiting(both))).toBe(DELAY_HOURS)
    expect(isCustodian(await after(both, await ended(both, drita)), drita)).toBe(false)
  })

  it('have nothing left to decide where it was done otherwise', async () => {
    const proposed = await asked(two, end(drita))
    expect((await after(proposed, await ended(proposed, drita, drita.asMember))).proposals).toEqual([])
    const given = await asked(one, give(drita))
    expect((await after(given, await named(given, drita, asRoot))).proposals).toEqual([])
  })
})

describe('Before every app knows version 3', () => {
  it('an office is given by two shareholders alone, and never ended; roles are changed as ever', async () => {
    const { directory } = before
    expect(await said(directory, named(directory, drita))).toBe('not-entitled')
    const both = await after(directory, await named(directory, drita, asRoot))
    expect(await said(both, ended(both, arben))).toBe('record-malformed')
    expect(await said(both, roled(both, besa, ['caseworker', 'supervisor']))).toBe('taken')
  })
})
