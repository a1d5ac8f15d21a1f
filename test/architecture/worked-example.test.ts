import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** The files that CONTRIBUTING shows under "Adding a kind": each a path in backquotes followed by its text. */
function shownFiles(): { path: string; text: string }[] {
  const section =
    /## Adding a kind: an example\n([\s\S]*?)\n## /.exec(readFileSync('CONTRIBUTING.md', 'utf8'))?.[1] ?? ''
  return [...section.matchAll(/`(src\/[^`]+)`[^\n]*\n+```tsx?\n([\s\S]*?)```/g)].map(([, path = '', text = '']) => ({
    path,
    text,
  }))
}

describe('the example in CONTRIBUTING, followed to the letter', () => {
  const shown = shownFiles()
  let copy = ''
  let before = new Map<string, string>()

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'example-'))
    for (const part of ['src', 'scripts', 'test/support', 'package.json', 'tsconfig.base.json'])
      cpSync(part, join(copy, part), { recursive: true })
    symlinkSync(resolve('node_modules'), join(copy, 'node_modules'))
    before = sources()
    for (const { path, text } of shown) {
      mkdirSync(dirname(join(copy, path)), { recursive: true })
      writeFileSync(join(copy, path), text)
    }
    run('scripts/list-kinds.ts')
  })
  afterAll(() => {
    rmSync(copy, { recursive: true })
  })

  it('shows a kind, its test and its form, which do not exist yet', () => {
    expect(shown.map(({ path }) => path.replace(/^src\/domain\/kinds\/[a-z0-9-]+\//, 'kinds/'))).toEqual([
      'kinds/thing-lent.ts',
      'kinds/thing-lent.test.ts',
      'src/web/kinds/services/thing-lent.tsx',
    ])
    expect(shown.filter(({ path }) => existsSync(path))).toEqual([])
  })

  it('touches nothing else but the list that is made', () => {
    const touched = [...sources()].filter(([path, text]) => before.get(path) !== text).map(([path]) => path)
    expect(touched.filter((path) => !shown.some((file) => file.path === path))).toEqual([
      'src/domain/kinds/kinds-of-services.ts',
    ])
  })

  it('compiles', () => {
    const config = {
      extends: './tsconfig.base.json',
      files: [
        ...shown.map(({ path }) => path),
        'src/domain/kinds.ts',
        ...globSync('src/{web,sealing/primitives}/*.d.ts'),
      ],
      compilerOptions: {
        composite: false,
        emitDeclarationOnly: false,
        noEmit: true,
        lib: ['ES2024', 'DOM'],
        jsx: 'react-jsx',
        types: ['node', 'vite/client'],
      },
    }
    writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify(config))
    expect(run('node_modules/typescript-7/bin/tsc', '-p', '.')).toBe('')
  })

  it('passes the test that it shows', () => {
    writeFileSync(join(copy, 'vitest.config.ts'), 'export default {}\n')
    expect(run('node_modules/vitest/vitest.mjs', 'run', 'thing-lent')).toMatch(/Test Files .*1 passed/)
  })

  function sources(): Map<string, string> {
    const files = globSync('{src,scripts}/**/*.{ts,tsx,po}', { cwd: copy })
    return new Map(files.map((path) => [path, readFileSync(join(copy, path), 'utf8')]))
  }

  function run(...words: string[]): string {
    const { stdout, stderr } = spawnSync(process.execPath, words, {
      cwd: copy,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
    })
    return `${stdout}${stderr}`.trim()
  }
})
