import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { Whom } from '../../entry/entry.ts'
import type { PersonId } from '../../entry/ids.ts'
import { defineKind, saferFirst, type EntryOf } from '../../file/kind.ts'
import { isBarred } from '../../rules/r04-suspect-never-decides.ts'
import { Line } from '../../entry/said.ts'
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

/** The rule that leads; where none was written, none is known and nobody gets in touch on a guess. */
export const contactRuleOf = (file: CaseFile): EntryOf<typeof safeContact> | undefined => current(file, safeContact)[0]

type Way = z.infer<typeof Agreed>

/**
 * Ways that no standing rule forbids and the leading rule agrees to. While two rules clash, what either forbids is forbidden; and nobody passes a word on who turned out, since then,
 * to be somebody whom nobody may contact or tell (P2).
 */
export const agreedWays = (file: CaseFile): readonly Way[] =>
  waysLeft(file).filter(({ to }) => !turnedOutUnsafe(file, to))

/** Ways that were agreed through somebody who turned out unsafe: shown with their number, so that nobody uses it from memory. */
export const waysToUnsafe = (file: CaseFile): readonly Way[] =>
  waysLeft(file).filter(({ to }) => turnedOutUnsafe(file, to))

const turnedOutUnsafe = (file: CaseFile, to: Whom): to is PersonId =>
  to !== 'child' && (isBarred(file, to, 'contact') || isBarred(file, to, 'inform'))

function waysLeft(file: CaseFile): readonly Way[] {
  const standing = current(file, safeContact)
  if (standing.some((entry) => entry.body.rule === 'none')) return []
  const never = new Set(standing.flatMap((entry) => entry.body.never))
  return standing[0]?.body.agreed.filter(({ way }) => !never.has(way)) ?? []
}
