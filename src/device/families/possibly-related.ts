import type { CaseFile } from '#domain/file/case-file.ts'
import { joinsOf } from '#domain/same-child/joined-files.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { noFamilyOf, toldApartFrom } from '#domain/kinds/registration/not-same-child.ts'
import { tiesOf } from '#domain/kinds/registration/tie.ts'
import { accept, refuse, type Result } from '#result.ts'
import { pairsInFamily, surestFirst, tiesOfPairs } from '#names/linkage/family-among.ts'
import { kinInBoth, tieBetween, type TieFound } from '#names/linkage/tie-between.ts'
import type { Refusal } from '../platform/refusals.ts'
import type { Files } from '../files/files.ts'
import { comparedIn, sureOf } from './compared.ts'
import type { PossibleTie } from './api.ts'
import { familyIndex, keptIn, pause, type FamilyIndex } from './family-index.ts'

/** Pairs shown at most. */
const MOST = 60
/** Of one file, candidates of each sort that are weighed. */
const CANDIDATES = 60
/** Pairs weighed between two pauses for other calls. */
const AT_ONCE = 800

type Tied = TieFound & { readonly files: readonly [FileId, FileId] }
type Related = { readonly ties: readonly PossibleTie[]; readonly more: boolean }

export async function possiblyRelated(open: Files, file: FileId | null): Promise<Result<Related, Refusal>> {
  const index = await familyIndex(open)
  if (file !== null && !index.files.has(file)) return refuse('not-found')
  const found = file === null ? await amongAll(open, index) : ofOne(index, file)
  const kept = keptIn(index)
  const seen = new Set<string>()
  const ties = found.ties.flatMap((tie): PossibleTie[] => {
    const files = tie.files.map((one) => kept.get(one) ?? one) as [FileId, FileId]
    const pair = [...files].sort().join(' ')
    if (files[0] === files[1] || seen.has(pair) || settled(index, tie, files)) return []
    seen.add(pair)
    return [shown(index, tie, files)]
  })
  return accept({ ties: ties.slice(0, MOST), more: found.more || ties.length > MOST })
}

/** Somebody has decided it: the two are told apart, joined or tied. */
function settled(index: FamilyIndex, tie: TieFound, files: readonly [FileId, FileId]): boolean {
  const [one, other] = files.map((file) => index.files.get(file)?.kept.line)
  if (!one || !other) return true
  const says = (from: CaseFile, to: FileId) =>
    (tie.as === 'same' ? toldApartFrom(from) : noFamilyOf(from)).has(to) ||
    joinsOf(from).some((entry) => entry.body.file === to) ||
    tiesOf(from).some((entry) => entry.body.theirFile === to)
  return says(one, files[1]) || says(other, files[0])
}

function shown(
  index: FamilyIndex,
  { as, verdict, sureness, here, there, files }: Tied,
  [one, other]: readonly [FileId, FileId],
): PossibleTie {
  const [own, theirs] = files.map((file) => index.people.known(file))
  if (!own || !theirs) throw new Error('only who is known was compared')
  const sure = as === 'same' ? sureOf(sureness) : sureness >= 0.99 ? 'likely' : 'possible'
  const rest = { sure, compared: comparedIn(verdict, own, theirs, kinInBoth(own, theirs)) } as const
  return as === 'child'
    ? { one: other, other: one, as: 'parent', ...rest, oneNames: there, otherNames: here }
    : { one, other, as, ...rest, oneNames: here, otherNames: there }
}

function ofOne(index: FamilyIndex, file: FileId): { readonly ties: readonly Tied[]; readonly more: boolean } {
  const own = index.people.known(file)
  if (!own) return { ties: [], more: false }
  const alike = index.people.alike(own, CANDIDATES, 0)
  const kin = index.people.relatives(own, CANDIDATES)
  const keys = [...new Set([...alike, ...kin].map(({ key }) => key))].filter((key) => key !== file)
  const ties = keys.flatMap((key): Tied[] => {
    const other = index.people.known(key)
    const tie = other ? tieBetween(own, other, index.people.weights) : null
    return tie ? [{ ...tie, files: [file, key] }] : []
  })
  return { ties: ties.sort(surestFirst), more: alike.length === CANDIDATES || kin.length === CANDIDATES }
}

/** Weighed once and kept until somebody is found by something else; in parts, so that the app goes on answering meanwhile. */
async function amongAll(
  open: Files,
  index: FamilyIndex,
): Promise<{ readonly ties: readonly Tied[]; readonly more: boolean }> {
  if (index.among?.version === index.version) return index.among
  const { version } = index
  const files = [...index.files.keys()]
  const people = files.flatMap((file) => index.people.known(file) ?? [])
  const { pairs, more } = pairsInFamily(people)
  const ties: (ReturnType<typeof tiesOfPairs>[number] & { files: [FileId, FileId] })[] = []
  for (let at = 0; at < pairs.length && open.alive; at += AT_ONCE) {
    for (const tie of tiesOfPairs(people, pairs.slice(at, at + AT_ONCE), index.people.weights)) {
      const [one, other] = [files[tie.one], files[tie.other]]
      if (one !== undefined && other !== undefined) ties.push({ ...tie, files: [one, other] })
    }
    await pause()
  }
  index.among = { version, ties: ties.sort(surestFirst), more }
  return index.among
}
