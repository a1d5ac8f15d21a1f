import type { CaseFile } from '../../../src/domain/file/case-file.ts'
import type { Draft } from '../../../src/domain/entry/entry.ts'
import { type PlainDate } from '../../../src/domain/entry/plain-date.ts'
import { r05ConsentBeforeSharing } from '../../../src/domain/rules/consent/r05-consent-before-sharing.ts'
import { p11LimitsFirst } from '../../../src/domain/rules/consent/p11-limits-first.ts'
import type { Ruling } from '../../../src/domain/entry/ruling.ts'
import { CONSENT_PURPOSES } from '../../../src/domain/vocabulary/consent.ts'
import { todayHere } from '../../../src/web/words/today.ts'
import { uncle } from '../people.ts'
import { aBestInterests, aFamilyAssessment, aRisk, aRiskAssessment, aTracing, me } from '../work.ts'
import { exampleOf } from './typed.ts'
import {
  draft,
  draftWith,
  withoutKey,
  returnPlan,
  closing,
  review,
  request,
  standing,
  lost,
  ending,
  theUncle,
  looked,
  fromMother,
  guardian,
  type Body,
} from './standing.ts'

/** Something that a rule reports missing in a file, and for which a button opens another form. */
export interface WayOn {
  readonly missing: string
  /** The content of the file. */
  readonly before?: readonly Draft[]
  /** What asks for it: a decision in its form, or a rule over the file. */
  readonly asked:
    | { readonly kind: string; readonly body: Body }
    | ((file: CaseFile, on: PlainDate) => readonly Ruling[])
  /** What the person answers in the form that opens; for the rest, the example of the kind. Prefilled answers stay. */
  readonly answers?: Body
  /** A truthful answer that does not resolve what is missing. */
  readonly honest?: Body
}

/** At least one way for each code for which a form is opened. */
export const WAYS_ON: readonly WayOn[] = [
  {
    missing: 'risk-assessment',
    asked: returnPlan,
    answers: aRiskAssessment('acceptable'),
    honest: aRiskAssessment('not-acceptable'),
  },
  {
    missing: 'risk-acceptable',
    before: [draftWith('risk-assessment', aRiskAssessment('not-acceptable'), 3)],
    asked: returnPlan,
    answers: { finding: 'acceptable' },
    honest: { finding: 'not-acceptable' },
  },
  {
    missing: 'family-assessment',
    asked: returnPlan,
    answers: aFamilyAssessment('suitable'),
    honest: aFamilyAssessment('not-suitable'),
  },
  {
    missing: 'family-suitable',
    before: [draftWith('family-assessment', aFamilyAssessment('not-suitable'), 3)],
    asked: returnPlan,
    answers: { finding: 'suitable' },
    honest: { finding: 'not-suitable' },
  },
  { missing: 'best-interests-decision', asked: returnPlan, answers: withoutKey(aBestInterests(), 'matter') },
  { missing: 'childs-own-view', asked: returnPlan },
  { missing: 'review', asked: closing },
  {
    missing: 'answer-to-request',
    before: [review, request],
    asked: closing,
    answers: { status: 'answered', answer: 'done', told: 'It was put right.' },
  },
  {
    missing: 'answer-to-risk',
    before: [review, draftWith('factor', aRisk({ pressing: 'urgent' }), 9)],
    asked: closing,
  },
  {
    missing: 'safety-check',
    before: theUncle,
    asked: { kind: 'tracing-request', body: { ...aTracing({ contact: 'may-be-made' }), sought: [uncle] } },
    answers: { safe: 'safe', ...looked },
    honest: { safe: 'unsafe', ...looked },
  },
  {
    missing: 'consent-tracing',
    asked: { kind: 'tracing-request', body: aTracing() },
    answers: { purpose: 'tracing', ...fromMother },
    honest: { purpose: 'tracing', answer: 'no' },
  },
  {
    missing: 'consent-sharing',
    asked: { kind: 'shared-with', body: { ...exampleOf('shared-with'), lawful: { basis: 'consent' } } },
    answers: { purpose: 'sharing', recipient: 'health', ...fromMother },
    honest: { purpose: 'sharing', recipient: 'health', answer: 'no' },
  },
  {
    missing: 'consent-names-agency',
    before: [draft('consent', { purpose: 'sharing', recipient: 'ngo', recipientCalled: undefined, ...fromMother })],
    asked: { kind: 'agency-hand-over', body: exampleOf('agency-hand-over') },
    answers: { purpose: 'sharing', recipient: 'ngo', recipientCalled: 'House of the North', ...fromMother },
  },
  {
    missing: 'answer-of-agency',
    before: [
      review,
      draft('agency-hand-over', { lawful: { basis: 'vital-interest', danger: 'They know the house.' } }),
    ],
    asked: { ...closing, body: { ...closing.body, reason: 'transferred' } },
    answers: exampleOf('agency-hand-over-answer'),
  },
  ...CONSENT_PURPOSES.filter((purpose) => purpose !== 'other-agencies').map(
    (purpose): WayOn => ({
      missing: `consent-${purpose}`,
      asked: (file, on) => [
        r05ConsentBeforeSharing(file, { purpose, recipient: 'health', basis: { is: 'consent' } }, on),
      ],
      answers: {
        purpose,
        ...fromMother,
        ...(['sharing', 'family-contact'].includes(purpose) && { recipient: 'health' }),
      },
    }),
  ),
  {
    missing: 'consent-beside-assent-sharing',
    before: [draft('consent', { purpose: 'sharing', recipient: 'health' })],
    asked: { kind: 'shared-with', body: { ...exampleOf('shared-with'), lawful: { basis: 'consent' } } },
    answers: { purpose: 'sharing', recipient: 'health', ...fromMother },
  },
  {
    missing: 'consent-beside-assent-tracing',
    before: [draft('consent', { purpose: 'tracing' })],
    asked: { kind: 'tracing-request', body: aTracing() },
    answers: { purpose: 'tracing', ...fromMother },
  },
  { missing: 'limits-told', asked: (file) => [p11LimitsFirst(file, 'child')] },
  { missing: 'representative', asked: standing, answers: guardian },
  {
    missing: 'representative-without-conflict',
    before: [
      draftWith('guardianship', {
        ...guardian,
        called: 'the first lawyer',
        conflict: 'yes',
        conflictReasons: ['paid-by-a-party'],
      }),
    ],
    asked: standing,
    answers: guardian,
  },
  {
    missing: 'representative-of-her-own',
    before: [draftWith('guardianship', { ...guardian, alsoRepresents: 'child-of-this-child' }, 2)],
    asked: standing,
    answers: { stands: 'replaced', replacedBy: 'the legal aid office' },
  },
  {
    missing: 'concern-looked-into',
    before: [...lost, draft('concern', {}, 3)],
    asked: ending,
    answers: { status: 'looked-into', found: 'It was the neighbour.', goesOn: false },
  },
  {
    missing: 'report-decided',
    before: [
      ...lost,
      draftWith('report-by-law', { stands: 'to-be-decided', report: 'r', law: 'child protection act' }, 3),
    ],
    asked: ending,
    answers: { stands: 'not-required', because: 'The law does not ask it here.', decidedWith: me },
  },
  { missing: 'birth-registration-checked', asked: standing },
  {
    missing: 'own-screening',
    before: [draftWith('child-group', { group: 'left-behind', stands: 'yes' })],
    asked: standing,
  },
  {
    missing: 'plan-for-becoming-an-adult',
    before: [
      draftWith('birth', {
        who: 'child',
        born: { known: 'age', from: 17, to: 17, on: todayHere() },
        basis: 'child-said',
        reasonsForChild: 'yes',
      }),
    ],
    asked: standing,
  },
  {
    missing: 'non-punishment-raised',
    before: [draft('non-punishment', { stands: 'not-raised', raisedBy: undefined }, 2)],
    asked: standing,
    answers: { stands: 'raised', raisedBy: me },
  },
  ...(['risk-assessment', 'level-assessment', 'family-assessment'] as const).map(
    (kind): WayOn => ({ missing: `${kind}-again`, before: [draft(kind, {}, 300)], asked: standing }),
  ),
  { missing: 'instrument-again', before: [draft('instrument-completed', {}, 300)], asked: standing },
  {
    missing: 'answer-to-request',
    before: [request],
    asked: standing,
    answers: { status: 'answered', answer: 'done', told: 'It was put right.' },
  },
  { missing: 'answer-to-risk', before: [draftWith('factor', aRisk({ pressing: 'urgent' }), 9)], asked: standing },
]
