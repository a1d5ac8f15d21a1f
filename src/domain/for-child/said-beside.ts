import type { Draft } from '../entry/entry.ts'
import type { EntryId, MemberId } from '../entry/ids.ts'
import { task } from '../kinds/follow-up/task.ts'
import { views } from '../kinds/planning/views.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import type { TrackKey } from '../file/tracks.ts'

/** Something on the child's own page is not right. */
export interface NotRight {
  /** What there is to do now, in words for the helper who sits with the child. */
  readonly toDo: string
  /** The entry of the line that is meant; absent where it is the page. */
  readonly line?: EntryId
}

/**
 * What a child says about its own page (P18). Words may be empty where something is wrong: to point at it is enough.
 */
export interface SaidBeside {
  readonly words: string
  readonly notRight?: NotRight
  /** The helper who sits with the child, and does what there is to do. */
  readonly member: MemberId
  readonly on: PlainDate
  /** A key for the task. */
  readonly key: TrackKey
}

/**
 * The child's words as a view of the child's own; where something is wrong, also a task for the helper, due on that
 * day, that names the line.
 */
export function draftsOfSaid({ words, notRight, member, on, key }: SaidBeside): readonly Draft[] {
  const all = { at: on, about: ['child'], toldBy: 'child' } as const
  const said: Draft = {
    ...all,
    kind: views.name,
    body: {
      matter: 'plan',
      say: { answer: 'said', words },
      askedHow: 'with-the-child',
      askedBy: { member },
      present: [],
      wishes: [],
    },
  }
  const toDo = (wrong: NotRight): Draft => ({
    ...all,
    kind: task.name,
    body: {
      task: key,
      what: wrong.toDo,
      who: { member },
      by: on,
      ...(wrong.line && { from: wrong.line }),
      status: 'open',
      ...(words !== '' && { words }),
    },
  })
  return [...(words === '' ? [] : [said]), ...(notRight ? [toDo(notRight)] : [])]
}
