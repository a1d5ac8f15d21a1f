import { readdirSync } from 'node:fs'
import type { Row } from '../row.ts'

type Part = { readonly rows?: (say: (line: string) => void) => Promise<Row[]> }

/** Runs every part of this folder that gives rows, one after the other in one process. */
export async function bench(say: (line: string) => void): Promise<Row[]> {
  const rows: Row[] = []
  for (const name of readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.ts') && file !== 'bench.ts')
    .sort()) {
    const part = (await import(`./${name}`)) as Part
    if (!part.rows) continue
    say(name.replace('.ts', ''))
    rows.push(...(await part.rows(say)))
  }
  return rows
}
