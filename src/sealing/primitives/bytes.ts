import type { Bytes } from '#bytes.ts'

const HEX = /^(?:[0-9a-f]{2})*$/
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const VALUES = Array.from({ length: 128 }, (_, code) => ALPHABET.indexOf(String.fromCharCode(code)))

export function concat(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Constant time: independent of where the two differ. */
export function equal(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  let difference = 0
  for (let i = 0; i < a.length; i++) difference |= (a[i] ?? 0) ^ (b[i] ?? 0)
  return difference === 0
}

const encoder = new TextEncoder()

export const utf8 = (text: string): Bytes => encoder.encode(text)

/** A copy of bytes that a library returned over memory that may be shared. */
export const own = (bytes: Uint8Array): Bytes => new Uint8Array(bytes)

export function randomBytes(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length))
}

export const u8 = (value: number): Bytes => number(1, value)
export const u32 = (value: number): Bytes => number(4, value)
export const u64 = (value: number): Bytes => number(8, value)

/**
 * Big-endian. Written byte by byte: a DataView allocates memory outside the heap for each number, and a first sync has
 * tens of thousands.
 */
function number(length: 1 | 4 | 8, value: number): Bytes {
  if (!Number.isSafeInteger(value) || value < 0 || value >= 256 ** length)
    throw new RangeError(`${String(value)} does not fit in ${String(length)} bytes`)
  const bytes = new Uint8Array(length)
  for (let at = length - 1, rest = value; at >= 0; at--, rest = Math.floor(rest / 256)) bytes[at] = rest % 256
  return bytes
}

const PAIRS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

export function hex(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += PAIRS[byte] ?? ''
  return text
}

export function fromHex(text: string): Bytes | undefined {
  if (!HEX.test(text)) return undefined
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}

/**
 * A text key for bytes, up to some thousands of them. Not built by spreading: that makes an object for each byte, and a
 * first sync has hundreds of thousands.
 */
export const lookUpText = (bytes: ArrayLike<number>): string => String.fromCharCode.apply(null, bytes as number[])

/** RFC 4648 §5, without padding. */
export function base64url(bytes: Uint8Array): string {
  let text = ''
  for (let from = 0; from < bytes.length; from += PART) {
    const end = Math.min(from + PART, bytes.length)
    // Allocated at full length: a text that grows letter by letter is copied four times, and a first sync writes tens
    // of thousands of ids.
    const codes = new Array<number>(Math.ceil(((end - from) * 4) / 3))
    for (let i = from, at = 0; i < end; i += 3, at += 4) {
      const word = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
      codes[at] = letter(word >> 18)
      codes[at + 1] = letter(word >> 12)
      if (end - i > 1) codes[at + 2] = letter(word >> 6)
      if (end - i > 2) codes[at + 3] = letter(word)
    }
    text += lookUpText(codes)
  }
  return text
}

/** Decodes exactly what `base64url` writes; undefined for anything else, unused bits that are set included. */
export function fromBase64url(text: string): Bytes | undefined {
  if (text.length % 4 === 1) return undefined
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let buffer = 0
  let bits = 0
  let at = 0
  for (let i = 0; i < text.length; i++) {
    const value = VALUES[text.charCodeAt(i)] ?? -1
    if (value < 0) return undefined
    buffer = ((buffer << 6) | value) & 0xfff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[at++] = (buffer >> bits) & 0xff
    }
  }
  return (buffer & ((1 << bits) - 1)) === 0 ? bytes : undefined
}

/** Bytes converted to letters in one step; a multiple of three. */
const PART = 3072
const letter = (value: number): number => ALPHABET.charCodeAt(value & 63)
