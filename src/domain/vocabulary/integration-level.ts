import { z } from 'zod'

/** The four levels of reintegration. They are assessed side by side and never summed or averaged (N3). */
export const INTEGRATION_LEVELS = ['with-parent', 'family', 'community', 'society'] as const
export const IntegrationLevel = z.enum(INTEGRATION_LEVELS)
export type IntegrationLevel = z.infer<typeof IntegrationLevel>

/** Words for how it is, from hardest to best. The words are ours and still need practitioners' review. */
export const HOW_IT_IS = ['very-hard', 'hard', 'fair', 'good'] as const
export const HowItIs = z.enum(HOW_IT_IS)
export type HowItIs = z.infer<typeof HowItIs>
