import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { service, type Service } from '#domain/kinds/services/service.ts'
import { newChild, openChild, withMoreEntries } from '../../../../../test/support/components/child-page.tsx'
import { practiceDevice } from '../../../../../test/support/components/children.ts'
import { day, entryOf } from '../../../../../test/support/entries.ts'
import { says } from '../../../../../test/support/work.ts'

const window_ = window as unknown as { readonly happyDOM: { setViewport: (size: { width: number }) => void } }

let device: Device
let file: FileId
beforeAll(async () => {
  device = await practiceDevice()
  file = await newChild(device)
})
beforeEach(() => {
  window_.happyDOM.setViewport({ width: 1280 })
})
afterEach(() => {
  window_.happyDOM.setViewport({ width: 1024 })
})

const given: Service = {
  need: 'a',
  category: 'legal-justice',
  whom: 'child',
  provider: 'Legal aid',
  stage: 'accepted',
  answeredBy: ['child'],
}
const missing: Service = { need: 'b', category: 'medical', whom: 'child', stage: 'needed', saidBy: 'child' }
const refused: Service = {
  need: 'c',
  category: 'accommodation-care',
  sub: 'day-centre',
  whom: 'child',
  stage: 'declined',
  answeredBy: ['child'],
  reasons: ['gave-no-reason'],
  whoseReason: 'child',
  inTheirWords: says('Not there.'),
  door: { mayWeGetInTouch: 'no', wayBack: 'She can call Dora.' },
}

async function matrixOf(...bodies: readonly Service[]) {
  const entries = bodies.map((body) => entryOf(service, body, { file, at: day('2020-03-01') }))
  const shown = openChild(await withMoreEntries(device, file, entries), file, 'plan')
  await shown.comes('Who gives it?')
  const rows = () => [...shown.page.querySelectorAll('.needs-matrix tbody tr:not(.need-details)')]
  const cells = (row: Element | undefined) => [...(row?.children ?? [])].map(({ textContent }) => textContent)
  return { ...shown, rows, cells }
}

describe('needs and help on a laptop', () => {
  it('name above the table the needs with which nobody helps, and show them first', async () => {
    const { rows, cells, reads } = await matrixOf(given, missing)
    expect(reads()).toMatch(/1 need has no help yet: Doctor|1 need has no help yet: /)
    expect(rows().map((row) => row.className)).toEqual(['without-help', ''])
    expect(cells(rows()[0]).slice(1, 6)).toEqual(['No help yet', '1 March 2020', 'not yet', 'not yet', 'not yet'])
    expect(cells(rows()[1]).slice(0, 6)).toEqual(['Law and court', 'Legal aid', 'Yes', 'Yes', 'Yes', '1 March 2020'])
  })

  it('are no gap where the child said no', async () => {
    const { rows, cells, reads } = await matrixOf(refused)
    expect(reads()).not.toContain('no help yet')
    expect(cells(rows()[0])[6]).toContain('Said no, for now')
    expect(rows()[0]?.querySelectorAll('.point.no')).toHaveLength(1)
  })

  it('unfold to what was said, and lead to help that fits', async () => {
    const { page, press, rows, trail, reads } = await matrixOf(refused, missing)
    rows()[1]?.querySelector('button')?.click()
    await expect
      .poll(reads)
      .toContain('This help stays open; we do not ask again. How to come back: She can call Dora.')
    expect(page.querySelectorAll('.need-details')).toHaveLength(1)
    press('Find help that fits')
    expect(trail.current()).toMatchObject({ is: 'match', file })
  })

  it('are walked through with the arrow keys, past what is unfolded', async () => {
    const { rows } = await matrixOf(missing, given)
    const [first, second] = rows().map((row) => row.querySelector('button'))
    first?.click()
    first?.focus()
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }),
    )
    expect(document.activeElement).toBe(second)
  })
})
