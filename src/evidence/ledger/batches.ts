import * as z from 'zod'
import { accept, refuse, type Result } from '#result.ts'

export const LogName = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)
/** Stands for one record; nobody finds its id by it. */
export const RecordMark = z.string().regex(/^[A-Za-z0-9_-]{21}[AQgw]$/)
/** Most records that are taken out at once, so that what is signed fits a line of the log. */
export const MOST_TAKEN_OUT = 1_000
const Why = z.string().max(500)
/** Position of the directory that the writer had seen, at which the writer is a coordinator. */
const Position = z.int().min(1)

/**
 * What coordinators say of records that they find false. `since`: the first cut in which one of them stands, or the next one where none does; what was released before that cut did not count
 * them. A batch that was put back is over: the same records are taken out again under another name.
 */
export const BATCH_EVENTS = [
  z.strictObject({
    what: z.literal('take-out-asked'),
    batch: LogName,
    marks: z
      .array(RecordMark)
      .min(1)
      .max(MOST_TAKEN_OUT)
      .refine((marks) => new Set(marks).size === marks.length, 'names a record twice')
      .readonly(),
    since: z.int().min(1).max(10_001),
    why: Why,
    at: Position,
    by: LogName,
  }),
  z.strictObject({ what: z.literal('put-back-asked'), batch: LogName, why: Why, at: Position, by: LogName }),
  z.strictObject({ what: z.literal('batch-agreed'), batch: LogName, at: Position, by: LogName }),
  z.strictObject({ what: z.literal('batch-declined'), batch: LogName, why: Why, at: Position, by: LogName }),
] as const
export type BatchEvent = z.infer<(typeof BATCH_EVENTS)[number]>

/** Whether an app that knows no batches could not read this event. */
export const isOfBatch = <Event extends { readonly what: string }>(
  event: Event,
): event is Extract<Event, { readonly at: number }> => BATCH_EVENTS.some(({ shape }) => shape.what.value === event.what)

export interface RecordBatch {
  readonly batch: string
  readonly marks: readonly string[]
  readonly since: number
  readonly state: 'in' | 'out' | 'put-back'
  /** What one coordinator asked for and no other one answered yet. */
  readonly asked?: { readonly to: 'take-out' | 'put-back'; readonly by: string; readonly why: string }
  /** The newest cut that is without it for good, once it was put back. */
  readonly without: number
}

/** What a log says of batches. `at`: position of the directory of the last line that names one. */
export interface Batches {
  readonly batches: ReadonlyMap<string, RecordBatch>
  readonly cuts: number
  readonly at: number
}

export type BatchRefusal = 'contradicts' | 'proposed-before' | 'not-proposed' | 'answered-before' | 'same-person'

/** Batches after what a coordinator said of one, or why that is refused. Nobody answers what they asked for themselves; whoever asked may take it back. */
export function afterBatch(log: Batches, event: BatchEvent): Result<Batches, BatchRefusal, unknown> {
  // A coordinator who is none any more could otherwise date a line back to when they were one.
  if (event.at < log.at) return refuse('contradicts', null)
  const { batch: name, by } = event
  const batch = log.batches.get(name)
  const put = (next: RecordBatch) =>
    accept({ cuts: log.cuts, at: event.at, batches: new Map(log.batches).set(name, next) })
  if (event.what === 'take-out-asked') {
    if (batch) return refuse('proposed-before', null)
    const { marks, since, why } = event
    if (since > log.cuts + 1) return refuse('contradicts', null)
    return put({ batch: name, marks, since, state: 'in', asked: { to: 'take-out', by, why }, without: 0 })
  }
  if (!batch) return refuse('not-proposed', null)
  const { asked, ...rest } = batch
  if (event.what === 'put-back-asked') {
    if (asked) return refuse('proposed-before', null)
    return batch.state === 'out'
      ? put({ ...batch, asked: { to: 'put-back', by, why: event.why } })
      : refuse('not-proposed', null)
  }
  if (!asked) return refuse('answered-before', null)
  if (event.what === 'batch-declined') return put(rest)
  if (asked.by === by) return refuse('same-person', null)
  return put(asked.to === 'take-out' ? { ...rest, state: 'out' } : { ...rest, state: 'put-back', without: log.cuts })
}

/** What counts nowhere: the marks of records that are out now, and by mark the newest cut that is without the record. */
export interface TakenOut {
  readonly now: ReadonlySet<string>
  readonly cuts: ReadonlyMap<string, number>
}

export function takenOutIn({ batches }: Pick<Batches, 'batches'>): TakenOut {
  const now = new Set<string>()
  const cuts = new Map<string, number>()
  for (const { marks, state, without } of batches.values()) {
    for (const mark of marks) {
      if (state === 'out') now.add(mark)
      const until = state === 'out' ? Infinity : without
      if (until > (cuts.get(mark) ?? 0)) cuts.set(mark, until)
    }
  }
  return { now, cuts }
}
