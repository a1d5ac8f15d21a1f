import fc from 'fast-check'
import { eachDatabase } from '../database.ts'
import { printedSeed } from '../how-long.ts'
import { drawnHistories } from './happenings.ts'
import { databasesOn } from './databases.ts'
import { PreparedAgency } from './prepared-agency.ts'
import { releasedApp } from './released-app.ts'
import { SetBackHistory } from './set-back-history.ts'

/** Lives `runs` histories, each from the same beginning: on every database that is available, a part of them with an app of the last release. */
export async function liveSetBack(runs: number): Promise<void> {
  const kinds = eachDatabase()
  const released = await releasedApp()
  const databases = await Promise.all(kinds.map(databasesOn))
  const agencies: (readonly [PreparedAgency, PreparedAgency])[] = []
  for (const each of databases) agencies.push([await PreparedAgency.of(each), await PreparedAgency.of(each, released)])
  const { drawn, examples } = drawnHistories(kinds.length)
  let lived = 0
  try {
    await fc.assert(
      fc.asyncProperty(drawn, async ({ database, hasOldApp, happened }) => {
        const agency = agencies[database]?.[hasOldApp ? 1 : 0]
        if (!agency) throw new Error('there is always the embedded database')
        await SetBackHistory.live(agency, happened)
        lived += 1
        // What a long run that is ended before its end has shown.
        if (lived % 250 === 0) console.log(`${String(lived)} histories`)
      }),
      { numRuns: runs, examples, seed: printedSeed(`${String(runs)} histories of a server that was set back`, 7) },
    )
  } finally {
    for (const each of databases) await each.close()
    await released.remove()
  }
}
