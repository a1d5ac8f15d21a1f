const held = Symbol('held')

/** Proof that its holder runs alone: only `Mutex.run` makes one, and `SealedRows.persist` asks for it. It ends with the work that it was given to. */
export interface Turn {
  readonly [held]: { is: boolean }
}

/** Mutex: read-modify-write work runs one at a time, in the order of the calls. Work that awaits another `run` of the same mutex deadlocks. */
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

/** Throws where the work of this turn is over: rows that it read may have changed since. */
export function assertHeld(turn: Turn): void {
  if (!turn[held].is) throw new Error('rows are persisted after the turn in which they were decided')
}
