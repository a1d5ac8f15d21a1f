import { makeReady } from './ready.ts'
import type { Row } from './row.ts'
import { table } from './row.ts'

const BENCHES: Readonly<Record<string, () => Promise<{ bench: (say: (line: string) => void) => Promise<Row[]> }>>> = {
  sync: () => import('./sync/bench.ts'),
  cost: () => import('./cost/bench.ts'),
  evidence: () => import('./evidence/bench.ts'),
  names: () => import('./names/bench.ts'),
  guidance: () => import('./guidance/bench.ts'),
  import: () => import('./import/bench.ts'),
  touches: () => import('./touches/bench.ts'),
}

const [name, ...flags] = process.argv.slice(2)
const load = BENCHES[name ?? '']
if (!load || flags.some((flag) => flag !== '--json' && !/^--seeds=[1-9][0-9]{0,2}$/.test(flag))) {
  process.stderr.write(
    `Say which bench: ${Object.keys(BENCHES).join(', ')}. With --json only the figures are printed; --seeds=6 takes so many seeds where chance is in it.\n`,
  )
  process.exit(2)
}

// Progress goes to the error stream, so that --json prints only the array.
const say = (line: string) => {
  process.stderr.write(`${line}\n`)
}
// Parts that measure only this device's work need no peer; what is moved in is read without a browser.
const missing = name === 'cost' ? [] : makeReady(say, { programs: name !== 'import' })
if (missing.length > 0) {
  for (const line of missing) say(line)
  process.exit(2)
}

const { bench } = await load()
const rows = await bench(say)
process.stdout.write(`${flags.includes('--json') ? JSON.stringify(rows, null, 2) : table(rows)}\n`, () => {
  process.exit(rows.every((row) => row.holds) ? 0 : 1)
})
