import { isUtf8 } from 'node:buffer'
import { accept, refuse, type Result } from '#result.ts'

export type TextRefusal = 'empty' | 'utf-16' | 'not-utf-8' | 'nul-byte' | 'not-text'

/** `byte` counts from 1; `line` is a line of the file, the header being line 1. */
export interface TextPosition {
  readonly line?: number
  readonly byte?: number
}

const NEWLINE = 0x0a
/** First bytes of old and new workbooks, other archives and PDF. */
const OTHER_FORMS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x1f, 0x8b],
  [0x25, 0x50, 0x44, 0x46],
]

/** Reads the bytes of a CSV file as UTF-8, with or without a byte-order mark. Anything that is not text is refused with its place; no encoding is guessed. */
export function sourceText(bytes: Uint8Array): Result<string, TextRefusal, TextPosition> {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return refuse('utf-16', { byte: 1, line: 1 })
  if (OTHER_FORMS.some((form) => startsWith(bytes, form))) return refuse('not-text', { byte: 1, line: 1 })

  const nul = bytes.indexOf(0)
  if (nul >= 0)
    return refuse(looksLikeUtf16(bytes) ? 'utf-16' : 'nul-byte', { byte: nul + 1, line: lineOf(bytes, nul) })

  if (!isUtf8(bytes)) {
    const at = firstBadByte(bytes)
    return refuse('not-utf-8', { byte: at + 1, line: lineOf(bytes, at) })
  }
  // A program that adds a mark to a file that has one leaves two: the second would become part of the first column's name.
  const text = new TextDecoder('utf-8').decode(bytes).replace(/^\ufeff+/, '')
  return text.trim() === '' ? refuse('empty', {}) : accept(text)
}

const startsWith = (bytes: Uint8Array, prefix: readonly number[]) =>
  prefix.every((byte, index) => bytes[index] === byte)

/** UTF-16 text of western scripts without a mark has a zero in about every second byte. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 512)
  return start.filter((byte) => byte === 0).length > start.length / 4
}

function lineOf(bytes: Uint8Array, at: number): number {
  let line = 1
  for (let index = 0; index < at; index++) if (bytes[index] === NEWLINE) line++
  return line
}

/** For bytes that are not UTF-8. No byte of a longer UTF-8 character is a newline, so the first line that is not UTF-8 holds the first wrong byte. */
function firstBadByte(bytes: Uint8Array): number {
  for (let start = 0; ; ) {
    const end = bytes.indexOf(NEWLINE, start) + 1 || bytes.length
    const line = bytes.subarray(start, end)
    if (!isUtf8(line)) return start + firstBadIn(line)
    start = end
  }
}

function firstBadIn(line: Uint8Array): number {
  for (let at = 0; ; ) {
    const width = [1, 2, 3, 4].find((candidate) => isUtf8(line.subarray(at, at + candidate)))
    if (width === undefined) return at
    at += width
  }
}
