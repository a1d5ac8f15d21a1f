import { describe, expect, it } from 'vitest'
import type { Bytes } from '#bytes.ts'
import { foundAgency, speaking, type Agency, type Person } from '../../../test/vectors/agency.ts'
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
  type OpenFile,
  type Says,
} from '../../../test/vectors/case-file.ts'
import { removedByTwo } from '../../../test/vectors/removed-by-two.ts'
import { keysEndedRecord } from '../directory/directory-record.ts'
import { extendStrictly } from '../directory/directory.ts'
import { memberAt } from '../directory/directory-view.ts'
import { newOrganisationSecret, organisationKeys } from '../members/organisation-secret.ts'
import { randomBytes } from '../primitives/bytes.ts'
import { newId } from '../primitives/id.ts'
import {
  barredRecord,
  broughtBackRecord,
  carriedOutRecord,
  proposedRecord,
  rotatedRecord,
  secondedRecord,
  withdrawnRecord,
} from './access-record.ts'
import { wrapAside } from './aside-key.ts'
import { isAgreed, isUrgent } from './proposal.ts'
import type { ProposedAct } from './proposed-act.ts'
import { signByShares } from './second-by-shares.ts'

const before = await speaking(await foundAgency(), 3)
const agency = await speaking(before, 4)
const { drita, besa, mira, arben, org, keys: shared } = agency
const keeps = { [CARD]: 'keep', [CARE]: 'keep' } as const
/** Drita and Besa, who is a supervisor, keep the file; only Mira reads what is in therapy. */
const says: Says = [
  [drita, keeps],
  [besa, keeps],
  [mira, { [CARD]: 'read', [CARE]: 'read', [THERAPY]: 'keep' }],
]
const two: Says = [
  [drita, keeps],
  [besa, keeps],
]
const words = { folder: THERAPY, device: drita.device, entry: 1, hash: randomBytes(32) }
const REDACT: ProposedAct = { is: 'redact', entries: [words] }
const TAKE: ProposedAct = { is: 'take', member: besa.member, folders: [CARD, CARE] }
const key = randomBytes(32)

const after = async (file: OpenFile, record: Promise<Bytes>, here: Agency = agency): Promise<OpenFile> => ({
  ...file,
  record: await record,
  access: await taken(file.access, await record, here, file.file),
})
const refusal = (file: OpenFile, record: Promise<Bytes>, here: Agency = agency) =>
  refusalOf(file.access, record, here, file.file, here.directory)
const at = (by: Person, file: OpenFile, here: Agency = agency) => place(here, file.access, file.file, by)
const newest = (file: OpenFile) => {
  const proposal = file.access.proposals.at(-1)
  if (!proposal) throw new Error('something was proposed')
  return proposal
}
const asked = async (by: Person, act: ProposedAct, who: Says = says, here: Agency = agency) => {
  const file = await openedFile(here, by, who, who === says ? [CARD, CARE, THERAPY] : [CARD, CARE])
  return after(file, proposedRecord(at(by, file, here), { act }), here)
}
/** What two shareholders sign on the device of this member, and with whose key. */
const signing = (by: Person, file: OpenFile, here: Agency = agency) => ({
  org,
  file: file.file,
  prev: file.access.head.hash,
  proposed: newest(file).hash,
  member: by.member,
  at: here.directory.head.seq,
})
const wrapped = (file: OpenFile, ...to: readonly Person[]) =>
  wrapAside({ org, file: file.file, proposed: newest(file).hash }, key, {
    members: to.flatMap(({ member }) => memberAt(agency.directory, member) ?? []),
    recoveryKey: shared.recovery.publicKey,
  })
async function byShares(
  by: Person,
  file: OpenFile,
  { here = agency, root = shared.root, sign = signing(by, file, here) } = {},
): Promise<Bytes> {
  const { hash: proposed, act } = newest(file)
  const aside = act.is === 'redact' && (await wrapped(file, by))
  const shares = await signByShares(root, sign)
  return secondedRecord(at(by, file, here), { proposed, shares, ...(aside && { aside }) })
}
const isDone = (file: OpenFile, here: Agency = agency) =>
  isAgreed(file.access, newest(file), { directory: here.directory, at: here.directory.head.seq })

describe('Two shareholders as the second person', () => {
  it('are nobody before every app knows version 4', async () => {
    const file = await asked(drita, TAKE, two, before)
    expect(await refusal(file, byShares(drita, file, { here: before }), before)).toBe('record-malformed')
    expect(await refusal(file, byShares(drita, file))).toBe('taken')
  })

  it('sign for nothing for which another member of the file may sign, whatever right that member has', async () => {
    const file = await asked(drita, { is: 'redact', entries: [{ ...words, folder: CARE }] })
    expect(await refusal(file, byShares(drita, file))).toBe('second-missing')
    const reads = await granted(agency, await openedFile(agency, mira, says, [CARD, CARE, THERAPY]), mira, besa, {
      [THERAPY]: 'read',
    })
    const waits = await after(reads, proposedRecord(at(mira, reads), { act: REDACT }))
    expect(await refusal(waits, byShares(mira, waits))).toBe('second-missing')
  })

  it('sign for nothing that names words of another’s folder beside words of a folder that nobody else holds', async () => {
    const who: Says = [
      [drita, { ...keeps, [THERAPY]: 'keep' }],
      [besa, keeps],
    ]
    const opened = await openedFile(agency, drita, who, [CARD, CARE, THERAPY])
    const own = { ...words, device: drita.device }
    const mixed: ProposedAct = { is: 'redact', entries: [{ ...words, folder: CARE }, own] }
    const file = await after(opened, proposedRecord(at(drita, opened), { act: mixed }))
    expect(await refusal(file, byShares(drita, file))).toBe('second-missing')
    const alone = await after(opened, proposedRecord(at(drita, opened), { act: { is: 'redact', entries: [own] } }))
    expect(await refusal(alone, byShares(drita, alone))).toBe('taken')
  })

  it('do not come to be needed because somebody stopped the other keeper alone while their keys were ended', async () => {
    const ended = await keysEndedRecord(
      { org, head: agency.directory.head, signer: arben.asMember },
      { member: besa.member, hour: 500_000 },
    )
    const extended = await extendStrictly(agency.directory, [ended])
    if (!extended.ok) throw new Error(extended.code)
    const here = { ...agency, directory: extended.value }
    const file = await openedFile(agency, drita, two, [CARD, CARE])
    expect(await refusal(file, barredRecord(at(drita, file, here), { member: besa.member }), here)).toBe(
      'second-missing',
    )
  })

  it('sign beside a member whose keys were ended for nothing either: that member comes back', async () => {
    const { directory } = agency
    const ended = await keysEndedRecord(
      { org, head: directory.head, signer: arben.asMember },
      { member: besa.member, hour: 500_000 },
    )
    const extended = await extendStrictly(directory, [ended])
    if (!extended.ok) throw new Error(extended.code)
    const here = { ...agency, directory: extended.value }
    const file = await asked(drita, { is: 'erase' }, two)
    expect(await refusal(file, byShares(drita, file, { here }), here)).toBe('second-missing')
  })

  it('sign once the others left the agency, and not with a position of before', async () => {
    const file = await asked(drita, { is: 'take', member: mira.member, folders: [CARE] })
    const here = await removedByTwo(await removedByTwo(agency, besa), mira)
    expect(await refusal(file, byShares(drita, file), here)).toBe('second-missing')
    expect(await refusal(file, byShares(drita, file, { here }), here)).toBe('taken')
  })

  it('sign with the key that two shares of this agency give, and with no other', async () => {
    const file = await asked(mira, REDACT)
    const other = await organisationKeys(newOrganisationSecret())
    for (const root of [other.root, mira.e, mira.deviceKey, arben.e])
      expect(await refusal(file, byShares(mira, file, { root }))).toBe('signature-wrong')
  })

  it('sign for this act alone, at this place of this file, beside this member and at this position', async () => {
    const file = await asked(mira, REDACT)
    const sign = signing(mira, file)
    for (const wrong of [
      { org: newId() },
      { file: newId() },
      { prev: randomBytes(32) },
      { proposed: randomBytes(32) },
      { member: drita.member },
      { at: sign.at - 1 },
    ])
      expect(await refusal(file, byShares(mira, file, { sign: { ...sign, ...wrong } }))).toBe('signature-wrong')
    expect(await refusal(file, byShares(mira, file))).toBe('taken')
  })

  it('sign on the device of whoever asked, once', async () => {
    const file = await asked(mira, REDACT)
    expect(await refusal(file, byShares(drita, file))).toBe('not-entitled')
    const taking = await asked(drita, TAKE, two)
    const waits = await after(taking, byShares(drita, taking))
    expect(await refusal(waits, byShares(drita, waits))).toBe('record-malformed')
  })

  it('set words aside under a key that is wrapped to who asked and to recovery alone', async () => {
    const file = await asked(mira, REDACT)
    const { hash: proposed } = newest(file)
    const shares = await signByShares(shared.root, signing(mira, file))
    expect(await refusal(file, secondedRecord(at(mira, file), { proposed, shares }))).toBe('aside-missing')
    const aside = await wrapped(file, mira, drita)
    expect(await refusal(file, secondedRecord(at(mira, file), { proposed, shares, aside }))).toBe('recipients-wrong')
    const waits = await after(file, byShares(mira, file))
    expect(isDone(waits)).toBe(true)
    expect(waits.access.aside).toMatchObject([{ by: [mira.member], devices: [mira.device], shares: true }])
  })

  it('count as one person: after a no a third one is needed, and a third one makes it urgent', async () => {
    const file = await asked(drita, TAKE, two)
    const no = await after(file, withdrawnRecord(at(besa, file), { proposed: newest(file).hash }))
    const signed = await after(no, byShares(drita, no))
    expect(isDone(signed)).toBe(false)
    const open = await granted(agency, signed, drita, arben, { [CARD]: 'read' })
    const third = await after(open, secondedRecord(at(arben, open), { proposed: newest(open).hash }))
    expect(isDone(third)).toBe(true)
    const calm = await after(file, byShares(drita, file))
    const more = await granted(agency, calm, drita, arben, { [CARD]: 'read' })
    const where = { directory: agency.directory, at: agency.directory.head.seq }
    expect(isUrgent(more.access, newest(more), where)).toBe(false)
    const urgent = await after(more, secondedRecord(at(arben, more), { proposed: newest(more).hash }))
    expect(isUrgent(urgent.access, newest(urgent), where)).toBe(true)
  })
})

describe('What a member and two shareholders agreed on', () => {
  it('takes the file from the last other keeper, who may not be asked to agree to it, or stops them at once', async () => {
    const file = await asked(drita, TAKE, two)
    expect(await refusal(file, barredRecord(at(drita, file), { member: besa.member }))).toBe('second-missing')
    const signed = await after(file, byShares(drita, file))
    const { fields } = await rotation(agency, signed, [CARD, CARE], [besa])
    expect(await refusal(signed, rotatedRecord(at(drita, signed), fields))).toBe('taken')
    const stopped = await after(signed, barredRecord(at(drita, signed), { member: besa.member }))
    expect([...stopped.access.barred.values()]).toMatchObject([{ by: drita.member, confirmed: { by: undefined } }])
  })

  it('is undone by the same: the member alone takes it back, and brings nothing back alone once it is done', async () => {
    const file = await asked(mira, REDACT)
    const { hash: proposed } = newest(file)
    const waits = await after(file, byShares(mira, file))
    const back = (of: OpenFile) => broughtBackRecord(at(mira, of), { proposed, key })
    expect(await refusal(waits, back(waits))).toBe('second-missing')
    const stopped = await after(waits, withdrawnRecord(at(mira, waits), { proposed }))
    expect(await refusal(stopped, back(stopped))).toBe('taken')
    const done = await after(waits, carriedOutRecord(at(mira, waits), { proposed, hour: 500_000 }))
    expect(await refusal(done, back(done))).toBe('second-missing')
    const ask = await after(done, proposedRecord(at(mira, done), { act: { is: 'bring-back', proposed } }))
    const agreed = await after(ask, byShares(mira, ask))
    expect(await refusal(agreed, back(agreed))).toBe('taken')
  })

  it('stays agreed where somebody is let in afterwards, until whoever asked may sign no more', async () => {
    const file = await asked(drita, TAKE, two)
    const signed = await after(file, byShares(drita, file))
    const more = await granted(agency, signed, drita, arben, { [CARD]: 'read' })
    expect(isDone(more)).toBe(true)
    expect(isDone(more, await removedByTwo(agency, drita))).toBe(false)
  })
})
