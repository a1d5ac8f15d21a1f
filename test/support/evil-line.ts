import type { Bytes } from '#bytes.ts'
import type { z } from 'zod'
import { fromBytes, toBytes } from '#contract/codec.ts'
import { PullFrame, SyncAnswer } from '#contract/sync.ts'
import type { Http } from '#device/platform/http.ts'

export type Answer = z.infer<typeof SyncAnswer>
export type Frame = z.infer<typeof PullFrame>
/** How the server's operator alters an answer. */
export type Alter = (bytes: Bytes, status: number) => Promise<Bytes | Response> | Bytes | Response

/** Http to a server whose operator alters its answers. */
export interface EvilLine {
  readonly http: Http
  /** Everything that the device sent, for a search. */
  readonly sent: Uint8Array[]
  /** Answers of the honest server, by path. */
  readonly heard: { readonly path: string; readonly bytes: Bytes }[]
  /** From now on answers of this path are altered, until `behave`. */
  alter(path: string, how: Alter): void
  alterSync(how: (answer: Answer) => Promise<Answer> | Answer): void
  alterPull(how: (frames: readonly Frame[]) => Uint8Array): void
  /** From now on what the device sends to this path is replaced, until `behave`. */
  replace(path: string, how: (body: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>): void
  behave(): void
  /** How often an answer was altered. */
  readonly altered: number
}

export function evilLine(honest: Http): EvilLine {
  const altering = new Map<string, Alter>()
  const replacing = new Map<string, Parameters<EvilLine['replace']>[1]>()
  const sent: Uint8Array[] = []
  const heard: { path: string; bytes: Bytes }[] = []
  const state = { altered: 0 }
  const fetch = async (url: string, how: RequestInit): Promise<Response> => {
    const path = url.slice(url.indexOf('/v1/'))
    if (how.body instanceof Uint8Array) sent.push(how.body)
    const replaced = replacing.get(path)
    const body = replaced && how.body instanceof Uint8Array ? replaced(new Uint8Array(how.body)) : how.body
    const answer = await honest.fetch(url, { ...how, body: body ?? null })
    const bytes = new Uint8Array(await answer.arrayBuffer())
    heard.push({ path, bytes })
    const alter = altering.get(path)
    const bodiless = answer.status === 204
    if (!alter) return new Response(bodiless ? null : bytes, { status: answer.status, headers: answer.headers })
    const altered = await alter(bytes, answer.status)
    if (altered instanceof Response) {
      state.altered += 1
      return altered
    }
    if (Buffer.compare(altered, bytes) !== 0) state.altered += 1
    return new Response(bodiless ? null : altered, { status: answer.status, headers: answer.headers })
  }
  return {
    http: { base: honest.base, fetch },
    sent,
    heard,
    alter: (path, how) => altering.set(path, how),
    alterSync: (how) =>
      altering.set('/v1/sync', async (bytes) => {
        const answer = fromBytes(SyncAnswer, bytes)
        return answer ? toBytes(await how(answer)) : bytes
      }),
    alterPull: (how) => altering.set('/v1/pull', (bytes) => new Uint8Array(how(framesIn(bytes)))),
    replace: (path, how) => replacing.set(path, how),
    behave: () => {
      altering.clear()
      replacing.clear()
    },
    get altered() {
      return state.altered
    },
  }
}

/** `u32 length ‖ CBOR`, repeated. */
export function framed(frames: readonly Frame[]): Uint8Array {
  return Buffer.concat(
    frames.flatMap((frame) => {
      const bytes = toBytes(frame)
      const length = Buffer.alloc(4)
      length.writeUInt32BE(bytes.length)
      return [length, bytes]
    }),
  )
}

function framesIn(bytes: Bytes): Frame[] {
  const frames: Frame[] = []
  for (let at = 0; at + 4 <= bytes.length; ) {
    const length = Buffer.from(bytes.buffer, bytes.byteOffset + at, 4).readUInt32BE()
    const frame = fromBytes(PullFrame, bytes.slice(at + 4, at + 4 + length))
    if (!frame) throw new Error('the honest server sent something that is no frame')
    frames.push(frame)
    at += 4 + length
  }
  return frames
}
