import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { Whom } from '../../entry/entry.ts'
import { defineKind, saferFirst, type EntryOf } from '../../file/kind.ts'
import { Line } from '../../entry/say.ts'
import { CONTACT_RULES, ContactRule, ContactWay } from '../../vocabulary/contact.ts'

const Agreed = z.strictObject({
  way: ContactWay,
  /** The child, or a person who passes a message on. */
  to: Whom,
  number: Line.optional(),
  when: Line.optional(),
  where: Line.optional(),
  /** Who we say that we are. */
  weAre: Line.optional(),
})

/**
 * How, where and when we may get in touch, and how never. The stricter of two rules leads until somebody settles it.
 */
export const safeContact = defineKind({
  name: 'safe-contact',
  folders: ['card'],
  step: 'registration',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    rule: ContactRule,
    agreed: z.array(Agreed).max(12),
    never: z.array(ContactWay).max(12),
    neverWords: Line.optional(),
    notBy: Line.optional(),
  }),
  single: { safer: (a, b) => saferFirst(CONTACT_RULES)(a.rule, b.rule) || b.never.length - a.never.length },
  ahead: (body) => body.agreed,
})

/** The leading rule; where none was written, none is known and nobody gets in touch on a guess. */
export const contactRuleOf = (file: CaseFile): EntryOf<typeof safeContact> | undefined => current(file, safeContact)[0]
