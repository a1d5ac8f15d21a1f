import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import type { ReleaseLineSeen } from '#device/evidence/api.ts'
import type { DeviceId, MemberId } from '#domain/entry/ids.ts'
import { logOf, type LogEvent } from '#evidence/ledger/release-log.ts'
import { accept } from '#result.ts'
import { answering, memberOf, practiceDevice } from '../../../../../test/support/components/children.ts'
import { openOver, type Opened } from '../../../../../test/support/components/opened.tsx'
import { anyRecord } from '../../../../../test/support/evidence/any-record.ts'
import { screen } from './evidence-batches-screen.tsx'

const { id: _, household: __, ...girl } = anyRecord()
const markOf = (at: number) => `${String(at).padStart(21, '0')}A`
const seen = Array.from({ length: 12 }, (___, at) => ({
  record: { ...girl, ...(at < 3 && { district: 'AL-09' }) },
  unit: at,
  mark: markOf(at),
}))
const ANA = `${'a'.repeat(21)}A`

let dora: string
let practised: Device
/** The log of a server, in which Dora's device and Ana write. */
let lines: { readonly event: LogEvent; readonly by: string }[]
let records: typeof seen

/** The device of practice has no server, so what one would answer of evidence is answered here, from the log. */
const withServer = (): Device => {
  const read = () => logOf(lines)
  const out = () => [...read().batches.values()].filter(({ state }) => state === 'out').flatMap(({ marks }) => marks)
  return answering(practised, {
    releases: () =>
      Promise.resolve(
        accept({
          log: read(),
          at: 7,
          lines: lines.map(
            ({ event, by }, at): ReleaseLineSeen => ({
              seq: at + 1,
              at: Date.now(),
              event,
              by: by as MemberId,
              byName: by === ANA ? 'Ana Gjoka' : 'Dora',
              device: by as DeviceId,
              size: 0,
            }),
          ),
        }),
      ),
    evidence: () => Promise.resolve(accept(records.filter(({ mark }) => !out().includes(mark)))),
    takenOutEvidence: () => Promise.resolve(accept(records.filter(({ mark }) => out().includes(mark)))),
    cuts: () => Promise.resolve(accept({ cuts: [], since: { now: records.length, came: 0, left: 0, changed: 0 } })),
    cutRecords: () => Promise.resolve(accept([])),
    writeRelease: ({ event }) => {
      lines.push({ event, by: dora })
      return Promise.resolve(accept(true as const))
    },
  })
}
const open = (): Opened =>
  openOver(withServer(), <screen.Component is="evidence-batches" />, { is: 'evidence-batches' })
const ask = (by: string): LogEvent => ({
  what: 'take-out-asked',
  batch: 'b1',
  marks: [markOf(0), markOf(1), markOf(2)],
  since: 1,
  why: 'Nobody met them.',
  at: 7,
  by,
})

/** Chooses an option of a list by its words. */
function choose(shown: Opened, list: string, words: string): void {
  const select = [...shown.page.querySelectorAll('select')].find((one) => one.labels[0]?.textContent.includes(list))
  const option = [...(select?.options ?? [])].find(({ text }) => text === words)
  if (!select || !option) throw new Error(`there is no “${words}” to choose`)
  Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(select, option.value)
  select.dispatchEvent(new Event('change', { bubbles: true }))
}

beforeAll(async () => {
  practised = await practiceDevice()
  dora = await memberOf(practised)
})
beforeEach(() => {
  lines = []
  records = seen
})

describe('false records', () => {
  it('are not looked for where no record is here', async () => {
    records = []
    await open().comes('No records yet')
  })

  it('are not asked about without a reason, and only those with the chosen code are', async () => {
    const shown = open()
    await shown.comes('12 children')
    shown.press('All records so far 12 children')
    await shown.comes('9 of these records are the same in every field.')
    choose(shown, 'Only those with', 'District: Dibër (3)')
    await shown.comes('3 records')
    expect(shown.reads()).toContain('3 of 3 in these records, 0 of 9 in others')
    shown.press('Ask a second person')
    await shown.comes('Write the reason: the second person reads it.')
    expect(lines).toEqual([])
    shown.type('Why are these records false?', 'Nobody met them.')
    shown.press('Ask a second person')
    await shown.comes('Take out 3 records as false?')
    expect(lines.map(({ event }) => event)).toMatchObject([
      { ...ask(dora), batch: expect.stringMatching(/^[0-9a-f]{24}$/) as string },
    ])
    expect(shown.reads()).toContain('Take it back')
    expect(() => shown.control('Agree')).toThrow()
  })

  it('of another coordinator are looked at and taken out only after a second look, and then say who did it', async () => {
    lines = [{ event: ask(ANA), by: ANA }]
    const shown = open()
    await shown.comes('Take out 3 records as false?')
    expect(shown.reads()).toContain('District: Dibër')
    expect(shown.reads()).toContain('3 of 3 in these records, 0 of 9 in others')
    shown.press('Agree')
    await shown.comes('From then on these records count in no table and no figure.')
    expect(lines).toHaveLength(1)
    shown.press('Take the records out')
    await shown.comes('Not counted')
    expect(lines[1]?.event).toEqual({ what: 'batch-agreed', batch: 'b1', at: 7, by: dora })
    expect(shown.reads()).toMatch(/Ana Gjoka asked to take them out.*Dora agreed/)
    expect(shown.reads()).toContain('9 children')
  })

  it('that were taken out are asked back with a reason', async () => {
    lines = [
      { event: ask(ANA), by: ANA },
      { event: { what: 'batch-agreed', batch: 'b1', at: 7, by: dora }, by: dora },
    ]
    const shown = open()
    await shown.comes('Not counted')
    shown.press('Put back')
    await shown.comes('Why should these records count again?')
    shown.type('Why should these records count again?', 'They are real.')
    shown.press('Ask a second person')
    await shown.comes('Put 3 records back?')
    expect(lines.at(-1)?.event).toMatchObject({ what: 'put-back-asked', batch: 'b1', why: 'They are real.' })
  })
})
