import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withGraphs } from '../../scripts/layer-graph.ts'
import { readHouse, readModules, ruleNames } from '../../scripts/module-graph.ts'
import { GROUND, PLANTS } from './import-plants.ts'

describe('the import rules', () => {
  let folder = ''
  let broken: string[] = []

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'imports-'))
    cpSync('package.json', join(folder, 'package.json'))
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
    for (const [file, text] of Object.entries(GROUND)) plant(file, text)
    for (const [, file, text] of PLANTS) plant(file, text)
    const { summary } = await readModules(['src', 'test'], { baseDir: folder })
    broken = summary.violations.map(({ rule, from }) => `${rule.name} ${from}`)
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  it.each(PLANTS)('bite: %s at %s', (rule, file) => {
    expect(broken).toContain(`${rule} ${file}`)
  })

  it('let what is allowed pass', () => {
    const ground = broken.filter((line) => Object.keys(GROUND).some((file) => line.endsWith(` ${file}`)))
    expect(ground).toEqual([])
  })

  it('are each proved by a plant', async () => {
    expect(new Set(PLANTS.map(([rule]) => rule))).toEqual(new Set(await ruleNames()))
  })

  function plant(file: string, text: string) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), `${text}\n`)
  }
})

describe('the house', () => {
  it('breaks none of its import rules', async () => {
    const { summary } = await readHouse()
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([])
  })

  it('is drawn in ARCHITECTURE.md with its imports as they are (else: npm run graph)', async () => {
    const page = readFileSync('ARCHITECTURE.md', 'utf8')
    expect(page).toBe(await withGraphs(page))
  })
})
