// Made by scripts/list-kinds.ts from the folders of kinds/. Not edited by hand.
import type { Kind } from './kind.ts'

/** Every kind of entry that this app knows. */
export const KINDS: readonly Kind[] = [
]
