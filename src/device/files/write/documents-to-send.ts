import { z } from 'zod'
import type { Entry } from '#domain/entry/entry.ts'
import type { RowChange } from '../../kept/replica/replica.ts'
import type { Files } from '../files.ts'

/** Chunks of documents that these entries are the first to name: they may be sent from now on. */
export async function chunksToSend(open: Files, entries: readonly Entry[]): Promise<readonly RowChange[]> {
  const changes: RowChange[] = []
  for (const { file, body } of entries) {
    const named = NamesDocument.safeParse(body)
    if (!named.success) continue
    for (const row of await open.rows.names('chunkout', `${file}/${named.data.attachment.attachment}.`)) {
      const waiting = await open.rows.get('chunkout', row)
      if (!waiting?.held) continue
      const { held: _, ...sent } = waiting
      changes.push(await open.rows.put('chunkout', row, sent))
    }
  }
  return changes
}
const NamesDocument = z.object({ attachment: z.object({ attachment: z.string() }) })
