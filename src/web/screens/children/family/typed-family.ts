import type { FileId, MemberId, PersonId } from '#domain/entry/ids.ts'
import { KINDS } from '#domain/kinds.ts'
import { familyFiles, type FamilyMember, type FamilyPart, type How } from '#domain/families/family-files.ts'
import { judgeFamily, type WhyNotOpened } from '#domain/families/judge-family.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import type { YesNo } from '#domain/vocabulary/answer.ts'
import type { ReferralSource } from '#domain/vocabulary/services/referral-source.ts'
import { scriptOf } from '#domain/vocabulary/language.ts'
import type { Sex } from '#web/views/child-file/sex-field.tsx'
import { ageTyped } from '../opening/typed-opening.ts'

/** One member of a family, as typed. */
export interface TypedMember {
  readonly key: string
  readonly is: FamilyMember['is']
  readonly name: string
  readonly from: string
  readonly to: string
  readonly sex: Sex | null
  readonly withMother: YesNo | null
  readonly safeTonight: YesNo | null
  /** Excluded from the act; what was typed stays. */
  readonly later: boolean
  /** Their file, once it is open, and whether it was open before this act. */
  readonly file: FileId | null
  /** Similar files that somebody said are not this person’s. */
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

/** Members who get a file in the next act. */
export const isOpenedNow = ({ members }: TypedFamily): readonly TypedMember[] =>
  members.filter(({ file, later }) => file === null && !later)

export const ageIsInvalid = ({ from, to }: TypedMember): boolean =>
  (from.trim() !== '' || to.trim() !== '') && ageTyped(from, to) === null

const PRONOUNS = { female: 'she', male: 'he', other: 'they', 'not-known': 'the-child' } as const

export function familyMember(typed: TypedMember): FamilyMember {
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

export interface ByMember {
  readonly holder: MemberId
  readonly nameless: How['nameless']
  readonly newPerson: () => PersonId
}

const howOf = (typed: TypedFamily, { newPerson, ...by }: ByMember): How => ({
  ...by,
  at: typed.on,
  source: typed.source === '' ? 'not-known' : typed.source,
  personOf: () => newPerson(),
})

/** The entries for each file: full for those that open now; for those that are open already, only the new people around them. */
export function fileParts(typed: TypedFamily, by: ByMember): readonly (FamilyPart & { readonly key: string })[] {
  const going = typed.members.filter(({ later }) => !later)
  return familyFiles(going.map(familyMember), howOf(typed, by)).map((part, at) => ({
    ...part,
    key: going[at]?.key ?? '',
  }))
}

export type MemberErrors = 'age' | WhyNotOpened

/** Members whose file cannot be opened as typed, and why: by key. */
export function memberErrors(typed: TypedFamily, by: ByMember): ReadonlyMap<string, MemberErrors> {
  const going = isOpenedNow(typed)
  const judged = judgeFamily(KINDS, going.map(familyMember), howOf(typed, by))
  return new Map(
    going.flatMap((member, at): readonly (readonly [string, MemberErrors])[] => {
      if (ageIsInvalid(member)) return [[member.key, 'age']]
      const answer = judged[at]
      return answer && !answer.ok ? [[member.key, answer.detail]] : []
    }),
  )
}
