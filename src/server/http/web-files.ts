import { serveStatic } from '@hono/node-server/serve-static'
import type { MiddlewareHandler } from 'hono'
import type { Env } from './env.ts'

/**
 * Their names contain a hash of their content, so they never change; nor do the compressed copies. A page that its
 * service worker does not control yet loads them again without a network.
 */
const LASTING = /\/assets\/.+-[\w-]{8,}\.\w+(\.br)?$/

/**
 * The built app. Its path is always the same: which screen is open stays in memory, out of the address and the history.
 */
export function webFiles(folder: string): MiddlewareHandler<Env> {
  return serveStatic<Env>({
    root: folder,
    // Compressed once, when the app was built.
    precompressed: true,
    onFound: (path, c) => {
      c.header(
        'cache-control',
        LASTING.test(path.replaceAll('\\', '/')) ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
    },
  })
}
