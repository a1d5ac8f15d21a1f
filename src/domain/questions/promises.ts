import { isUnderWay, mayBeSought } from '../file/case-status.ts'
import type { CaseFile } from '../file/case-file.ts'
import type { Doer } from '../entry/doer.ts'
import type { EntryId } from '../entry/ids.ts'
import { openTasks } from '../kinds/follow-up/task.ts'
import { visitsAhead } from '../kinds/follow-up/visit-planned.ts'
import { openActions } from '../kinds/planning/action.ts'
import { service } from '../kinds/services/service.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import { leading } from '../file/tracks.ts'

/** Something that a person said would be done. `on` is null where no day was named; it is a promise all the same. */
export interface Promised {
  readonly what: 'action' | 'task' | 'visit' | 'ask-again'
  readonly words: string | null
  readonly who: Doer | null
  readonly on: PlainDate | null
  readonly waitingOn: string | null
  readonly entry: EntryId
}

/**
 * What did we promise? Those with a day first, earliest first; then those without. Nothing from `health` or `therapy`
 * is given in words (N5).
 */
export function promises(file: CaseFile): readonly Promised[] {
  if (!isUnderWay(file)) return []
  const contacts = mayBeSought(file) ? [...visits(file), ...askAgain(file)] : []
  return [...steps(file), ...contacts].sort(
    (a, b) => compare(a.on ?? LAST, b.on ?? LAST) || compare(a.what, b.what) || compare(a.entry, b.entry),
  )
}

const LAST = '9999-12-31'
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const isSealed = (folder: string) => folder === 'health' || folder === 'therapy'

function steps(file: CaseFile): readonly Promised[] {
  const actions = openActions(file).map((entry) => ({ what: 'action' as const, entry }))
  const tasks = openTasks(file).map((entry) => ({ what: 'task' as const, entry }))
  return [...actions, ...tasks].map(({ what, entry: { id, folder, body } }) => ({
    what,
    words: isSealed(folder) ? null : body.what,
    who: body.who,
    on: body.by ?? null,
    waitingOn: body.waitingOn ? (isSealed(folder) ? 'others' : body.waitingOn.who) : null,
    entry: id,
  }))
}

const visits = (file: CaseFile): readonly Promised[] =>
  visitsAhead(file).map(({ id, body }) => ({
    what: 'visit',
    words: body.mind ?? null,
    who: body.who,
    on: body.on,
    waitingOn: null,
    entry: id,
  }))

/** A day to ask again exists only where the person agreed to be asked (P15). */
function askAgain(file: CaseFile): readonly Promised[] {
  return leading(file, service).flatMap(({ id, folder, body }): Promised[] => {
    if (
      (body.stage !== 'declined' && body.stage !== 'discontinued') ||
      body.door.mayWeGetInTouch !== 'yes' ||
      body.door.askAgainOn === undefined
    )
      return []
    return [
      {
        what: 'ask-again',
        words: isSealed(folder) ? null : (body.provider ?? null),
        who: null,
        on: body.door.askAgainOn,
        waitingOn: null,
        entry: id,
      },
    ]
  })
}
