import { z } from 'zod'

/**
 * A first-level district by its ISO 3166-2 code, and nothing finer: what may be said about where a child lives when
 * nobody is to find her. The names are in `districts.ts`; a district of a country that is not there yet is written by
 * its code all the same.
 */
export const District = z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'a district is a code of ISO 3166-2')
export type District = z.infer<typeof District>
