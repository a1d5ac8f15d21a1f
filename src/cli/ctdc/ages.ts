import type { SourceLayout } from './columns.ts'

/** Whole years at the time of registration; `to` is left out where the band has no end. */
export interface YearsAtRegistration {
  readonly from: number
  readonly to?: number
}

export const CHILDHOOD_ENDS = 18

type Cells = ReadonlyMap<string, string>

const AGE_COLUMN: Readonly<Partial<Record<SourceLayout['id'], string>>> = {
  'ctdc-k-anonymised-2020': 'ageBroad',
  'ctdc-k-anonymised-2020-recoded': 'ageCategories',
  'ctdc-synthetic-2024': 'ageBroad',
}

/** The narrowest age band that the row gives: its age band, else whether the person was a minor. Undefined where neither can be read. */
export function ageBandOf(layout: SourceLayout, cells: Cells): YearsAtRegistration | undefined {
  const column = AGE_COLUMN[layout.id]
  const band = column === undefined ? undefined : readBand(cells.get(column) ?? '')
  return band ?? readMajority(cells.get('majorityStatus') ?? '')
}

/** Certainly an adult. Everybody else may be a child. */
export const isAdult = (band: YearsAtRegistration | undefined): boolean =>
  band !== undefined && band.from >= CHILDHOOD_ENDS

function readBand(value: string): YearsAtRegistration | undefined {
  const found = /^(?:Age )?(\d{1,2})(?:--?(\d{1,2})|(\+))$/.exec(value)
  if (!found) return undefined
  const [, from, to] = found
  return to === undefined ? { from: Number(from) } : { from: Number(from), to: Number(to) }
}

function readMajority(value: string): YearsAtRegistration | undefined {
  if (value === 'Minor') return { from: 0, to: CHILDHOOD_ENDS - 1 }
  return value === 'Adult' ? { from: CHILDHOOD_ENDS } : undefined
}
