import { expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import { anasFile, mira } from '../../../test/support/people.ts'
import { aVisit } from '../../../test/support/work.ts'
import { lightClosure } from '../kinds/closure/light-closure.ts'
import { appointment } from '../kinds/follow-up/appointment.ts'
import { visit } from '../kinds/follow-up/visit.ts'
import { stillMissed } from './still-missed.ts'

const today = day('2026-03-02')
const at = (status: 'planned' | 'called-off' | 'did-not-come') =>
  entryOf(
    appointment,
    { of: anasFile, task: 'blood', on: day('2026-02-27'), status },
    { by: mira.member, folder: 'card' },
  )
const seen = (on: string) => entryOf(visit, aVisit({ child: 'seen' }), { at: day(on) })

it('An appointment to which the child did not come is told to who carries the child until somebody saw the child', () => {
  expect(stillMissed(fileOf(), [at('planned'), at('called-off')], today)).toEqual([])
  const died = entryOf(lightClosure, { reason: 'died', words: 'In hospital.', familySupported: 'yes' })
  expect(stillMissed(fileOf(died), [at('did-not-come')], today)).toEqual([])
  expect(stillMissed(fileOf(seen('2026-02-26')), [at('did-not-come')], today)).toHaveLength(1)
  expect(stillMissed(fileOf(seen('2026-02-27')), [at('did-not-come')], today)).toEqual([])
  // A day in the future was mistyped.
  expect(stillMissed(fileOf(seen('2027-02-27')), [at('did-not-come')], today)).toHaveLength(1)
})
