/**
 * What a peer reached on a file that we have too, measured earlier together with an early form of our own, because no
 * package registry carries the peer. Not run again here.
 */
export interface Recorded {
  /** Mean absolute error of one-, two- and three-way counts, over combinations that are in both files. */
  readonly error: readonly [number, number, number]
  /** Parts of 100. */
  readonly suppressed: number
  readonly fabricated: number
  readonly seconds: number
}

/**
 * Microsoft synthetic-data-showcase (commit 16151bf, its WebAssembly build), `uncontrolled`, its default: ε 4, δ 1/(n
 * ln n), three-way; means over its seeds.
 */
export const SDS = 'SDS uncontrolled, recorded 2026-11-25'
export const SDS_VICTIM_PERPETRATOR: Recorded = {
  error: [16.9, 75.0, 43.0],
  suppressed: 21.6,
  fabricated: 8.7,
  seconds: 25,
}
export const SDS_THOUSAND: Recorded = { error: [11.2, 20.6, 16.6], suppressed: 71.8, fabricated: 6.6, seconds: 0.4 }

/**
 * The same peer, `minimise`, on a two-way release: mean absolute error over combinations of one and two values
 * together. For a three-way release nothing was recorded on these files.
 */
export const SDS_MINIMISE = 'SDS minimise, recorded 2026-11-25'
export interface RecordedTwoWay {
  readonly error: number
  /** Not recorded for every file. */
  readonly suppressed: number | null
}
export const SDS_MINIMISE_VICTIM_PERPETRATOR: RecordedTwoWay = { error: 37.8, suppressed: 26.2 }
export const SDS_MINIMISE_THOUSAND: RecordedTwoWay = { error: 12.7, suppressed: null }
