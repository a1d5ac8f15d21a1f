import type { Bytes } from '#bytes.ts'
import {
  barredRecord,
  broughtBackRecord,
  carriedOutRecord,
  redactedRecord,
  rotatedRecord,
} from '#sealing/access/access-record.ts'
import type { FolderRights } from '#sealing/access/access.ts'
import type { ProposedAct } from '#sealing/access/proposed-act.ts'
import type { DirectoryAct } from '#sealing/directory/directory-act.ts'
import {
  custodianEndedRecord,
  custodianRecord,
  delaySetRecord,
  deviceRevokedRecord,
  keysEndedRecord,
  keysRecord,
  memberRecord,
  memberRemovedRecord,
  takenOutRecord,
} from '#sealing/directory/directory-record.ts'
import { randomBytes } from '#sealing/primitives/bytes.ts'
import { signingKey, type SigningKey } from '#sealing/primitives/ed25519.ts'
import { newRecipientKey } from '#sealing/primitives/hpke.ts'
import type { Signer } from '#sealing/primitives/record.ts'
import { hashOf, parseSegment } from '#sealing/segments/segment.ts'
import { asMember, type Person } from './agency.ts'
import { type EveryAct, forgedPerson, type MakeInDirectory, type MakeInFile } from './every-act.ts'
import { CARD, CARE, HEALTH, reading, SealedFile } from './sealed-file.ts'

/** What one signature does, by who may; and somebody who may not. */
export interface ByOneInDirectory {
  readonly is: 'one-in-directory'
  readonly does: MakeInDirectory
  readonly may: Signer
  readonly mayNot: readonly Signer[]
  /** What is tried once it is done, and what is said to it. */
  readonly afterwards?: readonly (readonly [said: string, tries: () => Promise<string>])[]
}
export interface ByOneInFile {
  readonly is: 'one-in-file'
  readonly file: SealedFile
  readonly does: (by: Person) => MakeInFile
  readonly may: Person
  readonly mayNot: readonly Person[]
}
/** What two agree on: how it is proposed and done. `alone`: other ways in which one person could try it. */
export interface ByTwoInDirectory {
  readonly is: 'two-in-directory'
  readonly act: DirectoryAct
  readonly does: MakeInDirectory
  /** By whom it is done; a custodian where nobody is named. */
  readonly doneBy?: Signer
  readonly alone?: readonly MakeInDirectory[]
}
export interface ByTwoInFile {
  readonly is: 'two-in-file'
  readonly file: SealedFile
  readonly act: ProposedAct
  readonly first: Person
  readonly second: Person
  readonly does: (proposed: Bytes) => MakeInFile
  readonly alone: readonly MakeInFile[]
}
/** What is proposed nowhere: the second signature stands in the record itself. */
export interface InOneRecord {
  readonly is: 'in-one-record'
  readonly tooFew: readonly (() => Promise<string>)[]
  readonly enough: () => Promise<string>
}
export type Row = ByOneInDirectory | ByOneInFile | ByTwoInDirectory | ByTwoInFile | InOneRecord

function entryOf(words: Bytes, by: Person) {
  const parsed = parseSegment(words)
  const hash = parsed.ok ? hashOf(parsed.value, 1) : undefined
  return { folder: CARE, device: by.device, entry: 1, hash: new Uint8Array(hash ?? []) }
}

/** The act, agreed and carried out by Drita and Mira; its proposal, and the key with which they set the words aside. */
async function doneByTwo(all: EveryAct, file: SealedFile, act: ProposedAct): Promise<{ proposed: Bytes; key: Bytes }> {
  const { drita, mira } = all
  const take = async (make: MakeInFile, by: Person) => {
    const said = await all.inFile(file, make, by)
    if (said !== 'taken') throw new Error(`two agreed on it, and it is refused: ${said}`)
  }
  await take(all.proposes(drita, act), drita)
  const proposed = file.access?.proposals.at(-1)?.hash ?? new Uint8Array(32)
  await take(all.seconds(mira, [drita, mira]), mira)
  all.passes(73)
  await take(carried(all, drita)(proposed), drita)
  return { proposed, key: all.key }
}

const carried =
  (all: EveryAct, by: Person) =>
  (proposed: Bytes): MakeInFile =>
  (file) =>
    file.write(by, (at) => carriedOutRecord(at, { proposed, hour: all.hour() }))

type HowByTwo = Pick<ByTwoInFile, 'act' | 'does' | 'alone'> & Partial<ByTwoInFile>

async function twoInFile(
  all: EveryAct,
  how: (file: SealedFile, words: Bytes) => HowByTwo | Promise<HowByTwo>,
): Promise<Row> {
  const { file, words } = await all.file()
  return { is: 'two-in-file', file, first: all.drita, second: all.mira, ...(await how(file, words)) }
}

async function newKeysOf({ member }: Person) {
  const [x, e] = [(await newRecipientKey()).publicKey, (await signingKey(randomBytes(32))).publicKey]
  return { member, generation: 2, x, e, kept: [] }
}

const ends =
  (all: EveryAct) =>
  ({ member }: Person): MakeInDirectory =>
  (at) =>
    keysEndedRecord(at, { member, hour: all.hour() })
const removes =
  (all: EveryAct) =>
  ({ member }: Person): MakeInDirectory =>
  (at) =>
    memberRemovedRecord(at, { member, hour: all.hour() })

/** What is said where a custodian who has stopped one member alone goes on: removing and ending keys count together. */
async function onlyOneAlone(all: EveryAct, same?: Person): Promise<NonNullable<ByOneInDirectory['afterwards']>> {
  const [other, third] = [await all.joins('caseworker'), await all.joins('caseworker')]
  const [arben, besa] = [asMember(all.arben), asMember(all.besa)]
  return [
    ['second-missing', () => all.inDirectory(ends(all)(other), arben)],
    ['second-missing', () => all.inDirectory(removes(all)(other), arben)],
    ['taken', () => all.inDirectory(removes(all)(third), besa)],
    ...(same ? [['taken', () => all.inDirectory(removes(all)(same), arben)] as const] : []),
  ]
}

/** How each row of the table of acts is tried, by the words of the row. */
export const TRIED: Readonly<Record<string, (all: EveryAct) => Row | Promise<Row>>> = {
  'stop a member on one file': async (all) => ({
    is: 'one-in-file',
    file: (await all.file()).file,
    does: (by) => (file) => file.write(by, (at) => barredRecord(at, all.ilir)),
    may: all.drita,
    mayNot: [all.era, all.arben],
  }),
  'stop the last other keeper of `card` or `care`, or the last other supervisor who keeps it': (all) =>
    twoInFile(all, () => {
      const stop: MakeInFile = (file) => file.write(all.drita, (at) => barredRecord(at, all.mira))
      const act = { is: 'take', member: all.mira.member, folders: [CARD, CARE] } as const
      return { act, second: all.ilir, does: () => stop, alone: [stop] }
    }),
  'take off a device': async (all) => {
    const [person, own, other] = [await all.joins('caseworker'), await all.joins('caseworker'), await all.custodian()]
    const third = await all.joins('supervisor')
    const takes = (by: Signer, device: Person) => () => all.inDirectory((at) => deviceRevokedRecord(at, device), by)
    return {
      is: 'one-in-directory',
      does: (at) => deviceRevokedRecord(at, person),
      may: asMember(all.arben),
      mayNot: [asMember(all.drita), asMember(all.mira)],
      afterwards: [
        ['taken', takes(asMember(own), own)],
        ['taken', takes(asMember(all.arben), other)],
        ['taken', takes(all.agency.root, third)],
      ],
    }
  },
  'redact one’s own entry': async (all) => {
    const { file, words } = await all.file()
    const entry = entryOf(words, all.era)
    const does =
      (by: Person): MakeInFile =>
      (of) =>
        of.write(by, (at) => redactedRecord(at, entry))
    return { is: 'one-in-file', file, does, may: all.era, mayNot: [all.ilir, all.arben] }
  },
  'redact what others wrote': (all) =>
    twoInFile(all, (_, words) => {
      const entry = entryOf(words, all.era)
      const alone: MakeInFile = (file) => file.write(all.drita, (at) => redactedRecord(at, entry))
      return { act: { is: 'redact', entries: [entry] }, does: carried(all, all.drita), alone: [alone] }
    }),
  'bring back words of others that were taken out less than 30 days ago': (all) =>
    twoInFile(all, async (file, words) => {
      const { proposed, key } = await doneByTwo(all, file, { is: 'redact', entries: [entryOf(words, all.era)] })
      const back: MakeInFile = (of) => of.write(all.drita, (at) => broughtBackRecord(at, { proposed, key }))
      return { act: { is: 'bring-back', proposed }, second: all.ilir, does: () => back, alone: [back] }
    }),
  'erase a file': (all) =>
    twoInFile(all, () => ({
      act: { is: 'erase' },
      does: carried(all, all.drita),
      alone: [(file) => file.erase(all.drita, all.mira)],
    })),
  'bring back a file that was erased less than 30 days ago': (all) =>
    twoInFile(all, async (file) => {
      const { proposed, key } = await doneByTwo(all, file, { is: 'erase' })
      const back: MakeInFile = (of) => of.write(all.drita, (at) => broughtBackRecord(at, { proposed, key }))
      return { act: { is: 'bring-back', proposed }, second: all.ilir, does: () => back, alone: [back] }
    }),
  'end that a supervisor, or the last other keeper, keeps `card` or `care`': (all) =>
    twoInFile(all, () => {
      const lower: MakeInFile = (file) => file.grant(all.drita, all.mira, reading(CARE))
      const act = { is: 'take', member: all.mira.member, folders: [CARD, CARE] } as const
      return { act, second: all.ilir, does: () => lower, alone: [lower] }
    }),
  'take any other right': async (all) => {
    const removed = [{ member: all.era.member, folders: [HEALTH] }]
    return {
      is: 'one-in-file',
      file: (await all.file()).file,
      does: (by) => (file) => file.write(by, (at) => rotatedRecord(at, { epochs: [], grants: [], removed })),
      may: all.drita,
      mayNot: [all.ilir, all.arben],
    }
  },
  'recover a vault': async (all) => {
    const { agency, server, arben } = all
    const person = await all.joins('caseworker')
    const given = async (by: Signer) => {
      const record = await keysRecord(agency.place(by), await newKeysOf(person))
      const slot = (name: string, proof: Bytes | null) => ({ slot: name, sealed: randomBytes(60), proof })
      const vault = {
        vault: randomBytes(120),
        slots: [slot('recovery-code', randomBytes(32)), slot('organisation', null)],
      }
      const body = { v: 1, member: person.member, vault, record }
      const reply = await server.put('/v1/vault/recover', body, await agency.signIn(arben))
      if (reply.status !== 204) return reply.code ?? String(reply.status)
      // It stands already: so the others know of it.
      await agency.append(record)
      return 'taken'
    }
    const bySomebody = async () => ({ by: { root: true } as const, key: await signingKey(randomBytes(32)) })
    const inDirectory = async (by: Signer) => all.inDirectory(async (at) => keysRecord(at, await newKeysOf(person)), by)
    return {
      is: 'in-one-record',
      tooFew: [
        () => given(asMember(arben)),
        async () => given(await bySomebody()),
        () => inDirectory(asMember(arben)),
        async () => inDirectory(await bySomebody()),
      ],
      enough: () => given(agency.root),
    }
  },
  'end the keys of a member who is no custodian, where the same custodian neither ended the keys of anybody else nor removed anybody else in the 72 hours before':
    async (all) => {
      const person = await all.joins('caseworker')
      return {
        is: 'one-in-directory',
        does: ends(all)(person),
        may: asMember(all.arben),
        mayNot: [asMember(all.drita), asMember(all.mira)],
        afterwards: await onlyOneAlone(all, person),
      }
    },
  'end the keys of a further member, or of a custodian': async (all) => {
    const { member } = await all.custodian()
    const alone: MakeInDirectory = (at) => keysEndedRecord(at, { member, hour: all.hour() })
    return {
      is: 'two-in-directory',
      act: { is: 'end-keys', member },
      does: (at) => keysEndedRecord(at, { member }),
      alone: [alone],
    }
  },
  'remove a member who is neither a custodian nor a supervisor, where the same custodian neither removed anybody else nor ended the keys of anybody else in the 72 hours before':
    async (all) => {
      const person = await all.joins('caseworker')
      return {
        is: 'one-in-directory',
        does: removes(all)(person),
        may: asMember(all.arben),
        mayNot: [asMember(all.drita), asMember(all.mira)],
        afterwards: await onlyOneAlone(all),
      }
    },
  'remove a further member, a custodian or a supervisor': async (all) => {
    const { member } = await all.joins('supervisor')
    return {
      is: 'two-in-directory',
      act: { is: 'remove', member },
      does: (at) => memberRemovedRecord(at, { member }),
      alone: [(at) => memberRemovedRecord(at, { member, hour: all.hour() })],
    }
  },
  'end that a member supervises': async (all) => {
    const person = await all.joins('supervisor')
    const roles = ['caseworker']
    return {
      is: 'two-in-directory',
      act: { is: 'roles', member: person.member, roles, external: false },
      does: (at) => memberRecord(at, all.known(person, roles)),
    }
  },
  'make a member a supervisor who is in already; give oneself a further role, or cease to be external oneself': async (
    all,
  ) => {
    const person = await all.joins('caseworker')
    const roles = ['caseworker', 'supervisor']
    return {
      is: 'two-in-directory',
      act: { is: 'roles', member: person.member, roles, external: false },
      does: (at) => memberRecord(at, all.known(person, roles)),
      alone: [(at) => memberRecord(at, all.known(all.arben, ['administrator', 'coordinator']))],
    }
  },
  'change roles of a member, or whether they are external, in any other way': async (all) => {
    const person = await all.joins('caseworker')
    const custodian = await all.custodian()
    const inside = all.known(custodian, ['caseworker'])
    const outside = { ...inside, external: true }
    return {
      is: 'one-in-directory',
      does: (at) => memberRecord(at, all.known(person, ['specialist'])),
      may: asMember(all.arben),
      mayNot: [asMember(all.drita), asMember(person)],
      afterwards: [
        ['taken', () => all.inDirectory((at) => memberRecord(at, all.known(person, [])), all.agency.root)],
        ['taken', () => all.inDirectory((at) => memberRecord(at, outside), asMember(all.arben))],
        ['second-missing', () => all.inDirectory((at) => memberRecord(at, inside), asMember(custodian))],
        ['taken', () => all.inDirectory((at) => memberRecord(at, inside), asMember(all.arben))],
      ],
    }
  },
  'make a member a custodian': async (all) => {
    const { member } = await all.joins('caseworker')
    return { is: 'two-in-directory', act: { is: 'give-office', member }, does: (at) => custodianRecord(at, { member }) }
  },
  'end the office of another custodian, where one stays': async (all) => {
    const { member } = await all.custodian()
    const does: MakeInDirectory = (at) => custodianEndedRecord(at, { member })
    return { is: 'two-in-directory', act: { is: 'end-office', member }, does }
  },
  'step down as a custodian, where another one stays': async (all) => {
    const person = await all.custodian()
    return {
      is: 'one-in-directory',
      does: (at) => custodianEndedRecord(at, person),
      may: asMember(person),
      mayNot: [asMember(all.drita), asMember(all.mira)],
    }
  },
  'take everything out that one member can open, for other programs': (all) => {
    const { member } = all.drita
    return {
      is: 'two-in-directory',
      act: { is: 'take-out', member },
      does: (at) => takenOutRecord(at, { member, hour: all.hour() }),
      doneBy: asMember(all.drita),
    }
  },
  'set another delay, of 24 to 336 hours': () => {
    const does: MakeInDirectory = (at) => delaySetRecord(at, { hours: 24 })
    return { is: 'two-in-directory', act: { is: 'delay', hours: 24 }, does }
  },
  'take back folders that nobody keeps': (all) => {
    const { drita, mira, ilir, era, arben } = all
    const kept = (...folders: readonly number[]): FolderRights => new Map(folders.map((folder) => [folder, 'keep']))
    /** Only Ilir kept health, and was stopped. */
    const recovered = async (second: Person | SigningKey) => {
      const file = new SealedFile(all.agency)
      const people = [
        [drita, kept(CARD, CARE)],
        [mira, kept(CARD, CARE)],
        [ilir, new Map([...reading(CARD), ...kept(HEALTH)])],
        [era, reading(HEALTH)],
      ] as const
      await all.pushed(drita, await file.open(drita, [CARD, CARE, HEALTH], people))
      await all.pushed(drita, await file.write(drita, (at) => barredRecord(at, ilir)))
      return all.inFile(file, (of) => of.recover(drita, second, [HEALTH]), drita)
    }
    return {
      is: 'in-one-record',
      tooFew: [
        () => recovered(drita),
        () => recovered(arben),
        () => recovered(ilir),
        // Two shareholders are no second person while Era may sign.
        () => recovered(all.agency.keys.root),
        async () => recovered(await forgedPerson(era)),
      ],
      enough: () => recovered(era),
    }
  },
}
