import { isA, lookedInto, risk, used, worried } from '../../../../test/support/guidance/child.ts'
import { near, proveCards } from '../../../../test/support/guidance/proving.ts'
import { SEXUAL_AND_MARRIAGE } from './sexual-and-marriage.ts'

proveCards(
  SEXUAL_AND_MARRIAGE,
  {
    'sexual-believed': near([], [used({ forms: ['sexual-exploitation'] })], [used({ forms: ['servitude'] })]),
    'sexual-images': near([], [used({ sexualForms: ['abuse-images'] })], [used({ sexualForms: ['not-known'] })]),
    'online-contact': near([], [risk('contact-online')], [risk('self-harm')]),
    'recruited-by-someone-loved': near(
      [],
      [used({ recruitedBy: ['intimate-partner'] })],
      [used({ recruitedBy: ['agency'] })],
    ),
    'recruited-by-family': near([], [used({ recruitedBy: ['family'] })], [used({ recruitedBy: ['acquaintance'] })]),
    'marriage-forced': near([], [used({ forms: ['forced-marriage'] })], [used({ forms: ['not-known'] })]),
    'marriage-looming': near([], [risk('early-or-forced-marriage')], [risk('hazardous-work')]),
    'boy-overlooked': near([used({ forms: ['forced-begging'] })], [isA('male')], [isA('female')]),
    'several-forms': near(
      [],
      [used({ forms: ['forced-begging', 'petty-crime'] })],
      [used({ forms: ['forced-begging', 'not-known'] })],
    ),
    'promised-love-or-wedding': near([], [used({ recruitedHow: ['online'] })], [used({ recruitedHow: ['at-work'] })]),
  },
  [
    ['online-contact', near([], [worried('online')], [lookedInto()])],
    // One form in each of two episodes.
    [
      'several-forms',
      near(
        [used({ forms: ['forced-begging'] })],
        [used({ episode: 2, forms: ['petty-crime'] })],
        [used({ episode: 2, forms: ['forced-begging', 'other'] })],
      ),
    ],
  ],
)
