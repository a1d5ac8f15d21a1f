import type { FileId } from '#domain/entry/ids.ts'
import type { Files } from '../files.ts'
import type { Batch } from '../state/batch.ts'
import { ownRights } from '../state/rights.ts'
import { forgetWords } from './erase-file.ts'
import type { FileState } from '../../kept/row-types.ts'
import { COUNTING, NOTHING } from '../folds/folds.ts'

/** What holds words of a file, or opens them. */
const OF_WORDS = ['seg', 'old'] as const

/**
 * Takes the words of a whole file that two people set aside from this device, in the batch that stores their signatures:
 * segments, fold, documents, keys, and others' words in quarantine. Who may open it and how long its folders were stay,
 * so that it can come back whole; unsent words of this device's own member stay, too, and papers that were not sent yet.
 */
export async function putAway(open: Files, batch: Batch, file: FileId, state: FileState): Promise<void> {
  state.away = true
  await forgetWords(open, batch, file, { erased: false })
  for (const store of OF_WORDS) {
    const rows = await open.rows.dropAll(store, `${file}/`)
    // A row that this same batch puts is not there to be dropped yet.
    for (let at = batch.changes.length - 1; at >= 0; at -= 1) {
      const [, in_, of] = batch.changes[at]?.key.split('/') ?? []
      if (in_ === store && of === file) batch.changes.splice(at, 1)
    }
    batch.changes.push(...rows)
  }
  const unsent = new Set(await open.rows.names('chunkout', `${file}/`))
  const papers = (await open.rows.names('chunk', `${file}/`)).filter((row) => !unsent.has(row))
  batch.changes.push(...papers.map((row) => open.rows.drop('chunk', row)))
  batch.states.set(file, state)
  batch.keys.set(file, null)
  batch.lines.set(file, {
    line: NOTHING.caseFile,
    rights: ownRights(open, file, state),
    lastReceivedAt: state.lastReceivedAt,
    counting: COUNTING,
    waits: true,
    aside: 'waits',
  })
  batch.dirty.add(file)
  batch.fromRows.add(file)
}
