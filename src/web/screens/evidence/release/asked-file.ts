import * as z from 'zod'

/** What every proposal has in `asked` besides its own fields: the name of the file that is released. The name tells the format and nothing about people. */
export const AskedFile = z.looseObject({ file: z.string().regex(/^[a-z0-9-]{1,40}\.(csv|xlsx|json|zip)$/) })

const TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
  zip: 'application/zip',
} as const

export interface SavedFile {
  readonly file: string
  readonly type: string
}

/** Undefined for a proposal without one. */
export function savedFileOf(asked: unknown): SavedFile | undefined {
  const read = AskedFile.safeParse(asked)
  if (!read.success) return undefined
  const ending = read.data.file.split('.').at(-1) as keyof typeof TYPES
  return { file: read.data.file, type: TYPES[ending] }
}

/** Undefined for invalid JSON. */
export function parsedAsked(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** How its counts were changed, where the proposal says that they were. */
export function countsChangedBy(text: string): string | undefined {
  return z.looseObject({ how: z.looseObject({ is: z.string() }) }).safeParse(parsedAsked(text)).data?.how.is
}

/** The audience, where the proposal has one: tables do; synthetic records are for anyone. */
export function audienceIn(text: string): 'public' | 'partners' | undefined {
  return z.looseObject({ audience: z.enum(['public', 'partners']) }).safeParse(parsedAsked(text)).data?.audience
}
