import { less, median, more, type Row, shown, under } from '../row.ts'
import { appendRates } from './append.ts'
import { buildPage } from './build-page.ts'
import { onCheapPhone } from './cheap-phone.ts'
import { firstLoad } from './first-load.ts'
import { MANY, manyWritersRates } from './many-writers.ts'
import { oneChangeAmong } from './one-change.ts'
import { firstSync, type Pushed, push, withSeeded } from './ours.ts'
import type { Measured } from './page/jobs.ts'
import { withPeer } from './peer.ts'
import type { Spread } from './seed.ts'

const ENTRIES = 10_000
const EDITS = 100
/**
 * Number of files that the edits of a push are spread over: what a person brings back from some days without a network.
 */
const EDITED = 20
/** Rounds of the peer and of ours, in turn. */
const TIMES = 5
const ONE_AUTHOR: Spread = { entries: ENTRIES, files: 50, folders: ['care'], devices: 1 }
/** 400 files, each written by five devices: 2,000 (folder, device) heads. */
const MANY_HEADS: Spread = { entries: ENTRIES, files: 400, folders: ['care'], devices: 5, everyDeviceInEveryFile: true }

/** Every figure of speed that the issue of the spine asks for, in one run. Progress is reported to `say`. */
export async function bench(say: (line: string) => void): Promise<Row[]> {
  // Runs first: garbage of the others in this process would slow the server's single thread.
  say('append on PostgreSQL')
  const fifty = await appendRates(50, 640, 9)
  const single = await appendRates(1, 640, 3)
  const many = await manyWritersRates(4, 61)
  const append = [
    more(
      'append of segments of 50 entries on PostgreSQL, against bare inserts',
      fifty.ours,
      fifty.bare,
      'entries/s',
      0.7,
    ),
    more('   against all rows of a request in one statement', fifty.ours, fifty.bareAtOnce, 'entries/s', null),
    more('   single entries', single.ours, single.bare, 'entries/s', null),
    more(
      `${String(MANY)} who write at once, an entry to a request, against the former order of the feed`,
      many.ours,
      many.former,
      'entries/s',
      0.9,
    ),
  ]

  const rows: Row[] = []
  const web = await buildPage()
  say('first sync and push')
  const measured = await withPeer(ENTRIES, EDITS, (peer) =>
    withSeeded(web, ONE_AUTHOR, (url, seeded) =>
      withSeeded(web, MANY_HEADS, (manyUrl, manySeeded) =>
        // Pushes go to a server of their own: the data they add would slow the next first sync.
        withSeeded(web, ONE_AUTHOR, async (pushedUrl, pushedSeeded) => {
          const ours = { one: [] as Measured[], many: [] as Measured[], pushed: [] as Pushed[], spread: [] as Pushed[] }
          const some = { ...pushedSeeded, files: pushedSeeded.files.slice(0, EDITED) }
          for (let time = 0; time < TIMES; time++) {
            await peer.round()
            ours.one.push(await firstSync(url, seeded))
            ours.many.push(await firstSync(manyUrl, manySeeded))
            ours.pushed.push(await push(pushedUrl, some, EDITS))
            ours.spread.push(await push(pushedUrl, pushedSeeded, EDITS))
            say(
              `  round ${String(time + 1)}: first sync ${figure(ours.one)}, 2,000 heads ${figure(ours.many)}, push ${String(Math.round(ours.pushed.at(-1)?.first ?? NaN))} ms; the peer so far ${JSON.stringify(peer.times())}`,
            )
          }
          return { ...ours, peer: peer.times() }
        }),
      ),
    ),
  )
  const { one, many: manyHeads, peer } = measured
  const sync = (runs: readonly Measured[]) => median(runs.map((run) => run.parts['sync'] ?? NaN))
  const fold = (runs: readonly Measured[]) => median(runs.map((run) => run.parts['fold for lists'] ?? NaN))
  const pushed = (runs: readonly Pushed[], which: keyof Pushed) => median(runs.map((run) => run[which]))
  rows.push(less('first sync of 10,000 entries, one author', sync(one), peer.firstSync, 'ms', 5))
  rows.push(shown('   then folding them for lists, which the peer has not', fold(one), 'ms'))
  rows.push(
    less('first sync of 10,000 entries, 2,000 (folder, device) heads', sync(manyHeads), peer.firstSync, 'ms', 3),
  )
  rows.push(shown('   then folding them for lists', fold(manyHeads), 'ms'))
  rows.push(
    less(
      `push of 100 edits in ${String(EDITED)} files, the first after a first sync`,
      pushed(measured.pushed, 'first'),
      peer.push,
      'ms',
      10,
    ),
  )
  rows.push(
    shown('   then the work after the round, which the peer has not', pushed(measured.pushed, 'afterFirst'), 'ms'),
  )
  rows.push(less('   a later one', pushed(measured.pushed, 'later'), peer.laterPush, 'ms', null))
  rows.push(
    less(
      `   in ${String(ONE_AUTHOR.files)} files, the first after a first sync`,
      pushed(measured.spread, 'first'),
      peer.push,
      'ms',
      null,
    ),
  )

  say('one change among 20,000')
  const change = await oneChangeAmong(20_000)
  rows.push(
    under(
      'bytes sent after one changed record in 20,000, all headers included',
      change.sent,
      3 * change.record,
      'bytes',
    ),
  )
  rows.push(under('   and received by another device', change.received, 3 * change.record, 'bytes'))

  rows.push(...append)

  say('a cheap phone')
  const phone = await onCheapPhone(web, 300, 60)
  rows.push(under('unlock to a usable Today, 300 files × 60 entries, 6× throttle', phone.unlock.ms, 4000, 'ms'))
  for (const [part, ms] of Object.entries(phone.unlock.parts)) rows.push(shown(`   of which ${part}`, ms, 'ms'))
  rows.push(under("opening a child's file, 6× throttle", phone.open, 300, 'ms'))
  rows.push(under('saving an entry durably, 6× throttle', phone.save, 150, 'ms'))

  say('first load')
  rows.push(under('first load of the app, as sent', firstLoad(), 300, 'kB'))
  return rows
}

const figure = (runs: readonly Measured[]) => `${String(Math.round(runs.at(-1)?.parts['sync'] ?? NaN))} ms`
