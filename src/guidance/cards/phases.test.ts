import { day } from '../../../test/support/entries.ts'
import { born, help, inPhase, met, opened, planForSafety } from '../../../test/support/guidance/child.ts'
import { near, proveCards } from '../../../test/support/guidance/proving.ts'
import { BY_PHASE } from './phases.ts'

const new_ = opened()
const halfYear = opened('2025-09-01')
const older = opened('2024-09-01')
const before = inPhase('inclusion', { at: day('2026-01-01') })

const again = inPhase('crisis', { at: day('2025-10-01') })

proveCards(
  BY_PHASE,
  {
    'crisis-few-things': near([], [new_], [halfYear]),
    'crisis-safety-plan': near([new_, born('2014-01-01')], [], [planForSafety()]),
    'crisis-lasts': near([halfYear], [inPhase('crisis', { at: day('2025-10-01') })], [inPhase('crisis')]),
    'transition-ordinary-life': near([], [halfYear], [new_]),
    'transition-setback': near([halfYear, before], [inPhase('transition', { replaces: [before.id] })], []),
    'inclusion-without-us': near([], [older], [new_]),
    'inclusion-services-run-on': near(
      [older],
      [help('in-progress', 'basic-needs-material')],
      [help('completed', 'basic-needs-material')],
    ),
    'aftercare-listen-for': near([older], [inPhase('aftercare')], [inPhase('inclusion')]),
    'aftercare-help-still-runs': near(
      [older, inPhase('aftercare')],
      [help('waitlisted', 'medical')],
      [help('completed', 'medical')],
    ),
    'past-three-years': near([], [opened('2022-12-01')], [older]),
    'inclusion-not-seen-elsewhere': near([older, met({ place: 'home' })], [], [met({ place: 'school' })]),
  },
  [
    [
      'crisis-lasts',
      near([halfYear], [inPhase('crisis', { at: day('2025-11-10') })], [inPhase('crisis', { at: day('2025-11-11') })]),
    ],
    ['crisis-lasts', near([halfYear], [again], [before, { ...again, replaces: [before.id] }])],
    [
      'transition-setback',
      near([halfYear], [before, inPhase('transition', { replaces: [before.id] })], [inPhase('transition')]),
    ],
  ],
)
