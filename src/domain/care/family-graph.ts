import { all } from '../file/values.ts'
import type { CaseFile } from '../file/case-file.ts'
import type { PersonId } from '../entry/ids.ts'
import { toldToWhom } from '../kinds/experience/told-to-whom.ts'
import { tiesOf } from '../kinds/registration/tie.ts'
import { PARENT_TIES, SIBLING_TIES, type TieType } from '../vocabulary/family/tie.ts'

/** Where somebody stands on a genogram: over the child, beside, under, or around the family. */
export const GENERATIONS = ['grandparents', 'parents', 'child', 'next', 'around'] as const
export type Generation = (typeof GENERATIONS)[number]

export interface FamilyGraph {
  readonly generationOf: ReadonlyMap<PersonId, Generation>
  /** Who descends from whom, as far as it was said: a parent over the child, a grandparent over the one parent of that side. Nothing is concluded from silence. */
  readonly kinship: readonly { readonly over: PersonId | 'child'; readonly under: PersonId | 'child' }[]
  /** Those who have heard what happened, in the folders held. That they heard is all it says. */
  readonly knows: ReadonlySet<PersonId>
}

const OF: Readonly<Partial<Record<TieType, Generation>>> = {
  grandmother: 'grandparents',
  grandfather: 'grandparents',
  'step-mother': 'parents',
  'step-father': 'parents',
  'mothers-partner': 'parents',
  'foster-carer': 'parents',
  'informal-foster-carer': 'parents',
  aunt: 'parents',
  uncle: 'parents',
  cousin: 'child',
  'husband-or-partner': 'child',
  'own-child': 'next',
}

function generationOfTie(tie: TieType): Generation {
  if (PARENT_TIES.includes(tie)) return 'parents'
  return SIBLING_TIES.includes(tie) ? 'child' : (OF[tie] ?? 'around')
}

/** Who stands where around the child, from every tie that stands. Whoever has several stands where the nearest kin would. */
export function familyGraph(file: CaseFile): FamilyGraph {
  const ties = tiesOf(file).map((entry) => entry.body)
  const generationOf = new Map<PersonId, Generation>()
  for (const { person, tie } of ties) {
    const before = generationOf.get(person)
    const here = generationOfTie(tie)
    if (before === undefined || before === 'around') generationOf.set(person, here)
  }
  const told = all(file, toldToWhom).flatMap(({ body }) => [body.person, ...body.inTheRoom.map((one) => one.person)])
  return { generationOf, kinship: kinshipOf(ties), knows: new Set(told.filter((person) => person !== undefined)) }
}

type Tied = ReturnType<typeof tiesOf>[number]['body']

function kinshipOf(ties: readonly Tied[]): FamilyGraph['kinship'] {
  const parents = ties.filter(({ tie }) => PARENT_TIES.includes(tie))
  const onlyOne = (tie: TieType) => {
    const found = new Set(ties.filter((one) => one.tie === tie).map(({ person }) => person))
    return found.size === 1 ? [...found] : []
  }
  const sideOf = { 'mothers-side': onlyOne('mother'), 'fathers-side': onlyOne('father'), both: [], 'not-known': [] }
  const grandparents = ties.filter(({ tie }) => tie === 'grandmother' || tie === 'grandfather')
  const lines = [
    ...parents.map(({ person }) => ({ over: person, under: 'child' as const })),
    ...grandparents.flatMap(({ person, side }) =>
      side ? sideOf[side].map((parent) => ({ over: person, under: parent })) : [],
    ),
    ...ties.filter(({ tie }) => tie === 'own-child').map(({ person }) => ({ over: 'child' as const, under: person })),
  ]
  return lines.filter(
    ({ over, under }, at) =>
      over !== under && lines.findIndex((other) => other.over === over && other.under === under) === at,
  )
}
