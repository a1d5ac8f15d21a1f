import type { Draft } from '../entry/entry.ts'
import type { FileId, MemberId, PersonId } from '../entry/ids.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import type { YesNo } from '../vocabulary/answer.ts'
import { bandOf, type AgeBand, type Pronoun } from '../vocabulary/person.ts'
import type { ReferralSource } from '../vocabulary/services/referral-source.ts'
import type { FileOf } from './file-of.ts'

export interface FamilyMember {
  readonly is: 'mother' | 'child'
  /** What they are called, where that is known, and in which script it is written. */
  readonly called?: string
  readonly script?: string
  readonly pronoun: Pronoun
  /** Completed years as they were seen or said; absent where nobody can tell. */
  readonly age?: { readonly from: number; readonly to: number }
  readonly gender: 'female' | 'male' | 'other' | 'not-known'
  /** Of a child. */
  readonly withMother?: YesNo
  readonly safeTonight?: YesNo
  /** Their file, if it is already open: then only what is new about the others is written. */
  readonly file?: FileId
}

export interface How {
  readonly at: PlainDate
  readonly source: ReferralSource
  /** Who carries the new files. */
  readonly holder: MemberId
  /** What to call a person whose name nobody knows, in the worker's language. */
  readonly nameless: Readonly<Record<FamilyMember['is'], string>>
  /** An id for a person in one file, never the same in two. */
  readonly personOf: (inFile: number, who: number) => PersonId
}

/** What one file of the family gets. Without `file` it is a file that the act opens, in the order of the family. */
export interface FamilyPart {
  readonly file?: FileId
  readonly drafts: readonly Draft[]
}

/**
 * The first entries of several files that are opened as one act: a mother and her children (P6, P20). Each file names
 * the others as people and links to their files; no link lets anything through. Nobody is assumed to be safe for
 * anybody, a mother included, until somebody has checked. Where a file is already open, the new people are added in it,
 * and nothing in it is written again.
 */
export function familyFiles(family: readonly FamilyMember[], how: How): readonly FamilyPart[] {
  const fileOf = numbering(family)
  return family.map((own, at) => {
    const others = family.flatMap((member, who) =>
      who === at || (own.file !== undefined && member.file !== undefined)
        ? []
        : [{ member, who, person: how.personOf(at, who), file: fileOf(who) }],
    )
    const around = others.flatMap((other) => aroundDrafts(own, other, how))
    if (own.file !== undefined) return { file: own.file, drafts: around }
    return { drafts: [opened(others, how), ...who(own, how), ...around, ...livesTogether(own, others, how)] }
  })
}

type Other = {
  readonly member: FamilyMember
  readonly who: number
  readonly person: PersonId
  readonly file: FileId | FileOf
}

/** The id of an open file, or the index of one among those that the act opens. */
function numbering(family: readonly FamilyMember[]): (who: number) => FileId | FileOf {
  return (who) =>
    family[who]?.file ?? { fileOf: family.slice(0, who).filter((member) => member.file === undefined).length }
}

function opened(others: readonly Other[], how: How): Draft {
  const children = others.filter(({ member }) => member.is === 'child')
  const othersThere = children.map(({ member, person, file }) => ({
    person,
    ...(member.called !== undefined && { called: member.called }),
    safeTonight: member.safeTonight ?? 'not-known',
    file,
  }))
  return {
    kind: 'file-opened',
    at: how.at,
    body: {
      source: how.source,
      askedAboutOthers: children.length > 0 ? 'some-there' : 'none-there',
      othersThere: othersThere,
    },
  }
}

// The youngest possible age protects.
const bandFor = ({ age }: FamilyMember): AgeBand => (age ? bandOf(age.from) : 'not-known')

function who(own: FamilyMember, { at, holder }: How): readonly Draft[] {
  const { called, age } = own
  return [
    {
      kind: 'card',
      at,
      body: {
        ...(called !== undefined && { called: { text: called } }),
        pronoun: own.pronoun,
        ageBand: bandFor(own),
        languages: [],
        interpreter: 'not-known',
      },
    },
    ...(called === undefined
      ? []
      : [
          {
            kind: 'name',
            at,
            body: { who: 'child', kind: 'called', text: called, script: own.script ?? 'Zyyy', use: 'use' },
          },
        ]),
    ...(own.gender === 'not-known' ? [] : [{ kind: 'gender', at, body: { who: 'child', gender: own.gender } }]),
    {
      kind: 'birth',
      at,
      body: {
        who: 'child',
        born: age ? { known: 'age', ...age, on: at } : { known: 'nothing' },
        basis: 'not-known',
        reasonsForChild: age !== undefined && age.to < 18 ? 'yes' : 'not-known',
      },
    },
    { kind: 'case-holder', at, body: { member: holder, as: 'caseworker' } },
  ]
}

function aroundDrafts(own: FamilyMember, { member, person, file }: Other, how: How): readonly Draft[] {
  const together = liveTogether(own, member)
  const cares = member.is === 'mother' ? (together === 'yes' ? 'yes' : 'not-known') : 'no'
  return [
    {
      kind: 'person',
      at: how.at,
      about: [person],
      body: {
        person,
        called: member.called ?? how.nameless[member.is],
        gender: member.gender,
        ageBand: bandFor(member),
        alive: 'yes',
      },
    },
    {
      kind: 'tie',
      at: how.at,
      about: [person],
      body: { person, tie: tieOf(own, member), safe: 'not-known', livesWithChild: together, cares, theirFile: file },
    },
  ]
}

/** Who lives in one household, if somebody said so of any of them. */
function livesTogether(own: FamilyMember, others: readonly Other[], how: How): readonly Draft[] {
  const housemates = others.filter(({ member }) => liveTogether(own, member) === 'yes')
  if (housemates.length === 0) return []
  const children = housemates
    .filter(({ member }) => member.is === 'child')
    .map(({ member, person }) => ({ person, safe: member.safeTonight ?? 'not-known' }))
  return [
    {
      kind: 'household',
      at: how.at,
      body: { persons: housemates.map(({ person }) => person), children, seen: 'told' },
    },
  ]
}

/** Two children live together where both live with their mother; otherwise nobody has said it. */
function liveTogether(one: FamilyMember, other: FamilyMember): YesNo {
  const children = [one, other].filter(({ is }) => is === 'child').map(({ withMother }) => withMother ?? 'not-known')
  if (children.length === 1) return children[0] ?? 'not-known'
  return children.every((answer) => answer === 'yes') ? 'yes' : 'not-known'
}

function tieOf(own: FamilyMember, other: FamilyMember): string {
  if (own.is === 'mother') return 'own-child'
  if (other.is === 'mother') return 'mother'
  return other.gender === 'female' ? 'sister' : other.gender === 'male' ? 'brother' : 'other-kin'
}
