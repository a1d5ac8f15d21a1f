import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface OwnFile {
  /** From the root of the project, with `/`. */
  readonly path: string
  readonly text: string
}

const NOT_OURS = /(^|\/)(node_modules|dist|data|[.]git|[.]cache|seeds)(\/|$)/
const READABLE = /[.](ts|tsx|js|mjs|json|md|css|html|sql|po|sh|yml|yaml|npmrc|txt|svg)$|^[.]ci\/|^[.]npmrc$/

/** Every text file that we wrote, so that an architecture test can read all of them. */
export function ownFiles(): OwnFile[] {
  return walk('')
    .filter((path) => READABLE.test(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
}

function walk(folder: string): string[] {
  return readdirSync(folder === '' ? '.' : folder, { withFileTypes: true }).flatMap((item) => {
    const path = folder === '' ? item.name : join(folder, item.name)
    if (NOT_OURS.test(path)) return []
    return item.isDirectory() ? walk(path) : [path]
  })
}
