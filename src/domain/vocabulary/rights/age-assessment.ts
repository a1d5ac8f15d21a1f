import { z } from 'zod'

/** How an age is assessed. No examination of the body's development is among them, and none may be recorded as one. */
export const AGE_METHODS = [
  'papers-and-registers',
  'talk-by-trained-people',
  'social-and-school-history',
  'teeth',
  'bones',
  'other-medical',
] as const
export const AgeMethod = z.enum(AGE_METHODS)

/** Methods that touch the body or use rays: only where nothing gentler settled it. */
export const BODILY_METHODS: readonly z.infer<typeof AgeMethod>[] = ['teeth', 'bones', 'other-medical']

export const AGE_ASKED_BY = [
  'police',
  'court-or-prosecution',
  'border-or-migration',
  'shelter',
  'child-or-representative',
  'agency',
  'other',
] as const
export const AgeAskedBy = z.enum(AGE_ASKED_BY)
