import type { Bytes } from '#bytes.ts'
import { base64url, fromBase64url } from '#sealing/primitives/bytes.ts'
import { CBOR } from '#contract/codec.ts'
import { BODY_LIMIT } from '#contract/bytes.ts'

/** The address of the network's server, and the credential that this agency's server sends. */
export interface NetworkPlace {
  readonly url: string
  readonly agency: Bytes
  readonly token: Bytes
}

const AGENCY = 16
const TOKEN = 32

/** The line that the operator of the network's server gives to an agency: its number and its token. */
export const credentialText = (agency: Bytes, token: Bytes): string => base64url(Uint8Array.from([...agency, ...token]))

export function readCredential(text: string): { agency: Bytes; token: Bytes } | undefined {
  const bytes = fromBase64url(text.trim())
  return bytes?.length === AGENCY + TOKEN ? { agency: bytes.slice(0, AGENCY), token: bytes.slice(AGENCY) } : undefined
}

export type Fetch = (url: string, how: RequestInit) => Response | Promise<Response>

/**
 * How the agency's server sends requests to the network's server: always to the address given at start, never to one
 * from a request.
 */
export interface Relay {
  /** Undefined if the network's server was not reached, or its answer was invalid. */
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
        // The person who waits needs no distinction between the ways in which it was not reached.
        return undefined
      }
    },
  }
}

/** Another party runs the network's server: an answer without an end is cut off. */
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
