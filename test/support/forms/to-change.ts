import type { CaseFile } from '../../../src/domain/file/case-file.ts'
import type { Draft } from '../../../src/domain/entry/entry.ts'
import { whatIsOpen } from '../../../src/domain/closing/what-is-open.ts'
import { todayHere } from '../../../src/web/words/today.ts'
import { besa, uncle } from '../people.ts'
import { me } from '../work.ts'
import { exampleOf } from './typed.ts'
import { draft, draftWith, ahead, aftercare, closing, review, opening, looked, type Body } from './standing.ts'

/** Something that a rule reports missing in a decision, and that is changed in the same form. */
export interface ToChange {
  readonly missing: string
  readonly before?: readonly Draft[]
  readonly kind: string
  readonly refused: Body | ((file: CaseFile) => Body)
  /** What the person changes. */
  readonly changed: Body | ((file: CaseFile) => Body)
}

const idsOf = (file: CaseFile, kind: string) => (file.byKind[kind] ?? []).map(({ id }) => id)
const visit = { ...exampleOf('visit-planned'), status: 'planned' }
const atHome = { ...visit, place: 'home' }
const livesThere = (over: Body = {}): readonly Draft[] => [
  draftWith('person', { person: uncle, ...opening }),
  {
    ...draftWith('tie', {
      person: uncle,
      tie: 'uncle',
      safe: 'not-known',
      livesWithChild: 'yes',
      cares: 'no',
      ...over,
    }),
    about: [uncle],
  },
]
const unsafeBody = {
  person: uncle,
  called: 'The uncle',
  never: ['contact', 'inform', 'hand-over', 'accept-consent'],
  numbers: [],
}
const unsafe = draftWith('do-not', unsafeBody)
const marked: readonly Draft[] = [...livesThere({ livesWithChild: 'no' }), unsafe]
const best = exampleOf('best-interests')
const panel = [me, { named: 'the lawyer' }, { named: 'the nurse' }]
const link = { ...exampleOf('file-link'), until: ahead(90) }
const talk = exampleOf('talk-planned')
const age = exampleOf('age-assessment')
const shared = exampleOf('shared-with')
const bestInterests = { basis: 'best-interests', reason: 'School begins on Monday.' }
const demand = exampleOf('demand-answer')

/** One for each code for which no other form is opened and by which a decision can be refused. */
export const TO_CHANGE: readonly ToChange[] = [
  {
    missing: 'aftercare-plan',
    before: [review],
    kind: 'closure',
    refused: { ...closing.body, aftercare: undefined },
    changed: { aftercare },
  },
  {
    missing: 'aftercare-long-enough',
    before: [review],
    kind: 'closure',
    refused: { ...closing.body, aftercare: { ...aftercare, until: ahead(100) } },
    changed: { aftercare: { ...aftercare, until: ahead(100), shorterBecause: 'She moves to her aunt.' } },
  },
  {
    missing: 'aftercare-with-an-end',
    before: [review],
    kind: 'closure',
    refused: { ...closing.body, aftercare: { ...aftercare, until: ahead(2000) } },
    changed: { aftercare },
  },
  {
    missing: 'first-contact-within-three-months',
    before: [review],
    kind: 'closure',
    refused: {
      ...closing.body,
      aftercare: { ...aftercare, contacts: [{ on: ahead(200), who: me, how: 'at school' }] },
    },
    changed: { aftercare },
  },
  {
    missing: 'other-help-still-runs',
    before: [
      review,
      draftWith('service', {
        stage: 'in-progress',
        need: 'kindergarten',
        category: 'education-early-childhood',
        whom: 'child',
        since: ahead(-20),
      }),
    ],
    kind: 'closure',
    refused: { ...closing.body, reason: 'refused-services' },
    changed: { reason: 'goals-met' },
  },
  {
    missing: 'sure-of-full-age',
    before: [review],
    kind: 'closure',
    refused: { ...closing.body, reason: 'came-of-age-with-plan' },
    changed: { reason: 'goals-met' },
  },
  {
    missing: 'child-told-first',
    kind: 'hand-over',
    refused: { ...exampleOf('hand-over'), childTold: { told: 'not-yet' } },
    changed: { childTold: (exampleOf('hand-over') as { childTold: unknown }).childTold },
  },
  {
    missing: 'visit-elsewhere',
    before: [...livesThere(), unsafe],
    kind: 'visit-planned',
    refused: atHome,
    changed: { place: 'school' },
  },
  {
    missing: 'visit-until-checked',
    before: livesThere(),
    kind: 'visit-planned',
    refused: atHome,
    changed: { safely: 'with-a-colleague' },
  },
  {
    missing: 'person-to-be-safe',
    before: marked,
    kind: 'visit-planned',
    refused: { ...visit, meets: [uncle] },
    changed: { meets: [] },
  },
  {
    missing: 'colleague-not-marked',
    before: [...livesThere({ livesWithChild: 'no' }), draftWith('do-not', { ...unsafeBody, member: besa.member })],
    kind: 'task',
    refused: { ...exampleOf('task'), who: { member: besa.member } },
    changed: { who: me },
  },
  {
    missing: 'not-found-safe',
    before: livesThere({ ...looked, livesWithChild: 'no' }),
    kind: 'visit-planned',
    refused: { ...visit, meets: [uncle] },
    changed: { meets: [] },
  },
  {
    missing: 'determination-by-panel',
    kind: 'best-interests',
    refused: { ...best, trigger: 'separation-from-parents-against-will' },
    changed: { size: 'determination', panel },
  },
  {
    missing: 'panel-of-three',
    kind: 'best-interests',
    refused: { ...best, size: 'determination', panel: [me] },
    changed: { panel },
  },
  {
    missing: 'somebody-else-decides',
    before: marked,
    kind: 'best-interests',
    refused: { ...best, panel: [{ person: uncle }] },
    changed: { panel: [] },
  },
  {
    missing: 'second-person-who-may-answer',
    kind: 'file-link',
    refused: { ...link, decidedBy: [me] },
    changed: { decidedBy: [me, { named: 'the supervisor' }] },
  },
  {
    missing: 'yes-of-whose-story-it-is',
    kind: 'file-link',
    refused: { ...link, answers: [{ who: 'child', answer: 'no' }] },
    changed: { answers: [{ who: 'child', answer: 'yes' }] },
  },
  {
    missing: 'link-with-an-end',
    kind: 'file-link',
    refused: { ...link, until: ahead(2000) },
    changed: { until: ahead(90) },
  },
  {
    missing: 'yes-of-whose-story-it-is',
    kind: 'talk-planned',
    refused: { ...talk, storyAnswer: 'no' },
    changed: { storyAnswer: 'yes' },
  },
  {
    missing: 'childs-own-pace',
    kind: 'talk-planned',
    refused: { ...talk, childWants: 'does-not-want-now', when: { is: 'on-a-day', on: ahead(5) } },
    changed: { when: { is: 'when-child-asks' } },
  },
  {
    missing: 'legal-advice',
    kind: 'demand-answer',
    refused: { ...demand, advice: undefined },
    changed: { advice: 'our lawyer' },
  },
  {
    missing: 'childs-yes-to-it',
    kind: 'age-assessment',
    refused: { ...age, childAgrees: 'no' },
    changed: { childAgrees: 'yes' },
  },
  {
    missing: 'independent-people',
    kind: 'age-assessment',
    refused: { ...age, independent: 'no' },
    changed: { independent: 'yes' },
  },
  {
    missing: 'gentler-way-first',
    kind: 'age-assessment',
    refused: { ...age, methods: ['bones'], tried: [] },
    changed: { tried: ['papers-and-registers'] },
  },
  {
    missing: 'way-to-appeal',
    kind: 'age-assessment',
    refused: { ...age, appealTold: false },
    changed: { appealTold: true },
  },
  {
    missing: 'second-person',
    kind: 'shared-with',
    refused: { ...shared, lawful: bestInterests },
    changed: { lawful: { ...bestInterests, alone: 'Nobody could be reached.' } },
  },
  {
    missing: 'second-person-who-may-answer',
    before: marked,
    kind: 'shared-with',
    refused: { ...shared, lawful: { ...bestInterests, secondPerson: { person: uncle } } },
    changed: { lawful: { ...bestInterests, secondPerson: { named: 'the duty officer' } } },
  },
  {
    missing: 'consent-not-given-sharing',
    before: [draft('consent', { purpose: 'sharing', recipient: 'health', answer: 'no' })],
    kind: 'shared-with',
    refused: { ...shared, lawful: { basis: 'consent' } },
    changed: { lawful: { basis: 'vital-interest', danger: 'She did not wake up.' } },
  },
  {
    missing: 'representative-with-the-child',
    kind: 'age-assessment',
    refused: { ...age, withRepresentative: undefined },
    changed: { withRepresentative: { named: 'the guardian' } },
  },
  {
    missing: 'open-things-answered',
    before: [review, draftWith('authority-demand', exampleOf('authority-demand'))],
    kind: 'closure',
    refused: closing.body,
    changed: (file) => ({
      open: whatIsOpen(file, todayHere()).map(({ key }) => ({ thing: key, answer: 'not-wanted', says: 'Leave it.' })),
    }),
  },
  {
    missing: 'without-what-is-withheld',
    before: [
      draft('name'),
      draft('withhold', { withheld: { what: 'folder', folder: 'care' }, from: { recipient: 'health' } }),
      draft('note'),
    ],
    kind: 'shared-with',
    refused: (file) => ({ ...shared, facts: idsOf(file, 'note') }),
    changed: (file) => ({ facts: idsOf(file, 'name') }),
  },
  {
    missing: 'entry-that-stands',
    kind: 'demand-answer',
    refused: demand,
    changed: (file) => ({ facts: idsOf(file, 'file-opened') }),
  },
  {
    missing: 'order-of-a-court',
    before: [{ ...draft('note'), folder: 'therapy' }],
    kind: 'demand-answer',
    refused: (file) => ({ ...demand, facts: idsOf(file, 'note'), order: 'prosecutors-order' }),
    changed: { order: 'court-order' },
  },
]
