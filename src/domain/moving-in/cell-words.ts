import type { Draft } from '../entry/entry.ts'
import type { Folder } from '../entry/ids.ts'
import type { When } from '../entry/plain-date.ts'
import { fromEarlierList } from '../kinds/before/from-earlier-list.ts'
import { speaksOfBody } from '../sharing/speaks-of-body.ts'
import { speaksOfThem } from './heading-places.ts'
import type { WhyNot } from './list-misfit.ts'
import type { Place } from './places/place.ts'

const FOLDERS_OF: Readonly<Partial<Record<Place, Folder>>> = {
  'words-care': 'care',
  'words-health': 'health',
  'words-justice': 'justice',
}

/** Characters of one entry's words. */
const LONGEST = 20_000
const LONGEST_LINE = 300

/**
 * The part of the file for words of a column. Where its readers would be many, the words decide too: about the body to
 * `health` (N5), about a father, a suspect or what happened to `origins` (N1, N2).
 */
export function folderOfCell(place: Place, text: string): { readonly folder: Folder; readonly why?: WhyNot } {
  const folder = FOLDERS_OF[place] ?? 'origins'
  if (folder === 'origins' || folder === 'health') return { folder }
  if (speaksOfThem(text)) return { folder: 'origins', why: 'father-or-suspect' }
  return speaksOfBody(text) ? { folder: 'health', why: 'about-the-body' } : { folder }
}

/** Words of a list as entries: what is longer than one entry may be is divided, never cut. */
export function wordsDrafts(
  { list, column, folder, at }: { list: string; column: string; folder: Folder; at: When },
  text: string,
): readonly Draft[] {
  const letters = Array.from(text)
  const parts = letters.length <= LONGEST / 2 ? [text] : inParts(letters)
  return parts.map((words, part) => ({
    kind: fromEarlierList.name,
    folder,
    at,
    about: ['child'],
    body: {
      list: line(list),
      column: line(parts.length === 1 ? column : `${column} (${String(part + 1)}/${String(parts.length)})`),
      words,
    },
  }))
}

/** Halves of the longest, because a letter may be two characters; a part of blanks alone would be no words. */
function inParts(letters: readonly string[]): readonly string[] {
  const size = LONGEST / 2
  return Array.from({ length: Math.ceil(letters.length / size) }, (_, at) =>
    letters.slice(at * size, (at + 1) * size).join(''),
  ).filter((part) => part.trim() !== '')
}

const line = (text: string) =>
  Array.from(text)
    .slice(0, LONGEST_LINE / 2)
    .join('')
    .trim() || '–'

export const fitsLine = (text: string): boolean => text.length <= LONGEST_LINE
