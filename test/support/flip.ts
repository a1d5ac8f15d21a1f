import { clearRows } from './clear-rows.ts'
import type { Tested } from './system.ts'

/** Rows of a store on this device, by their full keys: `<member>/<store>/<row>`. */
export async function rowsOf(device: Tested, store: string, row = ''): Promise<readonly string[]> {
  const { keys } = await clearRows(device)
  return keys().filter((key) => key.slice(key.indexOf('/') + 1).startsWith(`${store}/${row}`))
}

/** Flips one bit of a row, as a worn memory card does. `at`: the position in the row, from 0 to below 1. */
export async function flip(device: Tested, key: string, at: number): Promise<void> {
  const rows = await clearRows(device)
  const before = await rows.get(key)
  if (!before || before.length === 0) throw new Error('a row that holds bytes is flipped')
  const value = before.slice()
  const place = Math.floor(at * value.length)
  value[place] = (value[place] ?? 0) ^ 0x04
  await rows.write([{ key, value }])
}
