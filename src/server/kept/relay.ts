import type { Bytes } from '#bytes.ts'
import { base64url, fromBase64url } from '#sealing/primitives/bytes.ts'
import { CBOR } from '#contract/codec.ts'
import { BODY_LIMIT } from '#contract/bytes.ts'

/** Where the network's server is, and what this agency's server shows there. */
export interface NetworkPlace {
  readonly url: string
  readonly agency: Bytes
  readonly token: Bytes
}

const AGENCY = 16
const TOKEN = 32

/** The line that whoever runs the network's server gives to an agency: its number and its token. */
export const credentialText = (agency: Bytes, token: Bytes): string => base64url(Uint8Array.from([...agency, ...token]))

export function readCredential(text: string): { agency: Bytes; token: Bytes } | undefined {
  const bytes = fromBase64url(text.trim())
  return bytes?.length === AGENCY + TOKEN ? { agency: bytes.slice(0, AGENCY), token: bytes.slice(AGENCY) } : undefined
}

export type Fetch = (url: string, how: RequestInit) => Response | Promise<Response>

/** How the agency's server reaches the network's: always the one address it was started with, never one that a request names. */
export interface Relay {
  /** Undefined where the network's server was not reached, or answered what no answer can be. */
  ask(
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    body?: Bytes,
  ): Promise<{ readonly status: number; readonly bytes: Bytes } | undefined>
}

const PATIENCE = 10_000

export function relayTo({ url, agency, token }: NetworkPlace, fetch: Fetch): Relay {
  const credential = credentialText(agency, token)
  return {
    async ask(method, path, body) {
      try {
        const response = await fetch(`${url.replace(/\/$/, '')}/v1/network-partner${path === '' ? '' : `/${path}`}`, {
          method,
          headers: { accept: CBOR, authorization: `Bearer ${credential}`, ...(body ? { 'content-type': CBOR } : {}) },
          redirect: 'error',
          signal: AbortSignal.timeout(PATIENCE),
          ...(body ? { body } : {}),
        })
        const bytes = await bounded(response)
        return bytes && { status: response.status, bytes }
      } catch {
        // Every way of not reaching it is one to the person who waits.
        return undefined
      }
    },
  }
}

/** The network's server is somebody else's: an answer without an end is cut off. */
async function bounded(response: Response): Promise<Bytes | undefined> {
  const parts: Uint8Array[] = []
  let length = 0
  const body: AsyncIterable<Uint8Array> | readonly Uint8Array[] = response.body ?? []
  for await (const part of body) {
    length += part.length
    if (length > BODY_LIMIT) return undefined
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}
