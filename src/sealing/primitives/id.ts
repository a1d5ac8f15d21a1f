import type { Bytes } from '#bytes.ts'
import { base64url, fromBase64url, randomBytes } from './bytes.ts'

export const ID_LENGTH = 16

export const newId = (): Bytes => randomBytes(ID_LENGTH)

/** 22 characters of base64url: the text form of an id. */
export function idText(id: Uint8Array): string {
  if (id.length !== ID_LENGTH) throw new RangeError('an id has 16 bytes')
  return base64url(id)
}

export function readId(text: string): Bytes | undefined {
  return text.length === 22 ? fromBase64url(text) : undefined
}
