import type { Bytes } from '#bytes.ts'
import type { ProblemCode } from '#contract/problem.ts'
import { wordsAsideOf, type AccessState, type WordsAside } from '#sealing/access/access-state.ts'
import { openPart, sealAside, wrapAside } from '#sealing/access/aside-key.ts'
import { isSamePlace } from '#sealing/access/proposed-act.ts'
import { memberAt } from '#sealing/directory/directory-view.ts'
import { BACK_HOURS } from '#sealing/directory/waiting-limits.ts'
import { equal, own } from '#sealing/primitives/bytes.ts'
import { toCbor } from '#sealing/primitives/cbor.ts'
import { fillEntry, parseSegment } from '#sealing/segments/segment.ts'
import type { BroughtBack, WithheldRow } from '#store/segments/appended.ts'
import { sha256OfPart } from './digest.ts'
import { fileBroughtBack, fileDone, fileSetAside, HOURS_APART } from './judge-file-aside.ts'
import { agreedKey, type Leaves, type World } from './world.ts'

const HOUR = 3_600_000

/** When words that an act took out are deleted, ms; null while it waits to be carried out. */
export const withheldUntil = ({ doneHour }: WordsAside): number | null =>
  doneHour === undefined ? null : (doneHour + BACK_HOURS) * HOUR

interface Step {
  readonly before: AccessState | undefined
  readonly after: AccessState
  /** A server of this organisation had taken this record before it was set back. */
  readonly hadIt: boolean
  /** That opens the words: it came beside the record that sets them aside, and stands in the one that brings them back. */
  readonly key: Bytes | undefined
  readonly record: Bytes
}

/**
 * What a record does to words that two people took out: it sets them aside, says from when on 30 days run, or brings them
 * back. All of it or nothing is stored with the record.
 */
export async function judgeWithheld(step: Step, world: World, leaves: Leaves): Promise<ProblemCode | undefined> {
  const { before, after } = step
  for (const set of after.aside) {
    const was = before && wordsAsideOf(before, set.proposed)
    if (!was) return setAside(step, set, world, leaves)
    if (set.doneHour === was.doneHour) continue
    if (set.whole) return fileDone(after, set, step.record, world, leaves)
    if (!step.hadIt && Math.abs((set.doneHour ?? 0) - Math.floor(world.now / HOUR)) > HOURS_APART)
      return 'record-malformed'
    leaves.withheldEnds.push({ file: after.file, act: set.proposed, ends: withheldUntil(set) ?? world.now })
  }
  for (const set of before?.aside ?? [])
    if (!wordsAsideOf(after, set.proposed)) return broughtBack(step, set, world, leaves)
  return undefined
}

/**
 * The words once more sealed, all of them, under the key that those who signed and recovery really open: who would seal
 * them under another one could else destroy them at once, together with a second. A server that was set back takes a
 * record that it had without its key, and keeps the words as they are.
 */
async function setAside(
  { after, hadIt, key }: Step,
  set: WordsAside,
  world: World,
  leaves: Leaves,
): Promise<ProblemCode | undefined> {
  const of = { org: after.org, file: after.file, proposed: set.proposed }
  if (key ? !(await isWrapped(of, set, key, { world, at: after.at })) : !hadIt) return 'aside-missing'
  if (set.whole) {
    fileSetAside(after, set, key, world, leaves)
    return undefined
  }
  const words = await world.words.of(after.file, set.entries)
  if (!hadIt && words.includes(undefined)) return 'aside-missing'
  const rows: WithheldRow[] = []
  for (const [at, { folder, device, entry, hash }] of set.entries.entries()) {
    const word = words[at]
    if (!word) continue
    const part = key ? await sealAside(of, key, { folder, device, entry, hash }, own(word)) : own(word)
    rows.push({
      file: after.file,
      act: set.proposed,
      folder,
      device,
      entry,
      part,
      sealed: key !== undefined,
      ends: null,
    })
  }
  leaves.withheld.push(...rows)
  world.withheld.set(agreedKey(after.file, set.proposed), rows)
  return undefined
}

/** Whether the key is the one that the record wraps, to everybody whom it names. */
async function isWrapped(
  of: { org: Bytes; file: Bytes; proposed: Bytes },
  { wrapped }: WordsAside,
  key: Bytes,
  { world: { directory }, at }: { world: World; at: number },
): Promise<boolean> {
  const members = wrapped.wraps.flatMap(({ member }) => memberAt(directory, member, at) ?? [])
  const again = await wrapAside(of, key, { members, recoveryKey: directory.recoveryKey })
  return equal(toCbor({ ...again }), toCbor({ ...wrapped }))
}

/** Puts words back, each as it was signed. */
async function broughtBack(
  { after, hadIt, key }: Step,
  set: WordsAside,
  world: World,
  leaves: Leaves,
): Promise<ProblemCode | undefined> {
  if (set.whole) return fileBroughtBack(after, set, { key, hadIt }, world, leaves)
  const ends = withheldUntil(set)
  if (!hadIt && ends !== null && ends <= world.now) return 'aside-gone'
  const of = { org: after.org, file: after.file, proposed: set.proposed }
  const there =
    world.withheld.get(agreedKey(after.file, set.proposed)) ?? (await world.words.withheld(after.file, set.proposed))
  const entries: BroughtBack['entries'][number][] = []
  for (const entry of set.entries) {
    const row = there.find(({ folder, device, entry: at }) =>
      isSamePlace({ ...entry, folder, device, entry: at }, entry),
    )
    const words = row && (row.sealed ? key && (await openPart(of, key, entry, own(row.part))) : own(row.part))
    if (!words || !equal(sha256OfPart(words), entry.hash)) {
      if (hadIt) continue
      return 'aside-gone'
    }
    const { folder, device, entry: number } = entry
    entries.push({ file: after.file, folder, device, entry: number, fill: (segment) => filled(segment, number, words) })
  }
  leaves.broughtBack.push({ file: after.file, act: set.proposed, entries })
  return undefined
}

function filled(segment: Bytes, entry: number, words: Bytes): Bytes {
  const parsed = parseSegment(own(segment))
  if (!parsed.ok) throw new Error('a stored segment has the form it was taken in')
  return fillEntry(parsed.value, entry, words)
}
