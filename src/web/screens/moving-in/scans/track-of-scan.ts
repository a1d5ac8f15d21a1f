import type { FileId } from '#domain/entry/ids.ts'
import { TrackKey } from '#domain/file/tracks.ts'

/**
 * The key under which this original is kept in this file: made of the SHA-256 of the file’s id and the bytes. The same
 * original is one document there whenever it is chosen, and two files do not tell that they hold the same paper.
 */
export async function trackOfScan(file: FileId, original: Uint8Array<ArrayBuffer>): Promise<TrackKey> {
  const head = new TextEncoder().encode(`scan ${file} `)
  const whole = new Uint8Array(head.length + original.length)
  whole.set(head)
  whole.set(original, head.length)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', whole))
  return TrackKey.parse([...digest.slice(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join(''))
}
