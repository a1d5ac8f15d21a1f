import { reopened } from '#domain/kinds/closure/reopened.ts'
import { fileOpened } from '#domain/kinds/registration/file-opened.ts'
import { phase } from '#domain/kinds/planning/phase.ts'
import { selfHarm } from '#domain/kinds/assessment/self-harm.ts'
import { safetyPlan } from '#domain/kinds/assessment/safety-plan.ts'
import { service } from '#domain/kinds/services/service.ts'
import { visit } from '#domain/kinds/follow-up/visit.ts'
import { phaseOf, phaseSpans } from '#domain/kinds/planning/phase-of.ts'
import { all } from '#domain/file/values.ts'
import { addDays, daysBetween, endOf, startOf } from '#domain/entry/plain-date.ts'
import { PHASES as IN_ORDER } from '#domain/vocabulary/phase.ts'
import { every, has, lacksKind } from '../engine/condition.ts'
import type { FileOnDay } from '../engine/file-on-day.ts'
import { isServiceAt, notIn, opened, openFor } from '../engine/shared-conditions.ts'
import { from, GENERAL, OURS, type GuidanceCard } from '../engine/card.ts'

const PHASES = from('children-and-youth-2014', 'three-phases')
const STAGES = from('stages-guide-2022', 'three-phases')

const dangerTonight = has(selfHarm, 'is', (body) => body.is === 'open')

/** Days in which a file that was opened again is no long one. Our own figure [D]. */
const OPENED_AGAIN = 365
const wasReopenedLately = ({ file, today }: FileOnDay) =>
  all(file, reopened).some(({ at }) => daysBetween(endOf(at), today) <= OPENED_AGAIN)

/** Days after a step back in which the weeks before it are looked at. Our own figure [D]. */
const AFTER_A_STEP = 60

/** The last time that a person named another phase, it was an earlier one, and not long ago. What was corrected on the same day was no phase. */
function lastMoveWasBack({ file, today }: FileOnDay): boolean {
  const written = all(file, phase)
  const named = written.filter(
    ({ id, at }) => !written.some((later) => later.replaces.includes(id) && startOf(later.at) === startOf(at)),
  )
  const [now, before] = named.filter(({ body }, n) => body.phase !== named[n - 1]?.body.phase).toReversed()
  return (
    now !== undefined &&
    before !== undefined &&
    IN_ORDER.slice(0, IN_ORDER.indexOf(before.body.phase)).includes(now.body.phase) &&
    daysBetween(endOf(now.at), today) <= AFTER_A_STEP
  )
}

/** The tasks of each phase, and moving between phases. */
export const BY_PHASE: readonly GuidanceCard[] = [
  {
    id: 'crisis-few-things',
    phases: ['crisis'],
    when: every(opened, notIn(dangerTonight, 'care')),
    steps: ['registration'],
    place: 'individual',
    is: 'challenge',
    urgency: 'in-time',
    title: 'In a crisis: few things, done reliably',
    text: 'Make sure the child is safe, eats, sleeps, sees a doctor if needed, and can talk to somebody safe whom the child chooses. Safety checks and legal deadlines cannot wait. Long assessments and lasting decisions often can.',
    points: [
      'What does the child ask for? Begin there.',
      'As few new people a day as possible.',
      'Fear, tiredness and anger may change by the hour. If the child is hard to wake: get a doctor now.',
      'No surveys, and no questions for statistics now.',
    ],
    sources: [PHASES, STAGES],
  },
  {
    id: 'crisis-safety-plan',
    phases: ['crisis'],
    // On a night of danger the plan for the night comes first.
    when: every(opened, lacksKind(safetyPlan), notIn(dangerTonight, 'care')),
    ages: ['6-11', '12-14', '15-17', '18-24', 'not-known'],
    steps: ['assessment'],
    place: 'individual',
    is: 'challenge',
    area: 'safety-security',
    urgency: 'soon',
    title: 'What does the child do when something is wrong?',
    text: 'No safety plan is written. Two or three signs, a place to go and a number are enough for a first one.',
    offers: [{ is: 'write', kind: 'safety-plan', what: 'Make a safety plan with the child' }],
    sources: [STAGES, GENERAL],
  },
  {
    id: 'crisis-lasts',
    phases: ['crisis'],
    when: every(
      has(phase, 'phase', (_body, _, { file, today }) => {
        const spans = phaseSpans(file)
        return spans.length === 1 && spans.every(({ since }) => since <= addDays(today, -120))
      }),
    ),
    steps: ['follow-up'],
    place: 'structural',
    is: 'challenge',
    urgency: 'in-time',
    title: 'Four months or more in the crisis phase',
    text: 'For four months nobody has recorded another phase. Some crises last because the child waits for a paper, a hearing or a place. What would give this child relief?',
    points: [
      'Is the child in crisis, or does an office keep the child waiting?',
      'If the next phase fits, record it. Coming back to this one later is no failure.',
    ],
    sources: [PHASES, OURS],
  },
  {
    id: 'transition-ordinary-life',
    phases: ['transition'],
    when: opened,
    steps: ['planning'],
    place: 'community',
    is: 'opportunity',
    urgency: 'in-time',
    title: 'Make room for ordinary life',
    text: 'This phase is often months four to twelve: school or work, friends, own money, learning to live with family or with carers. The child may test whether all this will last.',
    points: [
      'As the child is safer: fewer services, more ordinary places.',
      'Setbacks are part of this; say so beforehand.',
      'Papers and court may go on alongside; they should not fill the week.',
    ],
    sources: [PHASES, STAGES],
  },
  {
    id: 'transition-setback',
    phases: ['crisis', 'transition'],
    when: has(phase, 'phase', (_body, _entry, seen) => lastMoveWasBack(seen)),
    steps: ['follow-up'],
    place: 'individual',
    is: 'challenge',
    urgency: 'soon',
    title: 'The work went back to an earlier phase',
    text: 'This is part of the work and no failure. Look at what had changed in the weeks before: a threat, a new person near the child, a date in court, a visit, an anniversary, a good thing that was too much.',
    points: [
      'Does the child feel back at the beginning? Say what the child has managed since.',
      'What helped the child in that phase before may help again.',
    ],
    sources: [STAGES, GENERAL],
  },
  {
    id: 'inclusion-without-us',
    phases: ['inclusion'],
    // Where only the time suggests it, the hard part may not be over.
    when: has(phase, 'phase', (body) => body.phase === 'inclusion'),
    steps: ['follow-up', 'closure'],
    place: 'community',
    is: 'opportunity',
    level: 'community',
    urgency: 'in-time',
    title: 'Who will support the child without us?',
    text: 'In this phase ordinary services should slowly replace special ones, and people whom the child trusts should replace professionals. What still depends on you?',
    points: [
      'Visit less often only where the child is safe and agrees. Listen longer.',
      'Look at the five parts: a safe place, a living, well-being, chances to grow, people.',
    ],
    sources: [PHASES, from('children-of-victims-2022', 'five-parts')],
  },
  {
    id: 'inclusion-services-run-on',
    phases: ['inclusion'],
    when: has(
      service,
      'stage',
      (body) =>
        isServiceAt(body, 'accommodation-care', ['in-progress']) ||
        isServiceAt(body, 'basic-needs-material', ['in-progress']),
    ),
    steps: ['planning', 'closure'],
    place: 'structural',
    is: 'challenge',
    urgency: 'in-time',
    title: 'Housing or basics still come from a service',
    text: 'What a project pays ends with the project. If a project pays: which public benefit, wage or safe relative could take over, and from which month? Until then nothing ends.',
    offers: [{ is: 'action', what: 'Find out who can take over what a programme pays now', withinDays: 60 }],
    sources: [from('children-of-victims-2022', 'five-parts'), OURS],
  },
  {
    id: 'past-three-years',
    when: has(
      fileOpened,
      'source',
      (_body, _entry, seen) => phaseOf(seen.file, seen.today).byTime === 'past-the-end' && !wasReopenedLately(seen),
    ),
    steps: ['closure', 'follow-up'],
    place: 'structural',
    is: 'challenge',
    urgency: 'in-time',
    title: 'Open very long: what is this file for?',
    text: 'The time planned for a case (three years, unless your agency set another) has passed. Some children need longer; some files were just not ended. Ask the child what still helps, and your supervisor which it is.',
    sources: [PHASES, OURS],
  },
  {
    id: 'inclusion-not-seen-elsewhere',
    phases: ['inclusion'],
    when: every(
      openFor(365),
      lacksKind(visit, (body) => ['school', 'work', 'other', 'street'].includes(body.place)),
    ),
    steps: ['follow-up'],
    place: 'community',
    is: 'challenge',
    level: 'community',
    urgency: 'in-time',
    title: 'Belonging shows outside home and office',
    text: 'In over a year no visit at school, at work or in the street is written down. Whether a child belongs shows among others: in class, at play, at a feast. Ask the child first, and make nobody talk by coming.',
    sources: [from('children-of-victims-2022', 'belonging-and-rights'), OURS],
  },
  {
    id: 'aftercare-listen-for',
    phases: ['aftercare'],
    when: opened,
    steps: ['follow-up', 'closure'],
    place: 'community',
    is: 'opportunity',
    level: 'community',
    urgency: 'in-time',
    title: 'Aftercare: keep in touch as agreed',
    text: 'Keep in touch as often as the child or young person wishes and as is safe. Ask first what is new. Still find a moment alone to ask whether all is safe. Keep each promised date.',
    points: [
      'Are the phone numbers still right, yours and theirs, and who else answers?',
      'A new partner, carer, boss or town: ask kindly, and alone, who and where.',
      'Say how to reach us again, and what we can still do then.',
    ],
    sources: [from('bulgaria-sops', 'monitoring-a-year'), from('butterfly-2019', 'shelter-to-community')],
  },
  {
    id: 'aftercare-help-still-runs',
    phases: ['aftercare'],
    when: has(service, 'stage', (body) => body.stage === 'in-progress' || body.stage === 'waitlisted'),
    steps: ['closure'],
    place: 'structural',
    is: 'challenge',
    level: 'society',
    urgency: 'soon',
    title: 'Some help goes on or is still awaited',
    text: 'Who checks on this help when the file is closed? People on a waiting list may be forgotten if nobody asks.',
    offers: [{ is: 'action', what: 'Agree with the child who checks on the help that still runs', withinDays: 30 }],
    sources: [from('osce-child-2018', 'monitoring'), OURS],
  },
]
