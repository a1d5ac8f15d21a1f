import type { CaseFile } from '../file/case-file.ts'
import { current } from '../file/values.ts'
import { careArrangement } from '../kinds/care/care-arrangement.ts'
import { missingEpisode } from '../kinds/care/missing-episode.ts'
import { reportByLaw } from '../kinds/follow-up/report-by-law.ts'
import { cardOf } from '../kinds/registration/card.ts'
import { guardianship } from '../kinds/registration/guardianship.ts'
import { wasToldLimits } from '../kinds/registration/limits-told.ts'
import { service, type ServiceStage } from '../kinds/services/service.ts'
import { leading } from '../file/tracks.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import { representing } from '../rules/r03-represented.ts'
import { NEVER_FITTING } from '../vocabulary/care/care-arrangement.ts'
import type { FirstHoursLine, LineAnswer } from '../vocabulary/first-hours.ts'

type Answer = Exclude<LineAnswer, 'not-known'>

/**
 * Lines of the first days that other entries answer: nobody writes the same twice. A screen without the touch gives the
 * file as it is before that. That a child is safe is never drawn: of a place to sleep only that there is none yet. Of a line that nothing
 * answers it is asked.
 */
export function drawnFirstHours(file: CaseFile, today: PlainDate): ReadonlyMap<FirstHoursLine, Answer> {
  const drawn: readonly (readonly [FirstHoursLine, Answer | undefined])[] = [
    ['safe-sleep', placeToSleep(file)],
    ['siblings-safe', current(file, careArrangement)[0]?.body.siblings === 'has-none' ? 'not-needed' : undefined],
    ['limits-told', wasToldLimits(file, 'child') ? 'yes' : undefined],
    ['reported', report(file)],
    ['representative', representative(file, today)],
    ['food-and-clothes', foodAndClothes(file)],
    ['interpreter', cardOf(file)?.body.interpreter === 'not-needed' ? 'not-needed' : undefined],
  ]
  return new Map(drawn.flatMap(([line, answer]) => (answer ? [[line, answer] as const] : [])))
}

const OPEN: readonly ServiceStage[] = ['needed', 'offered', 'understood', 'absent', 'unfit']
const ON_THE_WAY: readonly ServiceStage[] = ['accepted', 'waitlisted']
const PROVIDED: readonly ServiceStage[] = ['in-progress', 'completed']

const stagesOf = (file: CaseFile, sub: string): readonly ServiceStage[] =>
  leading(file, service).flatMap(({ folder, body }) =>
    folder === 'care' && body.whom === 'child' && body.sub === sub ? [body.stage] : [],
  )

function placeToSleep(file: CaseFile): Answer | undefined {
  const shelter = stagesOf(file, 'emergency-shelter')
  if (current(file, careArrangement).some(({ body }) => NEVER_FITTING.includes(body.arrangement))) return 'no'
  if (shelter.some((stage) => OPEN.includes(stage))) return 'no'
  return shelter.some((stage) => ON_THE_WAY.includes(stage)) ? 'under-way' : undefined
}

function foodAndClothes(file: CaseFile): Answer | undefined {
  const each = [stagesOf(file, 'food'), stagesOf(file, 'clothes')]
  if (each.flat().some((stage) => OPEN.includes(stage))) return 'no'
  if (each.every((stages) => stages.some((stage) => PROVIDED.includes(stage)))) return 'yes'
  return each.flat().some((stage) => ON_THE_WAY.includes(stage) || PROVIDED.includes(stage)) ? 'under-way' : undefined
}

function report(file: CaseFile): Answer | undefined {
  const reports = leading(file, reportByLaw).flatMap(({ folder, body }) => (folder === 'care' ? [body.stands] : []))
  const reported = leading(file, missingEpisode).some(
    ({ folder, body }) => folder === 'care' && body.is !== 'back' && body.report?.decided === 'reported',
  )
  if (reported || reports.includes('reported')) return 'yes'
  if (reports.includes('delayed') || reports.includes('to-be-decided')) return 'under-way'
  return reports.includes('not-required') ? 'not-needed' : undefined
}

/** Whether somebody represents the child, and nothing of whether their yes counts. */
function representative(file: CaseFile, today: PlainDate): Answer | undefined {
  if (representing(file, today).length > 0) return 'yes'
  return current(file, guardianship).some(({ body }) => body.stands === 'asked-for') ? 'under-way' : undefined
}
