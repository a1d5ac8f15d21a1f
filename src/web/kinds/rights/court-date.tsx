import { msg } from '@lingui/core/macro'
import { courtDate } from '#domain/kinds/rights/court-date.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(courtDate, {
  group: 'rare',
  order: 71,
  icon: 'calendar',
  calledFor: { after: ['proceeding'] },
  ask: msg`Hearing or other legal date`,
  askMore: msg`a hearing, a deadline, a release`,
  aliases: msg({ context: 'words to find a form by, separated by commas', message: 'hearing, trial, court date' }),
  name: msg`Hearing or other legal date`,
  undated: 'always',
  titled: (body, { code, day, say }) => say(msg`${code(body.sort)}, ${day(body.on)}`),
  lined: (body, { said, code }) =>
    body.stands === 'held'
      ? said(body.childSays)
      : body.stands === 'cancelled' || body.stands === 'adjourned'
        ? body.because
        : code(body.prepared),
  fields: {
    date: GENERATED,
    sort: {
      label: msg`What is it?`,
      codes: { interview: msg({ context: 'answer to “What is it?”', message: 'An interview' }) },
    },
    on: msg`On which day?`,
    stands: {
      label: msg`Status`,
      codes: {
        adjourned: msg({ context: 'answer to “Status”', message: 'Postponed, no new day yet' }),
        held: msg({ context: 'answer to “Status”', message: 'It took place' }),
      },
    },
    childComes: {
      label: msg`Does the child have to come?`,
      codes: {
        yes: msg({ context: 'answer to “Does the child have to come?”', message: 'Yes' }),
        no: msg({ context: 'answer to “Does the child have to come?”', message: 'No' }),
      },
    },
    prepared: {
      label: msg`Is the child prepared?`,
      codes: { yes: msg({ context: 'answer to “Is the child prepared?”', message: 'Yes' }) },
    },
    reasonToAskAgain: {
      label: msg`Why must the child tell it again?`,
      hint: msg`If the child has told it before, you must give a reason.`,
      rare: true,
    },
    goesWith: { label: msg`Who goes with the child?`, add: msg`Add another` },
    hour: { label: msg`At what time?`, rare: true },
    childWasThere: msg`Was the child there?`,
    sawTheSuspect: msg`Did the child see a person who may be involved?`,
    childSays: msg`What does the child say?`,
    howItWas: { label: msg`How did it go?`, rare: true },
    because: msg`Why?`,
    askOn: { label: msg`When do we ask for the new day?`, rare: true },
    childTold: msg`Does the child know?`,
    proceeding: { label: msg`In which case?`, of: 'proceeding', rare: true },
    words: { label: msg`In a few words`, rare: true },
  },
})
