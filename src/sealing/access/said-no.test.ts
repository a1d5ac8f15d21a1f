import { describe, expect, it } from 'vitest'
import { foundAgency, speaking, type Agency, type Person } from '../../../test/vectors/agency.ts'
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
  WHEREABOUTS,
  type OpenFile,
} from '../../../test/vectors/case-file.ts'
import type { Bytes } from '#bytes.ts'
import { extendStrictly } from '../directory/directory.ts'
import { deviceRecord, deviceRevokedRecord, keysEndedRecord } from '../directory/directory-record.ts'
import { randomBytes } from '../primitives/bytes.ts'
import { signingKey } from '../primitives/ed25519.ts'
import { newId } from '../primitives/id.ts'
import {
  barLiftedRecord,
  barredRecord,
  carriedOutRecord,
  proposedRecord,
  redactedRecord,
  rotatedRecord,
  secondedRecord,
  withdrawnRecord,
} from './access-record.ts'
import { redactionOf, rightOf, verifyAccessRecord } from './access.ts'
import { openGrants } from './grant.ts'
import { isAgreed, objectorOf } from './proposal.ts'
import type { ProposedAct } from './proposed-act.ts'

const agency = await speaking(await foundAgency(), 3)
const { drita, besa, mira, arben } = agency
const keeps = { [CARD]: 'keep', [CARE]: 'keep' } as const
const reads = { [CARD]: 'read', [CARE]: 'read' } as const
const open = await openedFile(
  agency,
  drita,
  [
    [drita, keeps],
    [besa, keeps],
    [mira, reads],
    [arben, reads],
  ],
  [CARD, CARE],
)
const at = (person: Person, file: OpenFile, here: Agency = agency) => place(here, file.access, file.file, person)
const after = async (file: OpenFile, record: Promise<Bytes>, here: Agency = agency): Promise<OpenFile> => ({
  ...file,
  record: await record,
  access: await taken(file.access, await record, here, file.file),
})
const refusal = (file: OpenFile, record: Promise<Bytes>, here: Agency = agency) =>
  refusalOf(file.access, record, here, file.file, here.directory)
/** The agency after one more record of the directory. */
async function later(
  signer: Person['asMember'],
  make: (how: Parameters<typeof deviceRevokedRecord>[0]) => Promise<Bytes>,
  from: Agency = agency,
): Promise<Agency> {
  const record = await make({ org: from.org, head: from.directory.head, signer })
  const extended = await extendStrictly(from.directory, [record])
  if (!extended.ok) throw new Error(extended.code)
  return { ...from, records: [...from.records, record], directory: extended.value }
}
const newest = (file: OpenFile) => {
  const proposal = file.access.proposals.at(-1)
  if (!proposal) throw new Error('something was proposed')
  return proposal
}
const named = (file: OpenFile) => ({ proposed: newest(file).hash })
const propose = (file: OpenFile, by: Person, act: ProposedAct, here: Agency = agency) =>
  after(file, proposedRecord(at(by, file, here), { act }), here)
const second = (file: OpenFile, by: Person, here: Agency = agency) =>
  after(file, secondedRecord(at(by, file, here), named(file)), here)
const withdraw = (file: OpenFile, by: Person) => after(file, withdrawnRecord(at(by, file), named(file)))
const words = (by: Person, entry: number) => ({ folder: CARE, device: by.device, entry, hash: randomBytes(32) })
const where = { directory: agency.directory, at: agency.directory.head.seq }
const besas = words(besa, 1)
const redact: ProposedAct = { is: 'redact', entries: [besas] }

describe('A form of before', () => {
  it('dated back by one keeper with a dishonest server is refused by who had the whole stream at a later position', async () => {
    const before = await foundAgency()
    const early = await openedFile(before, before.drita, [
      [before.drita, keeps],
      [before.besa, keeps],
    ])
    const now = await speaking(before, 3)
    const where = { org: now.org, file: early.file }
    const by = place(before, early.access, early.file, before.drita)
    const of = { folder: CARE, device: before.besa.device, entry: 1, hash: randomBytes(32) }
    const since = now.directory.head.seq
    const taking = await rotation(before, early, [CARD, CARE], [before.besa])
    for (const record of [await redactedRecord(by, of), await rotatedRecord(by, taking.fields)])
      expect(await verifyAccessRecord(early.access, record, now.directory, { ...where, since })).toMatchObject({
        code: 'second-missing',
      })
    const old = await redactedRecord(by, of)
    expect(await verifyAccessRecord(early.access, old, now.directory, where)).toMatchObject({ ok: true })
  })
})

describe('A no', () => {
  it('stands where the act is taken back and proposed again, whoever does it and whatever else it names', async () => {
    const agreed = await second(await propose(open, drita, redact), mira)
    const refused = await withdraw(await withdraw(agreed, besa), drita)
    expect(refused.access.proposals).toEqual([])
    const more: ProposedAct = { is: 'redact', entries: [besas, words(drita, 4)] }
    for (const act of [redact, more, { is: 'redact', entries: [{ ...besas, hash: randomBytes(32) }] } as const]) {
      const again = await second(await propose(refused, drita, act), mira)
      expect(isAgreed(again.access, newest(again), where)).toBe(false)
      expect(await refusal(again, carriedOutRecord(at(drita, again), named(again)))).toBe('second-missing')
      const third = await second(again, arben)
      expect(await refusal(third, carriedOutRecord(at(drita, third), named(third)))).toBe('taken')
    }
    const other = await second(await propose(refused, drita, { is: 'redact', entries: [words(besa, 2)] }), mira)
    expect(isAgreed(other.access, newest(other), where)).toBe(true)
  })

  it('stands for a second proposal of the same that waits beside the first', async () => {
    const two = await propose(await propose(open, drita, redact), drita, {
      is: 'redact',
      entries: [besas, words(mira, 1)],
    })
    const agreed = await second(two, mira)
    const no = await after(
      agreed,
      withdrawnRecord(at(besa, agreed), { proposed: agreed.access.proposals[0]?.hash ?? randomBytes(32) }),
    )
    expect(isAgreed(no.access, newest(no), where)).toBe(false)
  })

  it('stands where a part of what was refused is taken', async () => {
    const three = await granted(agency, open, drita, arben, keeps)
    const take: ProposedAct = { is: 'take', member: besa.member, folders: [CARD, CARE] }
    const no = await withdraw(await propose(three, drita, take), besa)
    const back = await withdraw(no, drita)
    const narrower: ProposedAct = { is: 'take', member: besa.member, folders: [CARE] }
    const again = await second(await propose(back, drita, narrower), mira)
    const { fields } = await rotation(agency, again, [CARE], [besa])
    expect(await refusal(again, rotatedRecord(at(drita, again), fields))).toBe('second-missing')
    const third = await second(again, arben)
    const turned = await rotation(agency, third, [CARE], [besa])
    expect(await refusal(third, rotatedRecord(at(drita, third), turned.fields))).toBe('taken')
  })

  it('ends when the one who said it signs for the act, or when it is done', async () => {
    const no = await withdraw(await propose(open, drita, redact), besa)
    const agrees = await second(no, besa)
    expect(objectorOf(agrees.access, newest(agrees))).toBe(undefined)
    expect(isAgreed(agrees.access, newest(agrees), where)).toBe(true)
    const done = await after(agrees, carriedOutRecord(at(drita, agrees), named(agrees)))
    expect(done.access.saidNo).toEqual([])
  })
})

describe('What nobody waits for any more', () => {
  it('is gone with the next record once its only signer was stopped or their keys ended, and others propose it', async () => {
    const three = await granted(agency, open, drita, arben, keeps)
    const waits = await propose(three, drita, redact)
    const stopped = await after(waits, barredRecord(at(arben, waits), drita))
    expect(stopped.access.proposals).toEqual([])
    const ended = await later(arben.asMember, (how) => keysEndedRecord(how, { ...drita, hour: 500_000 }))
    expect(await refusal(waits, proposedRecord(at(arben, waits), { act: redact }))).toBe('record-malformed')
    const again = await propose(waits, arben, redact, ended)
    expect(again.access.proposals).toMatchObject([{ by: { member: arben.member } }])
  })

  it('is gone once everything it names was done otherwise', async () => {
    const own: ProposedAct = { is: 'redact', entries: [words(mira, 1)] }
    const writes = await granted(agency, open, drita, mira, { [CARE]: 'write' })
    const waits = await propose(writes, drita, own)
    const [entry] = own.entries
    if (!entry) throw new Error('it names one')
    const done = await after(waits, redactedRecord(at(mira, waits), entry))
    expect(done.access.proposals).toEqual([])
  })

  it('is signed anew by who lost the device with which they signed', async () => {
    const waits = await propose(open, drita, redact)
    const device = newId()
    const key = await signingKey(randomBytes(32))
    const off = await later(
      drita.asMember,
      (how) => deviceRecord(how, { device, member: drita.member, key: key.publicKey }),
      await later(drita.asMember, (how) => deviceRevokedRecord(how, drita)),
    )
    const agreed = await second(waits, mira, off)
    const here = { directory: off.directory, at: off.directory.head.seq }
    expect(isAgreed(agreed.access, newest(agreed), here)).toBe(false)
    const anew = { ...drita, device, onDevice: { by: { device }, key } }
    const signed = await second(agreed, anew, off)
    expect(isAgreed(signed.access, newest(signed), here)).toBe(true)
    expect(await refusal(signed, secondedRecord(at(anew, signed, off), named(signed)), off)).toBe('not-entitled')
  })
})

describe('Whoever redacts their own words under a wrong hash', () => {
  it('keeps nobody from redacting them rightly: themselves at once, others by two', async () => {
    const right = words(drita, 1)
    const wrong = await after(open, redactedRecord(at(drita, open), { ...right, hash: randomBytes(32) }))
    expect(redactionOf(wrong.access, right)).toBe(undefined)
    expect(await refusal(wrong, redactedRecord(at(drita, wrong), right))).toBe('taken')
    const agreed = await second(await propose(wrong, besa, { is: 'redact', entries: [right] }), mira)
    const done = await after(agreed, carriedOutRecord(at(besa, agreed), named(agreed)))
    expect(redactionOf(done.access, right)).toMatchObject({ by: besa.member, hash: right.hash })
    expect(await refusal(done, redactedRecord(at(drita, done), right))).toBe('record-malformed')
  })
})

describe('Stopping', () => {
  const keepers = (file: OpenFile) =>
    [drita, besa, arben, mira].filter((one) => rightOf(file.access, one.member, CARD) === 'keep')

  it('is one person’s act while another keeper and another supervisor who keep the file remain', async () => {
    const three = await granted(agency, open, drita, arben, keeps)
    const stopped = await after(three, barredRecord(at(drita, three), arben))
    expect(keepers(stopped)).toHaveLength(2)
    expect(await refusal(stopped, barredRecord(at(drita, stopped), mira))).toBe('taken')
  })

  it('leaves nobody alone with the file: not the last other keeper, not the last supervisor, one after another', async () => {
    expect(await refusal(open, barredRecord(at(drita, open), besa))).toBe('second-missing')
    const three = await granted(agency, open, drita, arben, keeps)
    expect(await refusal(three, barredRecord(at(drita, three), besa))).toBe('second-missing')
    const without = await after(three, barredRecord(at(besa, three), arben))
    expect(await refusal(without, barredRecord(at(besa, without), drita))).toBe('second-missing')
    const ended = await later(arben.asMember, (how) => keysEndedRecord(how, { ...drita, hour: 500_000 }))
    expect(await refusal(three, barredRecord(at(besa, three, ended), arben), ended)).toBe('second-missing')
  })

  it('of the last one needs the same two as taking the file from them, and no delay: it is confirmed by it', async () => {
    const act: ProposedAct = { is: 'take', member: besa.member, folders: [CARD, CARE] }
    const agreed = await second(await propose(open, drita, act), mira)
    const stopped = await after(agreed, barredRecord(at(drita, agreed), besa))
    expect([...stopped.access.barred.values()]).toMatchObject([{ confirmed: { by: mira.member } }])
    expect(stopped.access.proposals).toEqual([])
    expect(await refusal(stopped, barLiftedRecord(at(drita, stopped), { member: besa.member }))).toBe('not-entitled')
  })

  it('destroys nothing: what the member could open before opens again once it is lifted and they are given the part', async () => {
    const keepsWhere = { ...keeps, [WHEREABOUTS]: 'keep' } as const
    const start = await openedFile(
      agency,
      drita,
      [
        [drita, keepsWhere],
        [besa, keepsWhere],
        [arben, keepsWhere],
      ],
      [CARD, CARE, WHEREABOUTS],
    )
    const moved = await rotated(agency, start, drita, [WHEREABOUTS], [], agency.directory, [WHEREABOUTS])
    const stopped = await after(moved, barredRecord(at(drita, moved), arben))
    const turned = await rotated(agency, stopped, drita, [CARD, CARE, WHEREABOUTS], [])
    const again = await rotated(agency, turned, drita, [WHEREABOUTS], [], agency.directory, [WHEREABOUTS])
    const lifted = await after(again, barLiftedRecord(at(besa, again), { member: arben.member }))
    const opens = async (file: OpenFile) => {
      const opened = await openGrants({ access: file.access, member: arben.member, x: arben.x })
      return opened.ok && opened.value.flatMap(({ folder, epoch }) => (folder === WHEREABOUTS ? [epoch] : [])).sort()
    }
    expect(await opens(lifted)).toEqual([])
    const back = await granted(agency, lifted, besa, arben, { [CARD]: 'read', [WHEREABOUTS]: 'read' })
    expect(await opens(back)).toEqual([1, 2, 4])
    const left = await rotated(agency, back, besa, [WHEREABOUTS], [arben])
    const later = await granted(agency, left, besa, arben, { [WHEREABOUTS]: 'read' })
    expect(await opens(later)).toEqual([4, 5])
  })
})
