import fc from 'fast-check'
import { removedByTwo } from '../../../test/vectors/removed-by-two.ts'
import { describe, expect, it } from 'vitest'
import { foundAgency, speaking2, type Agency, type Person } from '../../../test/vectors/agency.ts'
import {
  CARD,
  CARE,
  granted,
  openedFile,
  place,
  refusalOf,
  rotation,
  taken,
  THERAPY,
  wrapFor,
  type OpenFile,
} from '../../../test/vectors/case-file.ts'
import { extendStrictly } from '../directory/directory.ts'
import { deviceRevokedRecord, speaksRecord } from '../directory/directory-record.ts'
import { randomBytes } from '../primitives/bytes.ts'
import { idText } from '../primitives/id.ts'
import {
  barredRecord,
  carriedOutRecord,
  erasedRecord,
  grantedRecord,
  proposedRecord,
  redactedRecord,
  rotatedRecord,
  secondedRecord,
  withdrawnRecord,
} from './access-record.ts'
import { rightOf, verifyAccessRecord } from './access.ts'
import { signErasure } from './erasure.ts'
import { isAgreed, isUrgent, objectorOf } from './proposal.ts'
import type { ProposedAct } from './proposed-act.ts'

/** The agency after one more record of the directory, by Arben, its custodian. */
async function later(
  agency: Agency,
  make: (place: Parameters<typeof speaksRecord>[0]) => Promise<Uint8Array<ArrayBuffer>>,
) {
  const { org, directory, arben } = agency
  const record = await make({ org, head: directory.head, signer: arben.asMember })
  const extended = await extendStrictly(directory, [record])
  if (!extended.ok) throw new Error(extended.code)
  return { ...agency, records: [...agency.records, record], directory: extended.value }
}

const before = await speaking2(await foundAgency())
const agency = await later(before, (at) => speaksRecord(at, { version: 3 }))
const { drita, besa, mira, arben } = agency
const here = { directory: agency.directory, at: agency.directory.head.seq }
/** Drita and Besa, who is a supervisor, keep card and care; Mira reads care and keeps therapy alone; Arben reads the card. */
const says = [
  [drita, { [CARD]: 'keep', [CARE]: 'keep' }],
  [besa, { [CARD]: 'keep', [CARE]: 'keep' }],
  [mira, { [CARD]: 'read', [CARE]: 'read', [THERAPY]: 'keep' }],
  [arben, { [CARD]: 'read' }],
] as const
const open = await openedFile(agency, drita, says, [CARD, CARE, THERAPY])
const at = (person: Person, file: OpenFile = open) => place(agency, file.access, file.file, person)
const refusal = (record: Promise<Uint8Array<ArrayBuffer>>, file: OpenFile = open, now?: number) =>
  refusalOf(file.access, record, agency, file.file, agency.directory, now)
const after = async (file: OpenFile, record: Promise<Uint8Array<ArrayBuffer>>): Promise<OpenFile> => ({
  ...file,
  record: await record,
  access: await taken(file.access, await record, agency, file.file),
})
const words = (by: Person, folder = CARE, entry = 1) => ({ folder, device: by.device, entry, hash: randomBytes(32) })
const redacting = (by: Person, folder = CARE): ProposedAct => ({ is: 'redact', entries: [words(by, folder)] })
const propose = (file: OpenFile, by: Person, act: ProposedAct) => after(file, proposedRecord(at(by, file), { act }))
const first = (file: OpenFile) => {
  const [proposal] = file.access.proposals
  if (!proposal) throw new Error('something was proposed')
  return proposal
}
const named = (file: OpenFile) => ({ proposed: first(file).hash })
const second = (file: OpenFile, by: Person) => after(file, secondedRecord(at(by, file), named(file)))

describe('From version 3 on one person alone', () => {
  it('redacts no words of others, as before, but their own', async () => {
    expect(await refusal(redactedRecord(at(drita), words(besa)))).toBe('second-missing')
    expect(await refusal(redactedRecord(at(drita), words(drita)))).toBe('taken')
    const early = await openedFile(before, drita, says, [CARD, CARE, THERAPY])
    const record = redactedRecord(place(before, early.access, early.file, drita), words(besa))
    expect(await refusalOf(early.access, record, agency, early.file)).toBe('taken')
  })

  it('cannot date such a record back where the server has the newer directory', async () => {
    const early = await openedFile(before, drita, says, [CARD, CARE, THERAPY])
    const record = redactedRecord(place(before, early.access, early.file, drita), words(besa))
    expect(await refusal(record, early, agency.directory.head.seq)).toBe('second-missing')
  })

  it('takes the file from no supervisor, nor lowers their right or gives it an end, until they left the agency', async () => {
    const { fields } = await rotation(agency, open, [CARD, CARE], [besa])
    expect(await refusal(rotatedRecord(at(drita), fields))).toBe('second-missing')
    const lower = await wrapFor(agency, open.file, besa, { [CARE]: 'write' }, open.keys)
    expect(await refusal(grantedRecord(at(drita), { grants: [lower] }))).toBe('second-missing')
    const gone = await removedByTwo(agency, besa)
    const left = await rotation(gone, open, [CARD, CARE], [besa], gone.directory)
    const record = rotatedRecord(place(gone, open.access, open.file, drita), left.fields)
    expect(await refusalOf(open.access, record, gone, open.file, gone.directory)).toBe('taken')
  })

  it('takes it from no last other keeper, and from any keeper before the last', async () => {
    const three = await granted(agency, open, drita, arben, { [CARD]: 'keep', [CARE]: 'keep' })
    const { fields } = await rotation(agency, three, [CARD, CARE], [arben])
    expect(await refusal(rotatedRecord(at(drita, three), fields), three)).toBe('taken')
    const two = await openedFile(agency, drita, [says[0], [arben, { [CARD]: 'keep', [CARE]: 'keep' }]], [CARD, CARE])
    const last = await rotation(agency, two, [CARD, CARE], [arben])
    expect(await refusal(rotatedRecord(at(drita, two), last.fields), two)).toBe('second-missing')
  })

  it('is not asked for a second person to take the other parts, which one keeper decides who needs to know', async () => {
    const keeps = await granted(agency, open, mira, besa, { [THERAPY]: 'keep' })
    const { fields } = await rotation(agency, keeps, [THERAPY], [besa])
    expect(await refusal(rotatedRecord(at(mira, keeps), fields), keeps)).toBe('taken')
  })

  it('erases no file in the form of version 1', async () => {
    const signed = await signErasure({
      org: agency.org,
      file: open.file,
      prev: open.access.head.hash,
      member: besa.member,
      device: besa.device,
      deviceKey: besa.deviceKey,
    })
    expect(await refusal(erasedRecord(at(drita), { second: signed }))).toBe('second-missing')
  })
})

describe('What one person proposes', () => {
  it('is no record before the agency speaks version 3', async () => {
    const early = await openedFile(before, drita, says, [CARD, CARE, THERAPY])
    const record = proposedRecord(place(before, early.access, early.file, drita), { act: redacting(besa) })
    expect(await refusalOf(early.access, record, before, early.file, before.directory)).toBe('record-malformed')
  })

  it('is refused from who could not have done it alone before, twice, and of what is not there', async () => {
    expect(await refusal(proposedRecord(at(arben), { act: redacting(besa) }))).toBe('not-entitled')
    expect(await refusal(proposedRecord(at(mira), { act: { is: 'erase' } }))).toBe('not-entitled')
    const own: ProposedAct = { is: 'take', member: drita.member, folders: [CARD] }
    expect(await refusal(proposedRecord(at(drita), { act: own }))).toBe('not-entitled')
    const nothing: ProposedAct = { is: 'take', member: arben.member, folders: [CARE] }
    expect(await refusal(proposedRecord(at(drita), { act: nothing }))).toBe('record-malformed')
    const act: ProposedAct = { is: 'erase' }
    const waits = await propose(open, drita, act)
    expect(await refusal(proposedRecord(at(besa, waits), { act }), waits)).toBe('record-malformed')
  })

  it('changes nothing, and is not done by the same person twice', async () => {
    const waits = await propose(open, drita, redacting(besa))
    expect(waits.access.redactions).toEqual([])
    expect(await refusal(secondedRecord(at(drita, waits), named(waits)), waits)).toBe('not-entitled')
    expect(await refusal(carriedOutRecord(at(drita, waits), named(waits)), waits)).toBe('second-missing')
  })

  it('is seconded by who can read it and nobody else, and under another hash by nobody', async () => {
    const waits = await propose(open, mira, redacting(mira, THERAPY))
    expect(await refusal(secondedRecord(at(besa, waits), named(waits)), waits)).toBe('not-entitled')
    const care = await propose(open, drita, redacting(besa))
    expect(await refusal(secondedRecord(at(arben, care), named(care)), care)).toBe('not-entitled')
    expect(await refusal(secondedRecord(at(mira, care), { proposed: randomBytes(32) }), care)).toBe('record-malformed')
    expect(await refusal(secondedRecord(at(mira, care), named(care)), care)).toBe('taken')
  })

  it('is done once a second person agreed, by anybody of the file, and once', async () => {
    const agreed = await second(await propose(open, drita, redacting(besa)), mira)
    expect(isAgreed(agreed.access, first(agreed), here)).toBe(true)
    const done = await after(agreed, carriedOutRecord(at(arben, agreed), named(agreed)))
    expect(done.access.redactions).toMatchObject([{ folder: CARE, device: besa.device, by: drita.member }])
    expect(done.access.proposals).toEqual([])
    expect(await refusal(carriedOutRecord(at(arben, done), named(agreed)), done)).toBe('record-malformed')
  })

  it('erases the whole file when two agreed, after which nothing is taken', async () => {
    const agreed = await second(await propose(open, drita, { is: 'erase' }), arben)
    const done = await after(agreed, carriedOutRecord(at(drita, agreed), named(agreed)))
    expect(done.access.erased?.by).toEqual([drita.member, arben.member])
    expect(await refusal(barredRecord(at(drita, done), mira), done)).toBe('file-erased')
  })

  it('takes the file from a supervisor who agrees, by the record that turns the keys, and only what was agreed', async () => {
    const act: ProposedAct = { is: 'take', member: besa.member, folders: [CARD, CARE] }
    const agreed = await second(await propose(open, drita, act), besa)
    expect(await refusal(carriedOutRecord(at(drita, agreed), named(agreed)), agreed)).toBe('record-malformed')
    const { fields } = await rotation(agency, agreed, [CARD, CARE], [besa])
    const done = await after(agreed, rotatedRecord(at(drita, agreed), fields))
    expect(rightOf(done.access, besa.member, CARD)).toBe(undefined)
    expect(done.access.proposals).toEqual([])
    const card = await second(await propose(open, drita, { ...act, folders: [CARD] }), mira)
    const both = await rotation(agency, card, [CARD, CARE], [besa])
    expect(await refusal(rotatedRecord(at(drita, card), both.fields), card)).toBe('second-missing')
  })
})

describe('What two agreed on does not hold', () => {
  it('once one of them was barred in the file, or their device was taken off', async () => {
    const agreed = await second(await propose(open, drita, redacting(besa)), mira)
    const barred = await after(agreed, barredRecord(at(besa, agreed), mira))
    expect(await refusal(carriedOutRecord(at(drita, barred), named(agreed)), barred)).toBe('second-missing')
    const off = await later(agency, (place) => deviceRevokedRecord(place, mira))
    const record = carriedOutRecord(place(off, agreed.access, agreed.file, drita), named(agreed))
    expect(await refusalOf(agreed.access, record, off, agreed.file, off.directory)).toBe('second-missing')
  })

  it('dated back before a device was taken off, where the server has the newer directory', async () => {
    const agreed = await second(await propose(open, drita, redacting(besa)), mira)
    const off = await later(agency, (place) => deviceRevokedRecord(place, mira))
    const record = carriedOutRecord(at(drita, agreed), named(agreed))
    const { seq } = off.directory.head
    expect(await refusalOf(agreed.access, record, off, agreed.file, off.directory, seq)).toBe('second-missing')
  })

  it('once either took it back; a stranger to it cannot', async () => {
    const agreed = await second(await propose(open, drita, redacting(besa)), mira)
    expect(await refusal(withdrawnRecord(at(arben, agreed), named(agreed)), agreed)).toBe('not-entitled')
    for (const signer of [drita, mira]) {
      const back = await after(agreed, withdrawnRecord(at(signer, agreed), named(agreed)))
      expect(back.access.proposals).toEqual([])
      expect(await refusal(carriedOutRecord(at(drita, back), named(agreed)), back)).toBe('record-malformed')
    }
  })

  it('after its author said no, once, until a third person signs', async () => {
    const agreed = await second(await propose(open, drita, redacting(besa)), mira)
    const no = await after(agreed, withdrawnRecord(at(besa, agreed), named(agreed)))
    expect(await refusal(carriedOutRecord(at(drita, no), named(agreed)), no)).toBe('second-missing')
    expect(await refusal(withdrawnRecord(at(besa, no), named(agreed)), no)).toBe('not-entitled')
    const reads = await granted(agency, no, drita, arben, { [CARE]: 'read' })
    const third = await second(reads, arben)
    expect(await refusal(carriedOutRecord(at(drita, third), named(agreed)), third)).toBe('taken')
  })

  it('without waiting, unless one person more than needed signs: law or danger', async () => {
    const agreed = await second(await propose(open, drita, redacting(besa)), mira)
    expect(isUrgent(agreed.access, first(agreed), here)).toBe(false)
    const third = await second(agreed, besa)
    expect(isUrgent(third.access, first(third), here)).toBe(true)
  })
})

const step = fc.record({
  is: fc.constantFrom('propose', 'second', 'second', 'withdraw', 'carry-out', 'bar'),
  by: fc.nat(3),
  about: fc.nat(3),
  what: fc.constantFrom('redact', 'erase', 'redact-alone', 'erase-alone'),
})

describe('In any order of any acts by anybody', () => {
  it('words of somebody else and the file go only where two different people signed for it, and nobody took it back since', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        let file = open
        const cast = [drita, besa, mira, arben]
        const one = (number: number): Person => cast[number] ?? drita
        for (const { is, by, about, what } of steps) {
          const actor = one(by)
          const act: ProposedAct = what.startsWith('erase') ? { is: 'erase' } : redacting(one(about))
          const pending = file.access.proposals[about % Math.max(1, file.access.proposals.length)]
          const hash = { proposed: pending?.hash ?? randomBytes(32) }
          const where = at(actor, file)
          const record = await (is === 'propose'
            ? what === 'redact-alone'
              ? redactedRecord(where, words(one(about)))
              : proposedRecord(where, { act })
            : is === 'second'
              ? secondedRecord(where, hash)
              : is === 'withdraw'
                ? withdrawnRecord(where, hash)
                : is === 'bar'
                  ? barredRecord(where, one(about))
                  : carriedOutRecord(where, hash))
          const next = await verifyAccessRecord(file.access, record, agency.directory, {
            org: agency.org,
            file: file.file,
          })
          if (!next.ok) continue
          const done = next.value.redactions.length > file.access.redactions.length || next.value.erased !== undefined
          if (done && is === 'carry-out') {
            const proposal = file.access.proposals.find((waiting) => waiting.hash === pending?.hash)
            const signed = [proposal?.by, ...(proposal?.seconds ?? [])].flatMap((signer) =>
              signer && file.access.members.has(idText(signer.member)) ? [idText(signer.member)] : [],
            )
            expect(new Set(signed).size).toBeGreaterThanOrEqual(proposal && objectorOf(file.access, proposal) ? 3 : 2)
          } else if (done) {
            const [last] = next.value.redactions.slice(-1)
            expect(last?.device).toEqual(actor.device)
          }
          if (next.value.erased) return
          file = { ...file, access: next.value }
        }
      }),
      { numRuns: 60 },
    )
  })
})
