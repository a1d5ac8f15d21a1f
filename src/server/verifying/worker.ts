import { parentPort } from 'node:worker_threads'
import type { Bytes } from '#sealing/primitives/bytes.ts'
import { type Verified, verified } from './verified.ts'

/** Segments, one after the other in `all`. */
export interface Question {
  readonly number: number
  readonly all: Bytes
  readonly parts: readonly { readonly from: number; readonly to: number; readonly key: Bytes }[]
}

export type Answer = { readonly number: number } & ({ readonly verified: readonly Verified[] } | { readonly failed: string })

parentPort?.on('message', ({ number, all, parts }: Question) => {
  Promise.all(parts.map(({ from, to, key }) => verified({ bytes: all.subarray(from, to), key }))).then(
    (each) => { parentPort?.postMessage({ number, verified: each } satisfies Answer) },
    (error: unknown) => { parentPort?.postMessage({ number, failed: String(error) } satisfies Answer) },
  )
})
