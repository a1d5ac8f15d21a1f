import type { Draft } from '../entry/entry.ts'
import { endOf, type PlainDate } from '../entry/plain-date.ts'
import { openAnswered } from '../closing/open-answered.ts'
import type { CaseFile } from '../file/case-file.ts'
import type { BodyOf } from '../file/kind.ts'
import { leading } from '../file/tracks.ts'
import type { closure } from '../kinds/closure/closure.ts'
import { RUNNING, service } from '../kinds/services/service.ts'
import { answeredByAgency } from '../rules/consent/agency-hand-overs.ts'
import { r02OwnWish } from '../rules/of-age.ts'
import { oneAnswer } from '../rules/one-answer.ts'
import { r02AdultOnlyWhenSure } from '../rules/r02-presumed-child.ts'
import { r04SuspectNeverDecides } from '../rules/r04-suspect-never-decides.ts'
import { r09HighRiskTimer } from '../rules/r09-high-risk-timer.ts'
import { r10Closing } from '../rules/r10-closing.ts'
import { r11NoClosingForDeclining } from '../rules/r11-no-penalty.ts'
import { aftercareMonths, r18Aftercare } from '../rules/r18-aftercare.ts'
import { r20NothingUnanswered } from '../rules/r20-own-file.ts'
import { ENDS_OF_HER_OWN } from '../vocabulary/open-answer.ts'

type Closure = BodyOf<typeof closure>

/** Rules that check a closing as it is asked for. */
export function closingRules(file: CaseFile, draft: Draft<Closure>, today: PlainDate) {
  const { reason, aftercare, childTold, open = [] } = draft.body
  const on = endOf(draft.at)
  const running = leading(file, service).filter((entry) => RUNNING.includes(entry.body.stage))
  const grown =
    reason === 'own-wish-of-age'
      ? [r02OwnWish(file, on)]
      : reason === 'came-of-age-with-plan'
        ? [r02AdultOnlyWhenSure(file, on)]
        : []
  const unsafe = aftercare ? [nobodyUnsafe(file, aftercare)] : []
  // Open things keep nobody: a closing by the child's own wish, age, or move is allowed. The supervisor sees what is
  // missing and open.
  if (ENDS_OF_HER_OWN.includes(reason)) return [...grown, ...unsafe]
  return [
    ...grown,
    r10Closing(file, { at: on, aftercare, childTold }),
    openAnswered(file, open, today),
    ...(reason === 'transferred' ? [answeredByAgency(file)] : []),
    ...(aftercare ? [r18Aftercare(aftercare, on, aftercareMonths(file))] : []),
    ...unsafe,
    r11NoClosingForDeclining(file, reason, running),
    r20NothingUnanswered(file),
    r09HighRiskTimer(file, today),
  ]
}

/** R4: the child is not referred to a person, nor visited by one, with whom the child must not be in touch. */
function nobodyUnsafe(file: CaseFile, { call, contacts }: NonNullable<Closure['aftercare']>) {
  const people = [...call, ...contacts].flatMap(({ who }) => ('person' in who ? [who.person] : []))
  return oneAnswer(
    'R4',
    [...new Set(people)].map((person) => r04SuspectNeverDecides(file, person, 'contact')),
  )
}
