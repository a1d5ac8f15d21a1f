import { lingui } from '@lingui/vite-plugin'
import react from '@vitejs/plugin-react'
import { createServer, type ViteDevServer } from 'vite'
import { atWorkerEnd } from './at-worker-end.ts'

let server: Promise<ViteDevServer> | undefined

/**
 * Loads modules of the app as the app is built: a macro makes its words. Load with `ssrLoadModule('/kinds/face.ts')`. All
 * test files of a worker share what was loaded: reading the faces costs seconds.
 */
export const webModules = (): Promise<ViteDevServer> => (server ??= startServer())

async function startServer(): Promise<ViteDevServer> {
  const started = await createServer({
    configFile: false,
    root: 'src/web',
    plugins: [react(), lingui({ macroTransform: true })],
    server: { middlewareMode: true, ws: false, watch: null },
    appType: 'custom',
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
  })
  atWorkerEnd(() => started.close())
  return started
}
