import type { FileId } from '../entry/ids.ts'

/**
 * A number to say on the phone or write on paper in place of the name. It follows from the id of the file, so it is the
 * same on every device and nobody assigns it. It proves nothing: two files of an agency may, very rarely, have the same.
 */
export function caseNumber(file: FileId): string {
  let hash = 0x811c9dc5
  for (const letter of file) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return String(hash % 100_000_000)
    .padStart(8, '0')
    .replace(/^(\d{4})/, '$1 ')
}

/** What was typed, where it is such a number: with or without spaces and hyphens. */
export function typedNumber(asked: string): string | undefined {
  const digits = asked.normalize('NFKC').replaceAll(/[\s-]/g, '')
  return /^\d{8}$/.test(digits) ? `${digits.slice(0, 4)} ${digits.slice(4)}` : undefined
}
