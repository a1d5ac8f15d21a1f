import { bandOf, type AgeBand as CardBand, type Gender } from '#domain/vocabulary/person.ts'
import { Country } from '#domain/vocabulary/country.ts'
import type { Draft } from '#domain/entry/entry.ts'
import { ownExperience } from '#domain/kinds/experience/own-experience.ts'
import { birth, bornBetween, type WhenBorn } from '#domain/kinds/registration/birth.ts'
import { card } from '#domain/kinds/registration/card.ts'
import { childGroup } from '#domain/kinds/registration/child-group.ts'
import { fileOpened } from '#domain/kinds/registration/file-opened.ts'
import { gender } from '#domain/kinds/registration/gender.ts'
import { nationality } from '#domain/kinds/rights/nationality.ts'
import { yearsBetween, type PlainDate } from '#domain/entry/plain-date.ts'
import { draft } from '../device/draft.ts'
import { ageBandOf, CHILDHOOD_ENDS, type YearsAtRegistration } from './ages.ts'
import { cellsByColumn, type CaseRow } from './case-data.ts'
import type { SourceLayout } from './columns.ts'
import { alpha2Of } from './countries.ts'
import {
  FORM_READINGS,
  GENDER_READINGS,
  MEANS_READINGS,
  NAMES_THE_FORM,
  readCodes,
  RECRUITER_READINGS,
  WORK_READINGS,
} from './readings.ts'
import { registeredBetween } from './registration-time.ts'

/** The file that the row came from. The id is made of the content, so a copy or a renamed file has the same one. */
export interface SourceFile {
  readonly layout: SourceLayout
  readonly id: string
}

/**
 * The first entries of the unnamed file for one row, as a person would write them. Every cell is kept in it unchanged; what has the same meaning
 * in our codes is written as a code too. Nothing is concluded from an empty cell.
 */
export function draftsOfRow(source: SourceFile, row: CaseRow, today: PlainDate): readonly Draft[] {
  const { layout } = source
  const cells = cellsByColumn(row)
  const at = registeredBetween(layout, cells)
  const [sex = 'not-known'] = readCodes(GENDER_READINGS, cells)
  const age = ageBandOf(layout, cells)
  const born = bornOf(age, at.to)
  const country = countryOf(cells.get('citizenship') ?? '')

  return [
    draft(card, at, {
      pronoun: PRONOUN[sex] ?? 'the-child',
      ageBand: cardBand(born, today),
      languages: [],
      interpreter: 'not-known',
    }),
    draft(fileOpened, at, {
      source: 'data-import',
      askedAboutOthers: 'not-asked',
      othersThere: [],
      imported: { scheme: layout.id, source: source.id, row: row.row },
    }),
    ...(sex === 'not-known' ? [] : [draft(gender, at, { who: 'child', gender: sex })]),
    ...(born
      ? [draft(birth, at, { who: 'child', born, basis: 'data-source', reasonsForChild: reasonsForChild(age) })]
      : []),
    ...(country ? [draft(nationality, at, { country, state: 'holds', proof: 'data-source' })] : []),
    ...(age?.to !== undefined && age.to < CHILDHOOD_ENDS
      ? [draft(childGroup, at, { group: 'trafficked-child', stands: 'yes' })]
      : []),
    experience(layout, row, cells, at),
  ] satisfies readonly Draft[]
}

function experience(layout: SourceLayout, row: CaseRow, cells: ReadonlyMap<string, string>, at: Draft['at']): Draft {
  const forms = FORM_READINGS.filter((reading) => !cells.has(NAMES_THE_FORM) || reading.column === NAMES_THE_FORM)
  const exploitedIn = countryOf(cells.get('CountryOfExploitation') ?? '')
  return draft(ownExperience, at, {
    episode: 1,
    known: 'given',
    acts: [],
    means: [...readCodes(MEANS_READINGS, cells)],
    forms: [...readCodes(forms, cells)],
    sexualForms: [],
    work: [...readCodes(WORK_READINGS, cells)],
    recruitedBy: [...readCodes(RECRUITER_READINGS, cells)],
    recruitedHow: [],
    scope: 'not-known',
    countries: exploitedIn ? [{ country: exploitedIn, was: 'exploited-in' }] : [],
    ended: 'not-known',
    given: row.given.map(({ column, value }) => ({ scheme: layout.id, column, value })),
  })
}

const PRONOUN: Partial<Record<Gender, 'she' | 'he'>> = { female: 'she', male: 'he' }

/** The last day of the period gives the lowest age: where age is unsure, the youngest possible age protects. */
function bornOf(age: YearsAtRegistration | undefined, on: PlainDate): WhenBorn | undefined {
  return age && { known: 'age', from: age.from, ...(age.to !== undefined && { to: age.to }), on }
}

function reasonsForChild(age: YearsAtRegistration | undefined) {
  if (age && age.from >= CHILDHOOD_ENDS) return 'no'
  return age?.to !== undefined && age.to < CHILDHOOD_ENDS ? 'yes' : 'not-known'
}

/** The age band of today, where both ends of the age fall into the same band. */
function cardBand(born: WhenBorn | undefined, today: PlainDate): CardBand {
  if (!born) return 'not-known'
  const { earliest, latest } = bornBetween(born)
  if (latest === undefined) return 'not-known'
  const youngest = bandOf(Math.max(0, yearsBetween(latest, today)))
  const oldest = earliest === undefined ? '25-or-more' : bandOf(Math.max(0, yearsBetween(earliest, today)))
  return youngest === oldest ? youngest : 'not-known'
}

function countryOf(code: string): Country | undefined {
  const known = Country.safeParse(alpha2Of(code) ?? code)
  return known.success ? known.data : undefined
}
