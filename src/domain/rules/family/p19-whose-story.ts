import type { Ruling } from '../../entry/ruling.ts'

/**
 * P19: another person's story is told to a child only with that person's yes, and at the child's own pace. Deciding not
 * to tell now needs no permission.
 */
export function p19WhoseStory(talk: {
  readonly whoseStory: string
  readonly storyAnswer: string
  readonly childWants: string
  readonly when: { readonly is: string }
}): Ruling {
  const rule = 'P19'
  if (talk.when.is === 'not-now') return { rule, answer: 'allowed' }
  const agreed = talk.whoseStory === 'childs-own' || talk.storyAnswer === 'yes' || talk.storyAnswer === 'part'
  const pushed = talk.childWants === 'does-not-want-now' && talk.when.is === 'on-a-day'
  const missing = [...(agreed ? [] : ['yes-of-whose-story-it-is']), ...(pushed ? ['childs-own-pace'] : [])]
  return missing.length > 0 ? { rule, answer: 'refused', missing } : { rule, answer: 'allowed' }
}
