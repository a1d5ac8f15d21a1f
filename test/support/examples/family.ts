import { childWasTold } from '../../../src/domain/kinds/experience/child-was-told.ts'
import { ownScreening } from '../../../src/domain/kinds/experience/own-screening.ts'
import { talkPlanned } from '../../../src/domain/kinds/experience/talk-planned.ts'
import { crossedOver } from '../../../src/domain/kinds/registration/crossed-over.ts'
import { fileLink } from '../../../src/domain/kinds/registration/file-link.ts'
import { guardianship } from '../../../src/domain/kinds/registration/guardianship.ts'
import { parentChanged } from '../../../src/domain/kinds/registration/parent-changed.ts'
import type { EntryId, FileId } from '../../../src/domain/entry/ids.ts'
import { day } from '../entries.ts'
import { grandmother, idFrom, mother } from '../people.ts'
import { me, says, supervisor } from '../work.ts'
import { example } from './example.ts'

/** Children of victims: what the child knows, who may tell the story, and the separation of the two files. */
export const familyExamples = [
  example(talkPlanned, {
    talk: 'why-away',
    about: 'why-the-parent-was-away',
    childKnows: 'part',
    childWants: 'asks-for-it',
    childAsks: ['Why did she not write?'],
    whoseStory: 'mothers',
    storyAnswer: 'part',
    when: { is: 'when-child-asks' },
    tellers: [{ person: mother }, me],
    inWords: 'She was kept by people who did not let her go.',
    nearAfterwards: [{ person: grandmother }],
    knowAlready: ['her cousin'],
    because: 'She asks every week.',
  }),
  example(childWasTold, {
    about: 'where-somebody-is',
    how: 'found-out',
    whatWasSaid: 'A boy at school said it.',
    childSays: says('Is it true?'),
    stillAsks: ['Will she come back?'],
    nearAfterwards: [{ person: grandmother }],
  }),
  example(ownScreening, {
    finding: 'may-be-a-victim',
    signs: ['used-to-control-parent'],
    restsOn: ['said-by-professional'],
    childWasNotQuestioned: true,
    by: [me],
    reasons: 'The mother was told that she would lose him.',
  }),
  example(parentChanged, {
    person: mother,
    what: 'cannot-be-found',
    childKnows: 'not-yet',
    childSays: { answer: 'not-asked', because: 'not told yet' },
    caresNow: [{ person: grandmother }],
  }),
  example(crossedOver, {
    from: idFrom('file-ana') as FileId,
    into: idFrom('file-mother') as FileId,
    links: [idFrom('link') as EntryId],
    until: day('2026-09-01'),
    items: [
      {
        entry: idFrom('visit') as EntryId,
        crossing: 'when-we-come',
        on: day('2026-03-10'),
        words: 'Tuesday, at the centre.',
      },
    ],
  }),
  example(fileLink, {
    file: idFrom('file-mother') as FileId,
    person: mother,
    crosses: ['when-we-come', 'safety-plan'],
    decidedBy: [me, supervisor],
    because: 'One visit for both.',
    answers: [
      { who: 'child', answer: 'yes' },
      { who: mother, answer: 'yes' },
    ],
    until: day('2026-09-01'),
    stands: true,
  }),
  example(guardianship, {
    type: 'special-representative',
    stands: 'replaced',
    called: 'the first lawyer',
    conflict: 'yes',
    conflictReasons: ['paid-by-a-party'],
    alsoRepresents: 'siblings',
    replacedBy: 'the legal aid office',
    childSays: says('He never asked me.'),
  }),
]
