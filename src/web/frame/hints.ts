import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Route } from '../navigation/routes.ts'

/** One thing to know about a screen, shown the first time somebody opens it. Few on purpose: the rest is behind the `?`. */
export const HINTS: Partial<Record<Route['is'], MessageDescriptor>> = {
  today: msg`What is promised and what falls due comes here by itself. To write anything at all, use the large button below or at the side.`,
  children: msg`Type a name as you heard it, in any script: it is found by its sound, too.`,
  child: msg`You see the parts of the file that you were given. Nothing is overwritten: to put something right, open it in the journey.`,
  write: msg`What you type is kept when you close this. Not known, and did not want to say, are answers.`,
  guidance: msg`Each suggestion shows what made it speak and where it comes from. You decide.`,
  team: msg`It says what the files say, and ranks nobody.`,
  people: msg`Compare fingerprints face to face before you let somebody in.`,
}
