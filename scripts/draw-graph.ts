/** Writes the graph of layers into ARCHITECTURE.md, from the imports as they are. `--check` only says whether it is fresh. */
import { readFileSync, writeFileSync } from 'node:fs'
import { drawnInto, layerGraph } from './layer-graph.ts'

const page = 'ARCHITECTURE.md'
const before = readFileSync(page, 'utf8')
const after = drawnInto(before, await layerGraph())

if (before === after) {
  console.log(`The graph in ${page} shows the imports as they are.`)
} else if (process.argv.includes('--check')) {
  console.error(`The graph in ${page} is out of date: run \`npm run graph\`.`)
  process.exitCode = 1
} else {
  writeFileSync(page, after)
  console.log(`Drew the graph in ${page} anew.`)
}
