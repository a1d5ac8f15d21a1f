import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Bytes } from '#bytes.ts'
import { carriedOutRecord, proposedRecord, secondedRecord } from '#sealing/access/access-record.ts'
import {
  custodianEndedRecord,
  custodianRecord,
  delaySetRecord,
  type DirectoryPlace,
  directoryProposedRecord,
  directorySecondedRecord,
  memberRemovedRecord,
} from '#sealing/directory/directory-record.ts'
import { delayAt } from '#sealing/directory/directory-view.ts'
import { type Directory, extendDirectory } from '#sealing/directory/directory.ts'
import { DELAY_HOURS } from '#sealing/directory/waiting-limits.ts'
import { renewIncarnation, standingOf } from '#store/people/incarnation.ts'
import type { Signer } from '#sealing/primitives/record.ts'
import { hashOf, parseSegment } from '#sealing/segments/segment.ts'
import { anotherDevice, asMember, type Person } from '../support/agency.ts'
import { eachDatabase } from '../support/database.ts'
import { type AccessItem, CARD, CARE, type Item, keepAll, SealedFile } from '../support/sealed-file.ts'
import { startTestServer, type TestServer } from '../support/server.ts'
import { Line } from '../support/syncing.ts'

const HOUR = 3_600_000

describe.each(eachDatabase())('An act that is agreed on again waits again, on $name', (kind) => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer(kind)
    await server.agency.speak(3)
  })
  afterAll(() => server.stop())

  describe('in the directory', () => {
    /** Appends these records in one request; each is signed on what the ones before it left. */
    async function together(...each: readonly (readonly [Signer, (at: DirectoryPlace) => Promise<Bytes>])[]) {
      const { agency } = server
      let directory = agency.directory
      const records: Bytes[] = []
      for (const [signer, make] of each) {
        const record = await make({ org: agency.org, head: directory.head, signer })
        const next = await extendDirectory(directory, [record])
        if (!next.ok) throw new Error(next.code)
        directory = next.value
        records.push(record)
      }
      const reply = await agency.append(...records)
      return reply.status === 200 ? 'taken' : reply.code
    }
    const by = (person: Person) => asMember(person)
    const named = (person: Person) =>
      [server.agency.root, (at: DirectoryPlace) => custodianRecord(at, { member: person.member })] as const
    const stepsDown = (person: Person) =>
      [by(person), (at: DirectoryPlace) => custodianEndedRecord(at, { member: person.member })] as const
    const removed = (member: Bytes) =>
      [by(server.agency.arben), (at: DirectoryPlace) => memberRemovedRecord(at, { member })] as const
    /** Arben and Drita agree that this member is removed. */
    async function agreedOn(member: Bytes) {
      const { arben, drita } = server.agency
      const act = { is: 'remove', member } as const
      expect(await together([by(arben), (at) => directoryProposedRecord(at, { act })])).toBe('taken')
      const proposed = server.agency.directory.proposals.at(-1)?.hash ?? new Uint8Array(32)
      expect(await together([by(drita), (at) => directorySecondedRecord(at, { proposed })])).toBe('taken')
    }

    beforeAll(async () => {
      const { drita, besa } = server.agency
      expect(await together(named(drita), named(besa))).toBe('taken')
      await agreedOn(server.agency.mira.member)
      server.clock.now += DELAY_HOURS * HOUR
    })

    it('also where one request ends that it is agreed, agrees on it again, and does it', async () => {
      const { drita, mira } = server.agency
      expect(await together(stepsDown(drita), named(drita), removed(mira.member))).toBe('too-early')
    })

    it('also where the request only ends and renews it, and another one does it', async () => {
      const { drita, mira } = server.agency
      expect(await together(stepsDown(drita), named(drita))).toBe('taken')
      expect(await together(removed(mira.member))).toBe('too-early')
      server.clock.now += (DELAY_HOURS - 1) * HOUR
      expect(await together(removed(mira.member))).toBe('too-early')
      server.clock.now += HOUR
      expect(await together(removed(mira.member))).toBe('taken')
    })
  })

  describe('in a file', () => {
    let file: SealedFile
    const push = async (person: Person, ...items: readonly (AccessItem | Item)[]) =>
      Object.assign(await Line.of(server, person), { version: 4 as const }).push(...items)
    const says = async (person: Person, item: AccessItem) => {
      const outcome = await push(person, item)
      if (!outcome.ok) file.rewind()
      return outcome.ok ? 'taken' : outcome.code
    }
    const act = () => file.access?.proposals.at(-1)?.hash ?? new Uint8Array(32)
    const agrees = async (person: Person) =>
      says(person, await file.write(person, (at) => secondedRecord(at, { proposed: act() })))
    const carriesOut = async (person: Person) =>
      says(person, await file.write(person, (at) => carriedOutRecord(at, { proposed: act() })))

    beforeEach(async () => {
      const { drita, besa } = server.agency
      file = new SealedFile(server.agency)
      const both = [
        [drita, keepAll],
        [besa, keepAll],
      ] as const
      expect(await push(drita, await file.open(drita, [CARD, CARE], both))).toMatchObject({ ok: true })
      const segment = await file.segment(besa, CARE, ['what the driver said'])
      expect(await push(besa, segment)).toMatchObject({ ok: true })
      const parsed = parseSegment(segment.bytes)
      const hash = parsed.ok ? hashOf(parsed.value, 1) : undefined
      const entry = { folder: CARE, device: besa.device, entry: 1, hash: new Uint8Array(hash ?? []) }
      const propose = (at: Parameters<typeof proposedRecord>[0]) =>
        proposedRecord(at, { act: { is: 'redact', entries: [entry] } })
      expect(await says(drita, await file.write(drita, propose))).toBe('taken')
    })

    it('also where a signer’s device was taken off and the same member signs anew', async () => {
      const { drita, besa } = server.agency
      const phone = await anotherDevice(besa)
      await server.agency.certifyDevice(phone)
      expect(await agrees(phone)).toBe('taken')
      server.clock.now += (DELAY_HOURS - 1) * HOUR
      await server.agency.revokeDevice(phone, besa)
      server.clock.now += HOUR
      expect(await agrees(besa)).toBe('taken')
      expect(await carriesOut(drita)).toBe('too-early')
      server.clock.now += (DELAY_HOURS - 1) * HOUR
      expect(await carriesOut(drita)).toBe('too-early')
      server.clock.now += HOUR
      expect(await carriesOut(drita)).toBe('taken')
    })

    it('and one that stays agreed does not, whoever signs besides and whichever device is taken off', async () => {
      const { drita, besa } = server.agency
      expect(await agrees(besa)).toBe('taken')
      server.clock.now += DELAY_HOURS * HOUR
      const phone = await anotherDevice(drita)
      await server.agency.certifyDevice(phone)
      await server.agency.revokeDevice(phone, drita)
      expect(await carriesOut(drita)).toBe('taken')
    })
  })

  it('but a delay that a server lost keeps no device of that branch out where another one was set here', async () => {
    const { agency } = server
    const { arben, besa } = agency
    const { store } = server.database
    await renewIncarnation(store, (await standingOf(store, [])).incarnation, server.clock.now - 73 * HOUR)
    await agency.speak(4)
    await agency.append(await custodianRecord(agency.place(agency.root), { member: besa.member }))
    const start = agency.directory
    const chain = async (from: Directory, by: Person, make: (at: DirectoryPlace) => Promise<Bytes>) => {
      const record = await make({ org: agency.org, head: from.head, signer: asMember(by) })
      const next = await extendDirectory(from, [record])
      if (!next.ok) throw new Error(next.code)
      return { record, directory: next.value }
    }
    const setting = async (hours: number) => {
      const asked = await chain(start, arben, (at) => directoryProposedRecord(at, { act: { is: 'delay', hours } }))
      const proposed = asked.directory.proposals.at(-1)?.hash ?? new Uint8Array(32)
      const both = await chain(asked.directory, besa, (at) => directorySecondedRecord(at, { proposed }))
      const set = await chain(both.directory, arben, (at) => delaySetRecord(at, { hours }))
      return [asked.record, both.record, set.record] as const
    }
    const [lost, here] = [await setting(336), await setting(120)]
    for (const record of here.slice(0, 2)) expect((await agency.append(record)).status).toBe(200)
    server.clock.now += DELAY_HOURS * HOUR
    expect((await agency.append(here[2])).status).toBe(200)
    for (const record of lost) {
      // What it had once it has marked, so a mark of it stands for a server that lost it.
      expect((await agency.giveBack(record, { by: besa, mark: await server.markOf(record) })).status).toBe(200)
    }
    expect(delayAt(agency.directory, agency.directory.head.seq)).toBe(120)
  })
})
