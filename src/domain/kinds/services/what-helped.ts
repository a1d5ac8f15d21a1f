import { z } from 'zod'
import { all } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { Whom } from '../../entry/entry.ts'
import { defineKind, type EntryOf } from '../../file/kind.ts'
import { Say, wasAsked, Words } from '../../entry/say.ts'
import { TrackKey } from '../../file/tracks.ts'
import { ServiceCategory } from '../../vocabulary/services/service-category.ts'

export const VOICES = ['child', 'parent', 'carer', 'brother-or-sister', 'worker', 'provider'] as const
export const Voice = z.enum(VOICES)
export type Voice = z.infer<typeof Voice>

/** Not a score: what it changed, as one person sees it. */
export const Helped = z.enum(['helped', 'helped-in-part', 'changed-nothing', 'made-it-harder', 'cannot-tell'])
export type Helped = z.infer<typeof Helped>

const Heard = z.strictObject({ whose: Voice, person: Whom.optional(), helped: Helped, says: Say })

/**
 * What helped and what did not, help by help, each voice separately: asked at a review and at closure. Two voices that
 * disagree are both kept. `better` is how this help might be improved, for other agencies to learn from.
 */
export const whatHelped = defineKind({
  name: 'what-helped',
  folders: ['care', 'health', 'therapy', 'status', 'justice'],
  step: 'services',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    /** The need that the help answered, if it is in the file. */
    need: TrackKey.optional(),
    category: ServiceCategory,
    when: z.enum(['review', 'closure', 'in-between', 'after-closure']),
    heard: z.array(Heard).min(1).max(20),
    better: Words.optional(),
  }),
})

export interface HelpedSeen {
  readonly category: ServiceCategory
  readonly whose: Voice
  readonly helped: Helped
  readonly entry: EntryOf<typeof whatHelped>
}

/** Every voice about every help, newest first. People who were not asked are left out. */
export function voicesOnHelp(file: CaseFile): readonly HelpedSeen[] {
  return all(file, whatHelped)
    .toReversed()
    .flatMap((entry) =>
      entry.body.heard
        .filter((heard) => wasAsked(heard.says))
        .map(({ whose, helped }) => ({ category: entry.body.category, whose, helped, entry })),
    )
}
