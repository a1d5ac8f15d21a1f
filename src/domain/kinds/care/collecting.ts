import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { defineKind, saferFirst } from '../../file/kind.ts'

/** The strictest leads where two people say different things. */
const COLLECTING_RULES = ['nobody-collects', 'only-named-collect', 'collect-as-usual'] as const
export type CollectingRule = (typeof COLLECTING_RULES)[number]

/**
 * Whether anybody may collect the child, for whoever keeps the door. It is on the card without a reason and without a
 * name: who may is in `infant-sheet` and with the people around the child, and whoever keeps the door rings first.
 */
export const collecting = defineKind({
  name: 'collecting',
  folders: ['card'],
  step: 'care',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({ rule: z.enum(COLLECTING_RULES) }),
  single: { safer: (a, b) => saferFirst(COLLECTING_RULES)(a.rule, b.rule) },
})

/** Null: nobody wrote a rule, which is no leave to hand the child over. */
export const collectingRule = (file: CaseFile): CollectingRule | null => current(file, collecting)[0]?.body.rule ?? null
