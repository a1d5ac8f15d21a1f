import { z } from 'zod'
import { Doer } from '../../entry/doer.ts'
import { defineKind } from '../../file/kind.ts'
import { Line, Say, Words } from '../../entry/say.ts'
import { TrackKey } from '../../file/tracks.ts'
import { CameToKnow, TalkAbout } from '../../vocabulary/family/disclosure.ts'

/**
 * A child learnt something about where they come from, as planned or otherwise, and what the child made of it. A fact:
 * it is always kept.
 */
export const childWasTold = defineKind({
  name: 'child-was-told',
  folders: ['origins'],
  step: 'experience',
  version: 2,
  nature: 'fact',
  schema: z.strictObject({
    talk: TrackKey.optional(),
    about: TalkAbout,
    how: CameToKnow.optional(),
    by: Doer.optional(),
    whatWasSaid: Words.optional(),
    childSays: Say.optional(),
    childSeemed: Words.optional(),
    /** What is open: asked and not answered yet. */
    stillAsks: z.array(Line).max(20),
    nearAfterwards: z.array(Doer).max(6),
  }),
})
