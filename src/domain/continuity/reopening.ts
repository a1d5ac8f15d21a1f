import { all } from '../file/values.ts'
import type { CaseFile } from '../file/case-file.ts'
import { caseStatus } from '../file/case-status.ts'
import type { EntryId, Folder } from '../entry/ids.ts'
import { dormantByWish } from '../kinds/closure/dormant-by-wish.ts'
import { alreadyTold, type AlreadyTold } from '../kinds/experience/told-to-whom.ts'
import { openTasks } from '../kinds/follow-up/task.ts'
import { openActions } from '../kinds/planning/action.ts'
import { answersFor } from '../kinds/registration/consent.ts'
import { wasToldLimits } from '../kinds/registration/limits-told.ts'
import { service, type Service } from '../kinds/services/service.ts'
import { endOf, type PlainDate } from '../entry/plain-date.ts'
import { isBarred } from '../rules/r04-suspect-never-decides.ts'
import { CONSENT_PURPOSES, type ConsentAnswer, type ConsentPurpose } from '../vocabulary/consent.ts'

export interface EarlierDecline {
  readonly entry: EntryId
  readonly on: PlainDate
  readonly category: Service['category']
  readonly reasons: readonly string[]
  readonly mayWeGetInTouch: 'yes' | 'no' | 'no-answer'
  /** The same need was accepted later. */
  readonly acceptedLater: boolean
}

/**
 * What a file tells the person who opens it again, so that nothing is asked twice. Earlier refusals of help are
 * history: they gate nothing and are no reason to offer less.
 */
export interface Reopening {
  /** What ended the work, newest first: a closing, or a wish for no contact. */
  readonly ended: readonly { readonly entry: EntryId; readonly kind: string; readonly on: PlainDate }[]
  /** What was agreed about getting in touch, where the child had wished for no contact. */
  readonly mayWeGetInTouch: 'yes' | 'no' | 'no-answer' | null
  readonly declines: readonly EarlierDecline[]
  readonly limitsTold: boolean
  /** The current answer for each purpose: the strictest, of people who may decide. */
  readonly consents: readonly {
    readonly purpose: ConsentPurpose
    readonly answer: ConsentAnswer
    readonly on: PlainDate
  }[]
  /** Who already heard it: nobody asks about the experience again (P14). */
  readonly told: AlreadyTold
  /** What was still promised when the work ended. */
  readonly leftOpen: readonly { readonly entry: EntryId; readonly what: string }[]
}

const SEALED: readonly Folder[] = ['health', 'therapy']

export function reopening(file: CaseFile): Reopening {
  const { by } = caseStatus(file)
  const ended = file.entries.filter((entry) => by.includes(entry.id) && entry.kind !== 'reopened')
  return {
    ended: ended.map(({ id, kind, at }) => ({ entry: id, kind, on: endOf(at) })).toReversed(),
    mayWeGetInTouch:
      all(file, dormantByWish).find((entry) => by.includes(entry.id))?.body.mayWeGetInTouch.answer ?? null,
    declines: declines(file),
    limitsTold: wasToldLimits(file, 'child'),
    consents: CONSENT_PURPOSES.flatMap((purpose) =>
      answersFor(file, purpose)
        .filter(({ body }) => body.by === 'child' || !isBarred(file, body.by, 'accept-consent'))
        .slice(0, 1)
        .map(({ at, body }) => ({ purpose, answer: body.answer, on: endOf(at) })),
    ),
    told: alreadyTold(file),
    leftOpen: [...openActions(file), ...openTasks(file)]
      .filter(({ folder }) => !SEALED.includes(folder))
      .map(({ id, body }) => ({ entry: id, what: body.what })),
  }
}

/**
 * Every time that help was declined, newest first; also where it was accepted later, since a *no* is never rewritten.
 */
function declines(file: CaseFile): readonly EarlierDecline[] {
  const entries = all(file, service)
  return entries
    .flatMap(({ id, at, body }, index): EarlierDecline[] => {
      if (body.stage !== 'declined') return []
      const acceptedLater = entries
        .slice(index + 1)
        .some(
          (later) =>
            later.body.need === body.need && ['accepted', 'in-progress', 'completed'].includes(later.body.stage),
        )
      return [
        {
          entry: id,
          on: endOf(at),
          category: body.category,
          reasons: body.reasons,
          mayWeGetInTouch: body.door.mayWeGetInTouch,
          acceptedLater,
        },
      ]
    })
    .reverse()
}
