import * as z from 'zod'
import { accept, refuse, type Result } from '#result.ts'
import { afterBatch, BATCH_EVENTS, LogName, type RecordBatch, type BatchEvent, type BatchRefusal } from './batches.ts'
import { publish, reserve, type PublishRefusal, type ReserveRefusal } from './reserve-and-publish.ts'
import { after, EMPTY_LEDGER, LedgerEvent, type Ledger } from './ledger.ts'

/**
 * The form of a release. `noisy-table`, `synthetic` and `contribution` (synthetic records in the columns of a standard) spend a privacy budget and need a reservation;
 * the others are protected by hiding and rounding.
 */
export const RELEASE_FORMS = ['table', 'noisy-table', 'synthetic', 'contribution', 'report'] as const
const NOISY: readonly string[] = ['noisy-table', 'synthetic', 'contribution']

// There is no event for publishing: the second person's approval publishes.
const [Opened, Reserved, , GivenUp] = LedgerEvent.options

/** Changes of a budget that need two people: opening one, and recording that a reserved release will never be published. */
export const BudgetChange = z.discriminatedUnion('what', [Opened, GivenUp])
export type BudgetChange = z.infer<typeof BudgetChange>

/**
 * Everything recorded of releases, in order: the cuts that tables are made from, the events of the budget, who proposed and who approved what, and which records two found false. `asked` is the request as JSON
 * (columns, filters, rule, threshold), kept so that a later release can be audited against this one; `digest` is the SHA-256 of the exact bytes released.
 */
export const LogEvent = z.discriminatedUnion('what', [
  Reserved,
  z.strictObject({ what: z.literal('cut-made'), cut: z.int().min(1).max(10_000), by: LogName }),
  z.strictObject({ what: z.literal('budget-asked'), change: LogName, of: BudgetChange, by: LogName }),
  z.strictObject({ what: z.literal('budget-agreed'), change: LogName, by: LogName }),
  z.strictObject({ what: z.literal('budget-declined'), change: LogName, by: LogName, why: z.string().max(500) }),
  z.strictObject({
    what: z.literal('proposed'),
    release: LogName,
    form: z.enum(RELEASE_FORMS),
    title: z.string().min(1).max(200),
    asked: z.string().max(20_000),
    digest: z.string().regex(/^[0-9a-f]{64}$/),
    by: LogName,
  }),
  z.strictObject({ what: z.literal('approved'), release: LogName, by: LogName }),
  z.strictObject({ what: z.literal('declined'), release: LogName, by: LogName, why: z.string().max(500) }),
  ...BATCH_EVENTS,
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
  /** How many cuts there were when it was proposed. */
  readonly afterCut: number
  /** Batches that it counted and that were taken out since as false. */
  readonly counted?: readonly string[]
}

/** A change of a budget that one person asked for; it takes effect when another agrees. */
export interface BudgetAsk {
  readonly change: string
  readonly of: BudgetChange
  readonly by: string
  readonly state: 'waiting' | 'agreed' | 'declined'
  readonly answeredBy?: string
  readonly why?: string
}

export interface ReleaseLog {
  readonly ledger: Ledger
  readonly proposals: ReadonlyMap<string, Proposal>
  readonly budgetAsks: ReadonlyMap<string, BudgetAsk>
  /** Number of cuts made; they are numbered from 1. */
  readonly cuts: number
  readonly batches: ReadonlyMap<string, RecordBatch>
  /** Position of the directory of the last line that names one. */
  readonly at: number
}

export const EMPTY_LOG: ReleaseLog = {
  ledger: EMPTY_LEDGER,
  proposals: new Map(),
  budgetAsks: new Map(),
  cuts: 0,
  batches: new Map(),
  at: 0,
}

export type LogRefusal = ReserveRefusal | PublishRefusal | 'not-by-you' | BatchRefusal | 'counts-false-records'

/** The log with one more event, written by `writer`; or why it is refused. Every release needs a second person, who is never the first. */
export function admit(log: ReleaseLog, event: LogEvent, writer: string): Result<ReleaseLog, LogRefusal, unknown> {
  if ('by' in event && event.by !== writer) return refuse('not-by-you', null)
  switch (event.what) {
    case 'reserved': {
      const reserved = reserve(log.ledger, event)
      return reserved.ok ? accept({ ...log, ledger: after(log.ledger, reserved.value) }) : reserved
    }
    case 'cut-made':
      return event.cut === log.cuts + 1 ? accept({ ...log, cuts: event.cut }) : refuse('contradicts', null)
    case 'budget-asked':
      return askBudget(log, event)
    case 'budget-agreed':
      return agreeBudget(log, event)
    case 'budget-declined':
      return declineBudget(log, event)
    case 'proposed':
      return propose(log, event)
    case 'approved':
      return approve(log, event)
    case 'declined':
      return decline(log, event)
    case 'take-out-asked':
    case 'put-back-asked':
    case 'batch-agreed':
    case 'batch-declined':
      return sayOfBatch(log, event)
  }
}

/** Reads a log that a server gave: throws where it is inconsistent, because then nothing in it can be relied on. */
export function logOf(events: readonly { readonly event: LogEvent; readonly by: string }[]): ReleaseLog {
  return events.reduce((log, { event, by }) => {
    const next = admit(log, event, by)
    if (!next.ok) throw new Error(`the log of releases does not add up: ${next.code}`)
    return next.value
  }, EMPTY_LOG)
}

function askBudget(
  log: ReleaseLog,
  { change, of, by }: Extract<LogEvent, { what: 'budget-asked' }>,
): Result<ReleaseLog, LogRefusal, unknown> {
  if (log.budgetAsks.has(change)) return refuse('proposed-before', null)
  const could = changed(log.ledger, of)
  return could.ok
    ? accept({ ...log, budgetAsks: new Map(log.budgetAsks).set(change, { change, of, by, state: 'waiting' }) })
    : could
}

/** Checks the change against the ledger again: the ledger may have changed since it was asked for. */
function agreeBudget(
  log: ReleaseLog,
  { change, by }: Extract<LogEvent, { what: 'budget-agreed' }>,
): Result<ReleaseLog, LogRefusal, unknown> {
  const ask = waitingAsk(log, change)
  if (!ask.ok) return ask
  if (ask.value.by === by) return refuse('same-person', null)
  const ledger = changed(log.ledger, ask.value.of)
  return ledger.ok
    ? accept({
        ...log,
        ledger: ledger.value,
        budgetAsks: new Map(log.budgetAsks).set(change, { ...ask.value, state: 'agreed', answeredBy: by }),
      })
    : ledger
}

function declineBudget(
  log: ReleaseLog,
  { change, by, why }: Extract<LogEvent, { what: 'budget-declined' }>,
): Result<ReleaseLog, LogRefusal, unknown> {
  const ask = waitingAsk(log, change)
  return ask.ok
    ? accept({
        ...log,
        budgetAsks: new Map(log.budgetAsks).set(change, { ...ask.value, state: 'declined', answeredBy: by, why }),
      })
    : ask
}

function waitingAsk({ budgetAsks }: ReleaseLog, change: string): Result<BudgetAsk, LogRefusal, unknown> {
  const ask = budgetAsks.get(change)
  if (!ask) return refuse('not-proposed', null)
  return ask.state === 'waiting' ? accept(ask) : refuse('answered-before', null)
}

function changed(ledger: Ledger, change: BudgetChange): Result<Ledger, LogRefusal, unknown> {
  try {
    return accept(after(ledger, change))
  } catch {
    // The ledger throws where an event contradicts it; here the event is only a request, so it is refused.
    return refuse('contradicts', null)
  }
}

function propose(
  log: ReleaseLog,
  { what: _, ...event }: Extract<LogEvent, { what: 'proposed' }>,
): Result<ReleaseLog, LogRefusal, unknown> {
  if (log.proposals.has(event.release)) return refuse('proposed-before', null)
  const reserved = log.ledger.releases.get(event.release)
  if (NOISY.includes(event.form) && (reserved?.state !== 'reserved' || reserved.by !== event.by))
    return refuse('not-reserved', null)
  return accept({
    ...log,
    proposals: new Map(log.proposals).set(event.release, { ...event, state: 'waiting', afterCut: log.cuts }),
  })
}

function approve(
  log: ReleaseLog,
  { release, by }: Extract<LogEvent, { what: 'approved' }>,
): Result<ReleaseLog, LogRefusal, unknown> {
  const proposal = log.proposals.get(release)
  if (!proposal) return refuse('not-proposed', null)
  if (proposal.state !== 'waiting') return refuse('answered-before', null)
  if (proposal.by === by) return refuse('same-person', null)
  if (proposal.counted) return refuse('counts-false-records', null)
  const proposals = new Map(log.proposals).set(release, { ...proposal, state: 'out', answeredBy: by })
  if (!NOISY.includes(proposal.form)) return accept({ ...log, proposals })
  const published = publish(log.ledger, { release, approvedBy: by, digest: proposal.digest })
  return published.ok ? accept({ ...log, ledger: after(log.ledger, published.value), proposals }) : published
}

/** Any member who may release may decline, the proposer too, which withdraws the proposal. A reserved budget stays spent. */
function decline(
  log: ReleaseLog,
  { release, by, why }: Extract<LogEvent, { what: 'declined' }>,
): Result<ReleaseLog, LogRefusal, unknown> {
  const proposal = log.proposals.get(release)
  if (!proposal) return refuse('not-proposed', null)
  if (proposal.state !== 'waiting') return refuse('answered-before', null)
  return accept({
    ...log,
    proposals: new Map(log.proposals).set(release, { ...proposal, state: 'declined', answeredBy: by, why }),
  })
}

/** Where a batch is taken out, every release that counted it, and what waits to be one, says so from then on. */
function sayOfBatch(log: ReleaseLog, event: BatchEvent): Result<ReleaseLog, LogRefusal, unknown> {
  const said = afterBatch(log, event)
  if (!said.ok) return said
  const batch = said.value.batches.get(event.batch)
  const out = event.what === 'batch-agreed' && batch?.state === 'out'
  return accept({ ...log, ...said.value, ...(out && { proposals: noted(log.proposals, batch) }) })
}

const noted = (
  proposals: ReadonlyMap<string, Proposal>,
  { batch, since }: RecordBatch,
): ReadonlyMap<string, Proposal> =>
  new Map(
    [...proposals].map(([name, proposal]) => [
      name,
      proposal.state !== 'declined' && hasCounted(proposal, since)
        ? { ...proposal, counted: [...(proposal.counted ?? []), batch] }
        : proposal,
    ]),
  )

const Source = z.looseObject({ of: z.unknown(), shape: z.unknown(), cut: z.unknown() }).partial()

/**
 * A table of a cut counted what stands in it. Records of nobody are made from all records of their moment: where these may have been among them, they count as counted.
 */
function hasCounted({ asked, afterCut }: Proposal, since: number): boolean {
  const { of, shape, cut } = Source.catch({}).parse(parsed(asked))
  if (of === 'file' || shape === 'file') return false
  return (typeof cut === 'number' ? cut : afterCut + 1) >= since
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
