import { TakenEvidence, type PutEvidence } from '#contract/evidence.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { accept, refuse, type Result } from '#result.ts'
import { base64url } from '#sealing/primitives/bytes.ts'
import { noteDamaged } from '../files/state/damage.ts'
import { idBytes } from '../kept/id-text.ts'
import type { SentEvidence } from '../kept/row-types.ts'
import { asRefusal, type Refusal } from '../platform/refusals.ts'
import type { Sync } from '../sync/sync.ts'
import { askSignedIn } from '../vault/session.ts'

export interface Made {
  /** The name of the stored row that says what was sent. */
  readonly file: string
  readonly id: string
  readonly digest: string
  readonly text: string
}

/** A record to withdraw. `erased`: the stored row is dropped too. */
export interface Back {
  readonly file: string
  readonly id: string
  readonly erased: boolean
}

type Before = ReadonlyMap<string, SentEvidence>
const DAY = 86_400_000

/** Those that the server does not have: what waits in its memory for a batch is left out, as long as that memory is there and has written none since. */
export async function notWaiting(
  open: Sync,
  changed: readonly Made[],
  before: Before,
): Promise<Result<readonly Made[], Refusal>> {
  const waits = ({ file, digest }: Made) => {
    const wait = before.get(file)?.waits
    return wait?.digest === digest ? wait : undefined
  }
  if (!changed.some(waits)) return accept(changed)
  const taken = await put(open, { v: 1, records: [], remove: [] })
  if (!taken.ok) return refuse(asRefusal(taken.code))
  const { memory, batches } = taken.value
  return accept(
    changed.filter((one) => {
      const wait = waits(one)
      return wait?.memory !== base64url(memory) || wait.batches !== batches
    }),
  )
}

/** Sends one part. If the server refuses a record, that record is left out, its file is reported as damaged, and the others are sent. Returns how many were accepted. */
export async function sendPart(
  open: Sync,
  part: { readonly records: readonly Made[]; readonly back: readonly Back[] },
  before: Before,
): Promise<Result<number, Refusal>> {
  const now = open.platform.clock()
  const since = ({ file }: Made) => before.get(file)?.waits?.since ?? now
  let records = part.records
  for (;;) {
    const taken = await put(open, {
      v: 1,
      records: records.map(({ text }) => text),
      remove: part.back.map(({ id }) => idBytes(id)),
      waited: daysBetween(Math.min(now, ...records.map(since)), now),
    })
    if (taken.ok) {
      const { memory, batches, waiting } = taken.value
      await keepSent(open, [
        ...records.map((one, at) => ({
          file: one.file,
          value: waiting.includes(at)
            ? {
                id: one.id,
                digest: before.get(one.file)?.digest ?? '',
                waits: { digest: one.digest, memory: base64url(memory), batches, since: since(one) },
              }
            : { id: one.id, digest: one.digest },
        })),
        ...part.back.map(({ file, id, erased }) => ({ file, value: erased ? undefined : { id, digest: null } })),
      ])
      return accept(records.length)
    }
    const at = taken.code === 'record-malformed' ? Number(/^records\.(\d+)$/.exec(taken.where ?? '')?.[1] ?? -1) : -1
    const refused = records[at]
    if (!refused) return refuse(asRefusal(taken.code))
    noRecordOf(open, refused.file)
    records = records.toSpliced(at, 1)
  }
}

const put = (open: Sync, body: PutEvidence) =>
  askSignedIn(open, { method: 'PUT', path: '/v1/evidence', body }, TakenEvidence)

const LONGEST = 3_660
const daysBetween = (from: number, to: number): number => Math.min(LONGEST, Math.floor((to - from) / DAY))

/** Reports the file to its holder; everything in it can be read. */
export function noRecordOf(open: Sync, row: string): void {
  noteDamaged(open, (row.split('/')[0] ?? row) as FileId, 'the record for statistics', { readable: true, asked: true })
}

export async function keepSent(
  open: Sync,
  rows: readonly { file: string; value: SentEvidence | undefined }[],
): Promise<void> {
  const puts = rows.flatMap(({ file, value }) => (value ? [open.rows.put('evidence', file, value)] : []))
  const drops = rows.flatMap(({ file, value }) => (value ? [] : [open.rows.drop('evidence', file)]))
  const changes = [...(await Promise.all(puts)), ...drops]
  await open.mutex.run((turn) => open.rows.persist(turn, changes, 'durable'))
}
