import type { ShapeFault } from './fault.ts'

/** For `addIssue`: a fault that a check of our own found, with all that belongs to it. */
export const wrongWith = (fault: ShapeFault, path: readonly (string | number)[] = []) => ({
  code: 'custom' as const,
  message: fault.code,
  path: [...path],
  params: { fault },
})
