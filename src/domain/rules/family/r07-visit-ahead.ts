import { holds, type CaseFile } from '../../file/case-file.ts'
import type { Doer } from '../../entry/doer.ts'
import type { Whom } from '../../entry/entry.ts'
import type { PersonId } from '../../entry/ids.ts'
import { householdOf } from '../../kinds/registration/household.ts'
import { personOf } from '../../kinds/registration/person.ts'
import { livesWithChild, tiesWith } from '../../kinds/registration/tie.ts'
import type { Ruling } from '../../entry/ruling.ts'
import { SIBLING_TIES } from '../../vocabulary/family/tie.ts'
import { AGE_BANDS } from '../../vocabulary/person.ts'
import { familyMet } from '../family-met.ts'
import type { SAFELY } from '../../kinds/follow-up/visit-planned.ts'
import { oneAnswer } from '../one-answer.ts'
import { isBarred } from '../r04-suspect-never-decides.ts'

interface Ahead {
  readonly place: string
  readonly who: Doer
  /** Whom else the visitor intends to meet. */
  readonly meets?: readonly Whom[] | undefined
  readonly safely?: (typeof SAFELY)[number] | undefined
}

/**
 * R7 of a planned visit. At home it applies to everyone who lives there: an unsafe person must be out; where nobody has
 * checked a person yet, two go together, since the visit may be that check. Anywhere it applies to a person of the file
 * who would go, and to those whom the visitor intends to meet.
 */
export function r07VisitAhead(file: CaseFile, { place, who, meets = [], safely }: Ahead): Ruling {
  const goes = [
    ...('person' in who ? [familyMet(file, [who.person])] : []),
    ...meets.map((person) => metOnPurpose(familyMet(file, [person]), safely === 'with-a-colleague')),
  ]
  return oneAnswer(
    'R7',
    place === 'home' && safely !== 'while-they-are-out' ? [...goes, atHome(file, safely === 'with-a-colleague')] : goes,
  )
}

/** Two may go for a first check; nobody goes to meet an unsafe person. */
const metOnPurpose = (ruling: Ruling, two: boolean): Ruling =>
  two && ruling.answer === 'refused' && !ruling.missing.includes('person-to-be-safe')
    ? { rule: 'R7', answer: 'allowed' }
    : ruling

/** People said or seen to live with the child. */
export const peopleAtHome = (file: CaseFile): readonly PersonId[] => [
  ...new Set([...livesWithChild(file), ...(householdOf(file)?.body.persons ?? [])]),
]

function atHome(file: CaseFile, two: boolean): Ruling {
  if (!holds(file, 'identity')) return { rule: 'R7', answer: 'cannot-judge', dependsOn: ['identity'] }
  const people = peopleAtHome(file).filter(
    (person) => !isSmallSibling(file, person) || isBarred(file, person, 'contact'),
  )
  return oneAnswer(
    'R7',
    people.map((person) => ofVisit(familyMet(file, [person]), two)),
  )
}

/** What is missing is another way to meet the child, not another family. */
function ofVisit(ruling: Ruling, two: boolean): Ruling {
  if (ruling.answer !== 'refused') return ruling
  if (ruling.missing.includes('person-to-be-safe'))
    return { rule: 'R7', answer: 'refused', missing: ['visit-elsewhere'] }
  return two ? { rule: 'R7', answer: 'allowed' } : { rule: 'R7', answer: 'refused', missing: ['visit-until-checked'] }
}

const CHILD_BANDS: readonly string[] = AGE_BANDS.slice(0, AGE_BANDS.indexOf('18-24'))

/** Brothers and sisters under age, and the child's own child, need no check before a visit (P20). */
function isSmallSibling(file: CaseFile, person: PersonId): boolean {
  const band = personOf(file, person)?.body.ageBand
  return (
    band !== undefined &&
    CHILD_BANDS.includes(band) &&
    tiesWith(file, person).every(({ body }) => body.tie === 'own-child' || SIBLING_TIES.includes(body.tie))
  )
}
