import type { MemberId } from '#domain/entry/ids.ts'
import { type PlainDate, startOf } from '#domain/entry/plain-date.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import { all } from '#domain/file/values.ts'
import { accessAt, type AccessState } from '#sealing/access/access.ts'
import { base64url } from '#sealing/primitives/bytes.ts'
import { idText } from '#sealing/primitives/id.ts'
import type { Files } from '../files/files.ts'
import { secondAsked } from '../files/state/team-kinds.ts'
import { idBytes } from '../kept/id-text.ts'
import { toTakeBack } from '../files/state/to-take-back.ts'

/** What one member asked of a second one and nobody has answered. */
export interface AskOfTwo {
  readonly of: 'lift' | 'recover'
  readonly by: MemberId
  /** Whose stop is to be lifted, or who is to take the folders back. */
  readonly member: MemberId
  readonly on: PlainDate
  /** Whether its signature names the access of the file as it is now. Each later record makes it void. */
  readonly counts: boolean
}

/** The newest ask of each member for each thing, the oldest first; what was answered since is not among them. */
export function asksOfTwo(open: Files, file: CaseFile, access: AccessState): readonly AskOfTwo[] {
  const asks = all(file, secondAsked).flatMap(({ by, at, body: { of, member, prev } }) => {
    const seq = positionOf(access, prev)
    if (seq === undefined || !isOpen(open, access, { of, member, seq })) return []
    return [{ of, by, member, on: startOf(at), counts: seq === access.head.seq, seq }]
  })
  const newest = new Map<string, (typeof asks)[number]>()
  for (const ask of asks.toSorted((a, b) => a.seq - b.seq)) newest.set(`${ask.of} ${ask.by} ${ask.member}`, ask)
  return [...newest.values()].map(({ seq: _, ...ask }) => ask)
}

function positionOf(access: AccessState, prev: string): number | undefined {
  for (let then: AccessState | undefined = access; then; then = then.before)
    if (base64url(then.head.hash) === prev) return then.head.seq
  return undefined
}

function isOpen(
  open: Files,
  access: AccessState,
  { of, member, seq }: Pick<AskOfTwo, 'of' | 'member'> & { readonly seq: number },
): boolean {
  if (of === 'lift') return (access.barred.get(idText(idBytes(member)))?.seq ?? Infinity) <= seq
  const then = accessAt(access, seq)
  return toTakeBack(open, access).length > 0 && then !== undefined && toTakeBack(open, then).length > 0
}
