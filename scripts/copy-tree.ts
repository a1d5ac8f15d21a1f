import { cpSync, globSync, mkdtempSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'

const LEFT_OUT = ['node_modules', 'dist', 'bench', 'data']

/**
 * A copy of what tests need, so that a planted fault is never in a file that a person works on. The caller removes it.
 */
export function copyTree(name: string): string {
  const copy = mkdtempSync(join(tmpdir(), `${name}-`))
  for (const part of globSync('*', { exclude: LEFT_OUT })) cpSync(part, join(copy, basename(part)), { recursive: true })
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'))
  return copy
}
