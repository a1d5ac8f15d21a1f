import { type Row, shown, under } from '../row.ts'

/**
 * Processor time of one step in the last tenth divided by one in the second tenth: the first tenth warms the engine up.
 */
const LIMIT = 1.3

/** Milliseconds of processor time that the work took in this process, independent of other load on the machine. */
export async function processorTime(work: () => Promise<unknown>): Promise<number> {
  const from = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(from)
  return (user + system) / 1000
}

/**
 * Does `steps` steps and gives the rows of their growth. `each`: how many counted items one step writes. `after`:
 * measures something else after each tenth.
 */
export async function growth(
  name: string,
  { steps, each, unit }: { readonly steps: number; readonly each: number; readonly unit: string },
  step: (n: number) => Promise<unknown>,
  after: (steps: number) => Promise<void> = () => Promise.resolve(),
): Promise<readonly Row[]> {
  const tenths: number[] = []
  const tenth = Math.floor(steps / 10)
  for (let at = 0; at < 10; at += 1) {
    tenths.push(
      await processorTime(async () => {
        for (let n = at * tenth; n < (at + 1) * tenth; n += 1) await step(n)
      }),
    )
    await after((at + 1) * tenth)
  }
  const one = (at: number) => (tenths[at] ?? NaN) / (tenth * each)
  return grown(name, { second: one(1), last: one(9), unit })
}

export function grown(
  name: string,
  { second, last, unit }: { readonly second: number; readonly last: number; readonly unit: string },
): readonly Row[] {
  return [
    under(`${name}: last tenth against the second`, last / second, LIMIT, 'times'),
    shown(`   ${unit}, in the second tenth`, second, 'ms'),
    shown(`   ${unit}, in the last tenth`, last, 'ms'),
  ]
}
