import { holds, type CaseFile } from '../file/case-file.ts'
import type { Kind } from '../file/kind.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import { stillDue } from './still-due.ts'
import type { Due } from '../file/due.ts'
import { addDays, startOf } from '../entry/plain-date.ts'
import { all } from '../file/values.ts'
import { cameWithFile } from '../kinds/before/from-another-agency.ts'
import { fileOpened } from '../kinds/registration/file-opened.ts'
import { HANDED_OVER, isListAlone, isNotLookedAt, movedInEntries } from '../kinds/before/moved-in-looked.ts'
import { duesInOtherParts } from '../urgent/waits-in-part.ts'
import { isOfSafety } from '../vocabulary/due-sorts.ts'

/**
 * Days beyond which a day for a child's safety is a slip of the pen, such as 2062 for 2026: it is due today, so that
 * nobody waits for it. Our own figure [D].
 */
const LONGEST_AHEAD = 366
/** Some days are known long before: a release from prison, a hearing. */
const KNOWN_LONG_BEFORE: readonly string[] = ['worry-is-greatest']

function noLaterThanCanBe(one: Due, today: PlainDate, latest: PlainDate): Due {
  const slip = isOfSafety(one) && !KNOWN_LONG_BEFORE.includes(one.what) && one.on > latest
  return slip ? { ...one, on: today } : one
}

/**
 * Of a file that was moved in from a list, and at which nobody has looked, only what people wrote in it since is due:
 * else thousands of days of an earlier list would hide what is due today.
 */
function ofThoseWhoLooked(file: CaseFile, dues: () => readonly Due[]): readonly Due[] {
  if (!isNotLookedAt(file)) return dues()
  // Whoever writes in the file works with the child: what its rules ask for is due then, whatever the list said.
  if (isListAlone(file)) return toRead(file)
  const moved = movedInEntries(file)
  return [...toRead(file), ...dues().filter(({ entry }) => entry === undefined || !moved.has(entry))]
}

/** One child whom somebody took over from another agency is that person's work from that day on: first to read what came. */
function toRead(file: CaseFile): readonly Due[] {
  const came = cameWithFile(file)
  return all(file, fileOpened).flatMap((opening): readonly Due[] =>
    holds(file, 'care') && opening.body.imported?.scheme === HANDED_OVER && !came(opening)
      ? [{ what: 'read-hand-over', on: startOf(opening.at), entry: opening.id }]
      : [],
  )
}

/** Everything due in a file, earliest first. */
export function due(kinds: readonly Kind[], file: CaseFile, today: PlainDate): readonly Due[] {
  const latest = addDays(today, LONGEST_AHEAD)
  const dues = () =>
    [...kinds.flatMap((kind) => kind.due?.(file, today) ?? []), ...duesInOtherParts(file)].map((one) =>
      noLaterThanCanBe(one, today, latest),
    )
  return stillDue(file, ofThoseWhoLooked(file, dues)).toSorted(
    (a, b) => compare(a.on, b.on) || compare(a.what, b.what) || compare(a.entry ?? '', b.entry ?? ''),
  )
}

// Compared by code point: an order by the reader's language would differ between two devices.
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
