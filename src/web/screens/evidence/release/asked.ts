import * as z from 'zod'

/**
 * What every proposal carries in `asked` beside its own: the name under which what leaves is saved. The name says the form and nothing of whom it is about.
 */
export const AskedFile = z.looseObject({ file: z.string().regex(/^[a-z0-9-]{1,40}\.(csv|xlsx|json|zip)$/) })

const TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
  zip: 'application/zip',
} as const

export interface SavedAs {
  readonly file: string
  readonly type: string
}

/** Undefined for a proposal that does not say. */
export function savedAs(asked: unknown): SavedAs | undefined {
  const read = AskedFile.safeParse(asked)
  if (!read.success) return undefined
  const ending = read.data.file.split('.').at(-1) as keyof typeof TYPES
  return { file: read.data.file, type: TYPES[ending] }
}

/** Undefined for what is no JSON. */
export function parsedAsked(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** How its counts were changed, where the proposal says that they were. */
export function changeIn(text: string): string | undefined {
  return z.looseObject({ how: z.looseObject({ is: z.string() }) }).safeParse(parsedAsked(text)).data?.how.is
}

/** For whom it is, where the proposal says: tables do; records of nobody are for anyone. */
export function audienceIn(text: string): 'public' | 'partners' | undefined {
  return z.looseObject({ audience: z.enum(['public', 'partners']) }).safeParse(parsedAsked(text)).data?.audience
}
