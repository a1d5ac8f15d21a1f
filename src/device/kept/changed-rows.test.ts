import { describe, expect, it } from 'vitest'
import type { FileId } from '#domain/entry/ids.ts'
import { ChangedRows } from './changed-rows.ts'
import { KeyedNames } from './keyed-names.ts'
import { Mutex } from './mutex.ts'
import { MemoryReplica } from './replica/memory-replica.ts'
import type { RowChange } from './replica/replica.ts'
import { SealedRows } from './sealed-rows.ts'

const TEAM = 'team-file' as FileId
const put = (key: string): RowChange => ({ key: `drita/${key}`, value: new Uint8Array(1) })
const drop = (key: string): RowChange => ({ key: `drita/${key}`, value: null })

/** What is noted of rows that are persisted. */
async function persisted(changed: ChangedRows, changes: readonly RowChange[], replica = new MemoryReplica()) {
  const [localKey, home] = [new Uint8Array(32), new Uint8Array(16)]
  const names = await KeyedNames.under(localKey, replica, 'drita')
  const rows = new SealedRows({ names, member: 'drita', localKey, home, changed })
  await new Mutex().run((turn) => rows.persist(turn, changes, 'durable'))
}

async function changedBy(...changes: RowChange[]) {
  const rows = new ChangedRows('drita')
  await persisted(rows, changes)
  return [...rows.drain(TEAM)].sort()
}

describe('what a written row changes of what is read', () => {
  it('is nothing where the storage refused it', async () => {
    const rows = new ChangedRows('drita')
    const replica = new MemoryReplica()
    replica.write = () => Promise.reject(new Error('full'))
    await expect(persisted(rows, [put('act/1')], replica)).rejects.toThrow('full')
    expect(rows.drain(TEAM)).toEqual([])
  })

  it('is nothing where a place, a draft or a chunk is kept, or a file that was read is folded', async () => {
    expect(await changedBy(put('place/'), put('draft/all'), put('chunk/1'), put('chunkout/1'))).toEqual([])
    expect(await changedBy(put('fold/a'), put('line/3'), drop('dirty/a'))).toEqual([])
  })

  it('is nothing of this member where another member of the device writes', async () => {
    expect(await changedBy({ key: 'arben/act/1', value: new Uint8Array(1) })).toEqual([])
  })

  it('is the files where rows of one come, and the members, too, where it is the file that names them', async () => {
    expect(await changedBy(put('seg/a/1'))).toEqual(['files'])
    expect(await changedBy(put(`dirty/${TEAM}`))).toEqual(['files', 'members'])
  })

  it('is the files where a store is written that nobody named here', async () => {
    expect(await changedBy(put('something-new/1'))).toEqual(['files'])
  })

  it('is said once', async () => {
    const rows = new ChangedRows('drita')
    await persisted(rows, [put('colleague/besa')])
    expect(rows.drain(TEAM)).toEqual(['members'])
    expect(rows.drain(TEAM)).toEqual([])
  })
})
