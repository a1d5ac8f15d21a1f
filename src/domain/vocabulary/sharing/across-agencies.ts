import { z } from 'zod'

/** Why an agency asks whether another one knows a child. It is logged with the question. */
export const ASKED_WHY = ['safety-now', 'tracing', 'continuing-care', 'return', 'double-file'] as const
export const AskedWhy = z.enum(ASKED_WHY)
export type AskedWhy = z.infer<typeof AskedWhy>

/** What one contact point answers another. */
export const NETWORK_ANSWERS = ['yes', 'no', 'call-me'] as const
export const NetworkAnswer = z.enum(NETWORK_ANSWERS)
export type NetworkAnswer = z.infer<typeof NetworkAnswer>

/** 32 bytes in base64url: a token, a proof, a key. */
export const Token = z.string().regex(/^[A-Za-z0-9_-]{43}$/)
/** The id of an agency in a network, or of a question. */
export const NetworkId = z.string().regex(/^[A-Za-z0-9_-]{22}$/)
