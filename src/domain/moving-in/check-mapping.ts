import { Country } from '../vocabulary/country.ts'
import { TIES } from '../vocabulary/family/tie.ts'
import { Language } from '../vocabulary/language.ts'
import { GENDERS } from '../vocabulary/person.ts'
import { htcdsPlace } from './places/htcds-places.ts'
import { programOf, type KnownForm } from './places/known-form.ts'
import { placesInHeading } from './heading-places.ts'
import type { Mapping, SheetMapping } from './mapping.ts'
import { DATED, NARROW, NEVER_A_TIE, ONCE, type Place, placesOf } from './places/place.ts'
import type { HeadedSheet } from './sheet.ts'

/** What cannot be moved in as the mapping says. */
export type MappingFault =
  | 'no-children-sheet'
  | 'two-children-sheets'
  | 'no-such-sheet'
  | 'no-number'
  | 'nothing-to-call-them'
  | 'column-twice'
  | 'place-twice'
  | 'not-in-such-a-sheet'
  | 'no-such-column'
  | 'father-is-a-note'
  | 'stays-narrow'
  | 'no-such-code'
  | 'father-has-no-tie'
  | 'no-order-of-dates'

export interface FaultyMapping {
  readonly code: MappingFault
  readonly sheet?: string
  readonly column?: string
}

export interface MappedSheet {
  readonly mapping: SheetMapping
  readonly sheet: HeadedSheet
}

/** A mapping without a name of a sheet is of a file that has one. */
export function mappedSheets(
  mapping: Mapping,
  sheets: readonly HeadedSheet[],
): { readonly mapped: readonly MappedSheet[]; readonly missing: readonly string[] } {
  const found = mapping.sheets.map((one) => ({
    one,
    sheet: one.sheet === undefined ? sheets[0] : sheets.find(({ name }) => name === one.sheet),
  }))
  return {
    mapped: found.flatMap(({ one, sheet }) => (sheet ? [{ mapping: one, sheet }] : [])),
    missing: found.flatMap(({ one, sheet }) => (sheet ? [] : [one.sheet ?? ''])),
  }
}

/**
 * Everything that keeps this mapping from being used for these sheets. A column whose heading says father, suspect or
 * what happened stays a note in the narrowest part, and one about health stays narrow, whatever the mapping says.
 */
export function faultsOfMapping(mapping: Mapping, sheets: readonly HeadedSheet[]): readonly FaultyMapping[] {
  const { mapped, missing } = mappedSheets(mapping, sheets)
  const ofChildren = mapping.sheets.filter(({ holds }) => holds === 'children')
  return [
    ...missing.map((sheet): FaultyMapping => ({ code: 'no-such-sheet', sheet })),
    ...(ofChildren.length === 0 ? [{ code: 'no-children-sheet' } as const] : []),
    ...(ofChildren.length > 1 ? [{ code: 'two-children-sheets' } as const] : []),
    ...mapped.flatMap((one) => faultsOfSheet(one, mapping.sheets.length > 1, programOf(sheets))),
  ]
}

function faultsOfSheet(
  { mapping, sheet }: MappedSheet,
  joined: boolean,
  form: KnownForm | undefined,
): readonly FaultyMapping[] {
  const named = sheet.name
  const places = mapping.columns.map(({ place }) => place)
  const twice = ONCE.filter((place) => places.filter((one) => one === place).length > 1)
  return [
    ...(joined && !places.includes('number') ? [{ code: 'no-number', sheet: named } as const] : []),
    ...(mapping.holds === 'children' && !NAMING.some((place) => places.includes(place))
      ? [{ code: 'nothing-to-call-them', sheet: named } as const]
      : []),
    ...twice.flatMap((place) =>
      mapping.columns
        .filter((one) => one.place === place)
        .slice(1)
        .map(({ column }) => ({ code: 'place-twice', sheet: named, column }) as const),
    ),
    ...mapping.columns.flatMap((one, at) => {
      const found = faultOfColumn(one, mapping, sheet, at, form)
      return found ? [{ code: found, sheet: named, column: one.column }] : []
    }),
  ]
}

const NAMING: readonly Place[] = ['number', 'name', 'given-name', 'family-name', 'called']

function faultOfColumn(
  { column, place, codes = [], dates }: SheetMapping['columns'][number],
  { columns, holds }: SheetMapping,
  sheet: HeadedSheet,
  at: number,
  form: KnownForm | undefined,
): MappingFault | undefined {
  if (!sheet.columns.includes(column)) return 'no-such-column'
  if (columns.findIndex((one) => one.column === column) !== at) return 'column-twice'
  if (!placesOf(holds).includes(place)) return 'not-in-such-a-sheet'
  const spoken = spokenOf(column, sheet.name, form)
  if (spoken.some((one) => NEVER_A_TIE.includes(one)) && !NEVER_A_TIE.includes(place) && place !== 'words-narrow')
    return 'father-is-a-note'
  if (spoken.includes('words-health') && !NARROW.includes(place)) return 'stays-narrow'
  if (DATED.includes(place) && !dates) return 'no-order-of-dates'
  if (place === 'relation' && codes.some(({ code }) => FATHERS.includes(code))) return 'father-has-no-tie'
  return codes.every(({ code }) => isCodeOf(place, code)) ? undefined : 'no-such-code'
}

/** What a heading speaks of, and what the table of a known program says of its field. */
function spokenOf(column: string, sheet: string, form: KnownForm | undefined): readonly Place[] {
  const field = form?.place(sheet, column)
  const standard = htcdsPlace(column)
  return [
    ...placesInHeading(column),
    ...(standard ? [standard] : []),
    ...(field ? ['why' in field && field.why === 'may-be-a-father' ? ('father' as const) : field.place] : []),
  ]
}

const FATHERS: readonly string[] = ['father', 'step-father']

function isCodeOf(place: Place, code: string): boolean {
  if (place === 'sex') return GENDERS.some((one) => one === code)
  if (place === 'relation') return TIES.some((one) => one === code)
  if (place === 'language') return Language.safeParse(code).success
  return place === 'nationality' && Country.safeParse(code).success
}
