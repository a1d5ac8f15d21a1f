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
import { draft } from '../draft.ts'
import { ageBandOf, CHILDHOOD_ENDS, type AgeBand } from './ages.ts'
import { cellsOf, type CaseRow } from './case-data.ts'
import type { Layout } from './columns.ts'
import { alpha2Of } from './countries.ts'
import { FORMS, GENDERS, MEANS, NAMES_THE_FORM, read, RECRUITED_BY, WORK } from './readings.ts'
import { registeredBetween } from './registration-time.ts'

/** Which file the row came from: the name is of its content, so that a copy or another name changes nothing. */
export interface Source {
  readonly layout: Layout
  readonly id: string
}

/**
 * The first entries of the unnamed file for one row, as a person would write them. Every cell stands in it exactly as given; what has the same meaning
 * in our words stands beside it. Nothing is concluded from an empty cell.
 */
export function draftsOfRow(source: Source, row: CaseRow, today: PlainDate): readonly Draft[] {
  const { layout } = source
  const cells = cellsOf(row)
  const at = registeredBetween(layout, cells)
  const [sex = 'not-known'] = read(GENDERS, cells)
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

function experience(layout: Layout, row: CaseRow, cells: ReadonlyMap<string, string>, at: Draft['at']): Draft {
  const forms = FORMS.filter((reading) => !cells.has(NAMES_THE_FORM) || reading.column === NAMES_THE_FORM)
  const exploitedIn = countryOf(cells.get('CountryOfExploitation') ?? '')
  return draft(ownExperience, at, {
    episode: 1,
    known: 'given',
    acts: [],
    means: [...read(MEANS, cells)],
    forms: [...read(forms, cells)],
    sexualForms: [],
    work: [...read(WORK, cells)],
    recruitedBy: [...read(RECRUITED_BY, cells)],
    recruitedHow: [],
    scope: 'not-known',
    countries: exploitedIn ? [{ country: exploitedIn, was: 'exploited-in' }] : [],
    ended: 'not-known',
    given: row.given.map(({ column, value }) => ({ scheme: layout.id, column, value })),
  })
}

const PRONOUN: Partial<Record<Gender, 'she' | 'he'>> = { female: 'she', male: 'he' }

/** The last day of the period makes the person as young as may be: protection uses the youngest possible age. */
function bornOf(age: AgeBand | undefined, on: PlainDate): WhenBorn | undefined {
  return age && { known: 'age', from: age.from, ...(age.to !== undefined && { to: age.to }), on }
}

function reasonsForChild(age: AgeBand | undefined) {
  if (age && age.from >= CHILDHOOD_ENDS) return 'no'
  return age?.to !== undefined && age.to < CHILDHOOD_ENDS ? 'yes' : 'not-known'
}

/** The band of today where both ends of the age fall into one. */
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
