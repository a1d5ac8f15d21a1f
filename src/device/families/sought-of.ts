import type { CaseFile } from '#domain/file/case-file.ts'
import { birthsOf, bornBetween } from '#domain/kinds/registration/birth.ts'
import { cardOf } from '#domain/kinds/registration/card.ts'
import { genderOf } from '#domain/kinds/registration/gender.ts'
import { namesOf } from '#domain/kinds/registration/name.ts'
import { personsOf } from '#domain/kinds/registration/person.ts'
import { tiesWith } from '#domain/kinds/registration/tie.ts'
import { FAMILY_TIES, SIBLING_TIES, type TieType } from '#domain/vocabulary/family/tie.ts'
import type { Born } from '#names/linkage/born.ts'
import type { Sought } from '#names/linkage/person.ts'
import { withoutKinWords } from '#names/reading/kin-words.ts'
import { readWrittenName } from '#names/reading/read.ts'

/** What a file says of its child by which she may be found again, as texts: from *who and contacts* and the card alone, never from what happened, where she is or what was told. */
export interface KnownOf {
  readonly names: readonly string[]
  readonly born: Born | null
  readonly sex: 'female' | 'male' | null
  readonly places: readonly string[]
  readonly kin: readonly { readonly called: string; readonly relation: string | null }[]
}

export function knownOf(file: CaseFile): KnownOf {
  const card = cardOf(file)?.body.called?.text
  const { gender } = genderOf(file)?.body ?? {}
  const births = birthsOf(file).map((entry) => entry.body)
  return {
    names: [
      ...new Set([...(card === undefined ? [] : [card]), ...namesOf(file, 'child').map((entry) => entry.body.text)]),
    ],
    born: bornOf(births.map((body) => bornBetween(body.born))),
    sex: gender === 'female' || gender === 'male' ? gender : null,
    places: births.flatMap((body) => body.place ?? []),
    kin: kinOf(file),
  }
}

export const soughtOf = ({ names, born, sex, places, kin }: KnownOf): Sought => ({
  names: names.map(readWrittenName),
  born,
  sex,
  places: places.map(readWrittenName),
  kin: kin.map(({ called, relation }) => ({ name: readWrittenName(called), relation })),
})

type Between = ReturnType<typeof bornBetween>

/** From the first to the last year that any of the standing births allows. Without both ends it says too little. */
function bornOf(births: readonly Between[]): Born | null {
  const ends = births.filter(
    (born) => born.earliest !== undefined && born.latest !== undefined,
  ) as readonly Required<Between>[]
  const [first, ...rest] = ends
  if (!first) return null
  if (rest.length === 0 && first.earliest === first.latest) return { day: first.earliest }
  const year = (day: string) => Number(day.slice(0, 4))
  return {
    from: Math.min(...ends.map(({ earliest }) => year(earliest))),
    to: Math.max(...ends.map(({ latest }) => year(latest))),
  }
}

/** Family by their names, without what they are called as kin. */
function kinOf(file: CaseFile): KnownOf['kin'] {
  return personsOf(file).flatMap(({ body }) => {
    const ties = tiesWith(file, body.person)
      .map((entry) => entry.body.tie)
      .filter((tie) => FAMILY_TIES.includes(tie))
    const [tie] = ties
    if (!tie && tiesWith(file, body.person).length > 0) return []
    const texts = [withoutKinWords(body.called), ...namesOf(file, body.person).map((entry) => entry.body.text)].filter(
      (text) => text !== '',
    )
    return [...new Set(texts)].map((called) => ({ called, relation: tie ? relationOf(tie) : null }))
  })
}

const relationOf = (tie: TieType): string => (SIBLING_TIES.includes(tie) ? 'sibling' : tie)
