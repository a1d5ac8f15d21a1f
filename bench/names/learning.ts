import { learntWeights } from '../../src/names/linkage/learnt.ts'
import type { Sought } from '../../src/names/linkage/person.ts'
import { readWrittenName } from '../../src/names/reading/read.ts'
import { median, type Row, under } from '../row.ts'
import { distractors } from './gallery.ts'

const PEOPLE = 5000
const TIMES = 7
/** Worker time for each change of a file that changes the keys by which its child is found. */
const LIMIT = 100

/**
 * How long a device takes to learn weights from its own files, in Node: processor time, so that other load does not
 * count.
 */
export function learning(native: readonly string[]): Row {
  const latin = distractors(PEOPLE)
  const name = (n: number) =>
    readWrittenName((n % 4 === 0 ? native[(n * 31) % native.length] : latin[n % latin.length]) ?? '')
  const people = Array.from(
    { length: PEOPLE },
    (_, n): Sought => ({
      names: [name(n)],
      born: { from: 2006 + (n % 11), to: 2007 + (n % 11) },
      sex: n % 3 === 0 ? 'male' : 'female',
      places: [name(n * 7)],
      kin: [{ name: name(n * 3 + 1), relation: 'mother' }],
    }),
  )
  const times = Array.from({ length: TIMES }, () => {
    const from = process.cpuUsage()
    learntWeights(people)
    const { user, system } = process.cpuUsage(from)
    return (user + system) / 1000
  })
  return under(
    'weights learnt from 5,000 files, a quarter in their own script: processor time',
    median(times),
    LIMIT,
    'ms',
  )
}
