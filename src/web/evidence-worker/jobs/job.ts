import type { Result } from '#result.ts'

/** Progress of long work. `stage`: a code that the screen has words for; `of` is 0 where the total is unknown. */
export interface JobProgress {
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
  tell: (progress: JobProgress) => void,
) => Promise<Result<Value, Code, Detail>>

/** The message that the page sends to a worker that was just started. */
export interface JobRequest {
  readonly job: string
  readonly input: unknown
}

/** A message of the worker. `broke`: the app itself failed, which is not a refusal. */
export type JobMessage =
  | { readonly is: 'progress'; readonly progress: JobProgress }
  | { readonly is: 'answer'; readonly answer: unknown }
  | { readonly is: 'broke'; readonly message: string }
