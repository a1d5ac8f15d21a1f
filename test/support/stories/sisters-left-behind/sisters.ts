import type { ChildStory, StoryPerson } from '#cli/demo/telling/child-story.ts'
import { draft } from '#cli/device/draft.ts'
import { personOfStory } from '#cli/demo/scene/scene.ts'
import type { Telling } from '#cli/demo/telling/moment.ts'
import { ownScreening } from '#domain/kinds/experience/own-screening.ts'
import { guardianship } from '#domain/kinds/registration/guardianship.ts'
import { education } from '#domain/kinds/rights/education.ts'
import { entitlement } from '#domain/kinds/rights/entitlement.ts'
import { addDays } from '#domain/entry/plain-date.ts'

const HOUSEHOLD = 'chan'
const OPENED = -300

/** The people around both girls; each file has its own entries for them. */
const around: Readonly<Record<string, StoryPerson>> = {
  mother: {
    called: 'ម៉ាក់ (Mak)',
    tie: 'mother',
    gender: 'female',
    age: '25-or-more',
    safe: 'not-known',
    story: 'chanthou',
  },
  yay: {
    called: 'យាយ ហែម (Yay Hem)',
    tie: 'grandmother',
    gender: 'female',
    age: '25-or-more',
    safe: 'safe',
    lives: true,
    cares: true,
    side: 'mothers-side',
    checked: 'Visited three times; the commune worker has known her for twenty years',
  },
  aunt: {
    called: 'មីង រី (Ming Ry)',
    tie: 'aunt',
    gender: 'female',
    age: '25-or-more',
    safe: 'safe',
    side: 'mothers-side',
    checked: 'Visited twice, once without notice',
  },
}

/** The first entries of both files, which are alike. */
const girl = {
  household: HOUSEHOLD,
  pronoun: 'she',
  gender: 'female',
  languages: ['km'],
  interpreter: 'not-needed',
  opened: OPENED,
  source: 'parents-own-case',
  groups: [{ group: 'left-behind', stands: 'yes', parent: 'mother' }],
} as const

/** The child's own screening, who may speak for the child, and the legal entitlements: as written about either. */
const screened =
  (reasons: string): Telling =>
  (at) => [
    draft(ownScreening, at, {
      finding: 'no-sign-now',
      signs: ['none-seen'],
      restsOn: ['seen-by-worker', 'said-by-family'],
      childWasNotQuestioned: true,
      by: [{ named: 'Drita and Besa' }],
      reasons,
    }),
  ]
const motherSpeaks =
  (story: string): Telling =>
  (at) => [
    draft(guardianship, at, {
      type: 'parent',
      stands: 'appointed',
      person: personOfStory(story, 'mother'),
      conflict: 'none-declared',
    }),
  ]

export const chanthou: ChildStory = {
  key: 'chanthou',
  household: HOUSEHOLD,
  called: { text: 'ចន្ធូ', language: 'km' },
  names: [{ text: 'Chanthou Chan', script: 'Latn', kind: 'called' }],
  pronoun: 'she',
  gender: 'female',
  age: { years: 31, known: 'day', basis: 'other-document' },
  band: '25-or-more',
  languages: ['km'],
  interpreter: 'not-needed',
  opened: OPENED,
  source: 'international-organisation',
  othersThere: [
    { called: 'សុជាតា', from: 11, to: 12, safeTonight: 'yes', story: 'socheata' },
    { called: 'ម៉ាលី', from: 8, to: 9, safeTonight: 'yes', story: 'maly' },
  ],
  groups: [{ group: 'other', stands: 'yes', words: 'A mother; her daughters have files of their own.' }],
  people: {
    socheata: { called: 'សុជាតា', tie: 'own-child', gender: 'female', age: '12-14', safe: 'safe', story: 'socheata' },
    maly: { called: 'ម៉ាលី', tie: 'own-child', gender: 'female', age: '6-11', safe: 'safe', story: 'maly' },
  },
  contact: { rule: 'agreed-ways-only', ways: [{ way: 'through-person', to: 'child', weAre: 'The cooperative' }] },
  acts: (t) => [
    t.drita(
      OPENED,
      t.limits('yes'),
      t.experience('told', {
        forms: ['forced-labour'],
        scope: 'cross-border',
        ended: 'raid-or-police',
        words: 'Two years on a boat that did not land. She was promised a kitchen.',
      }),
    ),
    t.drita(
      -60,
      t.visit('office', 'I do not know where my plate stands in that house.', { saw: 'She had brought two combs.' }),
    ),
  ],
}

export const socheata: ChildStory = {
  ...girl,
  key: 'socheata',
  called: { text: 'សុជាតា', language: 'km' },
  names: [
    { text: 'សុជាតា ចាន់', script: 'Khmr', kind: 'called' },
    { text: 'Socheata Chan', script: 'Latn', kind: 'other-script' },
  ],
  age: { years: 12, months: 5, known: 'day', basis: 'birth-certificate' },
  band: '12-14',
  speaking: 'Sit beside her, not opposite.',
  othersThere: [{ called: 'ម៉ាលី', from: 8, to: 9, safeTonight: 'yes', story: 'maly' }],
  people: {
    ...around,
    sister: { called: 'ម៉ាលី', tie: 'sister', gender: 'female', age: '6-11', safe: 'safe', lives: true, story: 'maly' },
  },
  contact: {
    rule: 'agreed-ways-only',
    ways: [{ way: 'through-school', to: 'child', when: 'After the last lesson' }],
    never: ['messenger'],
  },
  mira: true,
  acts: (t) => {
    const talks = t.help('talks', 'psychological-psychosocial', 'counselling', 'Mira Hoxha')
    return [
      t.drita(
        OPENED,
        t.limits('yes'),
        t.livesWith('kin', ['yay'], 'together', 'Yay knows how I like the rice.'),
        t.birthPapers('registered', { certificate: 'in-hand' }),
        motherSpeaks('socheata'),
        t.firstHealth('soon', 'Cannot read the board from the last bench.'),
      ),
      t.drita(
        -290,
        t.asVictimsChild('while-parent-was-trafficked', {
          parent: 'mother',
          withParent: 'no',
          care: 'kin',
          livedThrough: ['separated-from-parent', 'carer-cared-well'],
          toldChild: 'child-found-out',
          words: 'Read it on her aunt’s phone. She has told nobody but Yay.',
        }),
        screened('Cooks and minds her sister after school; nothing was earned by her for anybody.'),
      ),
      t.drita(
        -220,
        schooling('They say that Mak was sold. I do not go on Fridays.'),
        t.worry('class', 'school', 'this-week', 'Somebody in the class knows something.', 'child'),
        talks.offered('Alone, twice a month.'),
      ),
      t.drita(
        -212,
        t.worryLookedInto('class', 'The teacher spoke with the class about stories. Nothing was asked of Socheata.'),
        talks.running('Twice a month'),
        t.goal('draw', 'ខ្ញុំចង់គូររូប។', 'Draw with the others', 'community', 1),
        t.goal('read', 'ខ្ញុំចង់អាន។', 'Read from the last bench', 'society', 2),
        t.step('glasses', 'read', 'Go to the eye day at the clinic', 'drita', -180, 'done'),
      ),
      t.mira(-100, t.visit('office', 'I keep a plate for her and I do not know why.', { folder: 'therapy' })),
    ]
  },
}

const schooling =
  (says: string): Telling =>
  (at) => [
    draft(education, at, {
      stands: 'goes-at-times',
      level: 'lower-secondary',
      obstacles: ['bullied-or-shunned'],
      schoolKnows: 'that-somebody-helps',
      childSays: { answer: 'said', words: says },
    }),
  ]

export const maly: ChildStory = {
  ...girl,
  key: 'maly',
  called: { text: 'ម៉ាលី', language: 'km' },
  names: [
    { text: 'ម៉ាលី ចាន់', script: 'Khmr', kind: 'called' },
    { text: 'Maly Chan', script: 'Latn', kind: 'other-script' },
  ],
  age: { years: 9, months: 2, known: 'day', basis: 'birth-certificate' },
  band: '6-11',
  othersThere: [{ called: 'សុជាតា', from: 11, to: 12, safeTonight: 'yes', story: 'socheata' }],
  people: {
    ...around,
    sister: {
      called: 'សុជាតា',
      tie: 'sister',
      gender: 'female',
      age: '12-14',
      safe: 'safe',
      lives: true,
      story: 'socheata',
    },
  },
  contact: { rule: 'agreed-ways-only', ways: [{ way: 'visit-home', to: 'yay' }] },
  acts: (t) => {
    const club = t.help('club', 'education-early-childhood', 'catch-up-lessons', 'Homework club')
    const toldOtherwise = t.asVictimsChild('while-parent-was-trafficked', {
      parent: 'mother',
      withParent: 'no',
      care: 'kin',
      livedThrough: ['separated-from-parent', 'carer-cared-well'],
      toldChild: 'a-different-story',
      words: 'She sells noodles by the big bridge: so she was told.',
    })
    return [
      t.drita(
        OPENED,
        t.limits('yes'),
        t.livesWith('kin', ['yay'], 'together', 'There are ducks.'),
        t.place('school', 'The school behind the two palms', 'yes'),
        t.birthPapers('registered', { certificate: 'in-hand' }),
        motherSpeaks('maly'),
      ),
      t.drita(
        -290,
        (at, file) => toldOtherwise(at, file).map((one) => ({ ...one, childMayLearn: { answer: 'later' as const } })),
        screened('Nobody made her work for others.'),
      ),
      t.drita(-220, club.offered('Two afternoons with the others.'), claim),
      t.drita(
        -212,
        club.declined(['does-not-need-it'], 'I do my sums with Yay.', {
          wayBack: 'She tells the teacher with the blue bag',
        }),
      ),
      t.drita(
        -30,
        t.conference(
          'review',
          ['drita', 'besa'],
          'was-asked-before',
          'I like the ducks at Ming Ry’s, too.',
          'She sleeps and eats. The worry is Yay’s cough.',
          [],
        ),
      ),
    ]
  },
}

/** The commune's benefit for children in need: claimed, and not paid yet. */
const claim: Telling = (at) => [
  draft(entitlement, at, {
    stage: 'claimed',
    claim: 'commune',
    what: 'social-assistance',
    whose: 'child',
    claimedOn: at,
    by: { named: 'Drita' },
    answerExpectedOn: addDays(at, 90),
    waitingOn: { who: 'The commune office', since: at, askedAgain: [] },
  }),
]

/** Opened in one act: the mother first. */
export const SISTERS: readonly ChildStory[] = [chanthou, socheata, maly]
