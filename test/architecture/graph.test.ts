import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { withGraphs } from '../../scripts/layer-graph.ts'

it('the graphs in ARCHITECTURE.md show the imports as they are (else: npm run graph)', async () => {
  const page = readFileSync('ARCHITECTURE.md', 'utf8')
  expect(page).toBe(await withGraphs(page))
})
