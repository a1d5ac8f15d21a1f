import { concern } from '#domain/kinds/follow-up/concern.ts'
import { birthRegistration } from '#domain/kinds/rights/birth-registration.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import { identityPaper } from '#domain/kinds/rights/identity-paper.ts'
import { documentKept } from '#domain/kinds/follow-up/document-kept.ts'
import { expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { agreed, opened, registration, risk, speaksFor, TODAY } from '../../../../test/support/guidance/child.ts'
import { ofKind } from '../../../../test/support/examples/of-kind.ts'
import { near, proveCards } from '../../../../test/support/guidance/proving.ts'
import { guidanceFor } from '../../engine/guidance-for.ts'
import { LAW_AND_OFFICES } from './law-and-offices.ts'

const paper = (originalWith?: string, sort: BodyOf<typeof documentKept>['sort'] = 'identity') =>
  entryOf(documentKept, { document: 'card', sort, title: 'A card', ...(originalWith && { originalWith }) })
const inHand = (of: BodyOf<typeof identityPaper>['paper']) => entryOf(identityPaper, { paper: of, stands: 'in-hand' })
const pressed = (about: 'pressure-or-interference' | 'school') =>
  entryOf(concern, { status: 'open', concern: 'one', about, words: 'A man came.', raisedBy: 'observed', look: 'now' })

const dangerous = (
  state: BodyOf<typeof birthRegistration>['state'],
  certificate: BodyOf<typeof birthRegistration>['certificate'],
) => entryOf(birthRegistration, { state, certificate, obstacles: ['danger-if-asked'], legalAdvice: 'not-yet' })

const court = (on: string, sort = 'hearing') => ofKind('court-date', { stands: 'planned', on, sort })

proveCards(
  LAW_AND_OFFICES,
  {
    'court-is-near': near(
      [opened('2025-09-01'), agreed('child', { purpose: 'legal-help' })],
      [ofKind('proceeding', { stands: 'under-way' })],
      [ofKind('proceeding', { stands: 'decided' })],
    ),
    'exposed-in-court': near([], [risk('exposure-in-court')], [risk('no-documents')]),
    'pressed-to-settle': near([], [pressed('pressure-or-interference')], [pressed('school')]),
    'without-papers': near([], [risk('no-documents')], [risk('out-of-school')]),
    'mother-wrong-in-records': near(
      [],
      [registration('not-registered', 'wrong-data-of-mother-at-maternity')],
      [registration('not-registered', 'other')],
    ),
    'registration-stuck-on-money': near(
      [],
      [registration('not-registered', 'cost')],
      [registration('not-registered', 'not-known')],
    ),
    'asking-is-dangerous': near(
      [],
      [registration('not-registered', 'danger-if-asked')],
      [registration('not-registered', 'cost')],
    ),
    'guardian-in-conflict': near([], [speaksFor({ conflict: 'possible' })], [speaksFor()]),
    'guardian-never-met': near([], [speaksFor()], [speaksFor({ metChildOn: day('2026-03-02') })]),
    'papers-with-somebody-else': near([], [paper('the employer')], [paper()]),
  },
  [
    ['court-is-near', near([opened('2025-09-01')], [court('2026-03-10')], [court('2026-03-09')])],
    ['court-is-near', near([opened('2025-09-01')], [court('2026-05-10')], [court('2026-05-10', 'payment')])],
    ['asking-is-dangerous', near([], [dangerous('registered', 'none')], [dangerous('registered', 'in-hand')])],
    ['asking-is-dangerous', near([], [dangerous('not-registered', 'in-hand')], [dangerous('registered', 'in-hand')])],
    ['guardian-never-met', near([], [speaksFor()], [speaksFor({ type: 'parent' })])],
    ['guardian-never-met', near([], [speaksFor()], [speaksFor({ type: 'support-person' })])],
    ['guardian-never-met', near([], [speaksFor()], [speaksFor({ type: 'state-authority' })])],
    ['guardian-never-met', near([], [speaksFor()], [speaksFor({ conflict: 'possible' })])],
    [
      'guardian-never-met',
      near([], [speaksFor({ endsOn: day('2026-03-10') })], [speaksFor({ endsOn: day('2026-03-09') })]),
    ],
    ['papers-with-somebody-else', near([], [paper('the employer')], [paper('the employer', 'drawing-by-child')])],
    ['without-papers', near([risk('no-documents')], [inHand('health-card')], [inHand('travel-paper')])],
    ['without-papers', near([risk('no-documents')], [inHand('school-records')], [inHand('birth-certificate')])],
    ['guardian-never-met', near([], [speaksFor()], [speaksFor({ stands: 'ended' })])],
  ],
)

it('nobody goes along to an office that it is dangerous to ask', () => {
  const offered = (...obstacles: Parameters<typeof registration> extends [unknown, ...infer Rest] ? Rest : never) =>
    guidanceFor(LAW_AND_OFFICES, fileOf(registration('not-registered', ...obstacles)), TODAY)
      .applicable.filter(({ card }) => card.id === 'registration-stuck-on-money')
      .flatMap(({ card }) => (card.offers ?? []).map(({ is }) => is))
  expect(offered('cost')).toEqual(['action'])
  expect(offered('cost', 'danger-if-asked')).toEqual([])
})
