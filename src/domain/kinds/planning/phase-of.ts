import { all, current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { phase } from './phase.ts'
import { openingOf } from '../registration/file-opened.ts'
import type { EntryId } from '../../entry/ids.ts'
import { addMonths, startOf, type PlainDate } from '../../entry/plain-date.ts'
import { PHASES, type Phase, type PhaseWindows } from '../../vocabulary/phase.ts'

/** Where an agency set none of its own. */
export const PHASE_WINDOWS: PhaseWindows = { transition: 3, inclusion: 12, end: 36 }

export interface PhaseView {
  /** What a person said, or what the time suggests where nobody said anything; null before an opening. */
  readonly phase: Phase | null
  readonly saidBy: EntryId | null
  /** What the time since the opening suggests. A hint only: nothing moves a child on by itself. */
  readonly byTime: Phase | 'past-the-end' | null
  /** How often a person moved the child on, and back. Going back is part of the way. */
  readonly movedOn: number
  readonly movedBack: number
}

/**
 * Which phase this file is in: the one answer for drift, workload, the team, the figures, guidance and rules. Where nobody said a phase, the windows of the agency
 * speak (`CaseFile.phaseWindows`, said by the device beside the fold), and ours where it set none.
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
  /** Null: it goes on. */
  readonly until: PlainDate | null
}

/** The phases that people named, one after another, both ways; the same named twice is one. What only the time suggests is none. */
export function phaseSpans(file: CaseFile): readonly PhaseSpan[] {
  const said = all(file, phase).filter((entry, at, entries) => entry.body.phase !== entries[at - 1]?.body.phase)
  return said.map(({ at, body }, n) => {
    const next = said[n + 1]
    return { phase: body.phase, since: startOf(at), until: next ? startOf(next.at) : null }
  })
}
