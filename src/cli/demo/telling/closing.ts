import { closure } from '#domain/kinds/closure/closure.ts'
import { dormantByWish } from '#domain/kinds/closure/dormant-by-wish.ts'
import { lightClosure } from '#domain/kinds/closure/light-closure.ts'
import { reopened } from '#domain/kinds/closure/reopened.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import { draft } from '../../device/draft.ts'
import type { Telling } from './moment.ts'
import { say, type Told } from './say.ts'
import type { Whose } from './whose.ts'

export interface ClosingTold {
  readonly reasons: string
  readonly says: Told
  readonly helped: string
  readonly didNotHelp?: string
  readonly call: string
  /** Days from today of the visits after closure; the last is the end of the aftercare. */
  readonly contacts: readonly number[]
  readonly until: number
  readonly watch?: readonly string[]
}

export const closing = (its: Whose) => ({
  askToClose:
    (reason: BodyOf<typeof closure>['reason'], told: ClosingTold): Telling =>
    (at) => [
      draft(closure, at, {
        reason,
        reasons: told.reasons,
        aftercare: {
          call: [{ who: its.doer('drita'), how: told.call }],
          contacts: told.contacts.map((on) => ({
            on: its.day(on),
            who: its.doer('drita'),
            how: 'A call, then a visit where the child wishes it',
          })),
          until: its.day(told.until),
        },
        childTold: { told: 'yes', on: at, by: its.doer('drita'), childSays: say(told.says) },
        helped: told.helped,
        ...(told.didNotHelp !== undefined && { didNotHelp: told.didNotHelp }),
        stillToWatch: [...(told.watch ?? [])],
      }),
    ],
  restsByWish:
    (wayBack: string, ask: { readonly inDays?: number } | 'no' | 'no-answer'): Telling =>
    (at) => [
      draft(dormantByWish, at, {
        wayBack,
        mayWeGetInTouch:
          typeof ask === 'string'
            ? { answer: ask }
            : { answer: 'yes', ...(ask.inDays !== undefined && { on: its.day(ask.inDays) }) },
      }),
    ],
  metOnce:
    (words: string, wayBack: string): Telling =>
    (at) => [draft(lightClosure, at, { reason: 'met-once', words, wayBack })],
  openAgain:
    (because: string, askedBy: BodyOf<typeof reopened>['askedBy']): Telling =>
    (at) => [draft(reopened, at, { because, askedBy })],
})
