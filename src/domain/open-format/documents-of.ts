import { z } from 'zod'
import type { AttachmentId } from '../entry/ids.ts'
import { Attachment } from '../kinds/follow-up/document-kept.ts'

export type AttachmentHere = z.infer<typeof Attachment>

/** A document as an open file names it. `sha256` null: no device and no server could give it. */
const OpenDocument = z.strictObject({
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/u)
    .nullable(),
  size: z.number().int().min(0),
  type: z.string().min(1).max(100),
  name: z.string().min(1).max(200),
})
export type OpenDocument = z.infer<typeof OpenDocument>

/** Every document that a body names. */
export function attachmentsIn(body: unknown): readonly AttachmentHere[] {
  const found: AttachmentHere[] = []
  changed(body, Attachment, (one) => {
    found.push(one)
    return one
  })
  return found
}

export function documentsIn(body: unknown): readonly OpenDocument[] {
  const found: OpenDocument[] = []
  changed(body, OpenDocument, (one) => {
    found.push(one)
    return one
  })
  return found
}

/** The body with its documents by what is in them: the key of a document stays on the device. */
export const withDocuments = (body: unknown, hashOf: ReadonlyMap<AttachmentId, string>): unknown =>
  changed(body, Attachment, ({ attachment, size, type, name }) => ({
    sha256: hashOf.get(attachment) ?? null,
    size,
    type,
    name,
  }))

/**
 * The body as a device writes it, with each document where it was sealed anew. One that is not here stays as it is, or
 * becomes what `missing` makes of it.
 */
export const withAttachments = (
  body: unknown,
  sealed: ReadonlyMap<string, AttachmentHere>,
  missing: (document: OpenDocument) => unknown = (document) => document,
): unknown =>
  changed(body, OpenDocument, (one) => {
    const here = sealed.get(one.sha256 ?? '')
    return here ? { ...here, type: one.type, name: one.name } : missing(one)
  })

function changed<Found>(value: unknown, shape: z.ZodType<Found>, to: (found: Found) => unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const found = shape.safeParse(value)
  if (found.success) return to(found.data)
  if (Array.isArray(value)) return value.map((part) => changed(part, shape, to))
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, changed(part, shape, to)]))
}
