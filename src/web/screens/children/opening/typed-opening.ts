import type { Sex } from '#web/views/child-file/sex-field.tsx'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate, When } from '#domain/entry/plain-date.ts'
import type { LIMITS } from '#domain/kinds/registration/limits-told.ts'
import type { TieType } from '#domain/vocabulary/family/tie.ts'
import type { YesNo } from '#domain/vocabulary/answer.ts'
import type { ReferralSource } from '#domain/vocabulary/services/referral-source.ts'

export type LimitTold = (typeof LIMITS)[number]

/** What another child of the household may be to the child. Details are written later, in the tie. */
export const TIES_OFFERED = [
  'sister',
  'brother',
  'half-sibling',
  'twin',
  'own-child',
  'cousin',
  'other-kin',
  'friend',
  'not-known',
] as const satisfies readonly TieType[]

/** Another child of the household, as far as known. */
export interface OtherChild {
  readonly key: string
  readonly called: string
  readonly from: string
  readonly to: string
  readonly sex: Sex | null
  /** What this child is to the child of the new file; null where nobody has said it. */
  readonly tie: (typeof TIES_OFFERED)[number] | null
  readonly safeTonight: YesNo | null
  /** A file for this child is opened in the same act. */
  readonly openFile: boolean
}

/** Draft of the form that opens a file. It stays in memory until it is saved; nothing in it says what happened to the child. */
export interface TypedOpening {
  readonly step: 'ask' | 'compare' | 'form' | 'group'
  readonly name: string
  /** The search text from which this began. */
  readonly searched: string
  readonly from: string
  readonly to: string
  readonly sex: Sex | null
  readonly kin: string
  /** Where the child was born, as far as known. */
  readonly place: string
  readonly notThese: readonly FileId[]
  /** The file is opened although nobody has answered whether the child has one: the question comes again, as a task. */
  readonly unsure: boolean
  readonly source: ReferralSource | ''
  readonly sentBy: string
  readonly on: When
  readonly bornOn: When | null
  readonly ageKnownFrom: 'child-said' | 'family-said' | 'other-document' | 'professional-estimate' | 'not-known' | null
  readonly reasonsForChild: YesNo | null
  readonly language: string
  readonly interpreter: 'needed' | 'not-needed' | 'not-known' | null
  readonly asked: 'none-there' | 'some-there' | 'not-known' | 'not-asked' | null
  readonly others: readonly OtherChild[]
  readonly limits: readonly LimitTold[]
  readonly limitsHow: 'spoken' | 'written' | 'through-interpreter' | null
  readonly understood: 'yes' | 'in-part' | 'no' | 'too-young' | 'not-known' | null
  /** How a baby is looked after, for whoever does so tonight. */
  readonly infant: TypedInfant
  /** After saving: the child's new file. */
  readonly opened: FileId | null
}

/** Each as it was typed; of `notGiven`, `collects` and `ring` one on each line. */
export interface TypedInfant {
  readonly feeding: string
  readonly lastFed: string
  readonly warmth: string
  readonly notGiven: string
  readonly collects: string
  readonly ring: string
}

export const emptyOpening = (today: PlainDate): TypedOpening => ({
  step: 'ask',
  name: '',
  searched: '',
  from: '',
  to: '',
  sex: null,
  kin: '',
  place: '',
  notThese: [],
  unsure: false,
  source: '',
  sentBy: '',
  on: today,
  bornOn: null,
  ageKnownFrom: null,
  reasonsForChild: null,
  language: '',
  interpreter: null,
  asked: null,
  others: [],
  limits: [],
  limitsHow: null,
  understood: null,
  infant: { feeding: '', lastFed: '', warmth: '', notGiven: '', collects: '', ring: '' },
  opened: null,
})

export interface AgeRange {
  readonly from: number
  readonly to: number
}

/** Whole years that were typed; null where none, or where they make no sense. */
export function ageTyped(from: string, to: string): AgeRange | null {
  const [first, last] = [yearsOf(from), yearsOf(to)]
  const [youngest, oldest] = [first ?? last, last ?? first]
  return youngest === null || oldest === null || youngest > oldest ? null : { from: youngest, to: oldest }
}

function yearsOf(text: string): number | null {
  const digits = text.trim()
  if (!/^\d{1,3}$/.test(digits)) return null
  const years = Number(digits)
  return years <= 120 ? years : null
}

/** Surely under three: neither an interpreter nor what a child is told is asked of a baby. */
export function isBaby({ from, to }: Pick<TypedOpening, 'from' | 'to'>): boolean {
  const age = ageTyped(from, to)
  return age !== null && age.to < 3
}
