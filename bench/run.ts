import type { Row } from './row.ts'
import { table } from './row.ts'

const BENCHES: Readonly<Record<string, () => Promise<{ bench: (say: (line: string) => void) => Promise<Row[]> }>>> = {
  sync: () => import('./sync/bench.ts'),
}

const [name, ...flags] = process.argv.slice(2)
const load = BENCHES[name ?? '']
if (!load) {
  process.stderr.write(`Say which bench: ${Object.keys(BENCHES).join(', ')}. With --json only the figures are printed.\n`)
  process.exit(2)
}

const json = flags.includes('--json')
const { bench } = await load()
const rows = await bench((line) => { process.stderr.write(`${line}\n`) })
process.stdout.write(`${json ? JSON.stringify(rows, null, 2) : table(rows)}\n`)
process.exit(rows.every((row) => row.holds) ? 0 : 1)
