import type { CaseFile } from '../file/case-file.ts'
import type { PersonId } from '../entry/ids.ts'
import type { EntryOf } from '../file/kind.ts'
import { isSheSafe, type SafetyAnswer } from '../safety/safety-answer.ts'
import { askFirst, type askBeforeActing } from '../kinds/registration/ask-before-acting.ts'
import { answersNumber, marksOf, type CardMark } from '../kinds/registration/do-not.ts'
import { personOf } from '../kinds/registration/person.ts'
import { agreedWays, waysToUnsafe } from '../rules/marks/agreed-ways.ts'
import { contactRuleOf, type safeContact } from '../kinds/registration/safe-contact.ts'
import { tiesOf, type tie } from '../kinds/registration/tie.ts'
import { heldBack } from '../kinds/rights/identity-paper.ts'
import { underOneRoof } from '../safety/barred-under-roof.ts'
import { childrenLeft } from './children-left.ts'
import { marksToWrite, type MarkToWrite } from './marks-to-write.ts'

export interface SafetyAround {
  /** What the last look says if it has seen everything that could change it; else *not known*. */
  readonly answer: SafetyAnswer
  readonly marks: readonly CardMark[]
  readonly unsafe: readonly EntryOf<typeof tie>[]
  readonly notKnown: readonly EntryOf<typeof tie>[]
  /** People who live with the child and are unsafe, marked or not known to be safe. */
  readonly underOneRoof: readonly PersonId[]
  readonly contact: EntryOf<typeof safeContact>['body']['rule']
  /**
   * Agreed ways, each with the people who answer its number and must be told nothing: it was agreed before anybody
   * knew, and is not used.
   */
  readonly agreedWays: readonly (ReturnType<typeof agreedWays>[number] & { readonly answeredBy: readonly CardMark[] })[]
  /** Papers that somebody keeps from the child: a sign of control. */
  readonly papersHeldBack: ReturnType<typeof heldBack>
  readonly askFirst: readonly EntryOf<typeof askBeforeActing>[]
  readonly childrenLeft: ReturnType<typeof childrenLeft>
  /** What the card does not say yet, though a held folder contains it. */
  readonly toWrite: readonly MarkToWrite[]
}

/** Is the child safe? Everything that the held folders can tell, without any reason. */
export function safetyAround(file: CaseFile): SafetyAround {
  const marks = marksOf(file)
  const ties = tiesOf(file)
  const unsafe = ties.filter((entry) => entry.body.safe === 'unsafe')
  const notKnown = ties.filter((entry) => entry.body.safe === 'not-known')
  const worrying = new Set(
    [...marks, ...unsafe.map((entry) => entry.body), ...notKnown.map((entry) => entry.body)].map(
      ({ person }) => person,
    ),
  )
  return {
    answer: isSheSafe(file),
    marks,
    unsafe,
    notKnown,
    underOneRoof: underOneRoof(file).filter((person) => worrying.has(person)),
    contact: contactRuleOf(file)?.body.rule ?? 'not-known',
    agreedWays: [
      ...waysToUnsafe(file).flatMap((agreed) => notAnyMore(file, agreed)),
      ...agreedWays(file).map((agreed) => ({
        ...agreed,
        answeredBy: agreed.number === undefined ? [] : answersNumber(file, agreed.number),
      })),
    ],
    papersHeldBack: heldBack(file),
    askFirst: askFirst(file),
    childrenLeft: childrenLeft(file),
    toWrite: marksToWrite(file),
  }
}

/** An agreed number that a person now known to be unsafe answers. */
function notAnyMore(file: CaseFile, agreed: ReturnType<typeof waysToUnsafe>[number]): SafetyAround['agreedWays'] {
  const { to, number } = agreed
  if (number === undefined || to === 'child') return []
  const mark = marksOf(file).find(({ person }) => person === to)
  const called = mark?.called ?? personOf(file, to)?.body.called
  return called === undefined
    ? []
    : [{ ...agreed, answeredBy: [mark ?? { person: to, called, never: [], numbers: [number], places: [] }] }]
}
