import type { PlainDate } from '../entry/plain-date.ts'
import { VETTING_CHECKS, type FosterCarer, type VettingCheck } from '../kinds/directory/foster-carer.ts'
import type { Wanted } from './match.ts'

export const CARER_FIELDS = [
  'takes-children',
  'vetted',
  'room',
  'age',
  'sex',
  'language',
  'siblings',
  'at-night',
  'disability',
] as const

export interface CarerField {
  readonly field: (typeof CARER_FIELDS)[number]
  readonly fits: 'yes' | 'no' | 'ask'
  /** Of the vetting: what nobody has checked yet, or was found not good. */
  readonly checks?: readonly VettingCheck[]
}

export interface CarerMatch {
  readonly carer: FosterCarer
  readonly fits: 'yes' | 'no' | 'ask'
  readonly fields: readonly CarerField[]
}

export interface WantedCare extends Omit<Wanted, 'category' | 'sub'> {
  /** How many children come together. */
  readonly children: number
  readonly tonight: boolean
}

/**
 * Families for these children, the fitting ones first. One that was not vetted never fits, however urgent the night:
 * that is a person's decision.
 */
export function matchCarers(
  carers: readonly FosterCarer[],
  wanted: WantedCare,
  today: PlainDate,
): readonly CarerMatch[] {
  return carers
    .filter((carer) => carer.stands !== 'stopped')
    .map((carer): CarerMatch => {
      const fields = fieldsOf(carer, wanted, today)
      return {
        carer,
        fields,
        fits: fields.some((field) => field.fits === 'no')
          ? 'no'
          : fields.some((field) => field.fits === 'ask')
            ? 'ask'
            : 'yes',
      }
    })
    .sort((a, b) => RANK[a.fits] - RANK[b.fits] || (a.carer.called < b.carer.called ? -1 : 1))
}
const RANK = { yes: 0, ask: 1, no: 2 } as const

const answer = (said: 'yes' | 'no' | 'not-known') => (said === 'not-known' ? 'ask' : said)

function fieldsOf(carer: FosterCarer, wanted: WantedCare, today: PlainDate): readonly CarerField[] {
  return [
    { field: 'takes-children', fits: carer.stands === 'takes-children' ? 'yes' : 'no' },
    vetting(carer, today),
    { field: 'room', fits: carer.room - carer.there >= wanted.children ? 'yes' : 'no' },
    { field: 'age', fits: rightAge(carer, wanted) },
    {
      field: 'sex',
      fits:
        carer.sex === 'everyone'
          ? 'yes'
          : carer.sex === 'not-known' || wanted.sex === undefined
            ? 'ask'
            : (carer.sex === 'girls-and-women') === (wanted.sex === 'female')
              ? 'yes'
              : 'no',
    },
    {
      field: 'language',
      fits:
        wanted.languages === undefined || wanted.languages.length === 0
          ? 'ask'
          : wanted.languages.some((language) => carer.languages.includes(language))
            ? 'yes'
            : 'ask',
    },
    { field: 'siblings', fits: wanted.children < 2 ? 'yes' : answer(carer.siblingsTogether) },
    { field: 'at-night', fits: wanted.tonight ? answer(carer.atNight) : 'yes' },
    { field: 'disability', fits: wanted.disability === true ? answer(carer.disability) : 'yes' },
  ]
}

/** Passed, not expired, every check done, and none of them bad. Of two checks on one day the bad one counts. */
function vetting(carer: FosterCarer, today: PlainDate): CarerField {
  const isGood = (check: VettingCheck) => {
    const looks = carer.checks.filter((one) => one.check === check)
    const last = looks.filter((one) => looks.every((other) => other.on <= one.on))
    return last.length > 0 && last.every((one) => one.found === 'good')
  }
  const open = VETTING_CHECKS.filter((check) => !isGood(check))
  const over = carer.vettedUntil !== undefined && carer.vettedUntil < today
  return carer.vetted === 'passed' && open.length === 0 && !over
    ? { field: 'vetted', fits: 'yes' }
    : { field: 'vetted', fits: 'no', checks: open }
}

function rightAge({ youngest = 0, oldest = 24 }: FosterCarer, wanted: WantedCare): CarerField['fits'] {
  const [from, to] = [wanted.youngest ?? wanted.oldest, wanted.oldest ?? wanted.youngest]
  if (from === undefined || to === undefined) return 'ask'
  return from >= youngest && to <= oldest ? 'yes' : to < youngest || from > oldest ? 'no' : 'ask'
}
