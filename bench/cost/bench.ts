import type { Row } from '../row.ts'
import { type Agency, founded } from './agency.ts'
import { evidence, team } from './many-files.ts'
import { directory, oneFile } from './one-file.ts'

/** Each part runs in an agency of its own, so that none is slowed by what another wrote. */
const PARTS: readonly (readonly [says: string, measure: (agency: Agency) => Promise<readonly Row[]>])[] = [
  ['5,000 entries into one file', ({ device }) => oneFile(device, 5000)],
  ['an import of 5,000 services', ({ device }) => directory(device, 5000)],
  ['sharing evidence of 1,000 files', (agency) => evidence(agency, 1000)],
  ['a team of 60 with 2,000 files', (agency) => team(agency, { members: 60, files: 2000 })],
]

/**
 * How the cost of writing grows with the entries that exist already: processor time of the device, independent of other
 * load on the machine. Progress is reported to `say`.
 */
export async function bench(say: (line: string) => void): Promise<Row[]> {
  const rows: Row[] = []
  for (const [says, measure] of PARTS) {
    say(says)
    const agency = await founded()
    try {
      rows.push(...(await measure(agency)))
    } finally {
      await agency.stop()
    }
  }
  return rows
}
