import type { ShapeFault } from './fault.ts'

/** For `addIssue`: a fault that one of our own checks found, with its details. */
export const wrongWith = (fault: ShapeFault, path: readonly (string | number)[] = []) => ({
  code: 'custom' as const,
  message: fault.code,
  path: [...path],
  params: { fault },
})
