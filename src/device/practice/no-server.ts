import { CBOR, toBytes } from '#contract/codec.ts'
import type { OrganisationState } from '#contract/enrolment.ts'
import { signingKey } from '#sealing/primitives/ed25519.ts'
import { newId } from '#sealing/primitives/id.ts'
import type { Http } from '../platform/http.ts'

/**
 * Replaces the server for practice: it lets one agency be founded, stores nothing of it, and answers nothing else. So everything written in practice
 * stays in memory, and the device truly says that there is no network.
 */
export async function noServer(): Promise<Http> {
  const { publicKey } = await signingKey(crypto.getRandomValues(new Uint8Array(32)))
  const state: OrganisationState = { v: 1, receiptKey: publicKey, founded: false, incarnation: newId() }
  return {
    base: '',
    fetch(path, { method }) {
      if (path !== '/v1/organisation') throw new TypeError('practice reaches nobody')
      return method === 'POST'
        ? new Response(null, { status: 204 })
        : new Response(toBytes(state), { headers: { 'content-type': CBOR } })
    },
  }
}
