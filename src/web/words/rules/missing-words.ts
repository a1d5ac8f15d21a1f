import type { MessageDescriptor } from '@lingui/core'

/** One thing that a rule found missing: what it is, and which form supplies it. */
export interface MissingWords {
  readonly what: MessageDescriptor
  readonly more?: MessageDescriptor
  /** The kind whose form is the next step, and the label of its button. */
  readonly next?: { readonly kind: string; readonly words: MessageDescriptor }
}
