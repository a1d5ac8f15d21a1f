/** In units that are a sixteenth of a rem. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A shape with two lines of text under it, or over it. */
export const NODE = { width: 100, height: 96 }
/** Between two people of a row. */
export const APART = 6
/** Between two rows: here the lines of descent run across. */
export const GAP = 30
