import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

/**
 * What a folder may not contain, and the rule that refuses it. Each is written into a folder of its own, and the linter
 * reads all of them at once.
 */
const REFUSED = [
  ['the clock in a rule of the work', 'src/domain/clock.ts', 'export const x = Date.now()', 'no-clock-no-chance'],
  ['the day in a rule of the work', 'src/guidance/day.ts', 'export const x = new Date()', 'no-clock-no-chance'],
  ['chance in a rule of the work', 'src/evidence/chance.ts', 'export const x = Math.random()', 'no-clock-no-chance'],
  ['a page in the device', 'src/device/page.ts', 'export const x = document', 'no-restricted-globals'],
  ['a setting read in the server', 'src/server/set.ts', 'export const x = process.env', 'no-restricted-properties'],
  ['a log line in the server', 'src/server/kept/log.ts', "export const x = () => { console.log('x') }", 'no-console'],
  ['a default export', 'src/web/default.ts', 'const x = 1\nexport default x', 'no-restricted-exports'],
  ['a file that is too long', 'src/domain/long.ts', `export const x = 1\n${'//\n'.repeat(300)}`, 'max-lines'],
  ['a test that is too long', 'test/long.test.ts', `export const x = 1\n${'//\n'.repeat(400)}`, 'max-lines'],
  ['a test that does not run', 'src/domain/a.test.ts', ['it', "skip('x', () => {})"].join('.'), 'no-test-left-out'],
  ['a hook under a condition', 'src/web/hook.ts', inHook('if (x) useState(0)'), 'rules-of-hooks'],
  [
    'capitals of the browser’s language',
    'src/web/case.ts',
    "export const x = 'i'.toLocaleUpperCase()",
    'say-the-language',
  ],
  [
    'a code of two words without context',
    'src/web/code.ts',
    "import { msg } from '@lingui/core/macro'\nexport const X: Record<string, object> = { a: msg`Taken away` }",
    'code-needs-context',
  ],
] as const

const ALLOWED = [
  ['a day that is passed in', 'src/domain/passed.ts', 'export const x = (day: string) => new Date(day)'],
  ['a hook at the top', 'src/web/top.ts', inHook('useState(x)')],
  [
    'a code with its context',
    'src/web/context.ts',
    "import { msg } from '@lingui/core/macro'\nexport const X: Record<string, object> = { a: msg({ context: 'Passport', message: 'Taken away' }) }",
  ],
] as const

const Said = z.object({ diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })) })

const Config = z.looseObject({ options: z.looseObject({ typeAware: z.literal(true) }) })

const folder = mkdtempSync(join(tmpdir(), 'lint-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const said = lintPlanted()

describe('the linter refuses', () => {
  it.each(REFUSED)('%s', (_, file, _text, rule) => {
    expect(said.get(file)).toContain(rule)
  })
})

describe('the linter allows', () => {
  it.each(ALLOWED)('%s', (_, file) => {
    expect(said.get(file) ?? []).toEqual([])
  })
})

function inHook(line: string): string {
  return `import { useState } from 'react'\nexport function useX(x: boolean): void {\n  ${line}\n}`
}

/** The rules that need no types, over all planted files, by file; those that read types run in `npm run lint`. */
function lintPlanted(): Map<string, string[]> {
  cpSync('scripts/lint-rules.js', join(folder, 'scripts/lint-rules.js'))
  const config = Config.parse(JSON.parse(readFileSync('.oxlintrc.json', 'utf8')))
  writeFileSync(
    join(folder, '.oxlintrc.json'),
    JSON.stringify({ ...config, options: { ...config.options, typeAware: false } }),
  )
  for (const [, file, text] of [...REFUSED, ...ALLOWED]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), `${text}\n`)
  }
  const { stdout } = spawnSync(
    process.execPath,
    [join(process.cwd(), 'node_modules/oxlint/bin/oxlint'), '--format=json', '.'],
    { cwd: folder, encoding: 'utf8' },
  )
  const byFile = new Map<string, string[]>()
  for (const { code, filename } of Said.parse(JSON.parse(stdout)).diagnostics)
    byFile.set(filename, [...(byFile.get(filename) ?? []), /[(]([^)]+)[)]/.exec(code)?.[1] ?? code])
  return byFile
}
