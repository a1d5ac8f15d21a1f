import { Worker } from 'node:worker_threads'
import { type Unverified, type Verified, verified } from './verified.ts'
import type { Answer, Question } from './worker.ts'

/** From so many bytes on a thread of its own is worth the way there. */
const LARGE = 256 * 1024

interface Waiting {
  readonly done: (verified: readonly Verified[]) => void
  readonly failed: (error: Error) => void
}

/** Verifies segments. Much at once goes to a thread of its own, so that the server answers others meanwhile; that thread is started when it is first needed. */
export class Verifier {
  readonly #waiting = new Map<number, Waiting>()
  #worker: Worker | undefined
  #next = 0

  async verify(segments: readonly Unverified[]): Promise<readonly Verified[]> {
    const size = segments.reduce((sum, { bytes }) => sum + bytes.length, 0)
    return size < LARGE ? Promise.all(segments.map(verified)) : this.#ask(segments, size)
  }

  async stop(): Promise<void> {
    await this.#worker?.terminate()
  }

  #ask(segments: readonly Unverified[], size: number): Promise<readonly Verified[]> {
    // A copy: what is sent is gone here, and the segments are still to be stored.
    const all = new Uint8Array(size)
    let at = 0
    const parts = segments.map(({ bytes, key }) => {
      all.set(bytes, at)
      at += bytes.length
      return { from: at - bytes.length, to: at, key }
    })
    const number = (this.#next += 1)
    const worker = (this.#worker ??= this.#start())
    return new Promise((done, failed) => {
      this.#waiting.set(number, { done, failed })
      worker.ref()
      worker.postMessage({ number, all, parts } satisfies Question, [all.buffer])
    })
  }

  #start(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { execArgv: [] })
    worker.on('message', ({ number, ...answer }: Answer) => {
      const waiting = this.#waiting.get(number)
      this.#waiting.delete(number)
      if (this.#waiting.size === 0) worker.unref()
      if ('verified' in answer) waiting?.done(answer.verified)
      else waiting?.failed(new Error(answer.failed))
    })
    worker.on('error', (error: Error) => this.#end(worker, error))
    worker.on('exit', () => this.#end(worker, new Error('the thread that verifies segments ended')))
    return worker
  }

  /** Whoever waits hears of it and tries again; the next request starts another. */
  #end(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return
    this.#worker = undefined
    const waiting = [...this.#waiting.values()]
    this.#waiting.clear()
    for (const { failed } of waiting) failed(error)
  }
}
