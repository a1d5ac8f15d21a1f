import { lingui } from '@lingui/vite-plugin'
import react from '@vitejs/plugin-react'
import { createServer, type ViteDevServer } from 'vite'

/**
 * Loads modules of the app as the app is built: a macro makes its words. Load with `ssrLoadModule('/kinds/face.ts')`; the
 * caller closes it.
 */
export const webModules = (): Promise<ViteDevServer> =>
  createServer({
    configFile: false,
    root: 'src/web',
    plugins: [react(), lingui({ macroTransform: true })],
    server: { middlewareMode: true, ws: false },
    appType: 'custom',
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
  })
