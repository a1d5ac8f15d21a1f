import type { Device } from '../../src/device/api.ts'
import { createDevice } from '../../src/device/device.ts'
import { MemoryKeySlots } from '../../src/device/kept/key-slots/memory-key-slots.ts'
import { MemoryReplica } from '../../src/device/kept/replica/memory-replica.ts'
import type { Draft } from '../../src/domain/entry/entry.ts'
import type { FileId, Folder } from '../../src/domain/entry/ids.ts'
import { KINDS } from '../../src/domain/kinds.ts'
import type { PlainDate } from '../../src/domain/entry/plain-date.ts'
import type { Result } from '../../src/result.ts'
import { record } from './records.ts'
import type { NewFile } from '../../src/device/files/api.ts'

export const PASSPHRASE = 'kovasi meraho dubine'
const DAY = '2026-03-02' as PlainDate

/** The value; ends the bench with the code if it was refused. */
export function given<Value>(result: Result<Value, string, unknown>): Value {
  if (!result.ok) throw new Error(`refused: ${result.code} ${JSON.stringify(result.detail ?? null)}`)
  return result.value
}

export function nodeDevice(url: string): Device {
  return createDevice({
    replica: new MemoryReplica(),
    keySlots: new MemoryKeySlots(),
    http: { base: url, fetch: (path, request) => fetch(path, request) },
    kinds: KINDS,
    clock: () => Date.now(),
  })
}

/** A plaintext entry of about 1 kB: a concern in words, with the fields of every entry. */
export function note(n: number, folder: Folder): Draft {
  return {
    kind: 'concern',
    folder,
    at: DAY,
    body: {
      status: 'open',
      concern: `note-${String(n)}`,
      about: 'other',
      words: record(n).note.slice(0, 520),
      raisedBy: 'observed',
      look: 'watch',
    },
  }
}

export interface Seeded {
  readonly account: string
  readonly device: Device
  readonly files: readonly FileId[]
}

/**
 * Where the entries go: `devices` of one member write in turn into `folders` of `files`. Heads = files × folders if one
 * device writes each.
 */
export interface Spread {
  readonly entries: number
  readonly files: number
  readonly folders: readonly [Folder, ...Folder[]]
  readonly devices: number
  /**
   * If true, each device writes its share in each file: heads = files × folders × devices. Otherwise the devices take
   * the files in turn.
   */
  readonly everyDeviceInEveryFile?: boolean
}

/**
 * Founds an agency through the device library and writes `entries` notes, distributed as asked; all are delivered when
 * this resolves.
 */
export async function seed(
  url: string,
  setup: string,
  { entries, files, folders, devices, everyDeviceInEveryFile = false }: Spread,
): Promise<Seeded> {
  const founder = nodeDevice(url)
  const { account } = given(
    await founder.foundOrganisation({ setup, name: 'Bench', member: 'Arben Dema', passphrase: PASSPHRASE }),
  )
  const ids: FileId[] = []
  let n = 0
  while (ids.length < files)
    ids.push(
      ...given(
        await founder.openFiles(
          Array.from(
            { length: Math.min(25, files - ids.length) },
            (): NewFile => ({ drafts: [note(n++, folders[0])] }),
          ),
        ),
      ),
    )
  given(await founder.sync())

  const writers = [founder]
  while (writers.length < devices) {
    const device = nodeDevice(url)
    given(await device.signIn({ account, passphrase: PASSPHRASE }))
    given(await device.sync())
    writers.push(device)
  }
  const places = ids.flatMap((file) =>
    folders.flatMap((folder): { readonly file: FileId; readonly folder: Folder; readonly writer: Device | null }[] =>
      everyDeviceInEveryFile ? writers.map((writer) => ({ file, folder, writer })) : [{ file, folder, writer: null }],
    ),
  )
  const each = entries / places.length
  for (const [turn, { file, folder, writer }] of places.entries()) {
    const by = writer ?? writers[turn % writers.length] ?? founder
    // The founder's first entry of each file was written when the file was opened.
    const already = folder === folders[0] && (by === founder || writer === null) ? 1 : 0
    for (let left = each - already; left > 0; left -= 50)
      given(await by.write(Array.from({ length: Math.min(50, left) }, () => ({ file, draft: note(n++, folder) }))))
  }
  for (const writer of writers) {
    given(await writer.sync())
    const { unsent } = await writer.syncState()
    if (unsent > 0) throw new Error(`${String(unsent)} entries were not delivered`)
  }
  return { account, device: founder, files: ids }
}
