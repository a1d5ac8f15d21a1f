/**
 * Writes the graphs into ARCHITECTURE.md, from the current imports. `--check` only reports whether they are up to date.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { withGraphs } from './layer-graph.ts'

const page = 'ARCHITECTURE.md'
const before = readFileSync(page, 'utf8')
const after = await withGraphs(before)

if (before === after) {
  console.log(`The graphs in ${page} show the imports as they are.`)
} else if (process.argv.includes('--check')) {
  console.error(`The graphs in ${page} are out of date: run \`npm run graph\`.`)
  process.exitCode = 1
} else {
  writeFileSync(page, after)
  console.log(`Drew the graphs in ${page} again.`)
}
