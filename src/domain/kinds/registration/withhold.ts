import { z } from 'zod'
import { currentByKey } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { Whom } from '../../entry/entry.ts'
import { EntryId, Folder } from '../../entry/ids.ts'
import { defineKind, type EntryOf } from '../../file/kind.ts'
import { TrackKey } from '../../file/tracks.ts'
import { Line, Words } from '../../entry/say.ts'
import { Recipient, WithholdReason } from '../../vocabulary/consent.ts'

const Withheld = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('everything') }),
  z.strictObject({ what: z.literal('folder'), folder: Folder }),
  z.strictObject({ what: z.literal('kind'), kind: z.string().min(1).max(60) }),
  z.strictObject({ what: z.literal('entry'), entry: EntryId }),
])

/**
 * What must not reach whom, and why; it is in no share, slip, print or packet (R6). A replacement with `stands: false`
 * lifts it.
 */
export const withhold = defineKind({
  name: 'withhold',
  folders: ['care'],
  step: 'registration',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    /** The form makes it once: several things may be withheld from one person. */
    key: TrackKey,
    withheld: Withheld,
    from: z.strictObject({ recipient: Recipient, person: Whom.optional(), called: Line.optional() }),
    why: WithholdReason,
    words: Words.optional(),
    askedBy: Whom,
    stands: z.boolean(),
  }),
  single: { key: (body) => body.key, safer: (a, b) => Number(b.stands) - Number(a.stands) },
})

/** Everything withheld now. Of two clashing answers, withheld applies. */
export function withheldNow(file: CaseFile): readonly EntryOf<typeof withhold>[] {
  return [...currentByKey(file, withhold).values()].flatMap(([leads]) => (leads?.body.stands === true ? [leads] : []))
}
