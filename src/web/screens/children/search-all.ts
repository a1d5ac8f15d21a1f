import type { FileLine } from '#device/files/api.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { search } from '#names/search.ts'
import type { KnownChild } from '#web/views/child-file/known-child.ts'
import { namesForSearch } from '#web/views/met-without-file/names-for-search.ts'
import {
  similarAtRisk,
  similarByNames,
  similarInGroups,
  similarInRequests,
} from '#web/views/met-without-file/by-names.ts'

const MOST = 50

/** Results of a name search: every child's file on this device, open or closed and whatever list is shown, and people met without a file, thought to be at risk, or on a group's list, whose by-name is similar; and requests from outside, by the name of the child alone. */
export const searchAll = (
  asked: string,
  known: readonly KnownChild[],
  contacts: readonly FileLine[],
  groups: readonly FileLine[],
  day: PlainDate,
) => ({
  found: search(asked, namesForSearch(known), MOST),
  met: similarByNames(contacts, asked, day),
  atRisk: similarAtRisk(contacts, asked),
  inGroups: similarInGroups(groups, asked),
  inRequests: similarInRequests(contacts, asked, day),
})
