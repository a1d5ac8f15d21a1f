import { yearsBetween, type PlainDate } from '../entry/plain-date.ts'
import { bornBetween, type WhenBorn } from '../kinds/registration/birth.ts'
import type { MovingChild } from './plan-moving.ts'

/** What a list says of a child, as *already known?* asks it. Whatever is not known is '' or null. */
export interface AskedOfList {
  readonly name: string
  readonly kin: string
  readonly place: string
  readonly sex: 'female' | 'male' | null
  readonly age: { readonly from: number; readonly to: number } | null
}

/** Undefined where the list names nobody: a sex and an age are those of half the files. */
export function askedOf({ drafts }: Pick<MovingChild, 'drafts'>, today: PlainDate): AskedOfList | undefined {
  const body = (kind: string) =>
    drafts.find((draft) => draft.kind === kind)?.body as Record<string, unknown> | undefined
  const name = body('name')?.['text']
  if (typeof name !== 'string') return undefined
  const kin = body('person')?.['called']
  const sex = body('gender')?.['gender']
  return {
    name,
    kin: typeof kin === 'string' ? kin : '',
    place: '',
    sex: sex === 'female' || sex === 'male' ? sex : null,
    age: ageOf(body('birth')?.['born'] as WhenBorn | undefined, today),
  }
}

function ageOf(born: WhenBorn | undefined, today: PlainDate): AskedOfList['age'] {
  const { earliest, latest } = born ? bornBetween(born) : {}
  if (earliest === undefined || latest === undefined || latest > today) return null
  return { from: yearsBetween(latest, today), to: yearsBetween(earliest, today) }
}
