import { all, current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { phase } from './phase.ts'
import { openingOf } from '../registration/file-opened.ts'
import type { EntryId } from '../../entry/ids.ts'
import { addMonths, startOf, type PlainDate } from '../../entry/plain-date.ts'
import { PHASES, type Phase, type PhaseWindows } from '../../vocabulary/phase.ts'

/** Used where an agency set none. */
export const PHASE_WINDOWS: PhaseWindows = { transition: 3, inclusion: 12, end: 36 }

export interface PhaseView {
  /** The phase that a person named, or the one that the time suggests where nobody did; null before an opening. */
  readonly phase: Phase | null
  readonly saidBy: EntryId | null
  /** The phase that the time since the opening suggests. Only a hint: nothing moves a child on automatically. */
  readonly byTime: Phase | 'past-the-end' | null
  /** How often a person moved the child forward, and back. Moving back is part of the work. */
  readonly movedOn: number
  readonly movedBack: number
}

/**
 * The phase that this file is in: the one answer for drift, workload, the team, the figures, guidance and rules. Where
 * nobody named a phase, the agency's windows decide (`CaseFile.phaseWindows`, set by the device after the fold), and
 * ours where it set none.
 */
export function phaseOf(file: CaseFile, today: PlainDate): PhaseView {
  const opened = openingOf(file)?.at ?? file.entries[0]?.at
  const byTime = opened === undefined ? null : phaseByTime(startOf(opened), today, file.phaseWindows ?? PHASE_WINDOWS)
  const [said] = current(file, phase)
  const steps = all(file, phase).map((entry) => PHASES.indexOf(entry.body.phase))
  const moved = steps.slice(1).map((step, n) => step - (steps[n] ?? step))
  return {
    phase: said?.body.phase ?? (byTime === 'past-the-end' ? 'inclusion' : byTime),
    saidBy: said?.id ?? null,
    byTime,
    movedOn: moved.filter((step) => step > 0).length,
    movedBack: moved.filter((step) => step < 0).length,
  }
}

function phaseByTime(opened: PlainDate, today: PlainDate, windows: PhaseWindows): Phase | 'past-the-end' {
  if (today >= addMonths(opened, windows.end)) return 'past-the-end'
  if (today >= addMonths(opened, windows.inclusion)) return 'inclusion'
  return today >= addMonths(opened, windows.transition) ? 'transition' : 'crisis'
}

export interface PhaseSpan {
  readonly phase: Phase
  readonly since: PlainDate
  /** Null: still in it. */
  readonly until: PlainDate | null
}

/**
 * The phases that people named, in order, in both directions; the same one named twice counts once. Phases that only
 * the time suggests are left out.
 */
export function phaseSpans(file: CaseFile): readonly PhaseSpan[] {
  const said = all(file, phase).filter((entry, at, entries) => entry.body.phase !== entries[at - 1]?.body.phase)
  return said.map(({ at, body }, n) => {
    const next = said[n + 1]
    return { phase: body.phase, since: startOf(at), until: next ? startOf(next.at) : null }
  })
}
