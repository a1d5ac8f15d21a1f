import type { Answer } from '#evidence/record/answer.ts'

/** How far long work is. `stage`: a code that the screen has words for; `of` is 0 where nobody can know how much there is. */
export interface Progress {
  readonly stage: string
  readonly done: number
  readonly of: number
}

/**
 * One sort of long work, done in the worker. `Input` and what is given back are plain data: they cross between threads as copies. Says how far it is as
 * often as it likes; is cancelled by ending the worker, so it keeps nothing that must be put away.
 */
export type Job<Input, Value, Code extends string, Detail = null> = (
  input: Input,
  tell: (progress: Progress) => void,
) => Promise<Answer<Value, Code, Detail>>

/** What the page sends to a worker that was just started. */
export interface Order {
  readonly job: string
  readonly input: unknown
}

/** What the worker says. `broke`: the app itself failed, which is no refusal. */
export type Said =
  | { readonly is: 'progress'; readonly progress: Progress }
  | { readonly is: 'answer'; readonly answer: unknown }
  | { readonly is: 'broke'; readonly message: string }
