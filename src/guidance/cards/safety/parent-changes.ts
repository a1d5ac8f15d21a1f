import { daysBetween, endOf, type PlainDate, startOf } from '#domain/entry/plain-date.ts'
import { guardianship } from '#domain/kinds/registration/guardianship.ts'
import { parentChanged } from '#domain/kinds/registration/parent-changed.ts'
import type { Condition } from '../../engine/condition.ts'
import { currentEntries, factOf, type FileOnDay } from '../../engine/file-on-day.ts'
import { isAppointedOn, lastOfParent, parentsAfter, personHasDied } from '../../engine/shared-conditions.ts'
import { GENERAL, OURS, type GuidanceCard, type Suggestion } from '../../engine/card.ts'

/** Days after which who cares tonight is no question any more. Our own figure [D]. */
const TONIGHT_FOR = 30
/** Days after which those who work with the child know how an illness goes on. Our own figure [D]. */
const ILL_FOR = 90
/** Whose age nobody knows may be a child. */
const MAY_BE_UNDER_AGE = ['0-2', '3-5', '6-11', '12-14', '15-17', 'not-known'] as const

const GONE = ['died', 'left', 'cannot-be-found', 'held-by-police-or-prison'] as const
const gone = lastOfParent(...GONE)

/** The parents of whom this was written last, each by that entry, unless they died or were gone later. That a parent came back ends no illness and no partnership. */
function parentsWith(seen: FileOnDay, what: 'seriously-ill' | 'new-partner') {
  const all = currentEntries(seen, parentChanged)
  const goneNow = new Map(
    parentsAfter(seen, ...GONE, 'taken-back-into-exploitation').map((one) => [one.body.person, one] as const),
  )
  const last = new Map(all.filter(({ body }) => body.what === what).map((one) => [one.body.person, one] as const))
  return [...last.values()].filter((one) => {
    const went = goneNow.get(one.body.person)
    return !(went && all.indexOf(went) > all.indexOf(one)) && !personHasDied(seen, one.body.person)
  })
}

const hasNewPartner: Condition = {
  reads: [],
  look: (seen) => {
    const found = parentsWith(seen, 'new-partner')
    return found.length > 0 ? found.map((entry) => factOf(entry, 'what')) : null
  },
}

/** Since this day somebody was written who represents the child, or that nobody is needed. A role that is only asked for, or has ended, answers nothing. */
const representedSince = (seen: FileOnDay, day: PlainDate): boolean =>
  currentEntries(seen, guardianship).some(
    ({ at, body }) =>
      startOf(at) >= day &&
      (body.stands === 'not-needed' || (body.type !== 'support-person' && isAppointedOn(body, seen.today))),
  )

const goneOfLate: Condition = {
  reads: [],
  look: (seen) => {
    const open = currentEntries(seen, parentChanged).filter(
      ({ at }) => daysBetween(endOf(at), seen.today) <= TONIGHT_FOR && !representedSince(seen, startOf(at)),
    )
    const facts = gone.look(seen)?.filter((fact) => fact.is === 'entry' && open.some(({ id }) => id === fact.entry))
    return facts && facts.length > 0 ? facts : null
  },
}

/** A parent fell seriously ill of late. How long it lasts is written nowhere. */
const illOfLate: Condition = {
  reads: [],
  look: (seen) => {
    const ill = parentsWith(seen, 'seriously-ill').filter(({ at }) => daysBetween(endOf(at), seen.today) <= ILL_FOR)
    return ill.length > 0 ? ill.map((entry) => factOf(entry, 'what')) : null
  },
}

/** Who cares tonight is found out first; who signs can wait until tomorrow. */
const WHO_CARES: readonly Suggestion[] = [
  { is: 'write', kind: 'safety-look', what: 'Check safety today' },
  { is: 'write', kind: 'guardianship', what: 'Write down who represents the child now' },
]

/** A parent is gone, fell ill, was taken back, or lives with somebody new. */
export const WHEN_A_PARENT_CHANGES: readonly GuidanceCard[] = [
  {
    id: 'parent-gone',
    when: goneOfLate,
    ages: MAY_BE_UNDER_AGE,
    steps: ['assessment', 'follow-up'],
    place: 'household',
    is: 'challenge',
    level: 'with-parent',
    urgency: 'now',
    title: 'A parent is gone: who cares tonight?',
    text: 'Find out today who is with the child tonight, and whether that person is known to be safe. If a child who is old enough does not know yet, and telling is safe: tell the child today, in short true words, with a trusted adult there. A child who is told nothing may take the blame. Help for the child should not end when the parent’s help ends.',
    points: [
      'Has the person who cares now been checked? Who signs for school and doctor?',
      'Brothers and sisters: where are they, and are they together?',
      'If the parent is detained: how can child and parent be in touch, if the child wants it and it is safe?',
    ],
    offers: WHO_CARES,
    sources: [GENERAL, OURS],
  },
  {
    id: 'parent-seriously-ill',
    when: illOfLate,
    ages: MAY_BE_UNDER_AGE,
    steps: ['assessment', 'follow-up'],
    place: 'household',
    is: 'challenge',
    level: 'with-parent',
    urgency: 'now',
    title: 'A parent fell seriously ill: who cares tonight?',
    text: 'Find out today who is with the child tonight, and whether that person is known to be safe. If the parent is away, those there may hide the illness or ask for money: check what you hear. Where it is safe, tell a child who is old enough in short true words, and that it is not the child’s fault.',
    points: [
      'A baby whom this parent feeds: ask a nurse or doctor today what the baby drinks now.',
      'Does the child cook, earn, or nurse the parent or the small ones? Plan who takes that over.',
      'Ask the parent, if that is possible and safe, who may sign for school and doctor.',
      'Visit or call the parent only if the child wants it and it is safe.',
    ],
    offers: WHO_CARES,
    sources: [GENERAL, OURS],
  },
  {
    id: 'parent-taken-back',
    when: lastOfParent('taken-back-into-exploitation'),
    steps: ['assessment'],
    place: 'household',
    is: 'challenge',
    level: 'with-parent',
    area: 'safety-security',
    urgency: 'now',
    title: 'Parent taken back into exploitation: is the child safe tonight?',
    text: 'Those who hold the parent may come for the child, or use the child to control the parent. Who knows where the child is? Who may fetch the child? Who may ring?',
    points: [
      'Do not ring the parent’s phone: others may answer.',
      'If it is safe to tell, and the child is old enough: tell a little, simply and truly, and that it is not the child’s fault.',
      'If the parent has a file too: agree with those who work on it what each may know.',
    ],
    offers: [{ is: 'write', kind: 'safety-look', what: 'Check safety today' }],
    sources: [GENERAL, OURS],
  },
  {
    id: 'parent-new-partner',
    when: hasNewPartner,
    ages: MAY_BE_UNDER_AGE,
    steps: ['assessment', 'follow-up'],
    place: 'household',
    is: 'challenge',
    level: 'family',
    urgency: 'soon',
    title: 'A parent has a new partner',
    text: 'A new partner can be a good thing. See the child alone and away from home first. Meet the partner only if the child is with them and that parent is safe to contact. One meeting does not show that this person is safe.',
    points: [
      'When is the partner alone with the child?',
      'Who fetches the child, who helps with washing, who sleeps where?',
    ],
    offers: [{ is: 'write', kind: 'tie', what: 'Write down who this person is to the child' }],
    sources: [OURS],
  },
]
