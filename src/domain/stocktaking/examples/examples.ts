import { albaniaExample } from './albania.ts'
import { cambodiaExample } from './cambodia.ts'
import { sierraLeoneExample } from './sierra-leone.ts'
import type { Stocktaking } from '../stocktaking.ts'

/** Worked examples that come with the app. An agency may begin from one; its own statements are added. */
export const STOCKTAKING_EXAMPLES: readonly Stocktaking[] = [albaniaExample, cambodiaExample, sierraLeoneExample]
