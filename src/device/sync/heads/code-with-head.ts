import { accept, refuse, type Result } from '#result.ts'
import type { Directory } from '#sealing/directory/directory.ts'
import { judgeHead, readHead } from '#sealing/directory/head-statement.ts'

/** Between a code and what the device that shows it says of its directory; a QR code has it among its letters. */
const BETWEEN = '/'

/** A code of an account or an invitation, as it was typed or scanned. */
export function partsOfCode(text: string): { readonly code: string; readonly head: string | undefined } {
  const [code = '', head] = text.split(BETWEEN)
  return { code, head }
}

/**
 * Whether the directory that the server shows to a new device goes at least as far as that of the device beside it, whose
 * code was scanned. That this device was taken off since is no fault of the directory: an invitation holds for days. A code
 * that was typed from paper says nothing of it.
 */
export async function reachesHead(
  directory: Directory,
  head: string | undefined,
): Promise<Result<true, 'code-mistyped' | 'app-too-old' | 'organisation-differs' | 'directory-broken'>> {
  if (head === undefined) return accept(true)
  const read = await readHead(head)
  if (!read.ok) return read
  const judged = await judgeHead(directory, read.value, 'before')
  if (judged.ok && judged.value === 'fits') return accept(true)
  return refuse(judged.ok || judged.code !== 'organisation-differs' ? 'directory-broken' : judged.code)
}
