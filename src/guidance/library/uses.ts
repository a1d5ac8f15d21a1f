import { CODE_LISTS_REST_ON } from './uses/code-lists.ts'
import { COUNTRIES_REST_ON } from './uses/countries.ts'
import { DESIGN_RESTS_ON } from './uses/design.ts'
import { INSTRUMENTS_REST_ON } from './uses/instruments.ts'
import { KINDS_REST_ON } from './uses/kinds.ts'
import { RULES_REST_ON } from './uses/rules.ts'
import type { Use } from './uses/use.ts'

/** The sources of everything in Homeward other than cards: publications, general knowledge, or our own judgement. */
export const USES: readonly Use[] = [
  ...DESIGN_RESTS_ON,
  ...CODE_LISTS_REST_ON,
  ...KINDS_REST_ON,
  ...RULES_REST_ON,
  ...INSTRUMENTS_REST_ON,
  ...COUNTRIES_REST_ON,
]
