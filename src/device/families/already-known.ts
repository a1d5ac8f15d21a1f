import type { FileId } from '#domain/entry/ids.ts'
import { accept, type Result } from '#result.ts'
import { bornByAge } from '#names/linkage/born.ts'
import { kinInBoth } from '#names/linkage/tie-between.ts'
import type { PeopleIndex } from '#names/linkage/people.ts'
import type { Sought } from '#names/linkage/person.ts'
import { withoutKinWords } from '#names/reading/kin-words.ts'
import { readWrittenName } from '#names/reading/read.ts'
import type { Refusal } from '../platform/refusals.ts'
import type { Files } from '../files/files.ts'
import { today } from '../platform/today.ts'
import { comparedIn, sureOf } from './compared.ts'
import type { AskedFor, LikelyFile } from './api.ts'
import { familyIndex, keptIn } from './family-index.ts'

/** More than these are not compared one by one. */
const MOST = 8
/** From this likelihood on a file is shown whatever its name is. */
const LEAST = 0.02
/** A name as near as this is shown whatever else differs: two children may be one. */
const NEAR_NAMES: readonly string[] = ['same', 'very-near', 'near']

/** Is this child already known? Asked over every file that this member may read; a child with several files is answered once. */
export async function alreadyKnown(open: Files, asked: AskedFor): Promise<Result<readonly LikelyFile[], Refusal>> {
  const index = await familyIndex(open)
  return accept(likelyFiles(index.people, keptIn(index), asked, today(open)))
}

/** The same, over people who are known already. `kept`: file → the one that its child is worked in. `day`: on which the age was told. */
export function likelyFiles(
  people: PeopleIndex<FileId>,
  kept: ReadonlyMap<FileId, FileId>,
  asked: AskedFor,
  day: string,
): readonly LikelyFile[] {
  const sought = soughtBy(asked, day)
  const aside = new Set(asked.notThese)
  const answered = new Map<FileId, LikelyFile>()
  for (const { key, verdict } of people.alike(sought, 10 * MOST + aside.size, 0)) {
    const file = kept.get(key) ?? key
    const name = verdict.reasons.find(({ field }) => field === 'name')?.level ?? ''
    const shown =
      verdict.probability >= LEAST || NEAR_NAMES.includes(name) || (name === 'not-known' && verdict.weight > 0)
    if (!shown || aside.has(file) || answered.has(file)) continue
    const known = people.known(key)
    if (!known) continue
    const kin = kinInBoth(sought, known)
    answered.set(file, {
      file,
      sure: sureOf(verdict.probability),
      compared: comparedIn(verdict, sought, known, kin),
      kinThere: kin?.there ?? null,
    })
    if (answered.size === MOST) break
  }
  return [...answered.values()]
}

function soughtBy({ name, kin, place, sex, age }: AskedFor, day: string): Sought {
  const named = withoutKinWords(kin)
  return {
    names: name.trim() === '' ? [] : [readWrittenName(name)],
    born: age && bornByAge(age.from, age.to, day),
    sex,
    places: place.trim() === '' ? [] : [readWrittenName(place)],
    kin: named === '' ? [] : [{ name: readWrittenName(named), relation: null }],
  }
}
