const held = Symbol('held')

/** Proof that its holder runs alone: only `Mutex.run` makes one, and persisting rows asks for it. It ends with the work that it was given to. */
export interface Turn {
  readonly [held]: { is: boolean }
}

/** Mutex: work that reads rows, decides and writes them runs one at a time, in the order of asking. Work that waits for another `run` of the same mutex never ends. */
export class Mutex {
  #last: Promise<unknown> = Promise.resolve()

  run<Value>(work: (turn: Turn) => Promise<Value>): Promise<Value> {
    const state = { is: true }
    const running = this.#last
      .then(() => work({ [held]: state }))
      .finally(() => {
        state.is = false
      })
    this.#last = running.then(
      () => undefined,
      () => undefined,
    )
    return running
  }
}

/** Throws where the work that the turn was given to is over: what was read then may be another's by now. */
export function assertHeld(turn: Turn): void {
  if (!turn[held].is) throw new Error('rows are persisted after the turn in which they were decided')
}
