import type { CaseFile } from '../file/case-file.ts'
import type { Entry } from '../entry/entry.ts'
import { endOf, type PlainDate } from '../entry/plain-date.ts'
import { tracks, type Track } from '../file/tracks.ts'
import { service, type Service, type ServiceStage } from '../kinds/services/service.ts'

export const HELP_STEPS = ['needed', 'offered', 'understood', 'answered'] as const
export type HelpStep = (typeof HELP_STEPS)[number]

/** Whether the person who needs help has it. A *no* is an answer and no gap; help that was taken and does not fit does not meet the need. */
export const HELP_STANDINGS = ['none', 'on-the-way', 'declined', 'helped'] as const
export type HelpStanding = (typeof HELP_STANDINGS)[number]

export interface NeedAndHelp {
  readonly track: Track<Service>
  readonly entry: Entry<Service>
  readonly standing: HelpStanding
  /** The last step that is done; null where no help exists or none fits, since there is nothing to offer. */
  readonly reached: HelpStep | null
  /** The last day on which each step was written. */
  readonly on: Readonly<Partial<Record<HelpStep, PlainDate>>>
}

const STEP_OF: Readonly<Record<ServiceStage, HelpStep | null>> = {
  needed: 'needed',
  offered: 'offered',
  understood: 'understood',
  accepted: 'answered',
  declined: 'answered',
  waitlisted: 'answered',
  'in-progress': 'answered',
  completed: 'answered',
  discontinued: 'answered',
  absent: null,
  unfit: null,
}

/** The last step that is done. What was not understood yet is no further than offered. */
export const helpStepOf = (body: Service): HelpStep | null =>
  body.stage === 'understood' && body.understood === 'not-yet' ? 'offered' : STEP_OF[body.stage]

/** Every need with what became of it; those without help come first. */
export function needsAndHelp(file: CaseFile): readonly NeedAndHelp[] {
  return tracks(file, service)
    .flatMap((track): readonly NeedAndHelp[] => {
      const [entry] = track.now
      if (!entry) return []
      return [
        { track, entry, standing: standingOf(entry.body), reached: helpStepOf(entry.body), on: daysOf(track.history) },
      ]
    })
    .sort((a, b) => HELP_STANDINGS.indexOf(a.standing) - HELP_STANDINGS.indexOf(b.standing))
}

/** Reasons to stop that are the person's own or the family's: like a *no*, they leave no gap. */
const STOPPED_BY_THEM = ['child-stopped', 'parent-stopped']

function standingOf(body: Service): HelpStanding {
  switch (body.stage) {
    case 'needed':
    case 'absent':
    case 'unfit':
      return 'none'
    case 'offered':
    case 'understood':
    case 'waitlisted':
      return 'on-the-way'
    case 'declined':
      return 'declined'
    case 'discontinued':
      return body.reasons.some((reason) => STOPPED_BY_THEM.includes(reason)) ? 'declined' : 'none'
    case 'accepted':
    case 'in-progress':
    case 'completed':
      return body.unsuitable ? 'none' : 'helped'
  }
}

function daysOf(history: readonly Entry<Service>[]): NeedAndHelp['on'] {
  const on: Partial<Record<HelpStep, PlainDate>> = {}
  for (const { at, body } of history) {
    const step = helpStepOf(body)
    if (step !== null && (step !== 'answered' || ANSWERS.includes(body.stage))) on[step] = endOf(at)
  }
  return on
}

/** Stages in which the answer itself was written. */
const ANSWERS: readonly ServiceStage[] = ['accepted', 'declined']
