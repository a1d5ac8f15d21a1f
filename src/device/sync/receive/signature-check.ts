import type { Bytes } from '#bytes.ts'
import { concat } from '#sealing/primitives/bytes.ts'
import { verify } from '#sealing/primitives/ed25519.ts'
import type { SignatureCheck } from '../../platform/platform.ts'

export const CHECK_ON_THIS_THREAD: SignatureCheck = { verify, end: () => undefined }

/** One end of the channel, reduced to what is used: a worker, its own global, or a port. */
export interface CheckingPort {
  postMessage(message: unknown): void
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void
}

export interface CheckingWorker extends CheckingPort {
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void
  addEventListener(type: 'error', listener: () => void): void
  terminate(): void
}

/** Each check is `key ‖ signature ‖ message`. */
interface Asked {
  readonly number: number
  readonly checks: readonly Bytes[]
}

type Answered = 'ready' | { readonly number: number; readonly right: readonly boolean[] }

interface Waiting {
  readonly check: Bytes
  readonly settle: (right: boolean | Promise<boolean>) => void
}

const KEY = 32
const SIGNATURE = 64
const SIGNED = KEY + SIGNATURE

const isRight = (check: Bytes) => verify(check.subarray(0, KEY), check.subarray(SIGNED), check.subarray(KEY, SIGNED))

/** The worker's end: it receives public keys, signatures and signed messages, and nothing else. */
export function answerChecks(port: CheckingPort): void {
  const say = (answered: Answered) => {
    port.postMessage(answered)
  }
  port.addEventListener('message', ({ data }) => {
    const { number, checks } = data as Asked
    void Promise.all(checks.map(isRight)).then((right) => {
      say({ number, right })
    })
  })
  say('ready')
}

/**
 * Sends signatures to a worker, those of one task of this thread together: where WebCrypto runs on the calling thread they are a fifth of a first sync.
 * Until the worker is ready, and for all that it has not answered when it fails or ends, signatures are verified on this thread: the worker saves time,
 * and its silence decides nothing.
 */
export function checkInWorker(worker: CheckingWorker): SignatureCheck {
  const asked = new Map<number, readonly Waiting[]>()
  let [ready, ended, number] = [false, false, 0]
  let batch: Waiting[] = []

  const send = () => {
    if (batch.length === 0) return
    number += 1
    asked.set(number, batch)
    worker.postMessage({ number, checks: batch.map(({ check }) => check) } satisfies Asked)
    batch = []
  }
  const end = () => {
    ended = true
    worker.terminate()
    const left = [...[...asked.values()].flat(), ...batch]
    asked.clear()
    batch = []
    for (const { check, settle } of left) settle(isRight(check))
  }
  worker.addEventListener('error', end)
  worker.addEventListener('message', ({ data }) => {
    const answered = data as Answered
    if (answered === 'ready') {
      ready = true
      return
    }
    const waiting = asked.get(answered.number) ?? []
    asked.delete(answered.number)
    for (const [at, { settle }] of waiting.entries()) settle(answered.right[at] === true)
  })

  return {
    end,
    verify: (key, message, signature) => {
      if (!ready || ended || key.length !== KEY || signature.length !== SIGNATURE)
        return verify(key, message, signature)
      return new Promise((settle) => {
        if (batch.length === 0) setTimeout(send)
        batch.push({ check: concat(key, signature, message), settle })
      })
    },
  }
}
