import type { Stores } from '#device/kept/stores.ts'
import { FILE_TYPES } from '#domain/vocabulary/file-type.ts'
import { clearRows } from './clear-rows.ts'
import { given } from './given.ts'
import { roomsOf } from './rooms-of.ts'
import type { Enrolled, System } from './system.ts'

/**
 * All that a member's device can open, as one text: every row that it stores, opened with the member's own keys, and
 * every file as it reads it. The rows that hold sealed segments are read through the files.
 */
export async function openedRows(system: System, enrolled: Enrolled): Promise<string> {
  const { device, member } = enrolled
  const { rows } = await roomsOf(system, enrolled)
  const stores = new Set((await clearRows(device)).keys(`${member}/`).map((key) => key.split('/')[1] ?? ''))
  const opened: unknown[] = []
  for (const store of stores) {
    if (SEALED_BYTES.has(store)) continue
    opened.push(await rows.list(store as keyof Stores))
  }
  const files = new Set<string>()
  for (const type of FILE_TYPES) for (const { file } of given(await device.files(type))) files.add(file)
  for (const file of files) opened.push(given(await device.file(file as never)))
  return JSON.stringify(opened)
}

/** Rows of bytes as the server has them: segments and parts of documents. */
const SEALED_BYTES: ReadonlySet<string> = new Set(['seg', 'old', 'chunk'])
