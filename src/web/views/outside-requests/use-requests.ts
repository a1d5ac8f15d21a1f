import type { FileLine } from '#device/files/api.ts'
import { contactStateOn, wordsRemovedOn } from '#domain/before/contact-expiry.ts'
import type { MemberId } from '#domain/entry/ids.ts'
import { endOf, type PlainDate } from '#domain/entry/plain-date.ts'
import { all } from '#domain/file/values.ts'
import { outsideRequest, requestEndsOn, type OutsideRequest } from '#domain/kinds/before/outside-request.ts'
import { isDealtWith, mayBeCompared } from '#domain/kinds/before/outside-request-settled.ts'

/** A request from outside, as screens show it. */
export interface RequestLine {
  readonly line: FileLine
  readonly entry: OutsideRequest
  /** Its time is over and its words are closed; somebody dealt with it; it ends within two weeks; or it is open. */
  readonly is: 'closed' | 'dealt-with' | 'ends-soon' | 'open'
  readonly ends: PlainDate
  /** The day on which its words go by themselves; null while they are on this device alone. */
  readonly goesOn: PlainDate | null
  /** Whether this reader may be shown which child it could be about: whoever asked is not waiting for them. */
  readonly comparable: boolean
}

/** Requests of every file that is here: open ones first, the newest first. */
export function readRequests(lines: readonly FileLine[], me: MemberId, today: PlainDate): readonly RequestLine[] {
  const rank = { open: 0, 'ends-soon': 0, 'dealt-with': 1, closed: 2 } as const
  return lines
    .flatMap((line) => all(line.line, outsideRequest).map((entry) => requestLine(line, entry, me, today)))
    .sort((a, b) => rank[a.is] - rank[b.is] || (endOf(a.entry.at) < endOf(b.entry.at) ? 1 : -1))
}

function requestLine(line: FileLine, entry: OutsideRequest, me: MemberId, today: PlainDate): RequestLine {
  const ends = requestEndsOn(line.line, entry)
  const state = contactStateOn(ends, today)
  const arrived = line.lastReceivedAt === null ? null : (line.lastReceivedAt.slice(0, 10) as PlainDate)
  return {
    line,
    entry,
    is: state === 'closed' ? 'closed' : isDealtWith(line.line, entry) ? 'dealt-with' : state,
    ends,
    goesOn: wordsRemovedOn(ends, arrived),
    comparable: mayBeCompared(line.line, entry, me, today),
  }
}
