import type { CaseFile } from '#domain/file/case-file.ts'
import type { FileId, PersonId } from '#domain/entry/ids.ts'
import { marksOf } from '#domain/kinds/registration/do-not.ts'
import { personsOf } from '#domain/kinds/registration/person.ts'
import { safetyOf, tiesOf } from '#domain/kinds/registration/tie.ts'
import type { Gender } from '#domain/vocabulary/person.ts'
import { TIES, type Never, type TieType } from '#domain/vocabulary/family/tie.ts'
import type { TieSafety } from '#web/components/tie.tsx'

/** A person around the child, from everything in the folders this member holds. */
export interface AroundPerson {
  readonly person: PersonId
  readonly called: string
  readonly ties: readonly TieType[]
  readonly does: string | null
  readonly gender: Gender
  readonly died: boolean
  readonly safety: TieSafety
  readonly checked: boolean
  readonly livesThere: boolean
  readonly cares: boolean
  readonly theirFile: FileId | null
  readonly never: readonly Never[]
  readonly numbers: readonly string[]
}

/** Nearest first: who cares for the child, who lives there, then relatives in order. People known from the card alone are included. */
export function peopleAround(file: CaseFile): readonly AroundPerson[] {
  const ties = Map.groupBy(tiesOf(file), (entry) => entry.body.person)
  const marks = new Map(marksOf(file).map((mark) => [mark.person, mark]))
  const persons = new Map(personsOf(file).map((entry) => [entry.body.person, entry.body]))
  const ids = new Set([...persons.keys(), ...ties.keys(), ...marks.keys()])
  return [...ids]
    .map((id): AroundPerson => {
      const known = persons.get(id)
      const mark = marks.get(id)
      const bodies = (ties.get(id) ?? []).map((entry) => entry.body)
      return {
        person: id,
        called: known?.called ?? mark?.called ?? '',
        ties: [...new Set(bodies.map((body) => body.tie))],
        does: known?.does ?? null,
        gender: known?.gender ?? 'not-known',
        died: known?.alive === 'no',
        safety: safetyWord(safetyOf(file, id), mark !== undefined),
        checked: bodies.some((body) => body.checked !== undefined),
        livesThere: bodies.some((body) => body.livesWithChild === 'yes' && body.livesUntil === undefined),
        cares: bodies.some((body) => body.cares === 'yes'),
        theirFile: bodies.find((body) => body.theirFile !== undefined)?.theirFile ?? null,
        never: mark?.never ?? [],
        numbers: mark?.numbers ?? [],
      }
    })
    .sort(nearest)
}

/** A mark without a tie counts as unsafe: the reason is in a folder that the reader cannot open. */
function safetyWord(said: 'safe' | 'unsafe' | 'not-known' | undefined, marked: boolean): TieSafety {
  if (said === 'unsafe' || said === 'safe') return said
  return said === undefined && marked ? 'unsafe' : 'unknown'
}

const distance = (one: AroundPerson) =>
  (one.cares ? 0 : one.livesThere ? 100 : 200) + Math.min(99, ...one.ties.map((tie) => TIES.indexOf(tie)))
const nearest = (a: AroundPerson, b: AroundPerson) => distance(a) - distance(b) || (a.called < b.called ? -1 : 1)

/**
 * Who can help, as many as fit on a card: people known to be safe. Nobody is listed with the word *unsafe* before sealed parts are revealed: that person may be looking.
 * The family map shows everybody.
 */
export const helpersAtAGlance = (people: readonly AroundPerson[], most: number): readonly AroundPerson[] =>
  people.filter((one) => one.safety === 'safe' && one.never.length === 0 && !one.died).slice(0, most)

export const personShape = (gender: Gender): 'woman' | 'man' | 'unknown' =>
  gender === 'female' || gender === 'trans-female'
    ? 'woman'
    : gender === 'male' || gender === 'trans-male'
      ? 'man'
      : 'unknown'
