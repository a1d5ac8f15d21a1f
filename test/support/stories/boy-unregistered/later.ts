import type { Draft } from '#domain/entry/entry.ts'
import { careArrangement } from '#domain/kinds/care/care-arrangement.ts'
import { whereabouts } from '#domain/kinds/care/whereabouts.ts'
import { visitPlanned } from '#domain/kinds/follow-up/visit-planned.ts'
import { consent } from '#domain/kinds/registration/consent.ts'
import { household } from '#domain/kinds/registration/household.ts'
import { addDays } from '#domain/entry/plain-date.ts'
import { draft } from '#cli/device/draft.ts'
import { today, type BoysAgency } from './agency.ts'
import { MOTHER } from './kledi.ts'

/** A room of their own, after the unit was no longer confidential; and a day on which he is seen at school. */
export async function aRoomOfTheirOwn({ writes, his, people }: BoysAgency): Promise<void> {
  await writes(
    'drita',
    his,
    draft(careArrangement, today, {
      arrangement: 'one-parent',
      with: [MOTHER],
      decidedBy: 'family',
      whyChanged: ['placement-ended'],
      siblings: 'has-none',
      childSays: { answer: 'said', words: 'It has a window.' },
    }),
    draft(whereabouts, today, { of: 'lives', is: 'known', name: 'A room above a bakery', mayGoThere: 'with-care' }),
    draft(household, today, { persons: [MOTHER], children: [], seen: 'seen' }),
    draft(visitPlanned, today, {
      visit: 'school-1',
      on: addDays(today, 9),
      place: 'school',
      placeName: 'The yard',
      who: { member: people.drita.member },
      status: 'planned',
      mind: 'At school, not at home',
    }),
  )
}

/** In her own file, with her own caseworker. */
export async function sheTakesItBack({ writes, hers }: BoysAgency): Promise<void> {
  const back: Draft = draft(consent, today, {
    purpose: 'case-work',
    answer: 'withdrawn',
    by: 'child',
    capacity: 'child',
    as: 'consent',
    how: 'spoken',
    explained: ['may-refuse-or-withdraw'],
    notAsked: [],
    words: 'No more offices for now.',
  })
  await writes('teuta', hers, back)
}
