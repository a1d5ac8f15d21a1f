import type { EvidenceRecord } from '../../record/evidence-record.ts'
import { csvText } from '../csv-text.ts'

/** CTDC's Global Synthetic Dataset of 2024: its 27 columns, in its order. Booleans are 1 or blank, never 0. */
export const CTDC_COLUMNS = [
  'yearOfRegistration',
  'gender',
  'ageBroad',
  'citizenship',
  'CountryOfExploitation',
  'traffickMonths',
  'meansDebtBondageEarnings',
  'meansThreats',
  'meansAbusePsyPhySex',
  'meansFalsePromises',
  'meansDrugsAlcohol',
  'meansDenyBasicNeeds',
  'meansExcessiveWorkHours',
  'meansWithholdDocs',
  'isForcedLabour',
  'isSexualExploit',
  'isOtherExploit',
  'typeOfLabourAgriculture',
  'typeOfLabourConstruction',
  'typeOfLabourDomesticWork',
  'typeOfLabourHospitality',
  'typeOfSexProstitution',
  'typeOfSexPornography',
  'recruiterRelationIntimatePartner',
  'recruiterRelationFriend',
  'recruiterRelationFamily',
  'recruiterRelationOther',
] as const
export type CtdcColumn = (typeof CTDC_COLUMNS)[number]
export const CTDC_STANDARD = { name: 'CTDC Global Synthetic Dataset', version: '2024' } as const

const GENDER: Readonly<Record<string, string>> = { female: 'Woman', male: 'Man' }
/** Bands that lie whole within one of CTDC's. Where only the coarse band is known (six to eleven, eighteen to twenty-four), and from 25 on, it is left blank rather than guessed. */
const AGE: Readonly<Record<string, string>> = {
  '0-2': '0--8',
  '3-5': '0--8',
  '6-8': '0--8',
  '9-11': '9--17',
  '12-14': '9--17',
  '15-17': '9--17',
  '18-20': '18--20',
  '21-23': '21--23',
  '24': '24--26',
}
const LABOUR = [
  'forced-labour',
  'child-labour',
  'forced-begging',
  'street-vending',
  'petty-crime',
  'servitude',
  'slavery-like-practices',
]
const OTHER = [
  'forced-marriage',
  'forced-military-by-non-state-actors',
  'armed-group',
  'organ-removal',
  'forced-adoption',
  'surrogacy',
  'other',
]

export interface Contribution {
  readonly csv: string
  readonly records: number
  /** Number of records with a value in this column that CTDC's codes cannot express, so that the column is blank for them. */
  readonly left: Readonly<Partial<Record<CtdcColumn, number>>>
  /** Columns that an evidence record never holds: citizenship, means and the like stay in the file. */
  readonly neverHeld: readonly CtdcColumn[]
}

/** A contribution file with exactly CTDC's columns and codes. It holds real records: the agency releases only a protected release made from it, never this file. */
export function ctdcContribution(records: readonly EvidenceRecord[]): Contribution {
  const left: Partial<Record<CtdcColumn, number>> = {}
  const rows = records.map((record) => {
    const row = rowOf(record)
    for (const column of row.left) left[column] = (left[column] ?? 0) + 1
    return CTDC_COLUMNS.map((column) => row.cells[column] ?? '')
  })
  return {
    csv: csvText([CTDC_COLUMNS, ...rows]),
    records: records.length,
    left,
    neverHeld: CTDC_COLUMNS.filter((column) => !CTDC_HELD.includes(column)),
  }
}

/**
 * Why a column stays empty: a record holds nothing of it, because with a month, an age and a district it would single
 * out a child. `country`: citizenship or the country of exploitation. `duration`: how long it lasted. `means`: how the
 * child was held or made to do it, which is irrelevant to who is a victim under 18 (Palermo Protocol, Art. 3 c) and
 * which nobody is asked. `kind-of-work`, `kind-of-abuse`: finer than the form of exploitation. `recruiter`: who brought
 * the child there. All are counted within the agency alone, from files (`domain/figures/broken-down.ts`).
 */
export const CTDC_EMPTY = {
  citizenship: 'country',
  CountryOfExploitation: 'country',
  traffickMonths: 'duration',
  meansDebtBondageEarnings: 'means',
  meansThreats: 'means',
  meansAbusePsyPhySex: 'means',
  meansFalsePromises: 'means',
  meansDrugsAlcohol: 'means',
  meansDenyBasicNeeds: 'means',
  meansExcessiveWorkHours: 'means',
  meansWithholdDocs: 'means',
  typeOfLabourAgriculture: 'kind-of-work',
  typeOfLabourConstruction: 'kind-of-work',
  typeOfLabourDomesticWork: 'kind-of-work',
  typeOfLabourHospitality: 'kind-of-work',
  typeOfSexProstitution: 'kind-of-abuse',
  typeOfSexPornography: 'kind-of-abuse',
  recruiterRelationIntimatePartner: 'recruiter',
  recruiterRelationFriend: 'recruiter',
  recruiterRelationFamily: 'recruiter',
  recruiterRelationOther: 'recruiter',
} as const satisfies Partial<Record<CtdcColumn, string>>

/** The columns that an evidence record can fill; the others stay blank. */
export const CTDC_HELD: readonly CtdcColumn[] = CTDC_COLUMNS.filter((column) => !(column in CTDC_EMPTY))

/** One record in CTDC's codes, blank where they cannot express it. */
export const ctdcCells = (record: EvidenceRecord): Readonly<Partial<Record<string, string>>> => rowOf(record).cells

function rowOf(record: EvidenceRecord): { cells: Partial<Record<CtdcColumn, string>>; left: readonly CtdcColumn[] } {
  const cells: Partial<Record<CtdcColumn, string>> = {}
  const left: CtdcColumn[] = []
  const put = (column: CtdcColumn, from: string, to: string | undefined) => {
    if (to !== undefined) cells[column] = to
    else if (from !== 'not-known') left.push(column)
  }
  put('yearOfRegistration', record.month, /^\d{4}/.exec(record.month)?.[0])
  put('gender', record.sex, GENDER[record.sex])
  put('ageBroad', record.ageBand, AGE[record.ageBand])
  const has = (forms: readonly string[]) => record.forms.some((form) => forms.includes(form))
  if (has(LABOUR)) cells.isForcedLabour = '1'
  if (has(['sexual-exploitation'])) cells.isSexualExploit = '1'
  if (has(OTHER)) cells.isOtherExploit = '1'
  return { cells, left }
}
