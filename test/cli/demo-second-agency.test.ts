import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { INVENTED_MEMBERS } from '#cli/demo/scene/cast.ts'
import { REACH, SECOND_AGENCY, SECOND_PEOPLE } from '#cli/demo/second-agency/people.ts'
import type { Device } from '#device/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { all } from '#domain/file/values.ts'
import { name } from '#domain/kinds/registration/name.ts'
import { given } from '../support/system.ts'
import { deviceByLink } from './agency-on-server.ts'
import { spawnHomeward, type Spawned } from './spawn-homeward.ts'
import { homeward } from './homeward.ts'

const MINUTES = 60_000
const TODAY = '2026-11-25'
/** The child as the first agency writes her, as the second does, and a child of the second who said no. */
const OLENA = { names: ['Olena Kovalchuk'], born: { from: 2015, to: 2016 } }
const ELENA = { names: ['Elena Kovalciuk'], born: { from: 2015, to: 2016 } }
const MEGI = { names: ['Megi Lala'], born: { from: 2011, to: 2013 } }

let demo: Spawned
let addresses: readonly string[] = []
let [drita, besa, vjosa]: Device[] = []

const at = (device: Device | undefined): Device => {
  if (!device) throw new Error('nobody signed in')
  return device
}

/** Runs the command as a person does, and signs in at both agencies by the links that it prints. */
beforeAll(async () => {
  demo = spawnHomeward(['demo', '--second-agency', '--port', '0', '--today', TODAY])
  const [printed] = await demo.until(/The demonstration is at [\s\S]*Ctrl-C ends it/)
  addresses = [...printed.matchAll(/ is at (http:\/\/127\.0\.0\.1:\d+)\n/g)].map(([, url]) => url ?? '')
  drita = await deviceByLink(printed, INVENTED_MEMBERS.drita.name)
  besa = await deviceByLink(printed, INVENTED_MEMBERS.besa.name)
  vjosa = await deviceByLink(printed, SECOND_PEOPLE.vjosa.name)
}, 2 * MINUTES)

afterAll(async () => {
  demo.process.kill('SIGTERM')
  expect(await demo.ended).toMatchObject({ code: 0, error: '' })
  expect(addresses).toHaveLength(3)
  for (const address of addresses) await expect(fetch(address)).rejects.toThrow()
})

async function namesIn(device: Device, file: FileId | undefined): Promise<readonly string[]> {
  const lines = given(await device.files()).filter((line) => line.file === file)
  return lines.flatMap(({ line }) => all(line, name).map((entry) => entry.body.text))
}

describe('a second agency beside the demonstration', () => {
  test.each([
    [['--practice'], /^Practice has no agency/],
    [['--data', 'kept-agencies'], /^Two agencies are kept in memory alone/],
  ])('is refused together with %j', async (words, sentence) => {
    const ended = await homeward(['demo', '--second-agency', ...words])
    expect(ended).toMatchObject({ code: 2, out: '' })
    expect(ended.error).toMatch(sentence)
  })

  test('does not tell of a child who said no to it', async () => {
    expect(given(await at(drita).askNetwork({ child: MEGI, why: 'double-file' }))).toMatchObject({
      possible: [],
      unchecked: 0,
    })
  })

  test('may know a child of the first under another spelling, and the first one of the second’s', async () => {
    const there = given(await at(drita).askNetwork({ child: OLENA, why: 'double-file' }))
    expect(there.possible).toMatchObject([{ called: SECOND_AGENCY, reach: REACH.second }])
    const here = given(await at(vjosa).askNetwork({ child: ELENA, why: 'continuing-care' }))
    expect(here.possible).toMatchObject([{ called: 'Open Door (demonstration)', reach: REACH.first }])
  })

  test('is asked for her, sees whom of its own may be meant, and answers so that it can be checked', async () => {
    const { question, possible } = given(await at(drita).askNetwork({ child: OLENA, why: 'double-file' }))
    given(
      await at(drita).askAgency({ question, agency: possible[0]?.agency ?? '', why: 'double-file', basis: 'consent' }),
    )

    const [came] = given(await at(vjosa).contactPointAsks()).asks
    expect(came).toMatchObject({ way: 'came', called: 'Open Door (demonstration)', why: 'double-file', answer: null })
    expect(came?.meant).toHaveLength(1)
    expect(await namesIn(at(vjosa), came?.meant[0])).toEqual(['Elena Kovalciuk'])
    given(await at(vjosa).answerAsk({ ask: came?.ask ?? '', answer: 'yes', file: came?.meant[0] ?? null }))

    const went = given(await at(besa).contactPointAsks()).asks.find(({ way }) => way === 'went')
    expect(went).toMatchObject({ called: SECOND_AGENCY, answer: { answer: 'yes', checked: 'holds' } })
  })
})
