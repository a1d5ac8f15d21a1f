import { rowAt } from './row-at.ts'

/** The text of bytes in UTF-8. Undefined for bytes that are none: they would be counted as values that nobody wrote. */
export function utf8Text(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The row in which bytes that are no UTF-8 first stand. */
export function rowNotUtf8(bytes: Uint8Array): { readonly row?: number } {
  const text = new TextDecoder().decode(bytes)
  const at = text.indexOf('\uFFFD')
  return at < 0 ? {} : { row: rowAt(text, at) }
}
