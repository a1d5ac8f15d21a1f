import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Route } from '../navigation/routes.ts'

/** One thing to know about a screen, shown the first time somebody opens it. Few on purpose: the rest is behind the `?`. */
export const HINTS: Partial<Record<Route['is'], MessageDescriptor>> = {
  today: msg`Everything promised or due appears here by itself. To write something down, use the large button below or at the side.`,
  children: msg`Type a name as you heard it, in any script: it is found by its sound, too.`,
  child: msg`You see the parts of the file that you were given. Nothing is overwritten: to correct something, open it in the journey.`,
  write: msg`What you type is kept when you close this. Not known, and did not want to say, are answers.`,
  guidance: msg`Each suggestion shows why you see it and where it comes from. You decide.`,
  team: msg`This page shows what the files say. It ranks nobody.`,
  people: msg`Compare the key fingerprints face to face before you let a colleague in.`,
}
