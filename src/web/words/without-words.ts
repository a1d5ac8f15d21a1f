import type { MessageDescriptor, Messages } from '@lingui/core'

/** Texts for which a language has no translation, so that they are shown in English. A translation equal to the English counts as one: *plan* is Krio, too. */
export const withoutWords = (messages: Messages, words: readonly MessageDescriptor[]): readonly MessageDescriptor[] =>
  words.filter(({ id }) => messages[id] === undefined)
