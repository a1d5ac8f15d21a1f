import { z } from 'zod'
import { current, type CaseFile } from '../../case-file.ts'
import { Whom } from '../../entry.ts'
import { defineKind, saferFirst, type EntryOf } from '../../kind.ts'
import { Line } from '../../said.ts'
import { CONTACT_RULES, ContactRule, ContactWay } from '../../vocabulary/contact.ts'

const Agreed = z.strictObject({
  way: ContactWay,
  /** The child, or somebody who passes a word on. */
  to: Whom,
  number: Line.optional(),
  when: Line.optional(),
  where: Line.optional(),
  /** Who we say that we are. */
  weAre: Line.optional(),
})

/** How, where and when we may get in touch, and how never. The stricter of two rules leads until somebody settles it. */
export const safeContact = defineKind({
  name: 'safe-contact',
  folders: ['card'],
  step: 'registration',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({ rule: ContactRule, agreed: z.array(Agreed).max(12), never: z.array(ContactWay).max(12), neverWords: Line.optional(), notBy: Line.optional() }),
  single: { safer: (a, b) => saferFirst(CONTACT_RULES)(a.rule, b.rule) || b.never.length - a.never.length },
})

/** The rule that leads; where none was written, none is known and nobody gets in touch on a guess. */
export const contactRuleOf = (file: CaseFile): EntryOf<typeof safeContact> | undefined => current(file, safeContact)[0]

/** Ways that no standing rule forbids and the leading rule agrees to. While two rules clash, what either forbids is forbidden. */
export function agreedWays(file: CaseFile): readonly z.infer<typeof Agreed>[] {
  const standing = current(file, safeContact)
  if (standing.some((entry) => entry.body.rule === 'none')) return []
  const never = new Set(standing.flatMap((entry) => entry.body.never))
  return standing[0]?.body.agreed.filter((agreed) => !never.has(agreed.way)) ?? []
}
