import { existsSync, readFileSync } from 'node:fs'

/** Linux counts processor time in hundredths of a second. */
const TICKS = 100
const [OF_CHILDREN, IN_THE_SYSTEM] = [13, 14]

/**
 * Seconds of processor time of the processes that this one started and waited for, and of theirs. Undefined where the
 * system does not say it in a file.
 */
export function processorTimeOfChildren(): number | undefined {
  const stat = '/proc/self/stat'
  if (!existsSync(stat)) return undefined
  // The second field is the program's name in brackets, which may contain spaces.
  const fields = readFileSync(stat, 'utf8').split(') ').at(-1)?.split(' ') ?? []
  return (Number(fields[OF_CHILDREN]) + Number(fields[IN_THE_SYSTEM])) / TICKS
}
