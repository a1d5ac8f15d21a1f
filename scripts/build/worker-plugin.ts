import type { Plugin } from 'vite'

/**
 * Builds all workers together with the page, in one module graph; by default the bundler builds each separately. So a
 * phone stores the code that page and workers share (the kinds, the schemas, the reading of names) once, not once for
 * each of them. Development uses the bundler's default.
 */
export const workerPlugin: Plugin = {
  name: 'workers',
  apply: 'build',
  enforce: 'pre',
  resolveId: {
    filter: { id: /[?]worker&url$/ },
    async handler(source, importer) {
      const found = await this.resolve(source.replace(/[?].*$/, ''), importer)
      return found && `${WORKER}${found.id}.js`
    },
  },
  load: {
    filter: { id: /^\0worker:/ },
    handler(id) {
      const worker = this.emitFile({ type: 'chunk', id: id.slice(WORKER.length, -'.js'.length) })
      return `export default import.meta.ROLLUP_FILE_URL_${worker}`
    },
  },
}

const WORKER = '\0worker:'
