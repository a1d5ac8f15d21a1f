import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const screens = globSync('src/web/screens/evidence/**/*.{ts,tsx}', { cwd: root }).filter(
  (file) => !file.includes('.test.'),
)
const using = (what: RegExp) =>
  screens
    .filter((file) => what.test(readFileSync(join(root, file), 'utf8')))
    .map((file) => file.replace('src/web/screens/evidence/', ''))
    .sort()

describe('what a coordinator can take away from the screens of evidence', () => {
  it('is what two people let out, the chart drawn from it, and a sheet of cases that was brought along', () => {
    expect(using(/\bofferDownload\(/)).toEqual([
      'figures/save-picture.ts',
      'imports/evidence-htcds-screen.tsx',
      'release/evidence-release-screen.tsx',
      'release/spreadsheet.tsx',
    ])
    expect(using(/\bsavePicture\(/)).toEqual(['figures/released-figure.tsx', 'figures/save-picture.ts'])
    expect(using(/<ReleasedFigure\b/)).toEqual(['imports/file-table-preview.tsx', 'tables/shown-table.tsx'])
  })

  it('goes on paper from a release alone', () => {
    expect(using(/\bprint\(\)/)).toEqual(['release/evidence-release-screen.tsx'])
  })
})
