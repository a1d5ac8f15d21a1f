import { describe, expect, it } from 'vitest'
import type { Bytes } from '#bytes.ts'
import { foundAgency, newPerson, speaking, type Agency, type Person } from '../../../test/vectors/agency.ts'
import {
  CARD,
  CARE,
  openedFile,
  place,
  refusalOf,
  taken,
  THERAPY,
  wrapFor,
  type OpenFile,
  type Says,
} from '../../../test/vectors/case-file.ts'
import { after as afterIn, place as placeIn } from '../../../test/vectors/next-records.ts'
import { deviceRecord, givenBackRecord, memberRecord } from '../directory/directory-record.ts'
import { newOrganisationSecret, organisationKeys } from '../members/organisation-secret.ts'
import { newId } from '../primitives/id.ts'
import { nextPlace, signRecord } from '../primitives/record.ts'
import { barConfirmedRecord, barLiftedRecord, barredRecord, recoveredRecord } from './access-record.ts'
import { rightOf } from './access.ts'
import { hasBar } from './access-state.ts'
import { newEpoch } from './grant.ts'
import { signLiftByShares, signRecoveryByShares } from './second-by-shares.ts'
import { signLift } from './second-person.ts'

const before = await speaking(await foundAgency(), 3)
const agency = await speaking(before, 4)
const { drita, besa, mira, arben, org } = agency
const { root } = agency.keys
const other = (await organisationKeys(newOrganisationSecret())).root
const hers = { [CARD]: 'keep', [CARE]: 'keep' } as const

const at = (by: Person, file: OpenFile, here: Agency = agency) => place(here, file.access, file.file, by)
const after = async (file: OpenFile, record: Promise<Bytes>, here: Agency = agency): Promise<OpenFile> => ({
  ...file,
  record: await record,
  access: await taken(file.access, await record, here, file.file),
})
const refusal = (file: OpenFile, record: Promise<Bytes>, here: Agency = agency, now?: number) =>
  refusalOf(file.access, record, here, file.file, here.directory, now)
/** Beside whom two shareholders sign, at the head of the file. */
const beside = (file: OpenFile, member = drita, here: Agency = agency) => ({
  org,
  file: file.file,
  prev: file.access.head.hash,
  member: member.member,
  at: here.directory.head.seq,
})

describe('Two shareholders sign that a member takes back what nobody keeps', () => {
  /** Drita keeps the file, and stopped Mira, who alone kept therapy. */
  const unkept = async (more: Says = [], here: Agency = agency) => {
    const says: Says = [[drita, hers], [mira, { [CARD]: 'read', [THERAPY]: 'keep' }], ...more]
    const file = await openedFile(here, drita, says, [CARD, CARE, THERAPY])
    return after(file, barredRecord(at(drita, file, here), mira), here)
  }
  const recovers = async (file: OpenFile, shares: Bytes, here: Agency = agency) => {
    const made = await newEpoch({ org, file: file.file, folder: THERAPY, epoch: 2 })
    const keys = [{ folder: THERAPY, epoch: 2, key: made.key }]
    const grants = [await wrapFor(here, file.file, drita, { [THERAPY]: 'keep' }, keys)]
    return recoveredRecord(at(drita, file, here), { epochs: [made.epoch], grants, shares })
  }

  it('not where another member of the file is in the agency, whatever they may read', async () => {
    const file = await unkept([[arben, { [CARD]: 'read' }]])
    const signed = await signRecoveryByShares(root, beside(file), [THERAPY])
    expect(await refusal(file, recovers(file, signed))).toBe('second-missing')
  })

  it('with the root key, and for this member, these folders and this place in the stream alone', async () => {
    const file = await unkept()
    for (const signed of [
      await signRecoveryByShares(other, beside(file), [THERAPY]),
      await signRecoveryByShares(drita.deviceKey, beside(file), [THERAPY]),
      await signRecoveryByShares(root, beside(file), [CARE]),
      await signRecoveryByShares(root, beside(file, besa), [THERAPY]),
      await signRecoveryByShares(root, { ...beside(file), prev: new Uint8Array(32) }, [THERAPY]),
      await signRecoveryByShares(root, { ...beside(file), at: 1 }, [THERAPY]),
      await signLiftByShares(root, beside(file), mira.member),
    ])
      expect(await refusal(file, recovers(file, signed))).toBe('signature-wrong')
  })

  it('in no agency with an app that does not know it', async () => {
    const file = await unkept([], before)
    const signed = await signRecoveryByShares(root, beside(file, drita, before), [THERAPY])
    expect(await refusal(file, recovers(file, signed, before), before)).toBe('record-malformed')
  })

  it('where nobody else of the file is here, and the member keeps it from then on', async () => {
    const file = await unkept()
    const signed = await signRecoveryByShares(root, beside(file), [THERAPY])
    const done = await after(file, recovers(file, signed))
    expect(rightOf(done.access, drita.member, THERAPY)).toBe('keep')
  })
})

describe('Two shareholders sign that a stop is lifted', () => {
  /** Drita stopped Mira, which Besa confirmed, and then these. */
  const stopped = async (...others: readonly Person[]) => {
    const says: Says = [
      [drita, hers],
      [besa, { [CARD]: 'read' }],
      [mira, { [CARD]: 'read' }],
    ]
    let file = await openedFile(agency, drita, says)
    file = await after(file, barredRecord(at(drita, file), mira))
    file = await after(file, barConfirmedRecord(at(besa, file), mira))
    for (const one of others) file = await after(file, barredRecord(at(drita, file), one))
    return file
  }
  const lifts = (file: OpenFile, shares: Bytes, here: Agency = agency) =>
    barLiftedRecord(at(drita, file, here), { member: mira.member, shares })
  const signed = (file: OpenFile, here: Agency = agency) =>
    signLiftByShares(root, beside(file, drita, here), mira.member)

  it('not where a colleague of the agency is there who is not stopped on the file', async () => {
    const file = await stopped(besa)
    expect(await refusal(file, lifts(file, await signed(file)))).toBe('second-missing')
  })

  it('with the root key, for this member and this place in the stream alone', async () => {
    const file = await stopped(besa, arben)
    for (const sig of [
      await signLiftByShares(other, beside(file), mira.member),
      await signLiftByShares(root, beside(file), besa.member),
      await signLiftByShares(root, beside(file, besa), mira.member),
      await signLiftByShares(root, { ...beside(file), prev: new Uint8Array(32) }, mira.member),
    ])
      expect(await refusal(file, lifts(file, sig))).toBe('signature-wrong')
  })

  it('where everybody else is stopped on the file, and it is lifted', async () => {
    const file = await stopped(besa, arben)
    const done = await after(file, lifts(file, await signed(file)))
    expect([mira, besa].map(({ member }) => hasBar(done.access, member))).toEqual([false, true])
  })

  it('not at a position from before a colleague came: a server that has them refuses it', async () => {
    const file = await stopped(besa, arben)
    const ilir = await newPerson('specialist')
    const { directory } = agency
    const fields = { member: ilir.member, x: ilir.x.publicKey, e: ilir.e.publicKey, roles: [], external: false }
    const joined = await afterIn(directory, await memberRecord(placeIn(arben.asMember, directory), fields))
    const later = { ...agency, directory: joined }
    const back = barLiftedRecord(at(drita, file), { member: mira.member, shares: await signed(file) })
    expect(await refusal(file, back, later, joined.head.seq)).toBe('second-missing')
    expect(await refusal(file, lifts(file, await signed(file, later), later), later)).toBe('second-missing')
  })

  it('and it stays lifted where a server had lost that a colleague came, who is given back: from then on they count', async () => {
    const file = await stopped(besa, arben)
    const ilir = await newPerson('specialist')
    const { directory } = agency
    const fields = { member: ilir.member, x: ilir.x.publicKey, e: ilir.e.publicKey, roles: [], external: false }
    const lost = await memberRecord(placeIn(arben.asMember, directory), fields)
    const phone = { device: newId(), member: mira.member, key: (await newPerson()).deviceKey.publicKey }
    const here = {
      ...agency,
      directory: await afterIn(directory, await deviceRecord(placeIn(mira.asMember, directory), phone)),
    }
    const back = await lifts(file, await signed(file, here), here)
    const giving = await givenBackRecord(placeIn(drita.onDevice, here.directory), { record: lost })
    const joined = { ...agency, directory: await afterIn(here.directory, giving) }
    expect(await refusal(file, Promise.resolve(back), joined)).toBe('taken')
    expect(await refusal(file, Promise.resolve(back), joined, joined.directory.head.seq)).toBe('second-missing')
    expect(await refusal(file, lifts(file, await signed(file, joined), joined), joined)).toBe('second-missing')
  })

  it('beside no second person: a record has one or the other', async () => {
    const file = await stopped(besa, arben)
    const { file: id, head, at: position, signer } = at(drita, file)
    const second = await signLift(
      { ...beside(file, besa), device: besa.device, deviceKey: besa.deviceKey },
      mira.member,
    )
    const fields = { member: mira.member, shares: await signed(file), second }
    const both = signRecord('access', signer, {
      ...fields,
      ...nextPlace(head),
      org,
      file: id,
      at: position,
      type: 'bar-lifted',
    })
    expect(await refusal(file, both)).toBe('record-malformed')
  })
})
