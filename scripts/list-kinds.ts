import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'

/** Writes `src/domain/kinds/every-kind.ts`: every kind that is declared in `src/domain/kinds/<step>/`, by path. Run after adding or removing one. */
const root = new URL('..', import.meta.url).pathname
const TARGET = 'src/domain/kinds/every-kind.ts'

export function listKinds(): string {
  const found = globSync('src/domain/kinds/*/*.ts', { cwd: root })
    .filter((path) => !path.endsWith('.test.ts'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .flatMap((path) => {
      const constant = /^export const (\w+) = defineKind\(/m.exec(readFileSync(`${root}${path}`, 'utf8'))?.[1]
      return constant === undefined ? [] : [{ constant, from: `.${path.slice('src/domain/kinds'.length)}` }]
    })

  return [
    '// Made by scripts/list-kinds.ts from the folders beside it. Not edited by hand.',
    "import type { Kind } from '../file/kind.ts'",
    ...found.map(({ constant, from }) => `import { ${constant} } from '${from}'`),
    '',
    '/** Every kind of entry that this app knows, without the rules that check it (`KINDS` has them). */',
    'export const EVERY_KIND: readonly Kind[] = [',
    ...found.map(({ constant }) => `  ${constant},`),
    ']',
    '',
  ].join('\n')
}

if (process.argv[1] !== undefined && basename(process.argv[1]) === 'list-kinds.ts')
  writeFileSync(`${root}${TARGET}`, listKinds())
