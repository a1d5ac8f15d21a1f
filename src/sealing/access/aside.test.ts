import { describe, expect, it } from 'vitest'
import { foundAgency, speaking, type Agency, type Person } from '../../../test/vectors/agency.ts'
import {
  CARD,
  CARE,
  openedFile,
  place,
  refusalOf,
  taken,
  THERAPY,
  type OpenFile,
} from '../../../test/vectors/case-file.ts'
import type { Bytes } from '#bytes.ts'
import { memberAt } from '../directory/directory-view.ts'
import { randomBytes } from '../primitives/bytes.ts'
import type { WrappedAside } from './access-body.ts'
import {
  barredRecord,
  broughtBackRecord,
  carriedOutRecord,
  proposedRecord,
  redactedRecord,
  secondedRecord,
  steppedOutRecord,
  withdrawnRecord,
} from './access-record.ts'
import { redactionOf } from './access.ts'
import { fileAside, wordsAsideOf, isTakenOut } from './access-state.ts'
import { openAside, openPart, sealAside, wrapAside } from './aside-key.ts'
import type { ProposedAct } from './proposed-act.ts'

const before = await speaking(await foundAgency(), 3)
const agency = await speaking(before, 4)
const { drita, besa, mira, arben, org } = agency
const keeps = { [CARD]: 'keep', [CARE]: 'keep' } as const
/** Mira keeps therapy alone, and Arben reads the card. */
const says = [
  [drita, keeps],
  [besa, keeps],
  [mira, { [CARD]: 'read', [CARE]: 'read', [THERAPY]: 'keep' }],
  [arben, { [CARD]: 'read' }],
] as const
const HOUR = 500_000
const key = randomBytes(32)

const at = (by: Person, file: OpenFile, here: Agency = agency) => place(here, file.access, file.file, by)
const after = async (file: OpenFile, record: Promise<Bytes>, here: Agency = agency): Promise<OpenFile> => ({
  ...file,
  record: await record,
  access: await taken(file.access, await record, here, file.file),
})
const refusal = (file: OpenFile, record: Promise<Bytes>, here: Agency = agency) =>
  refusalOf(file.access, record, here, file.file, here.directory)
const named = (file: OpenFile) => ({ proposed: file.access.proposals[0]?.hash ?? new Uint8Array(32) })
const words = { folder: CARE, device: mira.device, entry: 1, hash: randomBytes(32) }
const REDACT: ProposedAct = { is: 'redact', entries: [words] }

async function wrapped(file: OpenFile, to: readonly Person[] = [drita, besa], of = key): Promise<WrappedAside> {
  const members = to.flatMap(({ member }) => memberAt(agency.directory, member) ?? [])
  return wrapAside({ org, file: file.file, ...named(file) }, of, {
    members,
    recoveryKey: agency.keys.recovery.publicKey,
  })
}
const proposed = async (act: ProposedAct = REDACT, here: Agency = agency) => {
  const file = await openedFile(here, drita, says, [CARD, CARE, THERAPY])
  return after(file, proposedRecord(at(drita, file, here), { act }), here)
}
/** Drita and Besa agreed that Mira’s words go: they are set aside. */
const agreed = async () => {
  const file = await proposed()
  return after(file, secondedRecord(at(besa, file), { ...named(file), aside: await wrapped(file) }))
}
const done = async () => {
  const file = await agreed()
  return {
    file: await after(file, carriedOutRecord(at(drita, file), { ...named(file), hour: HOUR })),
    act: named(file),
  }
}
const back = (by: Person, file: OpenFile, act: { proposed: Bytes }, with_: Bytes = key) =>
  broughtBackRecord(at(by, file), { ...act, key: with_ })
const asked = async () => {
  const { file, act } = await done()
  const ask = proposedRecord(at(mira, file), { act: { is: 'bring-back', ...act } })
  return { file: await after(file, ask), act }
}
const isGone = ({ access }: OpenFile) => redactionOf(access, words) !== undefined

describe('Before every app knows version 4', () => {
  it('two people agree and take out as before, and set nothing aside', async () => {
    const file = await proposed(REDACT, before)
    expect(await refusal(file, secondedRecord(at(besa, file, before), named(file)), before)).toBe('taken')
    const aside = await wrapped(file)
    const early = secondedRecord(at(besa, file, before), { ...named(file), aside })
    expect(await refusal(file, early, before)).toBe('record-malformed')
  })
})

describe('The signature with which two people agree to take words out', () => {
  it('is refused without their key, and with one where nobody is asked for it', async () => {
    const file = await proposed()
    expect(await refusal(file, secondedRecord(at(besa, file), named(file)))).toBe('aside-missing')
    const taking = await proposed({ is: 'take', member: mira.member, folders: [CARE] })
    const aside = await wrapped(taking)
    expect(await refusal(taking, secondedRecord(at(besa, taking), { ...named(taking), aside }))).toBe(
      'record-malformed',
    )
    const waits = await agreed()
    const third = secondedRecord(at(mira, waits), { ...named(waits), aside: await wrapped(waits, [drita, besa, mira]) })
    expect(await refusal(waits, third)).toBe('record-malformed')
    expect(await refusal(waits, secondedRecord(at(mira, waits), named(waits)))).toBe('taken')
  })

  it('is refused where the key is not wrapped to just those who signed', async () => {
    const file = await proposed()
    for (const to of [
      [besa, mira],
      [drita, besa, mira],
      [drita, drita],
    ]) {
      const record = secondedRecord(at(besa, file), { ...named(file), aside: await wrapped(file, to) })
      expect(await refusal(file, record)).toBe('recipients-wrong')
    }
  })

  it('wraps nothing to who signed and was stopped on the file since', async () => {
    const both = await proposed()
    const third = await after(both, withdrawnRecord(at(mira, both), named(both)))
    const signed = await after(third, secondedRecord(at(besa, third), named(third)))
    const file = await after(signed, barredRecord(at(drita, signed), { member: arben.member }))
    const aside = await wrapped(file, [drita, besa, mira])
    const record = secondedRecord(at(mira, file), { ...named(file), aside })
    expect(await refusal(file, record)).toBe('taken')
    const four = await wrapped(file, [drita, besa, mira, arben])
    expect(await refusal(file, secondedRecord(at(mira, file), { ...named(file), aside: four }))).toBe(
      'recipients-wrong',
    )
  })

  it('is the moment from which the words are missing; they are taken out only once it is carried out', async () => {
    const file = await agreed()
    const redaction = redactionOf(file.access, words)
    expect(redaction && isTakenOut(file.access, redaction)).toBe(false)
    expect(file.access.proposals).toHaveLength(1)
    const { file: gone } = await done()
    const there = redactionOf(gone.access, words)
    expect(there && isTakenOut(gone.access, there)).toBe(true)
  })
})

describe('Carrying it out', () => {
  it('is refused without the hour from which 30 days run, and of words that nobody set aside', async () => {
    const file = await agreed()
    expect(await refusal(file, carriedOutRecord(at(drita, file), named(file)))).toBe('record-malformed')
    const early = await proposed(REDACT, before)
    const old = await after(early, secondedRecord(at(besa, early, before), named(early)), before)
    expect(await refusal(old, carriedOutRecord(at(drita, old), named(old)))).toBe('aside-missing')
    const aside = await wrapped(old)
    const anew = await after(old, secondedRecord(at(drita, old), { ...named(old), aside }))
    expect(await refusal(anew, carriedOutRecord(at(drita, anew), { ...named(anew), hour: HOUR }))).toBe('taken')
  })
})

describe('Words that were set aside', () => {
  it('are brought back by nobody while both agree, once one has stopped it by who has the key and the part', async () => {
    const file = await agreed()
    expect(await refusal(file, back(drita, file, named(file)))).toBe('second-missing')
    const act = named(file)
    const stopped = await after(file, withdrawnRecord(at(besa, file), act))
    expect(isGone(stopped)).toBe(true)
    expect(await refusal(stopped, back(drita, stopped, act, randomBytes(32)))).toBe('record-malformed')
    expect(await refusal(stopped, back(arben, stopped, act))).toBe('not-entitled')
    const there = await after(stopped, back(drita, stopped, act))
    expect(isGone(there)).toBe(false)
    expect(await refusal(there, back(drita, there, act))).toBe('record-malformed')
    expect(await refusal(there, proposedRecord(at(drita, there), { act: REDACT }))).toBe('taken')
  })

  it('come back as well where their author says no, and need three people and a new key to go then', async () => {
    const file = await agreed()
    const act = named(file)
    const no = await after(file, withdrawnRecord(at(mira, file), act))
    const there = await after(no, back(besa, no, act))
    expect(isGone(there)).toBe(false)
    expect(await refusal(there, carriedOutRecord(at(drita, there), { ...act, hour: HOUR }))).toBe('second-missing')
    expect(await refusal(there, secondedRecord(at(mira, there), act))).toBe('aside-missing')
  })

  it('are brought back by nobody alone once they were taken out: a second person has to agree', async () => {
    const { file, act } = await asked()
    for (const by of [drita, mira]) expect(await refusal(file, back(by, file, act))).toBe('second-missing')
    expect(await refusal(file, secondedRecord(at(mira, file), named(file)))).toBe('not-entitled')
    expect(await refusal(file, secondedRecord(at(arben, file), named(file)))).toBe('not-entitled')
    const two = await after(file, secondedRecord(at(besa, file), named(file)))
    expect(await refusal(two, carriedOutRecord(at(drita, two), { ...named(two), hour: HOUR }))).toBe('record-malformed')
    const there = await after(two, back(drita, two, act))
    expect(isGone(there)).toBe(false)
    expect([there.access.proposals, there.access.aside]).toEqual([[], []])
  })

  it('are asked back by nobody who does not hold their part, nor before they are taken out', async () => {
    const { file, act } = await done()
    const ask = (by: Person, of: OpenFile) => proposedRecord(at(by, of), { act: { is: 'bring-back', ...act } })
    expect(await refusal(file, ask(arben, file))).toBe('not-entitled')
    expect(await refusal(await agreed(), ask(mira, await agreed()))).not.toBe('taken')
  })
})

describe('A whole file that two people erase', () => {
  const ERASE: ProposedAct = { is: 'erase' }
  const aside = async () => {
    const file = await proposed(ERASE)
    return after(file, secondedRecord(at(besa, file), { ...named(file), aside: await wrapped(file) }))
  }
  const gone = async () => {
    const file = await aside()
    return {
      file: await after(file, carriedOutRecord(at(drita, file), { ...named(file), hour: HOUR })),
      act: named(file),
    }
  }

  it('is set aside with the signature by which it is agreed, and with no other', async () => {
    const file = await proposed(ERASE)
    expect(await refusal(file, secondedRecord(at(besa, file), named(file)))).toBe('aside-missing')
    const set = fileAside((await aside()).access)
    expect(set).toMatchObject({ whole: true, entries: [], by: [drita.member, besa.member] })
    expect(set?.devices).toEqual([drita.device, besa.device])
  })

  it('takes no record meanwhile but those that stop it, carry it out, bring it back, or stop a member', async () => {
    const file = await aside()
    for (const record of [
      steppedOutRecord(at(mira, file), { folders: [THERAPY] }),
      redactedRecord(at(mira, file), { ...words }),
      proposedRecord(at(drita, file), { act: REDACT }),
      proposedRecord(at(drita, file), { act: { is: 'take', member: mira.member, folders: [CARE] } }),
    ])
      expect(await refusal(file, record)).toBe('file-aside')
    expect(await refusal(file, barredRecord(at(drita, file), { member: mira.member }))).toBe('taken')
    expect(await refusal(file, withdrawnRecord(at(mira, file), named(file)))).toBe('taken')
    expect(await refusal(file, secondedRecord(at(mira, file), named(file)))).toBe('taken')
  })

  it('is carried out with the hour from which 30 days run, and its stream goes on', async () => {
    const file = await aside()
    expect(await refusal(file, carriedOutRecord(at(drita, file), named(file)))).toBe('record-malformed')
    const { file: done } = await gone()
    expect([done.access.erased, fileAside(done.access)?.doneHour]).toEqual([undefined, HOUR])
    expect(await refusal(done, proposedRecord(at(drita, done), { act: ERASE }))).toBe('file-aside')
  })

  it('is brought back by any member who has its key once it was stopped; once erased, where two of them agreed', async () => {
    const file = await aside()
    expect(await refusal(file, back(drita, file, named(file)))).toBe('second-missing')
    const stopped = await after(file, withdrawnRecord(at(arben, file), named(file)))
    expect(await refusal(stopped, back(arben, stopped, named(file), randomBytes(32)))).toBe('record-malformed')
    expect(fileAside((await after(stopped, back(besa, stopped, named(file)))).access)).toBeUndefined()
    const { file: done, act } = await gone()
    expect(await refusal(done, back(drita, done, act))).toBe('second-missing')
    const ask = await after(done, proposedRecord(at(arben, done), { act: { is: 'bring-back', ...act } }))
    expect(await refusal(ask, back(drita, ask, act))).toBe('second-missing')
    const two = await after(ask, secondedRecord(at(mira, ask), named(ask)))
    const there = await after(two, back(drita, two, act))
    expect([there.access.aside, there.access.proposals]).toEqual([[], []])
    expect(await refusal(there, proposedRecord(at(drita, there), { act: ERASE }))).toBe('taken')
  })
})

describe('The key of words that were set aside', () => {
  it('opens for each who signed and for two shareholders, for nobody else and at no other place', async () => {
    const file = await agreed()
    const set = wordsAsideOf(file.access, named(file).proposed)
    if (!set) throw new Error('they are set aside')
    const of = { org, file: file.file, ...named(file) }
    const opened = (to: Bytes, x: Person['x']) => openAside(of, { wrapped: set.wrapped, to, keys: [x] })
    for (const person of [drita, besa]) expect(await opened(person.member, person.x)).toEqual(key)
    expect(await opened(org, agency.keys.recovery)).toEqual(key)
    expect(await opened(mira.member, mira.x)).toBeUndefined()
    expect(await opened(drita.member, besa.x)).toBeUndefined()
    const elsewhere = { ...of, file: randomBytes(16) }
    expect(await openAside(elsewhere, { wrapped: set.wrapped, to: drita.member, keys: [drita.x] })).toBeUndefined()
  })

  it('always gives the same wraps, by which a server that is shown it tells a false one', async () => {
    const file = await proposed()
    expect(await wrapped(file)).toEqual(await wrapped(file))
    expect(await wrapped(file)).not.toEqual(await wrapped(file, [drita, besa], randomBytes(32)))
  })

  it('opens each part at its own place alone', async () => {
    const file = await proposed()
    const of = { org, file: file.file, ...named(file) }
    const part = await sealAside(of, key, words, randomBytes(300))
    expect(await openPart(of, key, words, part)).toHaveLength(300)
    expect(await openPart(of, key, { ...words, entry: 2 }, part)).toBeUndefined()
    expect(await openPart(of, randomBytes(32), words, part)).toBeUndefined()
  })
})
