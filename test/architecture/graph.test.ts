import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { drawnInto, layerGraph } from '../../scripts/layer-graph.ts'

it('the graph in ARCHITECTURE.md shows the imports as they are (else: npm run graph)', async () => {
  const page = readFileSync('ARCHITECTURE.md', 'utf8')
  expect(page).toBe(drawnInto(page, await layerGraph()))
})
