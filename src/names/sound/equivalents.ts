import { NAME_FORMS } from './name-forms.ts'

/** How near two forms of one name are that do not sound alike (Fatou and Fatima); and how near a short form that several names share (Sasha). */
const [FORM, SHARED_FORM] = [0.93, 0.9] as const

const NAMES_OF: ReadonlyMap<string, readonly number[]> = NAME_FORMS.trim()
  .split('\n')
  .reduce((names, line, name) => {
    for (const form of line.split(' ')) names.set(form, [...(names.get(form) ?? []), name])
    return names
  }, new Map<string, readonly number[]>())
const NONE: readonly number[] = []

/** Ids of the names of which a word is a form, so that equality finds all forms: none, one, or several for a short form that several names share. */
export const namesOfForm = (word: string): readonly number[] => NAMES_OF.get(word) ?? NONE

/** How near two plain Latin words are as forms of one name, 0 where they are none: less where a short form may be of another name, also one of the other sex. */
export function formNearness(a: string, b: string): number {
  const [one, other] = [namesOfForm(a), namesOfForm(b)]
  if (one.some((name) => other.includes(name))) return one.length + other.length === 2 ? FORM : SHARED_FORM
  return isLittle(a, b) || isLittle(b, a) ? SHARED_FORM : 0
}

const ENDINGS = [/[eoi]chk[ao]$/, /[eiouy]nk[ao]$/, /[iy]?ushk[ao]$/, /(?<=[bdghlmnprstvz]|i[iyj])k[ao]$/]
const K = 'k'.charCodeAt(0)
const stemOf = (name: string) => name.replace(/[aeiouyj]+$/, '')

/** Whether a word is a Slavic diminutive of the name: Darynka, Natalochka, Ivanko. A girl's ends in `a` as her name does, a boy's in `o`. */
function isLittle(little: string, name: string): boolean {
  if (little.length < 5 || little.charCodeAt(little.length - 2) !== K) return false
  const girl = little.endsWith('a')
  if ((!girl && !little.endsWith('o')) || girl !== name.endsWith('a')) return false
  const stem = stemOf(name)
  return stem.length > 2 && ENDINGS.some((ending) => ending.test(little) && stemOf(little.replace(ending, '')) === stem)
}
