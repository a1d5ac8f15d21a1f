import { describe, expect, it } from 'vitest'
import { safetyLook } from '#domain/kinds/assessment/safety-look.ts'
import type { Entry } from '#domain/entry/entry.ts'
import { firstHours } from '#domain/kinds/first-72-hours/first-hours.ts'
import { missingEpisode } from '#domain/kinds/care/missing-episode.ts'
import { closure } from '#domain/kinds/closure/closure.ts'
import { reopened } from '#domain/kinds/closure/reopened.ts'
import { parentChanged } from '#domain/kinds/registration/parent-changed.ts'
import { birth } from '#domain/kinds/registration/birth.ts'
import { card } from '#domain/kinds/registration/card.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import type { phase } from '#domain/kinds/planning/phase.ts'
import { education } from '#domain/kinds/rights/education.ts'
import { entitlement } from '#domain/kinds/rights/entitlement.ts'
import { identityPaper } from '#domain/kinds/rights/identity-paper.ts'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import {
  around,
  born,
  dangerFrom,
  family,
  help,
  inGroup,
  inPhase,
  levels,
  lived,
  lives,
  met,
  opened,
  risk,
  strength,
  TODAY,
  used,
} from '../../../test/support/guidance/child.ts'
import { mother, sibling, uncle } from '../../../test/support/people.ts'
import { aClosure, says } from '../../../test/support/work.ts'
import { CARDS } from '../cards.ts'
import { guidanceFor } from '../engine/guidance-for.ts'

const spokenOf = (...entries: readonly Entry[]) => guidanceFor(CARDS, fileOf(...entries), TODAY).applicable
const ids = (...entries: readonly Entry[]) => spokenOf(...entries).map(({ card: { id } }) => id)

const school = (stands: BodyOf<typeof education>['stands']) =>
  entryOf(education, { stands, level: 'primary', obstacles: [], schoolKnows: 'nothing', childSays: says('Maths.') })
const paper = (is: BodyOf<typeof identityPaper>['paper'], stands: BodyOf<typeof identityPaper>['stands']) =>
  entryOf(identityPaper, { paper: is, stands })
const became = (what: BodyOf<typeof parentChanged>['what'], at: string) =>
  entryOf(
    parentChanged,
    { person: mother, what, childKnows: 'yes', childSays: says('I know.'), caresNow: [] },
    { at: day(at) },
  )
const needsInterpreter = entryOf(card, { pronoun: 'she', ageBand: '12-14', languages: ['km'], interpreter: 'needed' })
const nine = born('2016-05-01')
const sixteen = born('2009-06-01')
const left = inGroup('left-behind')

/** A card, entries for which its title is true, and entries for each of which it would be false. */
const CASES: readonly (readonly [
  id: string,
  same: readonly Entry[],
  falseWith: Readonly<Record<string, readonly Entry[]>>,
])[] = [
  [
    'school-child-not-enrolled',
    [opened(), nine],
    {
      'the child goes to school': [school('goes-to-school')],
      'the child is out of school, and that is written': [risk('out-of-school')],
      'the child was met at school': [met({ place: 'school' })],
      'school protects the child': [strength('in-school-or-training')],
    },
  ],
  [
    'left-behind-angry',
    [left, around(mother, 'mother'), levels({ 'with-parent': 'hard' }), became('came-back', '2026-02-01')],
    { 'the mother went away again': [became('left', '2026-02-20')] },
  ],
  [
    'child-of-victim-carried-too-much',
    [born('2012-08-01'), left, lived(['separated-from-parent'])],
    { 'the grandmother cared well': [lived(['carer-cared-well'], 'all', 'after')] },
  ],
  [
    'nearly-grown-identity-card',
    [opened(), sixteen],
    {
      'an identity card is in hand': [paper('identity-card', 'in-hand')],
      'a passport is kept for the child': [paper('passport', 'in-safe-keeping')],
    },
  ],
  [
    'interpreter-needed',
    [needsInterpreter],
    {
      'somebody interprets': [help('in-progress', 'case-management-monitoring', { sub: 'interpreter' })],
      'the first hours say yes': [entryOf(firstHours, { line: 'interpreter', answer: 'yes' })],
    },
  ],
  [
    'closing-is-near',
    [entryOf(closure, aClosure(), { at: day('2026-01-10') })],
    {
      'the file was opened again': [
        entryOf(reopened, { because: 'She came.', askedBy: 'child' }, { at: day('2026-02-01') }),
      ],
    },
  ],
  [
    'nobody-helped-yet',
    [opened('2025-12-01')],
    { 'help had begun, and ended': [help('discontinued', 'psychological-psychosocial')] },
  ],
  [
    'safe-home-holds',
    [strength('safe-home'), levels({ family: 'good' })],
    {
      'somebody is hit at home': [risk('violence-at-home')],
      'the last look found it not safe': [
        entryOf(safetyLook, { answer: 'not-safe', how: 'seen-there', because: 'x', againBy: TODAY }),
      ],
    },
  ],
  ['without-papers', [risk('no-documents')], { 'a passport is in hand': [paper('passport', 'in-hand')] }],
  [
    'came-back-from-missing',
    [entryOf(missingEpisode, { is: 'back', episode: 'a', backOn: day('2026-03-05') })],
    { 'the child is missing again': [entryOf(missingEpisode, { is: 'missing', episode: 'b' })] },
  ],
  [
    'first-nights',
    [entryOf(firstHours, { line: 'safe-sleep', answer: 'no' }, { at: day('2026-03-08') })],
    {
      'a place was found the day after': [lives('foster', {}, { at: day('2026-03-09') })],
      'somebody found the child safe the day after': [
        entryOf(
          safetyLook,
          { answer: 'safe', how: 'seen-there', because: 'A bed.', againBy: TODAY },
          { at: day('2026-03-09') },
        ),
      ],
    },
  ],
  [
    'baby-answers-a-smile',
    [born('2025-01-15'), around(mother, 'mother'), levels({ 'with-parent': 'good' })],
    {
      'somebody is hit at home': [risk('violence-at-home')],
      'the child is belittled at home': [risk('emotional-abuse')],
      'nobody looks after the child': [risk('neglect')],
      'the last look could not tell': [
        entryOf(safetyLook, { answer: 'not-known', how: 'not-looked', because: 'x', againBy: TODAY }),
      ],
      'the mother is held': [became('held-by-police-or-prison', '2026-03-05')],
    },
  ],
  [
    'born-family-opens',
    [inGroup('born-of-trafficking'), family({ wantsTheChild: 'yes' })],
    {
      'the family was in it': [risk('family-involved-in-exploitation')],
      'somebody is hit at home': [risk('violence-at-home')],
      'somebody abuses the child at home': [risk('sexual-abuse-at-home')],
    },
  ],
  [
    'grown-income',
    [opened(), born('2006-01-01')],
    {
      'there is an income at home': [strength('income-in-the-family')],
      'a benefit is due to them': [
        entryOf(entitlement, {
          stage: 'entitled',
          claim: 'b',
          what: 'child-benefit',
          whose: 'child',
          toldToThem: 'yes',
        }),
      ],
    },
  ],
]

describe('a card whose title would be false', () => {
  it.each(
    CASES.flatMap(([id, same, falseWith]) =>
      Object.entries(falseWith).map(([why, more]) => [id, why, same, more] as const),
    ),
  )('%s is silent: %s', (id, _, same, more) => {
    expect(ids(...same)).toContain(id)
    expect(ids(...same, ...more)).not.toContain(id)
  })

  it('counts a home that was corrected once, and a home after another as a move', () => {
    const first = lives('kin', {}, { at: day('2026-01-01') })
    const corrected = lives('one-parent', {}, { at: day('2026-01-01'), replaces: [first.id] })
    const again = lives('parents', {}, { at: day('2026-01-01'), replaces: [corrected.id] })
    expect(ids(first, corrected, again)).not.toContain('often-moved')
    const second = lives('foster', {}, { at: day('2026-01-20'), replaces: [first.id] })
    const third = lives('residential', {}, { at: day('2026-02-20'), replaces: [second.id] })
    expect(ids(first, second, third)).toContain('often-moved')
  })

  it('says nothing of sold infants where a girl of fifteen was sold', () => {
    expect(ids(used({ forms: ['sexual-exploitation'], recruitedHow: ['sold'] }))).not.toContain('sold-as-infant')
    expect(ids(used({ forms: ['forced-adoption'] }))).toContain('sold-as-infant')
  })

  it('says “at home” of nobody who is a stranger to the home', () => {
    const stranger = [around(uncle, 'employer'), dangerFrom(uncle, 'profits')]
    expect(ids(...stranger)).not.toContain('family-gained-by-it')
    expect(ids(around(uncle, 'employer', { livesWithChild: 'yes' }), dangerFrom(uncle, 'profits'))).toContain(
      'family-gained-by-it',
    )
  })

  it('calls nobody still in a crisis who came back to it', () => {
    const on = (is: BodyOf<typeof phase>['phase'], at: string) => inPhase(is, { at: day(at) })
    expect(ids(opened('2025-09-01'), on('crisis', '2025-09-01'))).toContain('crisis-lasts')
    expect(
      ids(opened('2025-09-01'), on('crisis', '2025-09-01'), on('transition', '2025-12-01'), on('crisis', '2026-03-01')),
    ).not.toContain('crisis-lasts')
  })

  it('calls nobody nearly of age who may be grown already', () => {
    const about = (from: number, to: number) =>
      entryOf(birth, {
        who: 'child',
        born: { known: 'age', from, to, on: day('2026-03-01') },
        basis: 'professional-estimate',
        reasonsForChild: 'yes',
      })
    expect(ids(opened(), born('2008-06-01'))).toContain('turning-eighteen-this-half-year')
    expect(ids(opened(), about(15, 20))).not.toContain('turning-eighteen-this-half-year')
  })
})

describe('a card of safety', () => {
  it.each<readonly [string, string, readonly Entry[]]>([
    ['child-is-missing', 'is missing', [entryOf(missingEpisode, { is: 'missing', episode: 'a' })]],
    [
      'child-is-missing',
      'is somewhere that nobody knows to be safe',
      [entryOf(missingEpisode, { is: 'known-elsewhere', episode: 'a', safeThere: 'not-known' })],
    ],
    ['safety-never-looked-at', 'lives where nobody has looked', [opened()]],
    ['violence-at-home', 'is hit at home', [risk('violence-at-home')]],
    ['somebody-dangerous-near', 'is threatened', [risk('threats-or-retaliation')]],
    [
      'parent-thought-involved',
      'has a parent who may be involved',
      [around(mother, 'mother'), dangerFrom(mother, 'recruiter')],
    ],
    ['recruited-by-family', 'was recruited by family', [used({ recruitedBy: ['family'] })]],
    ['marriage-looming', 'may be married off', [risk('early-or-forced-marriage')]],
    ['pressed-to-go-back', 'is pressed to go back', [risk('pressure-to-go-back-to-exploitation')]],
    ['no-home-at-all', 'is on the street', [lives('none')]],
    ['no-home-at-all', 'is held', [lives('detention')]],
    [
      'first-nights',
      'has no bed tonight',
      [entryOf(firstHours, { line: 'safe-sleep', answer: 'no' }, { at: day('2026-03-08') })],
    ],
    [
      'siblings-still-there',
      'left others behind',
      [
        opened('2026-03-01', {
          askedAboutOthers: 'some-there',
          othersThere: [{ person: sibling, safeTonight: 'not-known' }],
        }),
      ],
    ],
    ['sexual-believed', 'was exploited sexually', [used({ forms: ['sexual-exploitation'] })]],
    ['sexual-images', 'was pictured', [used({ sexualForms: ['abuse-images'] })]],
    ['self-harm-no-night-plan', 'may hurt themselves', [risk('self-harm')]],
  ])('%s speaks where the child %s, whatever else is well', (id, _, entries) => {
    const well = [opened('2025-06-01'), nine, strength('friends'), school('goes-to-school'), levels({ family: 'good' })]
    expect(ids(...entries)).toContain(id)
    expect(ids(...well.filter(({ kind }) => !entries.some((entry) => entry.kind === kind)), ...entries)).toContain(id)
  })
})
