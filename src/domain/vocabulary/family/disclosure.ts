import { z } from 'zod'

/** What a child wants, or has a right, to know about where they come from. Codes for staff: no reminder and no title says them. */
export const TALKS_ABOUT = [
  'how-the-child-was-born',
  'why-the-parent-was-away',
  'what-happened-to-a-parent',
  'who-the-father-is',
  'where-somebody-is',
  'illness-or-death',
  'why-they-live-apart',
  'why-there-are-no-papers',
  'other',
] as const
export const TalkAbout = z.enum(TALKS_ABOUT)

/** Whose story it is: a mother's story in her son's file is hers (P19). */
export const WHOSE_STORIES = ['childs-own', 'mothers', 'fathers', 'both-parents', 'another-persons'] as const
export const WhoseStory = z.enum(WHOSE_STORIES)

/** What the person whose story it is said to its being told. */
export const STORY_ANSWERS = [
  'no',
  'not-asked',
  'not-safe-to-ask',
  'cannot-be-asked',
  'part',
  'yes',
  'own-story',
] as const
export const StoryAnswer = z.enum(STORY_ANSWERS)

export const CHILD_WISHES_TO_KNOW = [
  'asks-for-it',
  'when-asked-again',
  'does-not-want-now',
  'does-not-know-there-is-something',
  'not-known',
] as const
export const ChildWishesToKnow = z.enum(CHILD_WISHES_TO_KNOW)

export const CAME_TO_KNOW = [
  'as-planned',
  'asked-and-was-answered',
  'found-out',
  'told-by-somebody-else',
  'told-to-hurt',
] as const
export const CameToKnow = z.enum(CAME_TO_KNOW)
