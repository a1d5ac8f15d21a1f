import { holds, type CaseFile } from '../file/case-file.ts'
import { motherMayBeAChild, type MotherAndChild } from './mother-and-child.ts'
import { representativesOf } from '../kinds/registration/guardianship.ts'
import { namesOf } from '../kinds/registration/name.ts'
import { personOf } from '../kinds/registration/person.ts'
import { tiesWith } from '../kinds/registration/tie.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import type { Ruling } from '../entry/ruling.ts'
import { p20OwnRepresentative } from '../rules/family/p20-own-representative.ts'

/**
 * A name by its letters, '' where it has none. The caller supplies it, since reading names is not the matter of a rule.
 */
export interface Spelling {
  readonly ofPerson: (called: string) => string
  readonly ofOffice: (called: string) => string
}

/** Two files as their reader holds them; `theirs` is null where the other one is not held or does not exist. */
export interface TwoFiles {
  readonly file: CaseFile
  readonly pair: MotherAndChild
  readonly theirs: CaseFile | null
  readonly today: PlainDate
  readonly spelling: Spelling
}

/**
 * P20 over two files: a person who represents a mother who is, or may be, a child does not also represent her child,
 * whatever each file says by itself. Two representatives are the same person where their names are spelled alike, where
 * both link to one file, or where the State represents both and nobody has said that these are two offices. Null: there
 * is nothing to compare, or this file has already answered by itself. A person without a name is taken for nobody else.
 */
export function p20BetweenFiles(two: TwoFiles): Ruling | null {
  const { file, pair, theirs, today } = two
  const rule = 'P20'
  if (p20OwnRepresentative(file, today).answer !== 'allowed' || !motherMayBeAChild(file, pair, theirs, today))
    return null
  if (!theirs || !holds(theirs, 'status')) return { rule, answer: 'cannot-judge', dependsOn: ['status'] }
  const here = speakers(file, two)
  const there = speakers(theirs, two)
  if (here.some((one) => there.some((other) => areOne(one, other))))
    return { rule, answer: 'refused', missing: ['representative-of-her-own'] }
  const unread = here.length > 0 && there.some(({ isUnread }) => isUnread)
  return unread ? { rule, answer: 'cannot-judge', dependsOn: ['identity'] } : { rule, answer: 'allowed' }
}

interface Speaker {
  readonly names: readonly string[]
  readonly isState: boolean
  /** Named among people whose names are not held. */
  readonly isUnread: boolean
  readonly files: readonly string[]
}

/**
 * Who represents one of the two. The mother herself, who represents her child like any mother, is not a second
 * representative.
 */
function speakers(file: CaseFile, { file: own, pair, today, spelling }: TwoFiles): readonly Speaker[] {
  const ofChild = (pair.is === 'mother') === (file === own)
  return representativesOf(file, today).flatMap(({ body: { type, person, called } }): Speaker[] => {
    const ties = person === undefined ? [] : tiesWith(file, person).map(({ body }) => body)
    if (ofChild && ties.some(({ tie }) => tie === 'mother')) return []
    const isState = type === 'state-authority'
    const written = [
      called,
      ...(person === undefined
        ? []
        : [personOf(file, person)?.body.called, ...namesOf(file, person).map(({ body }) => body.text)]),
    ]
    const names = written
      .flatMap((text) => (text === undefined ? [] : (isState ? spelling.ofOffice : spelling.ofPerson)(text)))
      .filter((text) => text !== '')
    return [
      {
        names,
        isState,
        isUnread: person !== undefined && names.length === 0 && !holds(file, 'identity'),
        files: ties.flatMap(({ theirFile }) => theirFile ?? []),
      },
    ]
  })
}

function areOne(one: Speaker, other: Speaker): boolean {
  if (one.names.some((text) => other.names.includes(text)) || one.files.some((led) => other.files.includes(led)))
    return true
  return one.isState && other.isState && [one, other].some(({ names, isUnread }) => names.length === 0 && !isUnread)
}
