import type { FileId } from '#domain/entry/ids.ts'
import { noteDamaged } from '../../files/state/damage.ts'
import type { WantedRows } from '../receive/receive-answer.ts'
import type { Sync } from '../sync.ts'

/** Folders that a stopped or killed round did not finish. */
export async function leftBehind(open: Sync): Promise<readonly WantedRows[]> {
  return open.mutex.run(async () => {
    const left: WantedRows[] = []
    for (const { row, value } of await open.rows.list('state')) {
      for (const [folder, { seq, known, doubted }] of Object.entries(value.away ? {} : value.folders))
        if (seq < known || doubted) left.push({ file: row as FileId, folder: Number(folder), after: seq, upto: known })
      if (!open.states.has(row as FileId)) open.states.set(row as FileId, value)
    }
    for (const row of open.rows.drainDamaged('state'))
      if (!open.states.has(row as FileId)) noteDamaged(open, row as FileId, 'the state')
    open.statesRead = true
    return left
  })
}

/** Folders of which a row did not verify. */
export function doubted(open: Sync): readonly WantedRows[] {
  return [...open.states].flatMap(([file, { folders, away }]) =>
    Object.entries(away ? {} : folders).flatMap(([folder, at]) =>
      at.doubted ? { file, folder: Number(folder), after: at.seq, upto: at.known } : [],
    ),
  )
}
