/** The text of bytes in UTF-8. Undefined for bytes that are none: they would be counted as values that nobody wrote. */
export function utf8Text(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
