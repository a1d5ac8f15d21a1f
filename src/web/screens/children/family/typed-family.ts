import type { FileId, MemberId, PersonId } from '#domain/ids.ts'
import { KINDS } from '#domain/kinds.ts'
import { familyFiles, type FamilyMember, type FamilyPart, type How } from '#domain/many/family-files.ts'
import { judgeFamily, type WhyNotOpened } from '#domain/many/judge-family.ts'
import type { PlainDate } from '#domain/plain-date.ts'
import type { YesNo } from '#domain/vocabulary/answer.ts'
import type { ReferralSource } from '#domain/vocabulary/referral-source.ts'
import { scriptOf } from '../opening/opening-drafts.ts'
import type { Sex } from '#web/views/child-file/sex-field.tsx'
import { ageTyped } from '../opening/opening.ts'

/** One of a family as somebody types them. */
export interface TypedMember {
  readonly key: string
  readonly is: FamilyMember['is']
  readonly name: string
  readonly from: string
  readonly to: string
  readonly sex: Sex | null
  readonly withMother: YesNo | null
  readonly safeTonight: YesNo | null
  /** Left out of the act; what was typed stays. */
  readonly later: boolean
  /** Their file, once it is open, and whether it was open before this act. */
  readonly file: FileId | null
  /** Files of others that are like this one and are not of this one. */
  readonly notThese: readonly FileId[]
}

export interface TypedFamily {
  readonly on: PlainDate
  readonly source: ReferralSource | ''
  readonly members: readonly TypedMember[]
}

export const emptyMember = (is: FamilyMember['is'], key: string): TypedMember => ({
  key,
  is,
  name: '',
  from: '',
  to: '',
  sex: is === 'mother' ? 'female' : null,
  withMother: null,
  safeTonight: null,
  later: false,
  file: null,
  notThese: [],
})

export const emptyFamily = (on: PlainDate, mother: string, child: string): TypedFamily => ({
  on,
  source: '',
  members: [emptyMember('mother', mother), emptyMember('child', child)],
})

/** Who gets a file with the next act. */
export const opensNow = ({ members }: TypedFamily): readonly TypedMember[] =>
  members.filter(({ file, later }) => file === null && !later)

export const badAge = ({ from, to }: TypedMember): boolean =>
  (from.trim() !== '' || to.trim() !== '') && ageTyped(from, to) === null

const PRONOUNS = { female: 'she', male: 'he', other: 'they', 'not-known': 'the-child' } as const

export function memberOf(typed: TypedMember): FamilyMember {
  const [called, age, sex] = [typed.name.trim(), ageTyped(typed.from, typed.to), typed.sex ?? 'not-known']
  return {
    is: typed.is,
    pronoun: PRONOUNS[sex],
    gender: sex,
    ...(called !== '' && { called, script: scriptOf(called) }),
    ...(age && { age }),
    ...(typed.is === 'child' && {
      withMother: typed.withMother ?? 'not-known',
      safeTonight: typed.safeTonight ?? 'not-known',
    }),
    ...(typed.file !== null && { file: typed.file }),
  }
}

export interface By {
  readonly holder: MemberId
  readonly nameless: How['nameless']
  readonly newPerson: () => PersonId
}

const howOf = (typed: TypedFamily, { newPerson, ...by }: By): How => ({
  ...by,
  at: typed.on,
  source: typed.source === '' ? 'not-known' : typed.source,
  personOf: () => newPerson(),
})

/** What each file gets: of those that open now, and of those that are open already what is new around them. */
export function partsOf(typed: TypedFamily, by: By): readonly (FamilyPart & { readonly key: string })[] {
  const going = typed.members.filter(({ later }) => !later)
  return familyFiles(going.map(memberOf), howOf(typed, by)).map((part, at) => ({ ...part, key: going[at]?.key ?? '' }))
}

export type Wrong = 'age' | WhyNotOpened

/** Whose part cannot be opened as it is typed, and why: by their key. */
export function wrongIn(typed: TypedFamily, by: By): ReadonlyMap<string, Wrong> {
  const going = opensNow(typed)
  const judged = judgeFamily(KINDS, going.map(memberOf), howOf(typed, by))
  return new Map(
    going.flatMap((member, at): readonly (readonly [string, Wrong])[] => {
      if (badAge(member)) return [[member.key, 'age']]
      const answer = judged[at]
      return answer && !answer.ok ? [[member.key, answer.detail]] : []
    }),
  )
}
