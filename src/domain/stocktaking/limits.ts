import type { PlainDate } from '../entry/plain-date.ts'
import type { Claim } from '../vocabulary/stocktaking/claim.ts'
import type { Stocktaking } from './stocktaking.ts'

/**
 * What a reader must know before relying on a stocktaking. `count`: how many statements, figures or services it
 * concerns.
 */
export const STOCKTAKING_LIMITS = [
  'nothing-written',
  'one-agency',
  'not-known',
  'unchecked',
  'summaries',
  'old',
  'said-otherwise',
  'no-directory',
  'services-not-looked-at',
  'no-figures',
  'only-those-who-came',
  'hidden-counts',
  'no-gap-is-no-proof',
] as const
export interface Limit {
  readonly what: (typeof STOCKTAKING_LIMITS)[number]
  readonly count?: number
}

const OLD_AFTER_YEARS = 5

/** The limits of what is shown: always given, on screen and on paper. */
export function limitsOf(taken: Stocktaking, today: PlainDate): readonly Limit[] {
  const claims = claimsOf(taken)
  const some = (what: Limit['what'], count: number): readonly Limit[] => (count > 0 ? [{ what, count }] : [])
  const figures = taken.figures.flatMap((table) => table.figures)
  const from = Number(today.slice(0, 4)) - OLD_AFTER_YEARS
  return [
    ...(claims.length === 0 ? [{ what: 'nothing-written' } as const] : []),
    { what: 'one-agency' },
    ...some('not-known', claims.filter(({ is }) => is === 'not-known').length),
    ...some('unchecked', claims.filter(({ mark }) => mark?.startsWith('general') === true || mark === 'ours').length),
    ...some('summaries', claims.filter(({ mark }) => mark === 'seed').length),
    ...some('old', claims.filter(({ asOf }) => asOf !== undefined && Number(asOf.slice(0, 4)) < from).length),
    ...some('said-otherwise', [...taken.forms, ...taken.items].filter(({ otherwise }) => otherwise.length > 0).length),
    ...(taken.services === undefined
      ? [{ what: 'no-directory' } as const]
      : some(
          'services-not-looked-at',
          taken.services.reduce((sum, one) => sum + one['not-known'], 0),
        )),
    ...(figures.length === 0
      ? [{ what: 'no-figures' } as const]
      : [
          { what: 'only-those-who-came' } as const,
          ...some('hidden-counts', figures.filter(({ children }) => children === undefined).length),
        ]),
    { what: 'no-gap-is-no-proof' },
  ]
}

const claimsOf = (taken: Stocktaking): readonly Claim[] => [
  ...taken.forms.flatMap(({ leads, otherwise }) => [leads, ...otherwise]).map(({ met }) => met),
  ...taken.items
    .flatMap(({ leads, otherwise }) => [leads, ...otherwise])
    .flatMap(({ exists, functions }) => [exists, functions]),
]
