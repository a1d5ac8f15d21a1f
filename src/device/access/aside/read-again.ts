import type { Bytes } from '#bytes.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { AccessState } from '#sealing/access/access.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { hasHashed, parseSegment, segmentId } from '#sealing/segments/segment.ts'
import { foldNow } from '../../files/folds/folded-file.ts'
import { newBatch, persistBatch } from '../../files/state/batch.ts'
import { accessOf, alarm, stateOf } from '../../files/state/file-state.ts'
import { blocksOf, putBlock } from '../../files/state/stored-rows.ts'
import { redactedHere } from '../../files/state/waiting-acts.ts'
import { idBytes } from '../../kept/id-text.ts'
import { framesOf } from '../../sync/receive/frames.ts'
import { askToPull } from '../../sync/receive/pull.ts'
import { withoutRedacted } from '../../sync/receive/receive-access.ts'
import { isWhole } from '../../sync/receive/receive-rows.ts'
import type { Sync } from '../../sync/sync.ts'

interface Lacking {
  readonly folder: number
  readonly seq: number
}

/**
 * Words that stand again are asked of the server once more, and only those: the rows that hold them were verified before.
 * What the server gives counts where it is the same segment and each ciphertext has its hash.
 */
export async function readWordsAgain(open: Sync, file: FileId): Promise<void> {
  const state = await stateOf(open, file)
  const access = state && (await accessOf(open, file, state))
  if (!access) return
  const fetched = new Map<string, Bytes>()
  for (const row of await lackingRows(open, file, access)) {
    const segment = await fetchRow(open, file, row)
    if (segment) fetched.set(nameOf(row), segment)
  }
  await open.mutex.run(async (turn) => {
    const [now, batch] = [open.alive ? await stateOf(open, file) : undefined, newBatch()]
    const standing = now && (await accessOf(open, file, now))
    if (!now || !standing) return
    const left: number[] = []
    for (const { folder, rows } of await blocksOf(open, file)) {
      const filled = await Promise.all(
        rows.map(async (row) => {
          if (!isLacking(row.segment, standing)) return row
          const segment = await sameSegment(row.segment, fetched.get(nameOf({ folder, seq: row.seq })))
          const kept = segment && withoutRedacted(segment, redactedHere(open, standing))
          return kept && !isLacking(kept, standing) ? { ...row, segment: kept } : row
        }),
      )
      left.push(...filled.filter(({ segment }) => isLacking(segment, standing)).map(({ seq }) => seq))
      if (filled.some((row, at) => row !== rows[at])) batch.changes.push(putBlock(open, file, folder, filled))
    }
    // Asked again with each round until the server has them.
    if (left.length > 0) alarm(now, { what: 'server-older', device: null, folder: null })
    else delete now.wordsBack
    batch.states.set(file, now)
    await persistBatch(open, turn, batch, 'durable')
    await foldNow(open, turn, [file], { fromRows: true })
    open.platform.changed(['files'])
  })
}

const nameOf = ({ folder, seq }: Lacking) => `${String(folder)}/${String(seq)}`

function isLacking(segment: Bytes, access: AccessState): boolean {
  const parsed = parseSegment(segment)
  return parsed.ok && !isWhole(parsed.value, access)
}

const lackingRows = (open: Sync, file: FileId, access: AccessState): Promise<readonly Lacking[]> =>
  open.mutex.run(async () =>
    (await blocksOf(open, file)).flatMap(({ folder, rows }) =>
      rows.filter(({ segment }) => isLacking(segment, access)).map(({ seq }) => ({ folder, seq })),
    ),
  )

async function fetchRow(open: Sync, file: FileId, { folder, seq }: Lacking): Promise<Bytes | undefined> {
  const stop = new AbortController()
  const asked = await askToPull(open, [{ file: idBytes(file), folder, after: seq - 1 }], stop.signal)
  if (!asked.ok) return undefined
  for await (const { rows } of framesOf(asked.value)) {
    stop.abort()
    return rows.find((row) => row.seq === seq)?.segment
  }
  return undefined
}

/** What came, if it is the segment that is here, with the ciphertexts that its author signed. */
async function sameSegment(here: Bytes, came: Bytes | undefined): Promise<Bytes | undefined> {
  const [had, has] = [parseSegment(here), came && parseSegment(came)]
  if (!had.ok || !has?.ok) return undefined
  const same = equal(await segmentId(had.value), await segmentId(has.value))
  return same && (await hasHashed(has.value)) ? has.value.bytes : undefined
}
