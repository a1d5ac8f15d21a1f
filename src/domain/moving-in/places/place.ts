import { z } from 'zod'

/** Where a column goes. `words-…`: a note with the column's heading, in that part of the file. */
export const PLACES = [
  'number',
  'name',
  'given-name',
  'family-name',
  'called',
  'other-name',
  'born',
  'age',
  // Whether the birth of the list is a guess of somebody.
  'estimated',
  'sex',
  'language',
  'nationality',
  'lives',
  'phone',
  'mother',
  'carer',
  'carer-relation',
  'opened-on',
  'sent-by',
  // Scores of an instrument, and the days on which they were given.
  'score',
  'scored-on',
  // Of a sheet with several rows a child: the day of a visit, who a relative is.
  'happened-on',
  'relation',
  'person',
  'father',
  'suspect',
  'exploitation',
  'words-care',
  'words-health',
  'words-justice',
  'words-narrow',
] as const
export const Place = z.enum(PLACES)
export type Place = z.infer<typeof Place>

/** What never becomes a person of the file, a tie or anything a child is found by (N1, N2). */
export const NEVER_A_TIE: readonly Place[] = ['father', 'suspect', 'exploitation']

/** Places that only those read who hold a part of their own. */
export const NARROW: readonly Place[] = ['words-health', 'words-justice', 'words-narrow', ...NEVER_A_TIE]

/** Places of which a child's row has one: two such columns would say two things. */
export const ONCE: readonly Place[] = [
  'number',
  'name',
  'given-name',
  'family-name',
  'called',
  'born',
  'age',
  'estimated',
  'sex',
  'carer-relation',
  'opened-on',
  'scored-on',
  'happened-on',
  'relation',
  'person',
]

/** Places whose days are written in an order and a calendar. */
export const DATED: readonly Place[] = ['born', 'opened-on', 'happened-on', 'scored-on']

/** What a sheet holds: one row a child, or rows that belong to a child by its number. */
export const SHEET_HOLDS = ['children', 'family', 'visits', 'services', 'other'] as const
export const SheetHolds = z.enum(SHEET_HOLDS)
export type SheetHolds = z.infer<typeof SheetHolds>

const OF_CHILDREN: readonly Place[] = PLACES.filter((place) => !['happened-on', 'relation', 'person'].includes(place))
const OF_FAMILY: readonly Place[] = ['number', 'person', 'relation', ...NARROW, 'words-care']
const OF_EVENTS: readonly Place[] = ['number', 'happened-on', ...NARROW, 'words-care']

/** Places that a column of such a sheet may have. */
export function placesOf(holds: SheetHolds): readonly Place[] {
  if (holds === 'children') return OF_CHILDREN
  return holds === 'family' ? OF_FAMILY : OF_EVENTS
}
