import type { Doer } from '#domain/entry/doer.ts'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import type { YesNo } from '#domain/vocabulary/answer.ts'

/** The draft of a report about a member of staff. */
export interface TypedReport {
  readonly what: readonly string[]
  readonly members: readonly MemberId[]
  readonly others: string
  readonly child: FileId | 'none' | 'elsewhere' | ''
  readonly childLine: string
  readonly safe: YesNo | null
  readonly toldBy: string
  readonly mayBeNamed: 'yes' | 'no' | null
  readonly words: string
  readonly asksFor: string
  /** Who reads it, where whoever told it chose another than the first. */
  readonly reader?: MemberId | undefined
}

export const emptyReport: TypedReport = {
  what: [],
  members: [],
  others: '',
  child: '',
  childLine: '',
  safe: null,
  toldBy: '',
  mayBeNamed: null,
  words: '',
  asksFor: '',
}

export type ReportMissing = 'what' | 'about' | 'child' | 'safe' | 'toldBy' | 'mayBeNamed' | 'words'

export const reportSubject = ({ members, others }: TypedReport): readonly Doer[] => [
  ...members.map((member) => ({ member })),
  ...(others.trim() === '' ? [] : [{ named: others.trim() }]),
]

/** The answers that a report requires. */
export function missingInReport(typed: TypedReport): readonly ReportMissing[] {
  return [
    ...(typed.what.length === 0 ? (['what'] as const) : []),
    ...(reportSubject(typed).length === 0 ? (['about'] as const) : []),
    ...(typed.child === '' ? (['child'] as const) : []),
    ...(typed.safe === null ? (['safe'] as const) : []),
    ...(typed.toldBy === '' ? (['toldBy'] as const) : []),
    ...(typed.mayBeNamed === null ? (['mayBeNamed'] as const) : []),
    ...(typed.words.trim() === '' ? (['words'] as const) : []),
  ]
}

/** The body of the entry. The child's file that it was checked against is not part of it. */
export function reportBody(typed: TypedReport): Readonly<Record<string, unknown>> {
  const [child, asksFor] = [typed.childLine.trim(), typed.asksFor.trim()]
  return {
    what: [...typed.what],
    about: [...reportSubject(typed)],
    childSafeNow: typed.safe,
    toldBy: typed.toldBy,
    mayBeNamed: typed.mayBeNamed,
    words: typed.words,
    ...(child !== '' && { child }),
    ...(asksFor !== '' && { childAsksFor: asksFor }),
  }
}
