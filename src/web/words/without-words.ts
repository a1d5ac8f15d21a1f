import type { MessageDescriptor, Messages } from '@lingui/core'
import { textKey } from './catalogue/text-key.ts'

/** The build takes the id of a plain text out of the code (scripts/build/english-plugin.ts). */
const idOf = ({ id, message = '' }: Partial<MessageDescriptor>): string => id ?? textKey(message)

/** Texts for which a language has no translation, so that they are shown in English. A translation equal to the English counts as one: *plan* is Krio, too. */
export const withoutWords = (messages: Messages, words: readonly MessageDescriptor[]): readonly MessageDescriptor[] =>
  words.filter((one) => messages[idOf(one)] === undefined)
