import { rowAt } from './row-at.ts'

/** Decodes bytes as UTF-8. Undefined for invalid bytes, which would be counted as values that nobody wrote. */
export function utf8Text(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The row of the first bytes that are not UTF-8. */
export function rowNotUtf8(bytes: Uint8Array): { readonly row?: number } {
  const text = new TextDecoder().decode(bytes)
  const at = text.indexOf('\uFFFD')
  return at < 0 ? {} : { row: rowAt(text, at) }
}
