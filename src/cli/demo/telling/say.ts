import type { Say } from '#domain/entry/say.ts'

/** What somebody answered: their words, null for not wanting to say, or why they were not asked. */
export type Told = string | null | { readonly showed: string } | { readonly notAsked: string }

export function say(told: Told): Say {
  if (told === null) return { answer: 'did-not-want-to-say' }
  if (typeof told === 'string') return { answer: 'said', words: told }
  return 'showed' in told ? { answer: 'showed', words: told.showed } : { answer: 'not-asked', because: told.notAsked }
}
