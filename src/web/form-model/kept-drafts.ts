import { isCovered, needsReveal } from '#domain/shown/before-reveal.ts'
import type { Folder } from '#domain/entry/ids.ts'
import { faceOf } from '#web/kinds/face.ts'
import type { Face } from '#web/kinds/define-face.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { ownTyped } from './own-typed.ts'
import { isValues, type Values } from './typed-body.ts'

/** A form of a child's file that was begun and neither saved nor thrown away. */
export interface KeptDraft {
  readonly key: string
  readonly file: FileId
  readonly face: Face
  /** Whether a list may name the form: others may see the screen. */
  readonly named: boolean
  /** The kind, or its variant after a slash, and the entry that the form continues. */
  readonly kind: string
  readonly from?: EntryId
}

/** The key of a form's draft: its kind, its file, the entry that it continues, its variant; the track of the scan that it asks about. */
export const draftKey = (face: Face, file: FileId, from?: string, way?: string | null, scan?: string): string =>
  [face.kind.name, file, from ?? '', way ?? '', ...(scan === undefined ? [] : [scan])].join(' ')

/** The forms among these drafts, of one file or of all. Drafts of screens without a child's form are left out. */
export function keptForms(drafts: Readonly<Record<string, unknown>>, file?: FileId): readonly KeptDraft[] {
  return Object.entries(drafts).flatMap(([key, typed]): KeptDraft[] => {
    const [kind = '', of = '', from = '', way = '', ...more] = key.split(' ')
    const face = faceOf(kind)
    // Of a form that supplies what a rule found missing, the people are part of the key: it opens from the refusal alone. One about a scan opens
    // where the scan is chosen again.
    if (!face || of === '' || more.length > 0 || (file !== undefined && of !== file) || !isValues(typed)) return []
    if (!isValues(typed['body']) || !(hasWords(typed['body']) || hasOwn(typed))) return []
    const folder = typed['folder'] as Folder | null
    return [
      {
        key,
        file: of as FileId,
        face,
        named: folder !== null && !needsReveal(folder) && !isCovered({ folder, kind }) && folder !== 'whereabouts',
        kind: way === '' ? kind : `${kind}/${way}`,
        ...(from !== '' && { from: from as EntryId }),
      },
    ]
  })
}

/** Whether a question of the agency's own was answered: a form of theirs has nothing else. */
const hasOwn = ({ beside }: Values): boolean => isValues(beside) && Object.keys(ownTyped({ beside })).length > 0

/** Whether anything was typed or chosen; a form whose only text was emptied again is no draft to come back to. */
const hasWords = (body: Values): boolean =>
  Object.values(body).some((value) => (typeof value === 'string' ? value.trim() !== '' : value !== undefined))
