import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foundAgency, speaking2, type Person } from '../../../test/vectors/agency.ts'
import {
  CARD,
  CARE,
  openedFile,
  place,
  rotation,
  WHEREABOUTS,
  wrapFor,
  type OpenFile,
} from '../../../test/vectors/case-file.ts'
import {
  barConfirmedRecord,
  barLiftedRecord,
  barredRecord,
  grantedRecord,
  recoveredRecord,
  rotatedRecord,
} from './access-record.ts'
import {
  hasBar,
  rightOf,
  unkeptFolders,
  verifyAccess,
  verifyAccessRecord,
  type AccessState,
  type Right,
} from './access.ts'
import { newEpoch, openGrants, type FolderKey } from './grant.ts'
import { idText } from '../primitives/id.ts'
import { signLift, signRecovery } from './second-person.ts'

const agency = await speaking2(await foundAgency())
const cast = [agency.drita, agency.besa, agency.mira, agency.arben] as const
const FOLDERS = [CARD, CARE, WHEREABOUTS] as const
const where = (file: OpenFile) => ({ org: agency.org, file: file.file })

interface Act {
  readonly is: 'grant' | 'turn' | 'cut' | 'take' | 'bar' | 'confirm' | 'lift' | 'recover'
  readonly by: number
  readonly to: number
  readonly folder: (typeof FOLDERS)[number]
  readonly right: Right
}

const some = (most: number): fc.Arbitrary<readonly Act[]> =>
  fc.array(
    fc.record({
      is: fc.constantFrom('grant', 'grant', 'turn', 'cut', 'take', 'take', 'bar', 'bar', 'confirm', 'lift', 'recover'),
      by: fc.nat(3),
      to: fc.nat(3),
      folder: fc.constantFrom(...FOLDERS),
      right: fc.constantFrom('read', 'write', 'keep'),
    }),
    { maxLength: most },
  )
/** Besa bars Drita, who kept two folders alone, and recovers one with Mira. */
const CONFLICT: readonly Act[] = [
  { is: 'bar', by: 1, to: 0, folder: CARD, right: 'read' },
  { is: 'recover', by: 1, to: 2, folder: WHEREABOUTS, right: 'read' },
]
const acts: fc.Arbitrary<readonly Act[]> = fc
  .tuple(some(9), fc.constantFrom(CONFLICT, []), some(9))
  .map((parts) => parts.flat())

const personAt = (number: number): Person => cast[number as 0 | 1 | 2 | 3]

/** The record that somebody would write for this act, whether or not it is allowed, and the keys after it. */
async function attempt(file: OpenFile, { is, by, to, folder, right }: Act) {
  const [actor, other] = [personAt(by), personAt(to)]
  const barred = [...file.access.barred.values()][0] ?? other
  const at = place(agency, file.access, file.file, actor)
  const signing = {
    ...where(file),
    prev: file.access.head.hash,
    member: other.member,
    device: other.device,
    deviceKey: other.deviceKey,
  }
  const turned = async (cut: readonly number[], from: readonly Person[]) => {
    const made = await rotation(agency, file, [folder], from, agency.directory, cut)
    const keys = [...file.keys.filter((key) => key.folder !== folder), ...made.keys]
    return { record: await rotatedRecord(at, made.fields), keys }
  }
  switch (is) {
    case 'grant': {
      const card = rightOf(file.access, other.member, CARD) ?? 'read'
      const rights = { [CARD]: card, [folder]: right }
      return {
        record: await grantedRecord(at, { grants: [await wrapFor(agency, file.file, other, rights, file.keys)] }),
        keys: file.keys,
      }
    }
    case 'turn':
      return turned([], [])
    case 'cut':
      return turned([folder], [])
    case 'take':
      return turned([], [other])
    case 'bar':
      return { record: await barredRecord(at, other), keys: file.keys }
    case 'confirm':
      return { record: await barConfirmedRecord(at, barred), keys: file.keys }
    case 'lift': {
      const second = await signLift(signing, barred.member)
      return { record: await barLiftedRecord(at, { member: barred.member, second }), keys: file.keys }
    }
    case 'recover': {
      const unkept = unkeptFolders(file.access)[0] ?? folder
      const epoch = (file.access.epochs.get(unkept)?.length ?? 0) + 1
      const made = await newEpoch({ ...where(file), folder: unkept, epoch })
      const keys: FolderKey[] = [{ folder: unkept, epoch, key: made.key }]
      const others = cast.filter((person) => person !== actor && rightOf(file.access, person.member, unkept))
      const grants = await Promise.all(
        [actor, ...others].map((person) => {
          const has = person === actor ? 'keep' : (rightOf(file.access, person.member, unkept) ?? 'read')
          return wrapFor(agency, file.file, person, { [unkept]: has }, keys)
        }),
      )
      const second = await signRecovery(signing, actor.member, [unkept])
      return {
        record: await recoveredRecord(at, { epochs: [made.epoch], grants, second }),
        keys: [...file.keys.filter((key) => key.folder !== unkept), ...keys],
      }
    }
  }
}

type Readable = ReadonlyMap<string, readonly number[]>
const named = (person: Person, folder: number) => `${idText(person.member)}/${folder}`

/** Which epochs each person may open after a record, from who had a right before and after it, and nothing else. */
function readableAfter(before: Readable, was: AccessState, is: AccessState): Readable {
  const after = new Map<string, readonly number[]>()
  for (const folder of FOLDERS) {
    const epochs = is.epochs.get(folder) ?? []
    const sinceCut = epochs.slice(epochs.findLastIndex(({ previous }) => !previous)).map(({ epoch }) => epoch)
    for (const person of cast) {
      const had = rightOf(was, person.member, folder) !== undefined
      const has = rightOf(is, person.member, folder) !== undefined
      const kept = before.get(named(person, folder)) ?? []
      after.set(named(person, folder), has ? [...new Set([...(had ? kept : []), ...sinceCut])] : [])
    }
  }
  return after
}

async function opensAll(state: AccessState): Promise<Readable> {
  const opened = new Map<string, number[]>(
    cast.flatMap((person) => FOLDERS.map((folder) => [named(person, folder), []] as const)),
  )
  for (const person of cast) {
    const keys = await openGrants({ access: state, member: person.member, x: person.x })
    if (!keys.ok) throw new Error(keys.code)
    for (const { folder, epoch } of keys.value) opened.get(named(person, folder))?.push(epoch)
  }
  return opened
}

const sorted = (readable: Readable) =>
  Object.fromEntries([...readable].map(([name, epochs]) => [name, [...epochs].sort((a, b) => a - b)]))

const beginning = await openedFile(
  agency,
  agency.drita,
  [
    [agency.drita, { [CARD]: 'keep', [CARE]: 'keep', [WHEREABOUTS]: 'keep' }],
    [agency.besa, { [CARD]: 'keep', [CARE]: 'write' }],
    [agency.mira, { [CARD]: 'read', [WHEREABOUTS]: 'read' }],
  ],
  FOLDERS,
)

describe('After whatever a file’s members do or try', () => {
  it('a barred member has no right and can be given none, and each opens what was theirs to open and no more', async () => {
    const met = new Set<string>()
    await fc.assert(
      fc.asyncProperty(acts, async (history) => {
        let now = beginning
        let readable = await opensAll(now.access)
        const records = [now.record]
        for (const act of history) {
          const barred = cast.filter((person) => hasBar(now.access, person.member))
          const { record, keys } = await attempt(now, act)
          const after = await verifyAccessRecord(now.access, record, agency.directory, where(now))
          if (!after.ok) {
            met.add(after.code)
            continue
          }
          met.add(act.is)
          for (const person of barred) {
            if (act.is === 'lift') continue
            expect(after.value.members.has(idText(person.member))).toBe(false)
            expect(barred.includes(personAt(act.by))).toBe(false)
          }
          readable = readableAfter(readable, now.access, after.value)
          records.push(record)
          now = { ...now, keys, access: after.value }
          expect(sorted(await opensAll(now.access))).toEqual(sorted(readable))
        }
        const fresh = await verifyAccess(records, agency.directory, where(now))
        expect(fresh.ok && fresh.value).toEqual(now.access)
        expect(sorted(await opensAll(fresh.ok ? fresh.value : beginning.access))).toEqual(sorted(readable))
      }),
      { numRuns: 80, seed: 13 },
    )
    for (const each of ['grant', 'turn', 'cut', 'take', 'bar', 'confirm', 'lift', 'recover', 'member-barred'])
      expect(met).toContain(each)
  })
})
