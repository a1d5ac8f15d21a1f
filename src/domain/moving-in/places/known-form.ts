import type { SheetHolds } from './place.ts'
import type { FieldPlace } from './field-place.ts'
import { ODK_NUMBERS, ODK_PLACES, ODK_SURELY } from './odk-places.ts'
import { OSCAR_SURELY, oscarHeading, oscarPlace } from './oscar-places.ts'
import { PRIMERO_NUMBERS, PRIMERO_SHEETS, primeroSheet } from './primero-places.ts'

/** A program whose exports are known by the names of their fields. */
export interface KnownForm {
  readonly is: 'primero' | 'oscar' | 'odk'
  /** Whether a sheet of children with these headings was written by it. */
  readonly wrote: (headings: readonly string[]) => boolean
  readonly holds: (sheet: string) => SheetHolds | undefined
  readonly place: (sheet: string, heading: string) => FieldPlace | undefined
  /** Its fields are an agency's own, and their names and labels are guessed like headings; else one without a place is a note. */
  readonly ownFields: boolean
  /** Fields by which a row of another sheet belongs to a child, the best first: in the sheet of children, and in the other. */
  readonly numbers: readonly (readonly [ofChild: string, ofOther: string])[]
}

/** A sheet by its name and its headings. */
interface HeadingsOfSheet {
  readonly name: string
  readonly columns: readonly string[]
}

/** The name of the field in a heading, alone or before its label. */
export const fieldIn = (heading: string): string => heading.trim().split(/\s/u)[0] ?? ''

const ENOUGH_FIELDS = 3
const CASE_FIELDS = PRIMERO_SHEETS['cases']?.fields ?? {}

const PRIMERO: KnownForm = {
  is: 'primero',
  wrote: (headings) =>
    headings.map(fieldIn).filter((field) => field.includes('_') && Object.hasOwn(CASE_FIELDS, field)).length >=
    ENOUGH_FIELDS,
  holds: (sheet) => primeroSheet(sheet)?.holds,
  // Fields that an agency added to a subform, and subforms that it added, have no place.
  place: (sheet, heading) => {
    const field = fieldIn(heading)
    const { fields } = primeroSheet(sheet) ?? { fields: CASE_FIELDS }
    return Object.hasOwn(fields, field) ? fields[field] : undefined
  },
  ownFields: false,
  numbers: PRIMERO_NUMBERS.map((field) => [field, field]),
}

const ODK: KnownForm = {
  is: 'odk',
  wrote: (headings) => {
    const fields = headings.map(fieldIn)
    return ODK_SURELY.some((field) => fields.includes(field))
  },
  holds: () => undefined,
  place: (_, heading) => {
    const field = fieldIn(heading)
    return Object.hasOwn(ODK_PLACES, field) ? ODK_PLACES[field] : undefined
  },
  ownFields: true,
  numbers: ODK_NUMBERS,
}

const OSCAR: KnownForm = {
  is: 'oscar',
  wrote: (headings) => headings.filter((heading) => OSCAR_SURELY.includes(oscarHeading(heading))).length >= 2,
  holds: () => undefined,
  place: (_, heading) => oscarPlace(heading),
  ownFields: false,
  numbers: [['ID', 'ID']],
}

const KNOWN_FORMS: readonly KnownForm[] = [PRIMERO, OSCAR, ODK]

/** The program that wrote these sheets; undefined for a list that somebody made. */
export const programOf = ([first]: readonly HeadingsOfSheet[]): KnownForm | undefined =>
  KNOWN_FORMS.find(({ wrote }) => wrote(first?.columns ?? []))

/** The heading in each sheet of the number that joins them, the sheet of children first; undefined where a sheet has none. */
export function joiningHeadings(
  { numbers }: KnownForm,
  [children, ...others]: readonly HeadingsOfSheet[],
): readonly (string | undefined)[] {
  const heading = (sheet: HeadingsOfSheet | undefined, field: string) =>
    sheet?.columns.find((column) => fieldIn(column) === field)
  const pairs = numbers.filter(([ofChild]) => heading(children, ofChild) !== undefined)
  const best = pairs.find(([, ofOther]) => others.every((sheet) => heading(sheet, ofOther) !== undefined)) ?? pairs[0]
  if (!best) return []
  return [heading(children, best[0]), ...others.map((sheet) => heading(sheet, best[1]))]
}
