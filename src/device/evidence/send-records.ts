import { TakenEvidence, type SendEvidence } from '#contract/evidence.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { accept, refuse, type Result } from '#result.ts'
import type { CareKey } from '#sealing/access/derived-ids.ts'
import { base64url } from '#sealing/primitives/bytes.ts'
import { noteDamaged } from '../files/state/damage.ts'
import { idBytes } from '../kept/id-text.ts'
import type { SentEvidence } from '../kept/row-types.ts'
import { askServer } from '../platform/http.ts'
import { asRefusal, type Refusal } from '../platform/refusals.ts'
import type { Sync } from '../sync/sync.ts'

export interface Made {
  /** The name of the stored row that says what was sent. */
  readonly file: string
  readonly id: string
  readonly digest: string
  readonly text: string
  readonly kind: 'child' | 'meeting'
  /** From which the id was derived. */
  readonly care: CareKey
}

/** A record to withdraw. `erased`: the stored row is dropped too. */
export interface Back {
  readonly file: string
  readonly id: string
  readonly erased: boolean
}

export type EvidenceSender = SendEvidence['sender']
type Before = ReadonlyMap<string, SentEvidence>
const DAY = 86_400_000

/** Those that the server does not have: what waits in its memory for a batch is left out, as long as that memory is there and has written none since. */
export async function notWaiting(
  open: Sync,
  sender: EvidenceSender,
  changed: readonly Made[],
  before: Before,
): Promise<Result<readonly Made[], Refusal>> {
  const waits = ({ file, digest }: Made) => {
    const wait = before.get(file)?.waits
    return wait?.digest === digest ? wait : undefined
  }
  if (!changed.some(waits)) return accept(changed)
  const taken = await send(open, { v: 1, sender, records: [], remove: [] })
  if (!taken.ok) return refuse(asRefusal(taken.code))
  const { memory, batches } = taken.value
  return accept(
    changed.filter((one) => {
      const wait = waits(one)
      return wait?.memory !== base64url(memory) || wait.batches !== batches
    }),
  )
}

/**
 * Sends one part, each record with its token. If the server refuses a record, that record is left out, its file is reported as damaged, and the others
 * are sent; one without a token, or with one that counts no more, waits for another. Returns how many were accepted.
 */
export async function sendPart(
  open: Sync,
  sender: EvidenceSender,
  part: { readonly records: readonly Made[]; readonly back: readonly Back[] },
  before: Before,
): Promise<Result<number, Refusal>> {
  const now = open.platform.clock()
  const since = ({ file }: Made) => before.get(file)?.waits?.since ?? now
  let records = withTokens(part.records, before)
  for (;;) {
    const taken = await send(open, {
      v: 1,
      sender,
      records: records.map(({ made: { text }, token }) => ({ record: text, ...token })),
      remove: part.back.map(({ id }) => idBytes(id)),
      waited: daysBetween(Math.min(now, ...records.map(({ made }) => since(made))), now),
    })
    if (taken.ok) {
      const { memory, batches, waiting } = taken.value
      // Of an answer that left some out nothing is noted: what waits would count as written, and be lost with that memory.
      if (!isOfEach(records, taken.value)) return refuse('server-refused')
      await keepSent(open, [
        ...records.map(({ made, token }, at) => ({
          file: made.file,
          value: waiting.includes(at)
            ? {
                id: made.id,
                digest: before.get(made.file)?.digest ?? '',
                waits: { digest: made.digest, memory: base64url(memory), batches, since: since(made) },
                token,
              }
            : { id: made.id, digest: made.digest, token },
        })),
        ...part.back.map(({ file, id, erased }) => ({
          file,
          value: erased ? undefined : { ...tokenOf(before.get(file)), id, digest: null },
        })),
      ])
      return accept(records.length)
    }
    const at = Number(/^records\.(\d+)$/.exec(taken.where ?? '')?.[1] ?? -1)
    const refused = records[at]
    if (!refused) return refuse(asRefusal(taken.code))
    const { made } = refused
    if (taken.code === 'record-malformed') noRecordOf(open, made.file)
    else await keepSent(open, [{ file: made.file, value: withoutToken(made, before.get(made.file)) }])
    records = records.toSpliced(at, 1)
  }
}

/** Whether the answer says of each record either that it waits or that it is written. A server of before says only what waits. */
const isOfEach = (made: readonly unknown[], { waiting, written }: TakenEvidence): boolean =>
  written === undefined || made.every((_, at) => waiting.includes(at) !== written.includes(at))

const tokenOf = (sent: SentEvidence | undefined) => (sent?.token ? { token: sent.token } : {})

const withTokens = (records: readonly Made[], before: Before) =>
  records.flatMap((made) => {
    const token = before.get(made.file)?.token
    return token ? [{ made, token }] : []
  })

const withoutToken = ({ id }: Made, sent: SentEvidence | undefined): SentEvidence => ({
  id,
  digest: sent?.digest ?? '',
  ...(sent?.waits && { waits: sent.waits }),
})

/** Without a session: nothing in the request says who sends it. */
const send = (open: Sync, body: SendEvidence) =>
  askServer(open.platform.http, { method: 'POST', path: '/v1/evidence/records', body }, TakenEvidence)

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
