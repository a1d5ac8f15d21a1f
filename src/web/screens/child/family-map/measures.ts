/** In units of 1/16 rem. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A shape with up to five lines of text under it, or over it: two of a name, two of the tie, one of safety. */
export const NODE = { width: 100, height: 142 }
/** Between two people of a row. */
export const BETWEEN_PEOPLE = 6
/** Between two rows: space for the lines of descent. */
export const BETWEEN_ROWS = 30
