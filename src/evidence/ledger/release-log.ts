import * as z from 'zod'
import { given, refused, type Answer } from '../record/answer.ts'
import { publish, reserve, type PublishRefusal, type ReserveRefusal } from './decide.ts'
import { after, EMPTY_LEDGER, LedgerEvent, type Ledger } from './ledger.ts'

const Code = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)

/** What leaves. `noisy-table` and `synthetic` draw on the budget of privacy and need a reservation; the others are protected by hiding and rounding. */
export const RELEASE_FORMS = ['table', 'noisy-table', 'synthetic', 'contribution', 'report'] as const
const NOISY: readonly string[] = ['noisy-table', 'synthetic']

// Published is not said by itself: it follows when a second person approves.
const [Opened, Reserved, , GivenUp] = LedgerEvent.options

/**
 * Everything that is written down of releases, in order: the events of the budget, and who proposed and who approved what. `asked` is the request as JSON
 * (columns, filters, rule, threshold), kept so that a later release can be held against this one; `digest` is SHA-256 of what leaves, to the byte.
 */
export const LogEvent = z.discriminatedUnion('what', [
  Opened,
  Reserved,
  GivenUp,
  z.strictObject({ what: z.literal('proposed'), release: Code, form: z.enum(RELEASE_FORMS), title: z.string().min(1).max(200), asked: z.string().max(20_000), digest: z.string().regex(/^[0-9a-f]{64}$/), by: Code }),
  z.strictObject({ what: z.literal('approved'), release: Code, by: Code }),
  z.strictObject({ what: z.literal('declined'), release: Code, by: Code, why: z.string().max(500) }),
])
export type LogEvent = z.infer<typeof LogEvent>

export interface Proposal {
  readonly release: string
  readonly form: (typeof RELEASE_FORMS)[number]
  readonly title: string
  readonly asked: string
  readonly digest: string
  readonly by: string
  readonly state: 'waiting' | 'out' | 'declined'
  readonly answeredBy?: string
  readonly why?: string
}

export interface ReleaseLog {
  readonly ledger: Ledger
  readonly proposals: ReadonlyMap<string, Proposal>
}

export const EMPTY_LOG: ReleaseLog = { ledger: EMPTY_LEDGER, proposals: new Map() }

export type LogRefusal = ReserveRefusal | PublishRefusal | 'not-by-you' | 'proposed-before' | 'not-proposed' | 'answered-before' | 'contradicts'

/** The log with one more event, written by `writer`; or why it is not taken. A second person, never the first, lets anything out. */
export function admit(log: ReleaseLog, event: LogEvent, writer: string): Answer<ReleaseLog, LogRefusal> {
  if ('by' in event && event.by !== writer) return refused('not-by-you', null)
  switch (event.what) {
    case 'reserved': {
      const reserved = reserve(log.ledger, event)
      return reserved.ok ? given({ ...log, ledger: after(log.ledger, reserved.value) }) : reserved
    }
    case 'proposed':
      return propose(log, event)
    case 'approved':
      return approve(log, event)
    case 'declined':
      return decline(log, event)
    default:
      return plainly(log, event)
  }
}

/** Of a log that a server gave: throws where it does not add up, for then nothing in it can be relied on. */
export function logOf(events: readonly { readonly event: LogEvent; readonly by: string }[]): ReleaseLog {
  return events.reduce((log, { event, by }) => {
    const next = admit(log, event, by)
    if (!next.ok) throw new Error(`the log of releases does not add up: ${next.code}`)
    return next.value
  }, EMPTY_LOG)
}

function plainly(log: ReleaseLog, event: Extract<LogEvent, { what: 'opened' | 'given-up' }>): Answer<ReleaseLog, LogRefusal> {
  try {
    return given({ ...log, ledger: after(log.ledger, event) })
  } catch {
    // The ledger throws where an event contradicts it; here the event has only been asked for.
    return refused('contradicts', null)
  }
}

function propose(log: ReleaseLog, { what: _, ...event }: Extract<LogEvent, { what: 'proposed' }>): Answer<ReleaseLog, LogRefusal> {
  if (log.proposals.has(event.release)) return refused('proposed-before', null)
  const reserved = log.ledger.releases.get(event.release)
  if (NOISY.includes(event.form) && (reserved?.state !== 'reserved' || reserved.by !== event.by)) return refused('not-reserved', null)
  return given({ ...log, proposals: new Map(log.proposals).set(event.release, { ...event, state: 'waiting' }) })
}

function approve(log: ReleaseLog, { release, by }: Extract<LogEvent, { what: 'approved' }>): Answer<ReleaseLog, LogRefusal> {
  const proposal = log.proposals.get(release)
  if (!proposal) return refused('not-proposed', null)
  if (proposal.state !== 'waiting') return refused('answered-before', null)
  if (proposal.by === by) return refused('same-person', null)
  const proposals = new Map(log.proposals).set(release, { ...proposal, state: 'out', answeredBy: by })
  if (!NOISY.includes(proposal.form)) return given({ ...log, proposals })
  const published = publish(log.ledger, { release, approvedBy: by, digest: proposal.digest })
  return published.ok ? given({ ledger: after(log.ledger, published.value), proposals }) : published
}

/** Anyone who may release may decline, also who proposed it: that takes it back. A budget that was reserved stays spent. */
function decline(log: ReleaseLog, { release, by, why }: Extract<LogEvent, { what: 'declined' }>): Answer<ReleaseLog, LogRefusal> {
  const proposal = log.proposals.get(release)
  if (!proposal) return refused('not-proposed', null)
  if (proposal.state !== 'waiting') return refused('answered-before', null)
  return given({ ...log, proposals: new Map(log.proposals).set(release, { ...proposal, state: 'declined', answeredBy: by, why }) })
}
