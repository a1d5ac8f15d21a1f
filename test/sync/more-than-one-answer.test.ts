import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Http } from '#device/platform/http.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { eachDatabaseInLong } from '../support/database.ts'
import {
  enrol,
  type Enrolled,
  found,
  given,
  PASSPHRASE,
  startSystem,
  type System,
  type Tested,
} from '../support/system.ts'
import { aVisit } from '../support/work.ts'

const today = '2026-11-25' as PlainDate
/** An answer names at most 256 files. */
const FILES = 280
/** So many that the rows of the first answer do not all fit into it, and those of the second do. */
const words = 'She said that school is good and that she sleeps well. '.repeat(20)

describe.each(eachDatabaseInLong())('A first sync of more files than one answer names, with $name', (kind) => {
  let system: System
  let drita: Enrolled

  beforeAll(async () => {
    system = await startSystem(kind)
    const arben = await found(system)
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
    const draft = { kind: 'visit', at: today, body: aVisit({ saw: words, others: [] }) }
    for (let n = 0; n < FILES; n += 20)
      given(await drita.device.openFiles(Array.from({ length: 20 }, () => ({ drafts: [draft] }))))
    given(await drita.device.sync())
  })
  afterAll(() => system.stop())

  it('has no place behind rows that did not come: whoever dies in the middle is told of them again', async () => {
    const line = linePullsLost(system.http)
    const phone = system.device({ http: line.http })
    given(await phone.signIn({ account: drita.account, passphrase: PASSPHRASE }))
    const first = phone.sync()
    await line.secondAnswerTaken

    const again = system.device({ replica: phone.replica, keySlots: phone.keySlots })
    given(await again.unlock({ member: drita.member, passphrase: PASSPHRASE }))
    given(await again.sync())
    await hasEverything(again)
    line.breakNow()
    expect((await first).ok).toBe(false)
  })

  it('brings every file whole, with a count that only grows', async () => {
    const phone = system.device()
    given(await phone.signIn({ account: drita.account, passphrase: PASSPHRASE }))
    const done: number[] = []
    await phone.subscribe((topics) => {
      if (topics.includes('sync')) void phone.syncState().then(({ progress }) => progress && done.push(progress.done))
    })
    given(await phone.sync())
    expect(done.length).toBeGreaterThan(1)
    expect(done).toEqual(done.toSorted((a, b) => a - b))
    await hasEverything(phone)
  })
})

async function hasEverything(phone: Tested): Promise<void> {
  const lines = given(await phone.files())
  expect(lines.map(({ line }) => line.entries.length)).toEqual(Array.from({ length: FILES }, () => 1))
  for (const { file } of lines.slice(0, 3)) expect(given(await phone.file(file)).alarms).toEqual([])
}

/** Http that delivers answers, but no rows until it fails. */
function linePullsLost(line: Http): {
  readonly http: Http
  readonly secondAnswerTaken: Promise<void>
  breakNow(): void
} {
  const broken = Promise.withResolvers<Response>()
  const second = Promise.withResolvers<undefined>()
  let answers = 0
  const fetch = async (url: string, how: RequestInit): Promise<Response> => {
    if (url.endsWith('/v1/pull')) return broken.promise
    const answer = await line.fetch(url, how)
    if (url.endsWith('/v1/sync') && (answers += 1) === 2) second.resolve(undefined)
    return answer
  }
  return {
    http: { base: line.base, fetch },
    // Processing the answers is done in far less time.
    secondAnswerTaken: second.promise.then(() => new Promise((resolve) => setTimeout(resolve, 1_000))),
    breakNow: () => {
      broken.reject(new TypeError('the line broke'))
    },
  }
}
