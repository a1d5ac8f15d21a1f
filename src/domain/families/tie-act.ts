import type { CaseFile } from '../file/case-file.ts'
import type { Draft } from '../entry/entry.ts'
import type { FileId, PersonId } from '../entry/ids.ts'
import type { EntryOf } from '../file/kind.ts'
import { genderOf } from '../kinds/registration/gender.ts'
import { namesOf } from '../kinds/registration/name.ts'
import { personOf } from '../kinds/registration/person.ts'
import { tiesOf, type tie } from '../kinds/registration/tie.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import { whoIsThis } from '../questions/who-is-this.ts'
import { PARENT_TIES, SIBLING_TIES, type TieType } from '../vocabulary/family/tie.ts'
import type { HeldFile } from '../same-child/joined-files.ts'
import type { JoinAct } from '../same-child/joining.ts'

export interface Tying {
  readonly one: HeldFile
  readonly other: HeldFile
  /** `parent`: the other file is of a parent of the one. */
  readonly as: 'sibling' | 'parent'
  /** How each file names the person whose file the other one is, if it does. */
  readonly oneNames: string | null
  readonly otherNames: string | null
  readonly at: PlainDate
  /** What to call a person whose name nobody knows, in the worker's language. */
  readonly nameless: string
  /** An id for a person new to a file, never the same in two. */
  readonly newPerson: () => PersonId
}

/**
 * Two files link to each other: each names the other's child among its people, with the tie and the file. What is
 * already known of a listed person is kept, and nobody is assumed to be safe for anybody. It opens nothing and lets
 * nothing through (P19).
 */
export function tieAct(tying: Tying): JoinAct {
  const { one, other, as } = tying
  return [
    ...tied(
      one,
      other,
      {
        tie: as === 'parent' ? parentTie(other.caseFile) : siblingTie(other.caseFile),
        fits: as === 'parent' ? PARENT_TIES : SIBLING_TIES,
        called: tying.oneNames,
      },
      tying,
    ),
    ...tied(
      other,
      one,
      {
        tie: as === 'parent' ? 'own-child' : siblingTie(one.caseFile),
        fits: as === 'parent' ? ['own-child'] : SIBLING_TIES,
        called: tying.otherNames,
      },
      tying,
    ),
  ]
}

interface Wanted {
  readonly tie: TieType
  readonly fits: readonly TieType[]
  readonly called: string | null
}

function tied(
  into: HeldFile,
  whose: HeldFile,
  wanted: Wanted,
  { at, nameless, newPerson }: Tying,
): readonly { readonly file: FileId; readonly draft: Draft }[] {
  const known = knownThere(into.caseFile, wanted)
  if (known) {
    const { entry } = known
    return [
      {
        file: into.file,
        draft: {
          kind: 'tie',
          at,
          about: [entry.body.person],
          replaces: [entry.id],
          body: { ...entry.body, theirFile: whose.file },
        },
      },
    ]
  }
  const person = newPerson()
  const who = whoIsThis(whose.caseFile, at)
  const called = who.called?.text ?? nameless
  return [
    {
      file: into.file,
      draft: {
        kind: 'person',
        at,
        about: [person],
        body: { person, called, gender: who.gender, ageBand: who.ageBand, alive: 'not-known' },
      },
    },
    {
      file: into.file,
      draft: {
        kind: 'tie',
        at,
        about: [person],
        body: {
          person,
          tie: wanted.tie,
          safe: 'not-known',
          livesWithChild: 'not-known',
          cares: 'not-known',
          theirFile: whose.file,
        },
      },
    },
  ]
}

/** The only person of a file with this sort of tie and this name who has no file yet. Undefined where two would fit. */
function knownThere(file: CaseFile, { fits, called }: Wanted): { readonly entry: EntryOf<typeof tie> } | undefined {
  if (called === null) return undefined
  const named = (person: PersonId) =>
    personOf(file, person)?.body.called.includes(called) === true ||
    namesOf(file, person).some((entry) => entry.body.text === called)
  const found = tiesOf(file).filter(
    ({ body }) => fits.includes(body.tie) && body.theirFile === undefined && named(body.person),
  )
  const [entry, second] = found
  return entry && !second ? { entry } : undefined
}

const isFemale = (file: CaseFile) => ['female', 'trans-female'].includes(genderIn(file))
const isMale = (file: CaseFile) => ['male', 'trans-male'].includes(genderIn(file))
const genderIn = (file: CaseFile): string => genderOf(file)?.body.gender ?? 'not-known'
const parentTie = (file: CaseFile): TieType => (isFemale(file) ? 'mother' : isMale(file) ? 'father' : 'other-kin')
const siblingTie = (file: CaseFile): TieType => (isFemale(file) ? 'sister' : isMale(file) ? 'brother' : 'other-kin')
