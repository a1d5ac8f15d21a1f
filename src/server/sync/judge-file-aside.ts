import type { Bytes } from '#bytes.ts'
import type { ProblemCode } from '#contract/problem.ts'
import type { AccessState, WordsAside } from '#sealing/access/access-state.ts'
import { openPart, sealAside } from '#sealing/access/aside-key.ts'
import { BACK_HOURS } from '#sealing/directory/waiting-limits.ts'
import { own } from '#sealing/primitives/bytes.ts'
import { emptySegment, parseSegment, segmentId } from '#sealing/segments/segment.ts'
import type { RedactionRow, WithheldRow } from '#store/segments/appended.ts'
import { sha256OfPart } from './digest.ts'
import { agreedKey, type Leaves, type World } from './world.ts'

const HOUR = 3_600_000
/** How far the hour that a device says may be from this server's. */
export const HOURS_APART = 1
const NO_HASH = new Uint8Array(32)

/** The place of a segment among what is sealed once more: that of its first entry. */
const placeOf = ({ folder, device, entry }: Pick<RedactionRow, 'folder' | 'device' | 'entry'>) => ({
  folder,
  device: own(device),
  entry,
  hash: NO_HASH,
})

/** Every segment of the file is sealed once more under `key`; without one, on a server that was set back, it is kept as it is. */
export function fileSetAside(
  after: AccessState,
  set: WordsAside,
  key: Bytes | undefined,
  world: World,
  leaves: Leaves,
): void {
  const of = { org: after.org, file: after.file, proposed: set.proposed }
  leaves.fileSteps.push({
    is: 'aside',
    file: after.file,
    act: set.proposed,
    sealed: key !== undefined,
    seal: (place, segment) => (key ? sealAside(of, key, placeOf(place), own(segment)) : Promise.resolve(own(segment))),
    empty: withoutCiphertexts,
  })
  world.withheld.set(agreedKey(after.file, set.proposed), [])
}

/**
 * From the hour that the record says 30 days run. It is the present one; where the server was set back less than 30 days
 * ago it may be an earlier one: nothing is written in such a file, so no receipt shows that the record was taken before.
 */
export async function fileDone(
  after: AccessState,
  { proposed, doneHour = 0 }: WordsAside,
  record: Bytes,
  world: World,
  leaves: Leaves,
): Promise<ProblemCode | undefined> {
  const apart = doneHour - Math.floor(world.now / HOUR)
  const begun = Math.abs(apart) > HOURS_APART ? await world.words.setBackAt() : 0
  const isGivenBack = apart < 0 && begun > 0 && world.now - begun < BACK_HOURS * HOUR
  if (Math.abs(apart) > HOURS_APART && !isGivenBack) return 'record-malformed'
  const { seq, hash } = after.head
  const ends = (doneHour + BACK_HOURS) * HOUR
  leaves.fileSteps.push({ is: 'done', file: after.file, act: proposed, seq, hash, record, ends })
  return undefined
}

/** Puts every segment back as it was signed; refused where one of them does not open, or is another. */
export async function fileBroughtBack(
  after: AccessState,
  set: WordsAside,
  { key, hadIt }: { readonly key: Bytes | undefined; readonly hadIt: boolean },
  world: World,
  leaves: Leaves,
): Promise<ProblemCode | undefined> {
  const of = { org: after.org, file: after.file, proposed: set.proposed }
  const open = async (row: WithheldRow): Promise<Bytes | undefined> => {
    const segment = row.sealed ? key && (await openPart(of, key, placeOf(row), own(row.part))) : own(row.part)
    const parsed = segment && parseSegment(segment)
    return parsed?.ok && parsed.value.first === row.entry ? segment : undefined
  }
  // What this very request set aside lies in the database unsealed still.
  if (!hadIt && !world.withheld.get(agreedKey(after.file, set.proposed))) {
    const stored = await world.words.segments(after.file)
    const there = await world.words.withheld(after.file, set.proposed)
    const opened = new Map<string, Bytes>()
    for (const row of there) {
      const segment = await open(row)
      const parsed = segment && parseSegment(segment)
      if (parsed?.ok) opened.set(nameOf(row), await segmentId(parsed.value, sha256OfPart))
    }
    const isWhole = stored.every((one) => {
      const id = opened.get(nameOf({ ...one, entry: one.first }))
      return id && Buffer.compare(id, one.id) === 0
    })
    if (!isWhole) return 'aside-gone'
  }
  leaves.fileSteps.push({ is: 'back', file: after.file, act: set.proposed, open })
  return undefined
}

const nameOf = ({ folder, device, entry }: Pick<RedactionRow, 'folder' | 'device' | 'entry'>) =>
  `${String(folder)}/${Buffer.from(device).toString('hex')}/${String(entry)}`

/** A stored segment without its ciphertexts: the hashes stay. */
export function withoutCiphertexts(segment: Bytes): Bytes {
  const parsed = parseSegment(own(segment))
  if (!parsed.ok) throw new Error('a stored segment has the form it was taken in')
  return emptySegment(parsed.value)
}
