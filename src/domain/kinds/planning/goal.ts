import { z } from 'zod'
import type { ShapeRule } from '../../entry/shape-rules.ts'
import { leading } from '../../file/tracks.ts'
import type { CaseFile } from '../../file/case-file.ts'
import type { Entry } from '../../entry/entry.ts'
import { defineKind, saferFirst } from '../../file/kind.ts'
import { Line, Say, Words } from '../../entry/say.ts'
import { TrackKey } from '../../file/tracks.ts'
import { IntegrationLevel } from '../../vocabulary/integration-level.ts'

const Goal = z.strictObject({
  goal: TrackKey,
  /** The child's wish, as she said it. */
  wish: Say,
  /** What the wish means in practice, in words that the child also understands. */
  title: Line,
  level: IntegrationLevel.optional(),
  /** `becoming-an-adult`: what R14 requires. */
  about: z.enum(['becoming-an-adult']).optional(),
  order: z.number().int().min(0).max(999),
  status: z.enum(['open', 'reached', 'changed', 'dropped']),
  because: Words.optional(),
})
type Goal = z.infer<typeof Goal>

/** Something the child wants and the plan works for. Dropping or changing one needs a reason. */
export const goal = defineKind({
  name: 'goal',
  folders: ['care'],
  step: 'planning',
  version: 1,
  nature: 'decision',
  schema: Goal.refine((body) => body.because !== undefined || !['changed', 'dropped'].includes(body.status), {
    path: ['because'],
    message: 'say-why-changed' satisfies ShapeRule,
  }),
  single: {
    key: (body) => body.goal,
    safer: (a, b) => saferFirst(['open', 'changed', 'reached', 'dropped'])(a.status, b.status),
  },
  ahead: (body) => (body.status === 'open' || body.status === 'changed' ? body : undefined),
})

/** Goals being worked for, in the child's order. */
export const openGoals = (file: CaseFile): readonly Entry<Goal>[] =>
  leading(file, goal)
    .filter((entry) => entry.body.status === 'open')
    .sort((a, b) => a.body.order - b.body.order)
