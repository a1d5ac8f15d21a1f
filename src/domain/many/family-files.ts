import type { Draft } from '../entry.ts'
import type { PersonId } from '../ids.ts'
import type { PlainDate } from '../plain-date.ts'
import type { AgeBand, Pronoun } from '../vocabulary/person.ts'
import type { ReferralSource } from '../vocabulary/referral-source.ts'

export interface FamilyMember {
  readonly is: 'mother' | 'child'
  /** How they are called, where it is known. */
  readonly called?: string
  readonly pronoun: Pronoun
  readonly ageBand: AgeBand
  readonly gender: 'female' | 'male' | 'other' | 'not-known'
}

/** In a draft: the file that the same act opens at this place. The device puts its number there. */
interface FileOf {
  readonly fileOf: number
}

export interface How {
  readonly at: PlainDate
  readonly source: ReferralSource
  /** How somebody is called whose name nobody knows, in the worker's language. */
  readonly nameless: Readonly<Record<FamilyMember['is'], string>>
  /** A number for a person in one file, never the same in two. */
  readonly personOf: (inFile: number, who: number) => PersonId
}

/**
 * The first entries of several files that are opened as one act: a mother and her children (P6, P20). Each is a file of its own that names the others as people and
 * leads to their files; no link lets anything through. Nobody is taken to be safe for anybody, a mother neither, until somebody has looked.
 */
export function familyFiles(family: readonly FamilyMember[], how: How): readonly { readonly drafts: readonly Draft[] }[] {
  return family.map((own, at) => {
    const others = family.flatMap((member, who) => (who === at ? [] : [{ member, who }]))
    return { drafts: [opened(others, how), card(own, how.at), ...gender(own, how.at), ...others.flatMap((other) => around(own, at, other, how))] }
  })
}

type Other = { readonly member: FamilyMember; readonly who: number }
function opened(others: readonly Other[], how: How): Draft {
  const children = others.filter(({ member }) => member.is === 'child')
  const there = children.map(({ member, who }) => ({ ...(member.called !== undefined && { called: member.called }), safeTonight: 'not-known', file: { fileOf: who } satisfies FileOf }))
  return { kind: 'file-opened', at: how.at, body: { source: how.source, askedAboutOthers: children.length > 0 ? 'some-there' : 'none-there', othersThere: there } }
}

const card = (own: FamilyMember, at: PlainDate): Draft => ({ kind: 'card', at, body: { ...(own.called !== undefined && { called: { text: own.called } }), pronoun: own.pronoun, ageBand: own.ageBand, languages: [], interpreter: 'not-known' } })
const gender = (own: FamilyMember, at: PlainDate): readonly Draft[] => (own.gender === 'not-known' ? [] : [{ kind: 'gender', at, body: { who: 'child', gender: own.gender } }])

function around(own: FamilyMember, at: number, { member, who }: Other, how: How): readonly Draft[] {
  const person = how.personOf(at, who)
  return [
    { kind: 'person', at: how.at, about: [person], body: { person, called: member.called ?? how.nameless[member.is], gender: member.gender, ageBand: member.ageBand, alive: 'yes' } },
    { kind: 'tie', at: how.at, about: [person], body: { person, tie: tieOf(own, member), safe: 'not-known', livesWithChild: 'yes', cares: member.is === 'mother' ? 'yes' : 'no', theirFile: { fileOf: who } satisfies FileOf } },
  ]
}

function tieOf(own: FamilyMember, other: FamilyMember): string {
  if (own.is === 'mother') return 'own-child'
  if (other.is === 'mother') return 'mother'
  return other.gender === 'female' ? 'sister' : other.gender === 'male' ? 'brother' : 'other-kin'
}
