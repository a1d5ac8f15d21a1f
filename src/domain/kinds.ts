import { withRules } from './deciding/rules-of-kinds.ts'
import type { Kind } from './file/kind.ts'
import { EVERY_KIND } from './kinds/every-kind.ts'

/** Every kind of entry that this app knows, with the rules that check it. */
export const KINDS: readonly Kind[] = EVERY_KIND.map(withRules)
