import { z } from 'zod'
import { Doer } from '../../entry/doer.ts'
import { defineKind } from '../../file/kind.ts'
import { Line, Say } from '../../entry/say.ts'

export const VIEW_MATTERS = [
  'return',
  'where-to-live',
  'contact-with-family',
  'school-or-work',
  'help',
  'proceedings',
  'plan',
  'closing',
  'sharing',
  'other',
] as const

/**
 * What the child thinks and wishes in one matter, how the child was asked and who was there. Views are never judged and
 * never scored; a later view does not cancel an earlier one, so all are kept.
 */
export const views = defineKind({
  name: 'views',
  folders: ['care', 'therapy', 'origins'],
  step: 'planning',
  // Version 2 added `with-the-child`: written on the child's own page, together with the child (P18).
  version: 2,
  nature: 'fact',
  schema: z.strictObject({
    matter: z.enum(VIEW_MATTERS),
    about: Line.optional(),
    say: Say,
    askedHow: z.enum([
      'talking',
      'drawing-or-play',
      'in-writing',
      'interpreter',
      'support-person',
      'came-by-herself',
      'with-the-child',
    ]),
    askedBy: Doer,
    /** Who could hear the answer. Empty: the child was alone with the person who asked. */
    present: z.array(Doer).max(15),
    wishes: z.array(Line).max(20),
  }),
})
