import type { MessageDescriptor, Messages } from '@lingui/core'

/** Which of these a language has no words for, so that they are said in English. Words that are the same in both are its own: *plan* is Krio, too. */
export const withoutWords = (messages: Messages, words: readonly MessageDescriptor[]): readonly MessageDescriptor[] =>
  words.filter(({ id }) => messages[id] === undefined)
