import type { Folder } from '../entry/ids.ts'
import type { CaseFile } from '../file/case-file.ts'
import type { Kind } from '../file/kind.ts'
import { leading, tracks } from '../file/tracks.ts'
import { districtOf } from '../kinds/care/whereabouts.ts'
import { experiencesOf, formsOf } from '../kinds/experience/own-experience.ts'
import { genderOf } from '../kinds/registration/gender.ts'
import { nationalitiesOf } from '../kinds/rights/nationality.ts'
import { service, type ServiceStage } from '../kinds/services/service.ts'
import { whoIsThis } from '../questions/who-is-this.ts'
import { FORMS } from '../vocabulary/exploitation.ts'
import { AGE_BANDS, GENDERS } from '../vocabulary/person.ts'
import { isWithin, type Period } from '../vocabulary/period.ts'
import { countedChildren, isCounted, isSmall } from './return-figures.ts'

/**
 * By what the children that were worked with can be told apart for an authority. The last five are what CTDC's columns
 * ask for and no evidence record holds: counted here, they stay within the agency.
 */
export const CUT_BY = [
  'district',
  'gender',
  'age',
  'form',
  'service',
  'work',
  'means',
  'recruited-by',
  'exploited-in',
  'citizenship',
] as const
export type CutBy = (typeof CUT_BY)[number]

/** What is written of nobody: no code, or a code that says so. */
export const NOT_WRITTEN = 'not-known'
/** No help ran in the period. */
export const NO_HELP = 'none'

export interface BrokenDown {
  /** A code for each of the chosen questions, in their order, and the children of whom all of them hold. None is empty. */
  readonly rows: readonly { readonly codes: readonly string[]; readonly children: number; readonly isSmall: boolean }[]
  readonly partly: readonly Folder[]
}

/**
 * The children worked with in a period, by district, sex, age, form of exploitation and service, or by any of these. A
 * child with two forms or two services counts in both rows, so rows do not add up to the children. Exact: few in a row
 * can be known by it, and such rows are marked.
 */
export function brokenDown(
  kinds: readonly Kind[],
  files: readonly CaseFile[],
  by: readonly CutBy[],
  period: Period,
): BrokenDown {
  const counted = countedChildren(kinds, files, period)
  const found = new Map<string, { readonly codes: readonly string[]; children: number }>()
  for (const child of counted) {
    if (!isCounted(child, 'worked-with', period)) continue
    for (const codes of combined(by.map((one) => codesOf(child.after, one, period)))) {
      const row = found.get(JSON.stringify(codes)) ?? { codes, children: 0 }
      row.children += 1
      found.set(JSON.stringify(codes), row)
    }
  }
  return {
    rows: [...found.values()]
      .sort((a, b) => (placeOf(a.codes, by) < placeOf(b.codes, by) ? -1 : 1))
      .map(({ codes, children }) => ({ codes, children, isSmall: isSmall(children) })),
    partly: [...new Set(by.map((one) => FOLDER[one]))].filter((folder) =>
      counted.some(({ after }) => !after.held.includes(folder)),
    ),
  }
}

/** Codes with an order of their own: ages from the youngest on. */
const ORDER: Readonly<Partial<Record<CutBy, readonly string[]>>> = { gender: GENDERS, age: AGE_BANDS, form: FORMS }

const placeOf = (codes: readonly string[], by: readonly CutBy[]): string =>
  codes
    .map((code, column) => {
      const at = ORDER[by[column] ?? 'district']?.indexOf(code) ?? -1
      return at < 0 ? code : String(at).padStart(2, '0')
    })
    .join('\n')

const FOLDER: Readonly<Record<CutBy, Folder>> = {
  district: 'whereabouts',
  gender: 'identity',
  age: 'identity',
  form: 'origins',
  service: 'care',
  work: 'origins',
  means: 'origins',
  'recruited-by': 'origins',
  'exploited-in': 'origins',
  citizenship: 'status',
}

/** The codes of a child for one question, each once; never none. */
function codesOf(file: CaseFile, by: CutBy, period: Period): readonly string[] {
  const codes = [...new Set(writtenOf(file, by, period))]
  return codes.length > 0 ? codes : [by === 'service' ? NO_HELP : NOT_WRITTEN]
}

function writtenOf(file: CaseFile, by: CutBy, period: Period): readonly string[] {
  const lived = () => experiencesOf(file).map(({ body }) => body)
  switch (by) {
    case 'district':
      return [districtOf(file) ?? NOT_WRITTEN]
    case 'gender':
      return [genderOf(file)?.body.gender ?? NOT_WRITTEN]
    case 'age':
      return [whoIsThis(file, period.last).ageBand]
    case 'form':
      return formsOf(file)
    case 'service':
      return helpThatRan(file, period)
    case 'work':
      return lived().flatMap(({ work }) => work)
    case 'means':
      return lived().flatMap(({ means }) => means)
    case 'recruited-by':
      return lived().flatMap(({ recruitedBy }) => recruitedBy)
    case 'exploited-in':
      return lived().flatMap(({ countries }) =>
        countries.flatMap(({ country, was }) => (was === 'exploited-in' ? [country] : [])),
      )
    case 'citizenship':
      return nationalitiesOf(file).flatMap(({ body }) =>
        body.state === 'holds' && body.country !== undefined ? [body.country] : [],
      )
  }
}

const RAN: readonly ServiceStage[] = ['in-progress', 'completed', 'discontinued']

/** Areas in which help ran in the period: it was begun or ended in it, or still runs at its end. */
function helpThatRan(file: CaseFile, period: Period): readonly string[] {
  const still = leading(file, service).filter(({ body }) => body.stage === 'in-progress')
  const within = tracks(file, service)
    .flatMap(({ history }) => history)
    .filter(({ at, body }) => RAN.includes(body.stage) && isWithin(period, at))
  return [...still, ...within].map(({ body }) => body.category)
}

/** Every choice of one code from each list. */
const combined = (lists: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  lists.reduce<readonly (readonly string[])[]>(
    (made, codes) => made.flatMap((before) => codes.map((code) => [...before, code])),
    [[]],
  )
