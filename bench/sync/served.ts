import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'

/** A server in a separate process, as in use: the bench's memory is not part of its garbage. */
export interface Served<Ready> {
  readonly ready: Ready
  /** Sends a request and waits for its answer. */
  ask(what: unknown): Promise<unknown>
  stop(): Promise<void>
}

type Said<Ready> = { readonly ready: Ready } | { readonly answer: unknown } | { readonly failed: string }

/** Starts the script `path`, which ends with `serving`. */
export async function startServed<Ready>(path: URL, ...words: readonly string[]): Promise<Served<Ready>> {
  const child = fork(path, words, { serialization: 'advanced' })
  const ended = once(child, 'exit')
  const said = await heard<Ready>(child)
  if (!('ready' in said)) throw new Error(`the server did not start: ${JSON.stringify(said)}`)
  return {
    ready: said.ready,
    ask: async (what) => {
      child.send(what as object)
      const answer = await heard<Ready>(child)
      if (!('answer' in answer)) throw new Error(`the server did not answer: ${JSON.stringify(answer)}`)
      return answer.answer
    },
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** In the server's process: reports that it is ready, and answers requests. */
export function serving<Ready>(ready: Ready, answer: (asked: never) => Promise<unknown>): void {
  process.on('message', (asked) => {
    answer(asked as never).then(
      (value) => process.send?.({ answer: value ?? null }),
      (error: unknown) => process.send?.({ failed: String(error) }),
    )
  })
  process.send?.({ ready })
}

async function heard<Ready>(child: ChildProcess): Promise<Said<Ready>> {
  const gone = new AbortController()
  const said = await Promise.race([
    once(child, 'message', { signal: gone.signal }).then(([message]) => message as Said<Ready>),
    once(child, 'exit', { signal: gone.signal }).then((): Said<Ready> => ({ failed: 'it ended' })),
  ])
  gone.abort()
  return said
}
