import type { MovingChild } from './plan-moving.ts'

/** An act touches at most 250 folders; each file needs two more for its records, and `card` and `care` for its opening. */
const MOST_FOLDERS = 240
const MOST_CHARACTERS = 400_000

/** Children in acts that a device can write and send at once, in the order of the list. */
export function inActs(children: readonly MovingChild[]): readonly (readonly MovingChild[])[] {
  const acts: MovingChild[][] = []
  let [folders, characters] = [0, 0]
  for (const child of children) {
    const own = foldersOf(child)
    const length = child.content.length
    const last = acts.at(-1)
    if (!last || folders + own > MOST_FOLDERS || characters + length > MOST_CHARACTERS) {
      acts.push([child])
      ;[folders, characters] = [own, length]
    } else {
      last.push(child)
      folders += own
      characters += length
    }
  }
  return acts
}

/** At most one a kind that stands in a folder of its own, and those that a draft names. */
const foldersOf = ({ drafts }: MovingChild): number =>
  2 +
  new Set(['card', 'care', 'identity', 'status', 'whereabouts', ...drafts.flatMap(({ folder }) => folder ?? [])]).size
