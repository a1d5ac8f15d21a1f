import { z } from 'zod'
import { current, everWritten } from '../../file/values.ts'
import { isUnderWay } from '../../file/case-status.ts'
import { holds, type CaseFile } from '../../file/case-file.ts'
import type { Due } from '../../file/due.ts'
import type { Entry } from '../../entry/entry.ts'
import { defineKind, saferFirst, type EntryOf } from '../../file/kind.ts'
import type { PlainDate } from '../../entry/plain-date.ts'
import { Line } from '../../entry/say.ts'
import { CONTACT_RULES, ContactRule, ContactWay } from '../../vocabulary/contact.ts'
import { AgreedWay } from '../../vocabulary/agreed-way.ts'

/**
 * Whether we may get in touch at all, how never, and whom to ring at night: what everybody must know who holds any part
 * of the file. Through whom and under which number the child is reached is in `ways-to-reach`. The stricter of two rules
 * leads until somebody settles it.
 */
export const safeContact = defineKind({
  name: 'safe-contact',
  folders: ['card'],
  step: 'registration',
  // Before version 2 the agreed ways were written here.
  version: 2,
  nature: 'fact',
  schema: z.strictObject({
    rule: ContactRule,
    /** Of entries from before. They count until somebody moves them off the card; no form asks for them. */
    agreed: z.array(AgreedWay).max(12).optional(),
    never: z.array(ContactWay).max(12),
    neverWords: Line.optional(),
    notBy: Line.optional(),
    /** A number of ours that is answered at night, never one of the child or of the family. */
    night: Line.optional(),
  }),
  single: { safer: (a, b) => saferFirst(CONTACT_RULES)(a.rule, b.rule) || b.never.length - a.never.length },
  ahead: (body) => body.agreed,
  due: moveOffCard,
})

/** The leading rule; where none was written, none is known and nobody gets in touch on a guess. */
export const contactRuleOf = (file: CaseFile): EntryOf<typeof safeContact> | undefined => current(file, safeContact)[0]

/**
 * Every entry on the card that says in which way the child is reached, also one that was replaced or struck: until its
 * words are redacted, everybody who holds any part of the file can read them. A wish for no contact may contain them,
 * too, and so may whom to ask before acting: the number of somebody around the child.
 */
export const waysOnCard = (file: CaseFile): readonly Entry[] =>
  everWritten(file, [...SAYS_HOW.keys()]).filter(({ kind, body }) => SAYS_HOW.get(kind)?.safeParse(body).success)

/** A map and no object: an entry names its kind itself, and the name may be that of a property of every object. */
const SAYS_HOW: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ['safe-contact', z.object({ agreed: z.array(AgreedWay).min(1) })],
  ['ask-before-acting', z.object({ how: Line })],
  ['dormant-by-wish', z.object({ mayWeGetInTouch: z.object({ how: Line }) })],
])

/** Asked of those who can move them: who holds the folder into which they go. */
function moveOffCard(file: CaseFile, today: PlainDate): readonly Due[] {
  const [first] = waysOnCard(file)
  return first && holds(file, 'identity') && isUnderWay(file)
    ? [{ what: 'ways-off-card', on: today, entry: first.id }]
    : []
}
