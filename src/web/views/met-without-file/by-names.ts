import type { FileLine } from '#device/files/api.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { childAtRisk } from '#domain/kinds/before/child-at-risk.ts'
import { groupList } from '#domain/kinds/before/group-list.ts'
import { notKnownOf } from '#domain/kinds/before/known-in-group.ts'
import { stillOpen, type ChildMet } from '#domain/kinds/before/encounter.ts'
import { outsideRequest, requestEndsOn } from '#domain/kinds/before/outside-request.ts'
import { all, current } from '#domain/file/values.ts'
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
export const similarByNames = (lines: readonly FileLine[], asked: string, today: PlainDate): readonly MetByName[] =>
  similar(asked, metByNames(lines, today))

/** Somebody on a group's list, by by-name, of whom nobody has said that they have a file. */
export interface InGroup {
  readonly file: FileId
  readonly mark: string
  readonly alias: string
  /** What the group is called. */
  readonly group: string
}

/** Those on the lists of groups whose by-name is similar to what is typed, most similar first. */
export const similarInGroups = (groups: readonly FileLine[], asked: string): readonly InGroup[] =>
  similar(
    asked,
    groups.flatMap(({ file, line }) =>
      notKnownOf(line).map(({ mark, alias }) => ({
        file,
        mark,
        alias,
        group: current(line, groupList)[0]?.body.called ?? '',
      })),
    ),
  )

/** A child somebody thinks is at risk, by by-name; not one who has a file since. */
export interface AtRiskByName {
  readonly file: FileId
  readonly entry: EntryId
  readonly alias: string
  /** Somebody still has to look again; else it was settled. */
  readonly isOpen: boolean
}

/** Children at risk, kept in files of contacts, whose by-name is similar to what is typed. */
export const similarAtRisk = (lines: readonly FileLine[], asked: string): readonly AtRiskByName[] =>
  similar(
    asked,
    lines.flatMap(({ file, line }) =>
      current(line, childAtRisk).flatMap(({ id, body: { alias, stands } }) =>
        alias === undefined || stands === 'became-a-file'
          ? []
          : [{ file, entry: id, alias, isOpen: stands === 'open' }],
      ),
    ),
  )

/** A request from outside, by the child's name as it was asked. Who asked is in no index (N1). */
export interface RequestByName {
  readonly file: FileId
  readonly entry: EntryId
  readonly alias: string
  readonly on: PlainDate
}

/** Requests from outside whose child's name is similar to what is typed, most similar first. */
export const similarInRequests = (
  lines: readonly FileLine[],
  asked: string,
  today: PlainDate,
): readonly RequestByName[] =>
  similar(
    asked,
    lines.flatMap(({ file, line }) =>
      all(line, outsideRequest)
        .filter((entry) => requestEndsOn(line, entry) >= today)
        .map((entry) => ({ file, entry: entry.id, alias: entry.body.child, on: endOf(entry.at) })),
    ),
  )

function similar<One extends { readonly alias: string }>(asked: string, all: readonly One[]): readonly One[] {
  if (asked.trim() === '') return []
  return search(asked, indexNames(all.map((item) => ({ item, names: [readWrittenName(item.alias)] }))), MOST).map(
    ({ key }) => key,
  )
}

const MOST = 20
