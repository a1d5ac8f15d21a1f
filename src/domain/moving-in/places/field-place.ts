import type { Place } from './place.ts'

/**
 * Why a field of another program becomes a note and no fact. `an-organisation`: it describes an office, which is not the
 * child's. `no-agreement`: a list brings none. `somebody-decides`: a death, an end or who carries a child is decided by
 * people here. `a-paper`: a number of a document, which is read from the document. `of-the-record`: it says who wrote
 * the record when, in the other program. `about-another`: it is about somebody around the child. `may-be-a-father`: a
 * person of whom the field does not say who they are. `others-words`: free words, or a code that no list here has.
 */
export const WHY_A_NOTE = [
  'an-organisation',
  'no-agreement',
  'somebody-decides',
  'a-paper',
  'of-the-record',
  'about-another',
  'may-be-a-father',
  'others-words',
] as const
export type WhyANote = (typeof WHY_A_NOTE)[number]

export interface InPlace {
  readonly place: Exclude<Place, `words-${string}`>
}
export interface AsNote {
  readonly place: Extract<Place, `words-${string}`>
  readonly why: WhyANote
}
export type FieldPlace = InPlace | AsNote
export type FieldPlaces = Readonly<Record<string, FieldPlace>>

export const inWords = (why: WhyANote, place: AsNote['place'] = 'words-care'): AsNote => ({ place, why })
export const narrow = (why: WhyANote): AsNote => inWords(why, 'words-narrow')
export const inPlace = (place: InPlace['place']): InPlace => ({ place })

/** Fields that go to one place, each by its name. */
export const placed = (...groups: readonly (readonly [FieldPlace, string])[]): FieldPlaces =>
  Object.fromEntries(
    groups.flatMap(([place, names]) =>
      names
        .trim()
        .split(/\s+/)
        .map((name) => [name, place]),
    ),
  )
