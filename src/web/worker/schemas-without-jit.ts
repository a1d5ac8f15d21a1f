import { config } from 'zod'

/**
 * The JIT of zod builds functions from text, which our content security policy refuses. Each entry (page, workers)
 * imports this module before any other: zod tries the JIT where a schema is made, and schemas are made on import.
 */
config({ jitless: true })
