import type { Whom } from '../../entry/entry.ts'
import type { PersonId } from '../../entry/ids.ts'
import type { CaseFile } from '../../file/case-file.ts'
import type { BodyOf } from '../../file/kind.ts'
import { current } from '../../file/values.ts'
import { safeContact } from '../../kinds/registration/safe-contact.ts'
import { isBarred } from '../r04-suspect-never-decides.ts'

type Way = BodyOf<typeof safeContact>['agreed'][number]

/**
 * Ways that no current rule forbids and the leading rule agrees to. While two rules clash, what either forbids is
 * forbidden; and nobody passes a message on who, since then, became a person whom nobody may contact or inform (P2).
 */
export const agreedWays = (file: CaseFile): readonly Way[] =>
  waysLeft(file).filter(({ to }) => !turnedOutUnsafe(file, to))

/**
 * Ways that were agreed through a person now known to be unsafe: shown with their number, so that nobody uses it from
 * memory.
 */
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
