import { draft } from '#cli/device/draft.ts'
import type { ChildStory } from '#cli/demo/telling/child-story.ts'
import type { Telling } from '#cli/demo/telling/moment.ts'
import { personOfStory } from '#cli/demo/scene/scene.ts'
import { developmental } from '#domain/instruments/built-in/developmental.ts'
import { instrumentCompleted } from '#domain/kinds/assessment/instrument-completed.ts'
import { guardianship } from '#domain/kinds/registration/guardianship.ts'
import { identityPaper } from '#domain/kinds/rights/identity-paper.ts'

export const MOTHER = personOfStory('kledi', 'mother')

const spokenForByHisMother: Telling = (at) => [
  draft(guardianship, at, {
    type: 'parent',
    stands: 'appointed',
    person: MOTHER,
    conflict: 'none-declared',
    alsoRepresents: 'nobody-else',
  }),
]
const noPaperEver: Telling = (at) => [draft(identityPaper, at, { paper: 'birth-certificate', stands: 'never-had' })]
const howHeGrows: Telling = (at) => [
  draft(
    instrumentCompleted,
    at,
    {
      instrument: developmental.id,
      instrumentVersion: developmental.version,
      title: developmental.title,
      asked: developmental.language,
      view: 'worker',
      sources: ['observed', 'carer'],
      confidence: 'fairly-sure',
      answers: [
        { is: 'answered', item: 'eyes-ears-teeth', value: 'yes' },
        { is: 'answered', item: 'learns-to-read', value: 'in-part' },
        { is: 'answered', item: 'finishes-what-is-begun', value: 'no' },
      ],
      words: 'Leaves the table after two minutes, and comes back.',
      againAfterDays: developmental.againAfterDays,
    },
    { folder: 'health' },
  ),
]

/** The months before: the content of his file when the uncle comes to the door. */
export const kledi: ChildStory = {
  key: 'kledi',
  called: { text: 'Kledi', language: 'sq' },
  names: [{ text: 'Kledi', script: 'Latn', kind: 'called' }],
  pronoun: 'he',
  gender: 'male',
  age: { years: 6, months: 2, known: 'day', basis: 'family-said' },
  band: '6-11',
  languages: ['sq', 'it'],
  interpreter: 'not-needed',
  opened: -240,
  source: 'police',
  othersThere: 'none-there',
  groups: [{ group: 'born-of-trafficking', stands: 'yes', parent: 'mother' }],
  people: {
    mother: {
      called: 'Liri',
      tie: 'mother',
      gender: 'female',
      age: '18-24',
      safe: 'safe',
      lives: true,
      cares: true,
      checked: 'Seen with him day by day in the unit',
    },
    man: {
      called: 'The man called Agron',
      tie: 'other',
      gender: 'male',
      age: '25-or-more',
      safe: 'unsafe',
      never: ['contact', 'inform', 'hand-over', 'accept-consent'],
      numbers: ['069 555 0177'],
      danger: {
        roles: ['father-through-exploitation', 'exploiter'],
        stands: 'yes',
        words: 'His father, and the one who brought her there.',
      },
    },
  },
  contact: {
    rule: 'agreed-ways-only',
    ways: [{ way: 'through-person', to: 'mother', when: 'Before noon', weAre: 'The language course' }],
    never: ['phone'],
  },
  mira: true,
  acts: (t) => {
    const doctor = t.help('doctor', 'medical', 'check-up', 'Children’s clinic')
    return [
      t.drita(
        -240,
        t.limits('in-part', 'He said back: you tell if somebody hurts me.'),
        t.firstHours('safe-sleep', 'yes', 'With his mother, in the unit'),
        t.livesWith('mother-child-unit', ['mother'], 'has-none', 'There is a fish on the wall.'),
        t.place('lives', 'Mother and child unit', 'with-care', 'Ring at the side door'),
        t.safeWithCare('Nobody outside the unit knows the house', 'He is with his mother day and night', 240),
      ),
      t.drita(
        -239,
        t.agreed('case-work', 'yes', 'You may come.'),
        t.agreed('case-work', 'yes', 'Yes, for him.', 'mother'),
        t.agreed('photo-or-document', 'no', 'No picture of him.', 'mother'),
        spokenForByHisMother,
        doctor.needed('family', 'He has never seen a doctor.'),
      ),
      t.drita(
        -230,
        t.asVictimsChild('while-parent-was-trafficked', {
          parent: 'mother',
          withParent: 'yes',
          care: 'one-parent',
          livedThrough: ['used-to-control-parent', 'held-or-not-allowed-out', 'no-school'],
          toldChild: 'nothing',
          words: 'He slept where she could hear him cry.',
        }),
        doctor.completed('Growth as it should be; vaccinations begun.', { showed: 'Held the plaster up to everyone.' }),
      ),
      t.drita(
        -225,
        t.levels({
          'with-parent': ['fair', 'parent', '"Some days he looks like him, and I go out of the room."'],
          family: null,
          community: ['fair', 'worker', 'Plays with the others of the unit.'],
          society: ['very-hard', 'worker', 'No register knows that he was born.'],
        }),
        t.risk('papers', 'no-documents', 'medium', 'structural', 'Without papers: no school, no doctor’s card.'),
      ),
      t.drita(
        -220,
        t.nationality('AL', 'at-risk-of-statelessness'),
        noPaperEver,
        t.goal('bed', 'A bed by the window.', 'A bed of his own', 'family', 1),
        t.step('bed', 'bed', 'Ask for a room that has a window', 'drita', 20, 'open', ['papers']),
      ),
      t.drita(
        -219,
        t.plan({
          goals: ['bed'],
          everyDays: 28,
          child: 'agreed-in-words',
          says: 'And the fish comes, too.',
          reviewIn: 60,
        }),
      ),
      t.besa(-218, t.approve('plan-agreed', 'It reads like him.')),
      t.drita(-90, howHeGrows),
      t.drita(
        -45,
        t.levels({
          'with-parent': ['good', 'worker', 'She looks at him when he speaks.'],
          family: null,
          community: ['fair', 'worker', 'Has a friend in the unit.'],
          society: ['hard', 'worker', 'A lawyer has begun with his papers.'],
        }),
      ),
      t.mira(
        -40,
        t.visit('shelter', 'The tower may fall. I build it again.', {
          folder: 'therapy',
          saw: 'Laughed when it fell.',
        }),
      ),
    ]
  },
}

/** His mother’s own file, with another team: what she says in it is hers. */
export const liri: ChildStory = {
  key: 'liri',
  called: { text: 'Liri', language: 'sq' },
  names: [{ text: 'Liri', script: 'Latn', kind: 'called' }],
  pronoun: 'she',
  gender: 'female',
  age: { years: 22, months: 3, known: 'day', basis: 'other-document' },
  band: '18-24',
  languages: ['sq'],
  interpreter: 'not-needed',
  opened: -240,
  source: 'police',
  othersThere: 'none-there',
  groups: [],
  people: { son: { called: 'Her son', tie: 'own-child', gender: 'male', age: '6-11', safe: 'safe', lives: true } },
  contact: {
    rule: 'agreed-ways-only',
    ways: [{ way: 'through-person', to: 'child', when: 'Before noon' }],
    never: ['phone'],
  },
  acts: (t) => [
    t.drita(-240, t.limits('yes'), t.agreed('case-work', 'yes', 'For now.')),
    t.drita(-100, t.visit('shelter', 'I count the steps to every door.', { saw: 'Sat with her back to the wall.' })),
  ],
}
