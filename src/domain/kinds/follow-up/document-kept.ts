import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { isUnderWay } from '../../file/case-status.ts'
import type { ShapeRule } from '../../entry/shape-rules.ts'
import type { Due } from '../../file/due.ts'
import { AttachmentId, FOLDERS } from '../../entry/ids.ts'
import { defineKind } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Line, Words } from '../../entry/say.ts'
import { TrackKey } from '../../file/tracks.ts'

/** Where the sealed bytes are and how they open: the same shape as `AttachmentRef` of `#device/api.ts`. */
export const Attachment = z.strictObject({
  attachment: AttachmentId,
  key: z.string().min(1).max(100),
  size: z.number().int().min(0),
  chunks: z.number().int().min(0),
  type: z.string().min(1).max(100),
  name: z.string().min(1).max(200),
})

export const DOCUMENT_SORTS = [
  'birth',
  'identity',
  'nationality',
  'residence',
  'guardianship',
  'court',
  'police',
  'school',
  'health',
  'agreement',
  'letter',
  'drawing-by-child',
  'certificate',
  'photo',
  'other',
] as const

/** A person checks what a picture or a sound shows before it is kept (N6). */
const Looked = z.strictObject({
  notSexual: z.literal(true),
  notTheTellingOfWhatHappened: z.literal(true),
  faceOfChild: z.enum(['none', 'needed']),
  why: Words.optional(),
})

/**
 * A paper or picture that is kept, or a paper of which only the location is known. Sexual images and recordings of a
 * child telling what happened have no form: they are not kept here (N6), and a portrait needs its reason.
 */
export const documentKept = defineKind({
  name: 'document-kept',
  folders: ['care', ...FOLDERS.filter((folder) => folder !== 'care' && folder !== 'card')],
  step: 'follow-up',
  version: 1,
  nature: 'fact',
  schema: z
    .strictObject({
      document: TrackKey,
      sort: z.enum(DOCUMENT_SORTS),
      title: Line,
      attachment: Attachment.optional(),
      looked: Looked.optional(),
      originalWith: Line.optional(),
      validUntil: PlainDate.optional(),
      words: Words.optional(),
    })
    .refine((body) => body.looked !== undefined || !showsOrSounds(body.attachment?.type), {
      path: ['looked'],
      message: 'look-first' satisfies ShapeRule,
    })
    .refine((body) => body.looked?.faceOfChild !== 'needed' || body.looked.why !== undefined, {
      path: ['looked', 'why'],
      message: 'face-needs-a-reason' satisfies ShapeRule,
    }),
  single: { key: (body) => body.document },
  due: renewalsDue,
})

const showsOrSounds = (type: string | undefined) => type !== undefined && /^(image|video|audio)\//.test(type)

// A paper in `health` or `therapy` makes no reminder (N5).
function renewalsDue(file: CaseFile): readonly Due[] {
  if (!isUnderWay(file)) return []
  return current(file, documentKept).flatMap(({ id, folder, body }) =>
    body.validUntil !== undefined && folder !== 'health' && folder !== 'therapy'
      ? [{ what: 'document-ends', words: body.title, on: body.validUntil, entry: id }]
      : [],
  )
}
