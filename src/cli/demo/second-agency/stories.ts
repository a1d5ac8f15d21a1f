import type { ChildStory } from '../telling/child-story.ts'
import { STORIES } from '../stories/stories.ts'
import { elena } from './stories/elena.ts'
import { kristjan } from './stories/kristjan.ts'
import { megi } from './stories/megi.ts'

/** Children of the second invented agency. As in all stories, `drita` is the key of the caseworker and `besa` of the supervisor. */
export const SECOND_STORIES: readonly ChildStory[] = [elena, kristjan, megi]

/** The first agency's stories where a second agency is set up too: Olenka agrees to be found, and her mother has consented. A child's own yes is recorded and decides nothing alone. */
export const STORIES_BESIDE: readonly ChildStory[] = STORIES.map((story) =>
  story.key === 'olenka'
    ? {
        ...story,
        acts: (t) => [
          ...story.acts(t),
          t.drita(-10, t.agreed('other-agencies', 'yes', 'In the town by the sea they know me. They may say so.')),
          t.drita(
            -9,
            t.limits('yes', 'By telephone, with an interpreter.', 'mother'),
            t.agreed('other-agencies', 'yes', 'Ask them. They were kind to her.', 'mother'),
          ),
        ],
      }
    : story,
)
