import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { mayBeSought } from '../../file/case-status.ts'
import { Doer } from '../../entry/doer.ts'
import type { Due } from '../../file/due.ts'
import { defineKind, saferFirst } from '../../file/kind.ts'
import { PlainDate, startOf } from '../../entry/plain-date.ts'
import { Line, Words } from '../../entry/say.ts'
import { TrackKey } from '../../file/tracks.ts'
import { ToldChild } from '../../vocabulary/experience.ts'
import { ChildWishesToKnow, StoryAnswer, TalkAbout, WhoseStory } from '../../vocabulary/family/disclosure.ts'

const Whenever = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('not-now'), because: Words }),
  z.strictObject({ is: z.literal('when-child-asks') }),
  z.strictObject({ is: z.literal('on-a-day'), on: PlainDate }),
])

/**
 * How a child will be told something about where they come from: by whom, in which words for this age, who is there
 * afterwards. At the child's pace; another person's story is told only with that person's yes (P19). It plans an answer
 * to the child, never a question.
 */
export const talkPlanned = defineKind({
  name: 'talk-planned',
  folders: ['origins'],
  step: 'experience',
  version: 1,
  nature: 'decision',
  schema: z.strictObject({
    talk: TrackKey,
    about: TalkAbout,
    childKnows: ToldChild,
    childWants: ChildWishesToKnow,
    /** The child's own questions, as they were asked. */
    childAsks: z.array(Line).max(20),
    whoseStory: WhoseStory,
    storyAnswer: StoryAnswer,
    when: Whenever,
    tellers: z.array(Doer).min(1).max(6),
    inWords: Words,
    nearAfterwards: z.array(Doer).max(6),
    /** Brothers, sisters, school: who already knows, so that the child does not hear it there first. */
    knowAlready: z.array(Line).max(12),
    because: Words,
  }),
  single: {
    key: (body) => body.talk,
    safer: (a, b) => saferFirst(['not-now', 'when-child-asks', 'on-a-day'])(a.when.is, b.when.is),
  },
  due: talksDue,
})

const Told = z.object({ talk: TrackKey })

/** A talk planned for a day, until the child was told. The reminder names nothing. */
function talksDue(file: CaseFile): readonly Due[] {
  if (!mayBeSought(file)) return []
  const told = (talk: TrackKey, since: PlainDate) =>
    (file.byKind['child-was-told'] ?? []).some(
      (entry) => startOf(entry.at) >= since && Told.safeParse(entry.body).data?.talk === talk,
    )
  return [...Map.groupBy(current(file, talkPlanned), (entry) => entry.body.talk).values()].flatMap(([leads]) =>
    leads?.body.when.is === 'on-a-day' && !told(leads.body.talk, startOf(leads.at))
      ? [{ what: 'planned-talk', on: leads.body.when.on, entry: leads.id, also: leads.body.tellers }]
      : [],
  )
}
