import { reopened } from '#domain/kinds/closure/reopened.ts'
import { day, entryOf } from '../../../test/support/entries.ts'
import { born, help, inPhase, met, opened, planForSafety, seems } from '../../../test/support/guidance/child.ts'
import { near, proveCards } from '../../../test/support/guidance/proving.ts'
import { BY_PHASE } from './phases.ts'

const new_ = opened()
const halfYear = opened('2025-09-01')
const older = opened('2024-09-01')
const before = inPhase('inclusion', { at: day('2026-01-01') })

const backOn = (on: string) => inPhase('transition', { at: day(on), replaces: [before.id] })
const again = inPhase('crisis', { at: day('2025-10-01') })
const february = inPhase('inclusion', { at: day('2026-02-01') })
const slip = inPhase('inclusion', { at: day('2026-03-01') })
const afterwards = (one: typeof slip) => inPhase('transition', { at: day('2026-03-01'), replaces: [one.id] })

const openedAgain = (at: string) => entryOf(reopened, { because: 'She came by.', askedBy: 'child' }, { at: day(at) })

proveCards(
  BY_PHASE,
  {
    'crisis-few-things': near([], [new_], [halfYear]),
    'crisis-safety-plan': near([new_, born('2014-01-01')], [], [planForSafety()]),
    'crisis-lasts': near([halfYear], [inPhase('crisis', { at: day('2025-10-01') })], [inPhase('crisis')]),
    'transition-ordinary-life': near([], [halfYear], [new_]),
    'transition-setback': near([halfYear, before], [inPhase('transition', { replaces: [before.id] })], []),
    'inclusion-without-us': near([older], [inPhase('inclusion')], []),
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
    ['crisis-safety-plan', near([new_], [seems('not-known')], [seems('3-5')])],
    [
      'crisis-lasts',
      near([halfYear], [inPhase('crisis', { at: day('2025-11-10') })], [inPhase('crisis', { at: day('2025-11-11') })]),
    ],
    // A day centre houses nobody.
    [
      'inclusion-services-run-on',
      near(
        [older],
        [help('in-progress', 'accommodation-care')],
        [help('in-progress', 'accommodation-care', { sub: 'day-centre' })],
      ),
    ],
    ['past-three-years', near([opened('2022-12-01')], [openedAgain('2024-11-24')], [openedAgain('2025-12-01')])],
    ['crisis-lasts', near([halfYear], [again], [before, { ...again, replaces: [before.id] }])],
    [
      'transition-setback',
      near([halfYear], [before, inPhase('transition', { replaces: [before.id] })], [inPhase('transition')]),
    ],
    ['transition-setback', near([halfYear, before], [backOn('2026-01-09')], [backOn('2026-01-08')])],
    // A slip that was corrected on the same day was no phase.
    ['transition-setback', near([halfYear, again], [february, afterwards(february)], [slip, afterwards(slip)])],
  ],
)
