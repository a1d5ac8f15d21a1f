import { less, median, more, type Row, shown, under } from '../row.ts'
import { appendRates } from './append.ts'
import { buildPage } from './build-page.ts'
import { onCheapPhone } from './cheap-phone.ts'
import { firstLoad } from './first-load.ts'
import { oneChangeAmong } from './one-change.ts'
import { firstSyncs, pushes, withSeeded } from './ours.ts'
import { measurePeer } from './peer.ts'
import type { Spread } from './seed.ts'

const ENTRIES = 10_000
const EDITS = 100
/** Files that the edits of a push stand in: what somebody brings back from some days without a network. */
const EDITED = 20
const TIMES = 3
/** A push is short, and the first of some runs meets a machine that is busy with the page. */
const PUSHES = 5
const ONE_AUTHOR: Spread = { entries: ENTRIES, files: 50, folders: ['care'], devices: 1 }
/** 400 files in each of which five devices have written: 2,000 (folder, device) heads. */
const MANY_HEADS: Spread = { entries: ENTRIES, files: 400, folders: ['care'], devices: 5, everyDeviceInEveryFile: true }

/** Everything that the issue of the spine asks of speed, in one run. Progress goes to `say`. */
export async function bench(say: (line: string) => void): Promise<Row[]> {
  // First of all: what the others leave in this process would weigh on the one thread of the server.
  say('append on PostgreSQL')
  const fifty = await appendRates(50, 640, 5)
  const single = await appendRates(1, 640, 3)
  const append = [
    more('append of segments of 50 entries on PostgreSQL, against bare inserts', fifty.ours, fifty.bare, 'entries/s', 0.7),
    more('   against all rows of a request in one statement', fifty.ours, fifty.bareAtOnce, 'entries/s', null),
    more('   single entries', single.ours, single.bare, 'entries/s', null),
  ]

  const rows: Row[] = []
  const web = await buildPage()
  const peer = await measurePeer(ENTRIES, EDITS, TIMES, say)

  say('first sync and push, one author')
  const { one, pushed, spread } = await withSeeded(web, ONE_AUTHOR, async (url, seeded) => ({
    one: await firstSyncs(url, seeded, TIMES, say),
    pushed: await pushes(url, { ...seeded, files: seeded.files.slice(0, EDITED) }, EDITS, PUSHES),
    spread: await pushes(url, seeded, EDITS, TIMES),
  }))
  const sync = (runs: typeof one) => median(runs.map((run) => run.parts['sync'] ?? NaN))
  const fold = (runs: typeof one) => median(runs.map((run) => run.parts['fold for lists'] ?? NaN))
  rows.push(less('first sync of 10,000 entries, one author', sync(one), peer.firstSync, 'ms', 5))
  rows.push(shown('   then folding them for lists, which the peer has not', fold(one), 'ms'))

  say('first sync, 2,000 heads')
  const many = await withSeeded(web, MANY_HEADS, (url, seeded) => firstSyncs(url, seeded, TIMES, say))
  rows.push(less('first sync of 10,000 entries, 2,000 (folder, device) heads', sync(many), peer.firstSync, 'ms', 3))
  rows.push(shown('   then folding them for lists', fold(many), 'ms'))

  rows.push(less(`push of 100 edits in ${String(EDITED)} files, the first after a first sync`, pushed.first, peer.push, 'ms', 10))
  rows.push(less('   a later one', pushed.later, peer.laterPush, 'ms', null))
  rows.push(less(`   in ${String(ONE_AUTHOR.files)} files, the first after a first sync`, spread.first, peer.push, 'ms', null))

  say('one change among 20,000')
  const change = await oneChangeAmong(20_000)
  rows.push(under('bytes sent after one changed record in 20,000, all headers included', change.sent, 3 * change.record, 'bytes'))
  rows.push(under('   and received by another device', change.received, 3 * change.record, 'bytes'))

  rows.push(...append)

  say('a cheap phone')
  const phone = await onCheapPhone(web, 300, 60)
  rows.push(under('unlock to a usable Today, 300 files × 60 entries, 6× throttle', phone.unlock.ms, 4000, 'ms'))
  for (const [part, ms] of Object.entries(phone.unlock.parts)) rows.push(shown(`   of which ${part}`, ms, 'ms'))
  rows.push(under('opening a child\'s file, 6× throttle', phone.open, 300, 'ms'))
  rows.push(under('saving an entry durably, 6× throttle', phone.save, 150, 'ms'))

  say('first load')
  rows.push(under('first load of the app, gzipped', firstLoad(), 350, 'kB'))
  return rows
}
