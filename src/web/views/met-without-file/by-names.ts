import type { FileLine } from '#device/files/api.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { stillOpen, type ChildMet } from '#domain/kinds/before/encounter.ts'
import { endOf, type PlainDate } from '#domain/entry/plain-date.ts'
import { indexNames, search } from '#names/search.ts'
import { readWrittenName } from '#names/reading/read.ts'
import { readContacts } from './use-contacts.ts'

/** A child who was met without a file, by by-name; not one who has a file since, or whose words have expired. */
export interface MetByName {
  readonly file: FileId
  readonly entry: EntryId
  readonly child: ChildMet
  readonly alias: string
  readonly on: PlainDate
}

const metByNames = (lines: readonly FileLine[], today: PlainDate): readonly MetByName[] =>
  readContacts(lines, today).flatMap(({ line, entry, is }) =>
    is === 'closed'
      ? []
      : stillOpen(line.line, entry).flatMap((child) =>
          child.alias === undefined
            ? []
            : [{ file: line.file, entry: entry.id, child, alias: child.alias, on: endOf(entry.at) }],
        ),
  )

/** Those whose by-name is similar to what is typed, most similar first. */
export function similarByNames(lines: readonly FileLine[], asked: string, today: PlainDate): readonly MetByName[] {
  if (asked.trim() === '') return []
  return search(
    asked,
    indexNames(metByNames(lines, today).map((item) => ({ item, names: [readWrittenName(item.alias)] }))),
    MOST,
  ).map(({ key }) => key)
}

const MOST = 20
