import type { Whom } from '../../entry/entry.ts'
import type { PersonId } from '../../entry/ids.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { current } from '../../file/values.ts'
import { safeContact } from '../../kinds/registration/safe-contact.ts'
import { waysToReach } from '../../kinds/follow-up/ways-to-reach.ts'
import type { AgreedWay } from '../../vocabulary/agreed-way.ts'
import { isBarred } from '../r04-suspect-never-decides.ts'

/**
 * Ways that no current rule forbids and that were agreed to. While two rules clash, what either forbids is forbidden;
 * and nobody passes a message on who, since then, became a person whom nobody may contact or inform (P2).
 */
export const agreedWays = (file: CaseFile): readonly AgreedWay[] =>
  waysLeft(file).filter(({ to }) => !turnedOutUnsafe(file, to))

/**
 * Ways that were agreed through a person now known to be unsafe: shown with their number, so that nobody uses it from
 * memory.
 */
export const waysToUnsafe = (file: CaseFile): readonly AgreedWay[] =>
  waysLeft(file).filter(({ to }) => turnedOutUnsafe(file, to))

/** Every current way: in `identity`, and on the card as long as a current entry there is older than that folder of the ways. */
export function waysAsWritten(file: CaseFile): readonly AgreedWay[] {
  const [apart, onCard] = [current(file, waysToReach)[0]?.body.ways ?? [], current(file, safeContact)[0]?.body.agreed]
  const known = new Set(apart.map((way) => JSON.stringify(way)))
  return [...apart, ...(onCard ?? []).filter((way) => !known.has(JSON.stringify(way)))]
}

const turnedOutUnsafe = (file: CaseFile, to: Whom): to is PersonId =>
  to !== 'child' && (isBarred(file, to, 'contact') || isBarred(file, to, 'inform'))

function waysLeft(file: CaseFile): readonly AgreedWay[] {
  const standing = current(file, safeContact)
  if (standing.some((entry) => entry.body.rule === 'none')) return []
  const never = new Set(standing.flatMap((entry) => entry.body.never))
  return waysAsWritten(file).filter(({ way }) => !never.has(way))
}
