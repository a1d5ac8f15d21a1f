import type { NewFile, FileLine } from '#device/files/api.ts'
import { current } from '#domain/file/values.ts'
import type { EntryOf } from '#domain/file/kind.ts'
import { childAtRisk } from '#domain/kinds/before/child-at-risk.ts'
import { type When, type PlainDate, startOf } from '#domain/entry/plain-date.ts'
import type { AgeBand } from '#domain/vocabulary/person.ts'

/** A child at risk, as typed into the form. */
export interface TypedAtRisk {
  readonly mark: string
  readonly on: PlainDate
  readonly signs: readonly string[]
  readonly age: AgeBand | null
  readonly seems: 'female' | 'male' | 'other' | 'not-known' | null
  readonly toldBy: string | null
  readonly alias: string
  readonly district: string
  readonly wasDone: string
  readonly again: When | null
}

export const blankAtRisk = (on: PlainDate, mark: string): TypedAtRisk => ({
  mark,
  on,
  signs: [],
  age: null,
  seems: null,
  toldBy: null,
  alias: '',
  district: '',
  wasDone: '',
  again: null,
})

export type AtRiskMissing = 'signs' | 'toldBy'

export const missingAtRisk = ({ signs, toldBy }: TypedAtRisk): readonly AtRiskMissing[] => [
  ...(signs.length === 0 ? (['signs'] as const) : []),
  ...(toldBy === null ? (['toldBy'] as const) : []),
]

/** A file of its own, without a name: it becomes a child's file, or ends. */
export function atRiskFile(typed: TypedAtRisk): NewFile {
  const [alias, district, wasDone] = [typed.alias.trim(), typed.district.trim(), typed.wasDone.trim()]
  const body = {
    mark: typed.mark,
    ageSeems: typed.age ?? 'not-known',
    seems: typed.seems ?? 'not-known',
    signs: [...typed.signs],
    toldBy: typed.toldBy,
    stands: 'open',
    ...(alias !== '' && { alias }),
    ...(district !== '' && { district }),
    ...(wasDone !== '' && { wasDone }),
    ...(typed.again !== null && { lookAgainOn: startOf(typed.again) }),
  }
  return { drafts: [{ kind: childAtRisk.name, at: typed.on, about: [], body }] }
}

export interface AtRiskLine {
  readonly line: FileLine
  readonly entry: EntryOf<typeof childAtRisk>
  /** The promised day of the next look has come. */
  readonly due: boolean
}

/** Open ones first, and of these the earliest next look. */
export function atRiskIn(lines: readonly FileLine[], today: PlainDate): readonly AtRiskLine[] {
  const all = lines.flatMap((line) =>
    current(line.line, childAtRisk).map(
      (entry): AtRiskLine => ({
        line,
        entry,
        due: entry.body.stands === 'open' && entry.body.lookAgainOn !== undefined && entry.body.lookAgainOn <= today,
      }),
    ),
  )
  const rank = ({ entry }: AtRiskLine) =>
    entry.body.stands === 'open' ? (entry.body.lookAgainOn ?? '9999') : '9999-99'
  return all.sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0))
}
