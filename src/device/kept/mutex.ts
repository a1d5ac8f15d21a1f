/** Lets one after another in, in the order of asking: what reads rows, thinks and writes them must not be crossed by another that does the same. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve()

  take<Value>(work: () => Promise<Value>): Promise<Value> {
    const turn = this.#last.then(work, work)
    this.#last = turn.then(
      () => undefined,
      () => undefined,
    )
    return turn
  }
}
