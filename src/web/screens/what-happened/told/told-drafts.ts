import { msg } from '@lingui/core/macro'
import type { FileView } from '#device/files/api.ts'
import type { Draft } from '#domain/entry/entry.ts'
import type { Folder } from '#domain/entry/ids.ts'
import type { When } from '#domain/entry/plain-date.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import { whatItReplaces } from '#domain/file/what-it-replaces.ts'
import { KINDS } from '#domain/kinds.ts'
import { toldToWhom } from '#domain/kinds/experience/told-to-whom.ts'
import { clinicUntil, firstHealthOf, firstHoursHealth } from '#domain/kinds/first-72-hours/first-hours-health.ts'
import { urgentNeed } from '#domain/kinds/follow-up/urgent-need.ts'
import { mayWriteIn } from '#web/device/may-write-in.ts'
import type { Face } from '#web/kinds/define-face.ts'
import { draftFromTyped, type FormResult } from '../../../form-model/form-result.ts'
import type { Typed } from '../../../form-model/form-state.tsx'

/** Whether the body needs help now. */
export const BODY_ANSWERS = ['yes', 'not-sure', 'no'] as const
export type BodyAnswer = (typeof BODY_ANSWERS)[number]

export const bodyAnswerOf = ({ beside }: Typed): BodyAnswer | null =>
  BODY_ANSWERS.find((one) => one === beside['body']) ?? null

/** How long ago it was, where she said so or somebody knows it: days before today, the longest and the shortest. Nobody asks her for it. */
const AGO = { today: [0, 0], yesterday: [1, 1], 'two-days': [2, 2], 'up-to-five-days': [5, 3] } as const
export const AGO_ANSWERS = ['today', 'yesterday', 'two-days', 'up-to-five-days'] as const
export type AgoAnswer = (typeof AGO_ANSWERS)[number]

export const agoAnswerOf = ({ beside }: Typed): AgoAnswer | null =>
  AGO_ANSWERS.find((one) => one === beside['ago']) ?? null

/** The earliest and the latest possible time, from midnight to midnight, and not later than now. */
export function contactFrom(answer: AgoAnswer, now: Date): { readonly from: string; readonly to: string } {
  const [most, least] = AGO[answer]
  const midnight = (days: number) => new Date(now.getFullYear(), now.getMonth(), now.getDate() - days)
  const end = least === 0 ? now : midnight(least - 1)
  return { from: midnight(most).toISOString(), to: end.toISOString() }
}

export const needsHelpNow = (typed: Typed): boolean => ['yes', 'not-sure'].includes(bodyAnswerOf(typed) ?? 'no')

/** Where a disclosure goes unless the worker says otherwise: the narrowest part that may hold it. */
const NARROWEST: readonly Folder[] = ['origins', 'therapy', 'justice', 'health', 'care']

/** The form as it opens: what a child told, to be looked into, in the narrowest part that this member can write. */
export const startOfTold =
  (view: Pick<FileView, 'rights'>) =>
  (typed: Typed): Typed => ({
    ...typed,
    folder: NARROWEST.find((folder) => mayWriteIn(view, folder)) ?? typed.folder,
    body: { ...typed.body, status: 'open', about: 'safety', look: 'this-week', raisedBy: 'child' },
    beside: { ...typed.beside, toldBy: 'child' },
  })

/**
 * One act: the child's words, that they were told so that nobody asks again, and what the body needs. The reason lies
 * in the part with the words; everybody who works with the child is told only that something is urgent.
 */
export function draftsOfTold(face: Face, view: Pick<FileView, 'rights'>, file: CaseFile, typed: Typed): FormResult {
  const body = bodyAnswerOf(typed)
  const urgent = needsHelpNow(typed)
  const words = draftFromTyped(face, file, typed, { ...typed.body, look: urgent ? 'now' : 'this-week' })
  if (body === null)
    return { drafts: [], wrong: { ...words.wrong, body: msg`Choose an answer. You can choose “Not sure”.` } }
  if (words.drafts.length === 0 || typed.at === null) return words
  return {
    ...words,
    drafts: [
      ...words.drafts,
      ...wasTold(view, typed.folder, typed.at),
      ...(urgent ? needOfBody(view, file, typed, typed.at) : []),
    ],
  }
}

/** Says to everybody who works with the child that it was told and written down, and nothing of it. */
function wasTold(view: Pick<FileView, 'rights'>, folder: Folder | null, at: When): readonly Draft[] {
  if (folder === 'care' || !mayWriteIn(view, 'care')) return []
  return [
    {
      kind: toldToWhom.name,
      folder: 'care',
      at,
      about: ['child'],
      body: { heardBy: 'social-worker', inTheRoom: [], writtenDown: 'yes-we-have-it', notToRaise: [] },
    },
  ]
}

/** In Health, for whoever may write there; else as the line without a reason that everybody sees. */
function needOfBody(view: Pick<FileView, 'rights'>, file: CaseFile, typed: Typed, at: When): readonly Draft[] {
  const within = bodyAnswerOf(typed) === 'yes' ? 'now' : 'today'
  const [ago, now] = [agoAnswerOf(typed), new Date()]
  const told = ago === null ? {} : { lastContact: contactFrom(ago, now) }
  if (mayWriteIn(view, 'health')) {
    const body = { ...(firstHealthOf(file)?.body ?? { clocks: [] }), ...told, need: within }
    return [
      {
        kind: firstHoursHealth.name,
        folder: 'health',
        at,
        about: ['child'],
        replaces: whatItReplaces(KINDS, file, { kind: firstHoursHealth.name, body }),
        body,
      },
    ]
  }
  if (!mayWriteIn(view, 'care')) return []
  const until = clinicUntil({ clocks: [], ...told }, now.toISOString())
  const body = { is: 'urgent', need: 'health', opens: 'health', within, ...(until !== undefined && { until }) }
  return [
    {
      kind: urgentNeed.name,
      folder: 'care',
      at,
      about: ['child'],
      replaces: whatItReplaces(KINDS, file, { kind: urgentNeed.name, body }),
      body,
    },
  ]
}
