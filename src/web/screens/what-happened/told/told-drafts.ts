import { msg } from '@lingui/core/macro'
import type { FileView } from '#device/files/api.ts'
import type { Draft } from '#domain/entry/entry.ts'
import type { Folder } from '#domain/entry/ids.ts'
import type { When } from '#domain/entry/plain-date.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import { whatItReplaces } from '#domain/file/what-it-replaces.ts'
import { KINDS } from '#domain/kinds.ts'
import { toldToWhom } from '#domain/kinds/experience/told-to-whom.ts'
import { firstHealthOf, firstHoursHealth } from '#domain/kinds/first-72-hours/first-hours-health.ts'
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
  if (body === null) return { drafts: [], wrong: { ...words.wrong, body: msg`Choose an answer; “Not sure” is one.` } }
  if (words.drafts.length === 0 || typed.at === null) return words
  return {
    ...words,
    drafts: [
      ...words.drafts,
      ...wasTold(view, typed.folder, typed.at),
      ...(urgent ? needOfBody(view, file, body === 'yes' ? 'now' : 'today', typed.at) : []),
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
function needOfBody(
  view: Pick<FileView, 'rights'>,
  file: CaseFile,
  within: 'now' | 'today',
  at: When,
): readonly Draft[] {
  if (mayWriteIn(view, 'health')) {
    const body = { ...(firstHealthOf(file)?.body ?? { clocks: [] }), need: within }
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
  const body = { is: 'urgent', need: 'health', opens: 'health', within }
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
