import { all } from '../file/values.ts'
import type { CaseFile } from '../file/case-file.ts'
import type { PersonId } from '../entry/ids.ts'
import { toldToWhom } from '../kinds/experience/told-to-whom.ts'
import { tiesOf } from '../kinds/registration/tie.ts'
import { PARENT_TIES, SIBLING_TIES, type TieType } from '../vocabulary/family/tie.ts'

/** Where a person is placed on a genogram: above the child, in the same row, below, or around the family. */
export const GENERATIONS = ['grandparents', 'parents', 'child', 'next', 'around'] as const
export type Generation = (typeof GENERATIONS)[number]

export interface FamilyGraph {
  readonly generationOf: ReadonlyMap<PersonId, Generation>
  /**
   * Who descends from whom, as far as somebody said: a parent above the child, a grandparent above the only parent of
   * that side. Nothing is inferred from what was not said.
   */
  readonly kinship: readonly { readonly over: PersonId | 'child'; readonly under: PersonId | 'child' }[]
  /** People who heard what happened, as far as the folders held tell. Only that they heard. */
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

/**
 * Where each person is placed around the child, by every current tie. A person with several ties is placed by the
 * nearest kinship.
 */
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
