import type { Due } from '../file/due.ts'
import type { CaseFile } from '../file/case-file.ts'
import type { Kind } from '../file/kind.ts'
import { due } from '../dues/due.ts'
import { addDays, daysBetween, type PlainDate } from '../entry/plain-date.ts'
import type { EntryId } from '../entry/ids.ts'
import { visitsAhead } from '../kinds/follow-up/visit-planned.ts'
import { promises } from '../questions/promises.ts'
import { beforeReveal } from '../shown/before-reveal.ts'
import type { DueCode } from '../vocabulary/due-sorts.ts'
import { PHASES } from '../vocabulary/phase.ts'
import { isCalledFor, type CalledFor } from '../called-for/called-for.ts'
import { thisChild } from '../called-for/this-child.ts'

/** One thing that is likely to be written next about a child. */
export interface LikelyAct {
  /** A kind, or a variant of a kind after a slash: `visit/by-phone`. */
  readonly kind: string
  readonly because: LikelyBecause
}

/** `promise` and `due` continue `entry`, where there is one. */
export type LikelyBecause =
  | { readonly is: 'planned'; readonly on: PlainDate }
  | { readonly is: 'promise'; readonly on: PlainDate | null; readonly words: string; readonly entry: EntryId }
  | { readonly is: 'due'; readonly on: PlainDate; readonly what: DueCode; readonly entry?: EntryId }
  | { readonly is: 'usual' }

interface WhatMayBeWritten {
  /** Whether this member may write the kind. */
  readonly may: (kind: string) => boolean
  /** The kind whose form answers something due; undefined where no form does, or a list may not name it. */
  readonly answers: (item: Due) => string | undefined
}

/** How many are offered. Our own figure. */
export const MOST_LIKELY = 5
/** Of each sort, so that one long list of promises does not hide the rest. Our own figure. */
const MOST_OF_A_SORT = 2
/** How near a planned visit, a promise or something due must be, in days. Our own figure. */
const NEAR = 10

const WHILE_OPEN = [...PHASES, 'dormant'] as const

/** What is usually written, the most usual first, and for whom. Our own judgement. */
const USUAL: readonly { readonly kind: string; readonly calledFor?: CalledFor }[] = [
  { kind: 'visit', calledFor: { steps: WHILE_OPEN } },
  { kind: 'visit/by-phone', calledFor: { steps: WHILE_OPEN } },
  { kind: 'first-hours', calledFor: { steps: ['crisis'] } },
  { kind: 'service', calledFor: { steps: [...PHASES] } },
  { kind: 'concern', calledFor: { steps: WHILE_OPEN } },
  { kind: 'level-assessment', calledFor: { steps: ['transition', 'inclusion', 'aftercare'] } },
  { kind: 'education', calledFor: { steps: ['inclusion'], ages: ['6-11', '12-14', '15-17'] } },
  { kind: 'adulthood', calledFor: { steps: ['inclusion', 'aftercare'], ages: ['15-17'] } },
  { kind: 'reopened', calledFor: { steps: ['dormant', 'closed'] } },
  { kind: 'document-kept' },
  { kind: 'feedback-or-complaint', calledFor: { steps: ['closed'] } },
  { kind: 'shared-with', calledFor: { steps: ['closed'] } },
]

/**
 * What is likely to be written next about this child, by her step, her age, what was planned, promised and is due. The
 * same for everybody who sees the screen: nothing in Origins, Health or Talks changes it, held or not.
 */
export function likelyActs(
  kinds: readonly Kind[],
  file: CaseFile,
  today: PlainDate,
  { may, answers }: WhatMayBeWritten,
): readonly LikelyAct[] {
  const shown = beforeReveal(file)
  const child = thisChild(kinds, shown, today)
  const near = (on: PlainDate) => on <= addDays(today, NEAR)
  const planned = visitsAhead(shown)
    .map(({ body }) => body.on)
    .filter((on) => Math.abs(daysBetween(on, today)) <= NEAR)
    .sort()
    .slice(0, 1)
    .map((on): LikelyAct => ({ kind: 'visit', because: { is: 'planned', on } }))
  const promised = promises(shown)
    .flatMap(({ what, words, on, entry }): LikelyAct[] =>
      (what === 'task' || what === 'action') && words !== null && (on === null || near(on))
        ? [{ kind: what, because: { is: 'promise', on, words, entry } }]
        : [],
    )
    .slice(0, MOST_OF_A_SORT)
  const dues = due(kinds, shown, today)
    .filter(
      ({ on, what, waitingOn, forSupervisor }) =>
        near(on) && what !== 'visit-planned' && waitingOn === undefined && forSupervisor !== true,
    )
    .flatMap((item): LikelyAct[] => {
      const kind = answers(item)
      if (kind === undefined || !may(kind)) return []
      const { what, on, entry } = item
      return [{ kind, because: { is: 'due', what, on, ...(entry && { entry }) } }]
    })
  const usual = USUAL.filter(({ calledFor }) => isCalledFor(calledFor, child)).map(
    ({ kind }): LikelyAct => ({ kind, because: { is: 'usual' } }),
  )
  return once([...planned, ...promised, ...once(dues).slice(0, MOST_OF_A_SORT), ...usual], promised)
    .filter(({ kind }) => may(kind.split('/')[0] ?? kind))
    .slice(0, MOST_LIKELY)
}

/** Each kind once; promises are told apart by what was promised. */
function once(acts: readonly LikelyAct[], apart: readonly LikelyAct[] = []): readonly LikelyAct[] {
  const seen = new Set<string>()
  return acts.filter((act) => {
    if (apart.includes(act)) return true
    const isNew = !seen.has(act.kind)
    seen.add(act.kind)
    return isNew
  })
}
