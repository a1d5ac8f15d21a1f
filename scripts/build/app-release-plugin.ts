import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin } from 'vite'
import { filesOfApp } from '../../src/cli/app-release/files-of-app.ts'
import { APP_LISTS } from '../../src/device/app-release/app-keeper.ts'
import { rootOfApp } from '../../src/sealing/app-release/app-files.ts'
import { readAppLog } from '../../src/sealing/app-release/app-log.ts'

const ROOT = join(import.meta.dirname, '../..')
const BUILT = join(ROOT, 'dist/web')

/**
 * After everything is built: adds to the service worker what looks at the releases of the app, and writes the list of
 * all files beside them. The log of releases goes with a build that its last entry names, and with no other.
 */
export const appReleasePlugin: Plugin = {
  name: 'app-release',
  apply: 'build',
  closeBundle: {
    // After the plugin that writes the service worker.
    order: 'post',
    sequential: true,
    async handler(error) {
      if (error) return
      appendFileSync(join(BUILT, 'sw.js'), `\n${await appWorker()}`)
      const files = await filesOfApp(BUILT)
      writeFileSync(join(BUILT, APP_LISTS.files), files)
      const log = join(ROOT, APP_LISTS.log)
      const read = existsSync(log) ? await readAppLog(readFileSync(log, 'utf8')) : undefined
      if (read && !read.ok) throw new Error(`${APP_LISTS.log}: ${read.code}`)
      if (read?.value.newest?.root === (await rootOfApp(files)))
        writeFileSync(join(BUILT, APP_LISTS.log), readFileSync(log))
    },
  },
}

/** As one script: the worker may load no other (importScripts would need a Trusted Types policy there). */
async function appWorker(): Promise<string> {
  const made = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2024',
      lib: { entry: join(ROOT, 'src/web/worker/app-worker.ts'), formats: ['iife'], name: 'app' },
    },
  })
  const first = Array.isArray(made) ? made[0] : made
  const chunk = first && 'output' in first ? first.output[0] : undefined
  if (chunk?.type !== 'chunk') throw new Error('the worker of releases was not built')
  return chunk.code
}
