import type { CountryPack } from '../../vocabulary/country-pack/pack.ts'
import { ownRule, notFoundYet, NO_DUTIES, NO_FORMS, NO_TIMES, commitProtocol } from './shared.ts'
import { readInDecember, readInNovember } from './read-on.ts'

const OSCAR_FORMS = 'Forms in the source of OSCaR'
const OSCAR_FIELDS = 'Fields in the source of OSCaR'

const CALLED = { id: 'called', label: 'What the child is called', from: { kind: 'card', field: 'called' } }
const AGE = { id: 'age', label: 'Age', from: { kind: 'card', field: 'ageBand' } }
const SEX = { id: 'sex', label: 'Girl or boy', from: { kind: 'gender', field: 'gender', of: 'child' as const } }
const LIVES = {
  id: 'lives',
  label: 'With whom the child lives',
  from: { kind: 'care-arrangement', field: 'arrangement' },
}
const REGISTERED = {
  id: 'registration',
  label: 'Birth registration',
  from: { kind: 'birth-registration', field: 'state' },
}
const GOALS = { id: 'goals', label: 'Goals of the plan', from: { kind: 'goal', field: 'title' } }
const STEPS = { id: 'steps', label: 'Steps', from: { kind: 'action', field: 'what' } }

/** It was read that the forms exist; their fields were not read, so these are ours. */
const form = (
  id: string,
  name: string,
  fills: string[],
  fields: NonNullable<CountryPack['forms'][number]['fields']>,
  says = 'One of six forms of the government.',
) => ({
  id,
  name,
  fills,
  layout: 'not-known' as const,
  recipient: 'social-services' as const,
  fields,
  fact: readInNovember(says, OSCAR_FORMS),
})

export const cambodia: CountryPack = {
  shape: 2,
  country: 'KH',
  version: 3,
  languages: ['km', 'en'],
  timers: {},
  bodies: [
    {
      id: 'mosvy',
      name: 'Ministry of Social Affairs and its provincial offices',
      roles: ['child-protection', 'trafficking-coordination', 'identification'],
      fact: readInNovember(
        'Identify victims together with the judicial police and the missions abroad, and follow each child with their own forms.',
        OSCAR_FORMS,
      ),
    },
    {
      id: 'commune-registrar',
      name: 'Civil registrar of the commune or sangkat',
      roles: ['civil-registry'],
      fact: readInNovember(
        'Registers births and gives certificates; a decision can be appealed. The General Department of Identification is the higher office.',
        'Review of the laws on civil registration, Cambodia (crvslaws.org)',
      ),
    },
  ],
  lines: [
    {
      id: 'line-1280',
      name: 'Child Helpline Cambodia',
      number: '1280',
      for: 'child-helpline',
      fact: readInDecember(
        'Free, day and night, up to the age of 25; also by text message.',
        'Child Helpline Cambodia (childhelplinecambodia.org, undated)',
      ),
    },
    {
      id: 'line-117',
      name: 'National Police',
      number: '117',
      for: 'police',
      fact: readInDecember(
        'Free; for people held against their will, and trafficking; also in Vietnamese, English and Chinese.',
        'VietnamPlus, 31 August 2022',
      ),
    },
  ],
  forms: [
    form(
      'initial-information',
      'Initial information',
      ['file-opened', 'card', 'gender', 'care-arrangement', 'birth-registration'],
      [
        CALLED,
        AGE,
        SEX,
        { id: 'came', label: 'How the child came to us', from: { kind: 'file-opened', field: 'source' } },
        LIVES,
        REGISTERED,
      ],
    ),
    form(
      'family-preservation',
      'Assessment for family preservation',
      ['card', 'family-assessment', 'care-arrangement'],
      [
        CALLED,
        AGE,
        LIVES,
        {
          id: 'wants',
          label: 'Does the family want the child?',
          from: { kind: 'family-assessment', field: 'wantsTheChild' },
        },
        {
          id: 'able',
          label: 'Can the family care for the child?',
          from: { kind: 'family-assessment', field: 'isAble' },
        },
        { id: 'support', label: 'What help the family needs', from: { kind: 'family-assessment', field: 'support' } },
      ],
    ),
    form('family-service-plan', 'Family service plan', ['card', 'goal', 'action'], [CALLED, GOALS, STEPS]),
    form(
      'placement-reintegration',
      'Placement and reintegration',
      ['card', 'care-arrangement', 'return-plan'],
      [
        CALLED,
        AGE,
        LIVES,
        { id: 'goes-to', label: 'Where the child goes', from: { kind: 'return-plan', field: 'to' } },
        { id: 'stage', label: 'Stage of the return plan', from: { kind: 'return-plan', field: 'stage' } },
        { id: 'says', label: 'What the child says', from: { kind: 'return-plan', field: 'childSays' } },
      ],
    ),
    form(
      'follow-up-alternative-care',
      'Follow-up in alternative care',
      ['card', 'care-arrangement', 'action'],
      [CALLED, AGE, LIVES, STEPS],
    ),
    form(
      'case-closure',
      'Closure',
      ['card', 'closure'],
      [
        CALLED,
        { id: 'reason', label: 'Reason for closure', from: { kind: 'closure', field: 'reason' } },
        { id: 'watch', label: 'What must still be watched', from: { kind: 'closure', field: 'stillToWatch' } },
      ],
    ),
    form(
      'identification',
      'Identification',
      ['card', 'gender', 'identification-status'],
      [
        CALLED,
        AGE,
        SEX,
        { id: 'status', label: 'Identification status', from: { kind: 'identification-status', field: 'status' } },
      ],
      'The judicial police, social affairs and the missions abroad have identification forms, long and short.',
    ),
  ],
  entitlements: [
    {
      what: 'social-assistance',
      fact: readInNovember('Families with an ID Poor card are known to the programmes.', OSCAR_FIELDS),
    },
  ],
  papers: [
    notFoundYet,
    {
      aim: 'birth-registration',
      steps: ['birth-notice-from-facility', 'registry-office', 'collect'],
      fact: readInDecember(
        'Within thirty days of the birth.',
        'Prakas 3068 of 19 March 2026, as summarised by Find That Kram',
      ),
    },
    {
      aim: 'family-or-household-book',
      steps: ['gather-proof', 'registry-office', 'collect'],
      fact: ownRule('Schools and offices ask for this book.'),
    },
  ],
  statuses: [
    {
      id: 'identified',
      name: 'Identified by police, social affairs or a mission',
      means: 'formally-identified',
      gatesHelp: false,
      fact: readInNovember(
        'Police, social affairs and missions each have identification forms, long and short.',
        OSCAR_FORMS,
      ),
    },
  ],
  documents: [
    { id: 'family-book', name: 'Family book', fact: readInNovember('The forms ask for this paper.', OSCAR_FIELDS) },
    { id: 'id-poor', name: 'ID Poor card', fact: readInNovember('The forms ask for this paper.', OSCAR_FIELDS) },
    {
      id: 'laissez-passer',
      name: 'Laissez-passer',
      fact: readInNovember('A mission abroad gives this paper if there is no passport.', OSCAR_FIELDS),
    },
  ],
  notKnown: [NO_DUTIES, NO_FORMS, NO_TIMES],
  notes: [
    commitProtocol,
    readInNovember('If there is no passport, the mission abroad gives a travel paper.', OSCAR_FIELDS),
  ],
}
