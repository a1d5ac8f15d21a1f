import type { CaseFile } from '../file/case-file.ts'
import type { CountryPack } from '../vocabulary/country-pack/pack.ts'
import type { Fact } from '../vocabulary/country-pack/fact.ts'
import type { PersonId } from '../entry/ids.ts'
import { safetyOf, tiesOf } from '../kinds/registration/tie.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import { whoAgrees } from '../rules/consent/consent-by-age.ts'
import { whoIsThis } from '../questions/who-is-this.ts'
import { isBarred } from '../rules/r04-suspect-never-decides.ts'
import type { AgeBand } from '../vocabulary/person.ts'
import { PARENT_TIES } from '../vocabulary/family/tie.ts'

/** The age group of a sheet. `0-5`: the carer answers and the child is told. */
export const SHEET_BANDS = ['0-5', '6-11', '12-14', '15-17', '18+'] as const
export type SheetBand = (typeof SHEET_BANDS)[number]

export interface ConsentSheet {
  readonly band: SheetBand
  /** No age is known: the sheet for twelve to fourteen is used, and a person judges. */
  readonly ageKnown: boolean
  /**
   * Whether the sheet speaks of asking a parent or carer. Where one is unsafe or nobody has checked, it does not, and
   * does not say why.
   */
  readonly carer: 'asked' | 'only-if-the-child-wants' | 'not-asked'
}

const BAND: Readonly<Record<AgeBand, SheetBand>> = {
  '0-2': '0-5',
  '3-5': '0-5',
  '6-11': '6-11',
  '12-14': '12-14',
  '15-17': '15-17',
  '18-24': '18+',
  '25-or-more': '18+',
  'not-known': '12-14',
}
const AGE: Readonly<Record<SheetBand, AgeBand>> = {
  '0-5': '3-5',
  '6-11': '6-11',
  '12-14': '12-14',
  '15-17': '15-17',
  '18+': '18-24',
}

/** Parents who are not known to be safe, or from whom consent must not be taken. */
export function parentsInQuestion(file: CaseFile): readonly PersonId[] {
  const parents = tiesOf(file)
    .filter((entry) => PARENT_TIES.includes(entry.body.tie))
    .map((entry) => entry.body.person)
  return [...new Set(parents)].filter(
    (person) => safetyOf(file, person) !== 'safe' || isBarred(file, person, 'accept-consent'),
  )
}

/** Which sheet, by the youngest possible age, or the `band` that a worker chose. */
export function consentSheet(file: CaseFile, today: PlainDate, band?: SheetBand): ConsentSheet {
  const { ageBand } = whoIsThis(file, today)
  const chosen = band ?? BAND[ageBand]
  const { caregiver } = whoAgrees(AGE[chosen], parentsInQuestion(file).length > 0)
  const carer =
    caregiver === 'consent'
      ? 'asked'
      : caregiver === 'consent-with-childs-permission'
        ? 'only-if-the-child-wants'
        : 'not-asked'
  return { band: chosen, ageKnown: ageBand !== 'not-known', carer }
}

export const AGE_MATTERS = ['help', 'data'] as const
export interface LegalAge {
  readonly for: (typeof AGE_MATTERS)[number]
  /** Null: this pack does not say. */
  readonly years: number | null
  readonly fact: Fact | null
}

/**
 * From which age a child decides alone, as the pack of a country says; not known without a pack, or where the pack does
 * not say.
 */
export const legalAges = (pack: CountryPack | undefined): readonly LegalAge[] =>
  AGE_MATTERS.map((matter) => {
    const found = pack?.consentAges?.find((one) => one.for === matter)
    return { for: matter, years: found?.fromYears ?? null, fact: found?.fact ?? null }
  })
