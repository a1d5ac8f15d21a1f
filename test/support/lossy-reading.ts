import type { z } from 'zod'
import { toBytes } from '#contract/codec.ts'
import type { Http } from '#device/platform/http.ts'
import { type LeftOut, type ListPath, readAnswer, without } from './left-out.ts'

/** Http to an honest server over a line that leaves a part out of one answer. */
export interface LossyLine {
  readonly http: Http
  /** Leaves this list, or its middle, out of the next answer of this form that has it, after so many whole ones. Tells whether there was one. */
  leaveOut(schema: z.ZodType, path: ListPath, what: LeftOut, after?: number): () => boolean
}

export function lossyReading(honest: Http): LossyLine {
  let next: { readonly schema: z.ZodType; readonly path: ListPath; readonly what: LeftOut; after: number } | undefined
  const fetch = async (url: string, how: RequestInit): Promise<Response> => {
    const answer = await honest.fetch(url, how)
    const read = next && answer.ok ? new Uint8Array(await answer.clone().arrayBuffer()) : undefined
    const said = read && read.length > 0 ? readable(read) : undefined
    if (!next?.schema.safeParse(said).success) return answer
    const less = without(said, next.path, next.what)
    if (!less || (next.after -= 1) >= 0) return answer
    next = undefined
    return new Response(toBytes(less), { status: answer.status, headers: answer.headers })
  }
  return {
    http: { base: honest.base, fetch },
    leaveOut: (schema, path, what, after = 0) => {
      next = { schema, path, what, after }
      return () => next === undefined
    },
  }
}

/** Undefined for what is not one message, as a stream of rows. */
function readable(bytes: Uint8Array): unknown {
  try {
    return readAnswer(bytes)
  } catch {
    return undefined
  }
}
