import type { PlainDate } from '#domain/entry/plain-date.ts'
import type { SourceLayout } from './columns.ts'

export interface RegistrationPeriod {
  readonly from: PlainDate
  readonly to: PlainDate
}

const COVERS: Readonly<Record<SourceLayout['id'], readonly [first: number, last: number]>> = {
  'ctdc-k-anonymised-2020': [2002, 2020],
  'ctdc-k-anonymised-2020-recoded': [2002, 2020],
  'ctdc-synthetic-2024': [2002, 2023],
  'ctdc-victim-perpetrator-2022': [2005, 2022],
}

/** The years in which this person may have been registered: from the row, else every year that the source covers. */
export function registeredBetween(layout: SourceLayout, cells: ReadonlyMap<string, string>): RegistrationPeriod {
  const given = cells.get('yearOfRegistration') ?? cells.get('yearRegister') ?? ''
  const found = /^(\d{4})(?:-(\d{4}))?$/.exec(given)
  const [first, last] = found ? [Number(found[1]), Number(found[2] ?? found[1])] : COVERS[layout.id]
  const [early, late] = first <= last ? [first, last] : [last, first]
  return { from: `${String(early)}-01-01` as PlainDate, to: `${String(late)}-12-31` as PlainDate }
}
