/**
 * Codes of what a schema asks beyond its types. A schema gives the code as its message (`'ages-backwards' satisfies
 * ShapeRule`); the screen has the words, for a field of a form and for a path of a file.
 */
export const SHAPE_RULES = [
  'ages-backwards',
  'ages-of-the-instrument',
  'agreed-unspoken',
  'always-an-answer',
  'at-least-one-level',
  'at-least-two-people',
  'at-least-two-principles',
  'at-least-two-ways',
  'cannot-work',
  'country-code',
  'face-needs-a-reason',
  'folders-to-members',
  'from-or-to',
  'half-letter',
  'hidden-address',
  'key-letters',
  'language-code',
  'letters-of-a-field',
  'look-first',
  'name-or-address',
  'name-the-source',
  'needs-no-source',
  'no-such-way',
  'not-of-this-category',
  'range-backwards',
  'say-how-sure',
  'say-of-when',
  'say-what-came-of-it',
  'say-what-was-decided',
  'say-why-changed',
  'say-why-dropped',
  'share-something',
  'small-letters',
  'telephone-number',
  'time-of-day',
  'to-somebody-else',
  'twice',
  'version-numbers',
  'year-month-or-day',
] as const
export type ShapeRule = (typeof SHAPE_RULES)[number]

const known: ReadonlySet<string> = new Set(SHAPE_RULES)
export const isShapeRule = (said: string): said is ShapeRule => known.has(said)
