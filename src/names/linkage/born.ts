/** When somebody was born, as far as anybody knows: a day, or two years between which it lies (both included). */
export type Born = { readonly day: string } | { readonly from: number; readonly to: number }

/** Best agreement first. `near`: as far apart as ages are commonly guessed wrong. */
export const BORN_LEVELS: readonly string[] = ['same-day', 'a-digit-off', 'same-year', 'a-year-off', 'near', 'apart']
const NEAR_YEARS = 4

/** An age on a given day (`YYYY-MM-DD`) leaves two possible years of birth; an age range more. */
export function bornByAge(youngest: number, oldest: number, on: string): Born {
  const year = Number(on.slice(0, 4))
  return { from: year - Math.max(youngest, oldest) - 1, to: year - Math.min(youngest, oldest) }
}

/** The position in `BORN_LEVELS`. A band of more than three years never gives a better level than `near`. */
export function bornLevel(a: Born, b: Born): number {
  if ('day' in a && 'day' in b) {
    if (a.day === b.day) return 0
    if (slipOf(a.day, b.day)) return 1
  }
  const [one, other] = [yearsOf(a), yearsOf(b)]
  const gap = Math.max(0, one.from - other.to, other.from - one.to)
  if (gap > NEAR_YEARS) return 5
  if (gap > 1) return 4
  const widest = Math.max(one.to - one.from, other.to - other.from)
  if (widest > 3) return 4
  return gap === 0 && widest <= 1 ? 2 : 3
}

const yearsOf = (born: Born) =>
  'day' in born ? { from: Number(born.day.slice(0, 4)), to: Number(born.day.slice(0, 4)) } : born

/** Day and month exchanged, or one digit different. */
function slipOf(a: string, b: string): boolean {
  const [year, month, day] = a.split('-')
  if (b === `${year ?? ''}-${day ?? ''}-${month ?? ''}`) return true
  if (a.length !== b.length) return false
  let different = 0
  for (let n = 0; n < a.length; n++) if (a[n] !== b[n]) different++
  return different === 1
}
