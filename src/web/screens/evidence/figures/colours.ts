/** Distinguishable in grey as well: light and dark alternate. Concrete colours instead of CSS variables, because the chart is saved as a picture. */
const COLOURS = [
  '#1f5c57',
  '#c98a2b',
  '#5c86b8',
  '#8d3f5a',
  '#9db38a',
  '#4a4a68',
  '#d9b8a0',
  '#2f7d4f',
  '#b5651d',
  '#7a6fae',
  '#c2c2c2',
] as const

export const colourOf = (at: number): string => COLOURS[at % COLOURS.length] ?? COLOURS[0]
