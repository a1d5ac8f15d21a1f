import type { Result } from '#result.ts'

/** Progress of long work. `stage`: a code that the screen has words for; `of` is 0 where the total is unknown. */
export interface Progress {
  readonly stage: string
  readonly done: number
  readonly of: number
}

/**
 * One type of long work, done in the worker. Input and output are plain data: they are copied between threads. Reports progress as often as it likes. Cancelled by
 * terminating the worker, so it must hold nothing that needs cleanup.
 */
export type Job<Input, Value, Code extends string, Detail = null> = (
  input: Input,
  tell: (progress: Progress) => void,
) => Promise<Result<Value, Code, Detail>>

/** The message that the page sends to a worker that was just started. */
export interface Order {
  readonly job: string
  readonly input: unknown
}

/** A message of the worker. `broke`: the app itself failed, which is not a refusal. */
export type Said =
  | { readonly is: 'progress'; readonly progress: Progress }
  | { readonly is: 'answer'; readonly answer: unknown }
  | { readonly is: 'broke'; readonly message: string }
