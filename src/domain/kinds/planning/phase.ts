import { z } from 'zod'
import { defineKind, saferFirst } from '../../file/kind.ts'
import { Words } from '../../entry/say.ts'
import { Phase, PHASES } from '../../vocabulary/phase.ts'

/** A person says which phase the work is in. It may move both ways: moving back is part of the work and no failure. */
export const phase = defineKind({
  name: 'phase',
  folders: ['care'],
  step: 'planning',
  // Version 2 added `aftercare`.
  version: 2,
  nature: 'decision',
  schema: z.strictObject({ phase: Phase, because: Words }),
  single: { safer: (a, b) => saferFirst(PHASES)(a.phase, b.phase) },
})
