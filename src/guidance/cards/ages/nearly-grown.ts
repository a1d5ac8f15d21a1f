import { consent } from '#domain/kinds/registration/consent.ts'
import { education } from '#domain/kinds/rights/education.ts'
import { every, has, some } from '../../engine/condition.ts'
import { noServiceOf, notIn, opened, strengthOf } from '../../engine/shared-conditions.ts'
import { currentEntries } from '../../engine/file-on-day.ts'

/** Somebody else said yes for a purpose for which no answer of the young person is written: a yes or no to one purpose answers no other (N9). */
export const othersConsentedAlone = has(
  consent,
  'answer',
  (body, _, seen) =>
    body.by !== 'child' &&
    body.answer === 'yes' &&
    !currentEntries(seen, consent).some((one) => one.body.by === 'child' && one.body.purpose === body.purpose),
)

/** No help with school or a trade is written, and nothing says that the young person goes to either. */
export const neitherSchoolNorTraining = every(
  opened,
  noServiceOf('vocational-life-skills'),
  noServiceOf('education-early-childhood'),
  notIn(
    some(
      has(education, 'stands', (body) => body.stands === 'goes-to-school' || body.stands === 'in-training'),
      strengthOf('in-school-or-training'),
    ),
    'care',
  ),
)
