/** In units of 1/16 rem. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A shape with up to three lines of text under it, or over it. */
export const NODE = { width: 100, height: 112 }
/** Between two people of a row. */
export const BETWEEN_PEOPLE = 6
/** Between two rows: space for the lines of descent. */
export const BETWEEN_ROWS = 30
