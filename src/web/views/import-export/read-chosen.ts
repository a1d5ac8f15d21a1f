import { accept, refuse, type Result } from '#result.ts'

type Read<Value> = Result<Value, 'file-gone'>

/** The bytes of a chosen file. Refused where it can no longer be read: the file was moved, rewritten or deleted since, or its USB stick was removed. */
export const readBytes = (file: Blob): Promise<Read<Uint8Array<ArrayBuffer>>> =>
  reading(async () => new Uint8Array(await file.arrayBuffer()))

/** The same as text in UTF-8. */
export const readText = (file: Blob): Promise<Read<string>> => reading(() => file.text())

async function reading<Value>(read: () => Promise<Value>): Promise<Read<Value>> {
  try {
    return accept(await read())
  } catch (error) {
    if (error instanceof DOMException) return refuse('file-gone')
    throw error
  }
}
