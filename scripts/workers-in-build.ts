import type { Plugin } from 'vite'

/**
 * Builds every worker beside the page, in one graph, where the bundler would build each by itself: so a phone keeps once what page and workers share (the kinds, the
 * schemas, the reading of names), not once for each of them. In development the bundler's own way is left as it is.
 */
export const workersInBuild: Plugin = {
  name: 'workers-in-build',
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
