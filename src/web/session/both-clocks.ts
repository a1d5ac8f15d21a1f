/** One moment, as ms by both clocks of this page. */
export interface BothClocks {
  /** Since 1970. Anybody can set it, and it goes on while the device sleeps. */
  readonly clock: number
  /** Since the page was opened. Nobody can set it, and it may stand still while the device sleeps. */
  readonly ran: number
}

export const bothClocks = (): BothClocks => ({ clock: Date.now(), ran: performance.now() })

/** ms between two moments, by the clock that counted more: neither a clock that was set back nor a sleep makes it shorter. */
export const passedBetween = (from: BothClocks, to: BothClocks): number =>
  Math.max(to.clock - from.clock, to.ran - from.ran)
