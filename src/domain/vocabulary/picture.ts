import { z } from 'zod'

/**
 * The pictures of a child's page: sufficient to tell one wish from another without reading. None shows a danger, a
 * uniform or an illness.
 */
export const PICTURES = ['home', 'school', 'health', 'papers', 'family', 'work', 'play', 'safety', 'talk'] as const
export const Picture = z.enum(PICTURES)
export type Picture = z.infer<typeof Picture>
