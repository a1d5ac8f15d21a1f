import type { CaseFile } from '../file/case-file.ts'
import type { FileId, PersonId } from '../entry/ids.ts'
import { childByBirth } from '../kinds/registration/birth.ts'
import { genderOf } from '../kinds/registration/gender.ts'
import { personOf } from '../kinds/registration/person.ts'
import { tiesWith } from '../kinds/registration/tie.ts'
import { relativesFiles } from './what-crosses.ts'
import { startOf, yearsBetween, type PlainDate } from '../entry/plain-date.ts'
import { isChild } from '../rules/r02-presumed-child.ts'

/** A file that this one links to: that of the child's mother, or of the child's own child. */
export interface MotherAndChild {
  readonly file: FileId
  readonly person: PersonId
  readonly is: 'mother' | 'own-child'
}

/**
 * The mother's file and the files of her children, as this file links to them. None without `identity`, where the ties
 * are.
 */
export function motherAndChild(file: CaseFile): readonly MotherAndChild[] {
  const relatives = relativesFiles(file)
  if (relatives === 'not-held') return []
  const isFather = genderOf(file)?.body.gender === 'male'
  return relatives.flatMap(({ file: theirs, person }): MotherAndChild[] => {
    const ties = tiesWith(file, person).map(({ body }) => body.tie)
    if (ties.includes('mother')) return [{ file: theirs, person, is: 'mother' }]
    return ties.includes('own-child') && !isFather ? [{ file: theirs, person, is: 'own-child' }] : []
  })
}

const ADULT = 18

/**
 * Whether the mother is a child, or may be one (P23). Her own file is asked first; where it is not held, or has no age,
 * her child's file.
 */
export function motherMayBeAChild(
  file: CaseFile,
  { person, is }: MotherAndChild,
  theirs: CaseFile | null,
  today: PlainDate,
): boolean {
  const hers = is === 'own-child' ? file : theirs
  const known = hers ? isChild(hers, today) : undefined
  if (known !== undefined) return known !== 'adult'
  return is === 'own-child' || !isGrown(file, person, today)
}

/**
 * An adult for certain by what this file says of one of its people. An age band is as old as the note that gives it.
 */
function isGrown(file: CaseFile, person: PersonId, today: PlainDate): boolean {
  const byBirth = childByBirth(file, today, person)
  if (byBirth) return byBirth === 'adult'
  const said = personOf(file, person)
  return said !== undefined && Number.parseInt(said.body.ageBand, 10) + yearsBetween(startOf(said.at), today) >= ADULT
}
