import type { Device } from '../../src/device/api.ts'
import type { NewFile } from '../../src/device/files/api.ts'
import type { PlainDate } from '../../src/domain/entry/plain-date.ts'
import { inActs } from '../../src/domain/moving-in/in-acts.ts'
import type { MovingChild } from '../../src/domain/moving-in/plan-moving.ts'
import { given } from '../sync/seed.ts'

/** One act: opens some files on a device, and says how many. */
type OpeningAct = (device: Device) => Promise<number>

/** Files that an act opens at once, as the screens do. */
const TOGETHER = 20
/** As `homeward import table` does. */
const ACTS_BETWEEN_SYNCS = 4

/** A file with nothing but how it was opened and a card. */
const EMPTY: NewFile = {
  drafts: [
    {
      kind: 'file-opened',
      at: '2026-03-02' as PlainDate,
      about: ['child'],
      body: { source: 'school', askedAboutOthers: 'none-there', othersThere: [] },
    },
    {
      kind: 'card',
      at: '2026-03-02' as PlainDate,
      about: ['child'],
      body: { pronoun: 'she', ageBand: '12-14', languages: [], interpreter: 'not-known' },
    },
  ],
}

export const emptyFiles = (count: number): readonly OpeningAct[] =>
  Array.from({ length: Math.ceil(count / TOGETHER) }, (_, act) => async (device) => {
    const files = Array.from({ length: Math.min(TOGETHER, count - act * TOGETHER) }, () => EMPTY)
    return given(await device.openFiles(files)).length
  })

export const movedInFiles = (children: readonly MovingChild[]): readonly OpeningAct[] =>
  inActs(children).map((act) => async (device) => given(await device.moveIn(act)).length)

/** Runs the acts and delivers everything; `after` is called after each act. */
export async function delivered(device: Device, acts: readonly OpeningAct[], after: () => void): Promise<void> {
  for (const [at, act] of acts.entries()) {
    await act(device)
    if (at % ACTS_BETWEEN_SYNCS === ACTS_BETWEEN_SYNCS - 1) given(await device.sync())
    after()
  }
  given(await device.sync())
  const { unsent } = await device.syncState()
  if (unsent > 0) throw new Error(`${String(unsent)} entries were not delivered`)
}
