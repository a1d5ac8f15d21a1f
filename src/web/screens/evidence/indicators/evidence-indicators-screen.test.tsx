import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import { INDICATORS } from '#evidence/tables/indicators/indicators.ts'
import { accept, refuse } from '#result.ts'
import { answering, practiceDevice } from '../../../../../test/support/components/children.ts'
import { openOver, type Opened } from '../../../../../test/support/components/opened.tsx'
import { anyRecord } from '../../../../../test/support/evidence/any-record.ts'
import { screen } from './evidence-indicators-screen.tsx'

const { id: _, household: __, ...girl } = anyRecord()
const seen = Array.from({ length: 12 }, (___, at) => ({
  record: girl,
  unit: at,
  mark: `${String(at).padStart(21, '0')}A`,
}))
let practised: Device
let most = 0
let running = 0
let answers = false

/** This page has no workers: a count is answered a little later with a refusal, which the screen shows as any answer, or never. */
class AnswersLater extends EventTarget {
  #ended = false
  postMessage(): void {
    running += 1
    most = Math.max(most, running)
    setTimeout(() => {
      if (answers && !this.#ended)
        this.dispatchEvent(new MessageEvent('message', { data: { is: 'answer', answer: refuse('not-countable') } }))
    }, 5)
  }
  terminate(): void {
    if (!this.#ended) running -= 1
    this.#ended = true
  }
}

const open = () =>
  openOver(
    answering(practised, { evidence: () => Promise.resolve(accept(seen)) }),
    <screen.Component is="evidence-indicators" />,
    { is: 'evidence-indicators' },
  )
const left = ({ page }: Opened) =>
  [...page.querySelectorAll('button')].filter((one) => one.textContent === 'Count').length

describe('the indicators', () => {
  beforeAll(async () => {
    vi.stubGlobal('Worker', AnswersLater)
    practised = await practiceDevice()
  })
  afterAll(() => vi.unstubAllGlobals())

  it('stay uncounted from where somebody stops the count', async () => {
    const shown = open()
    await shown.comes('Count all')
    expect(left(shown)).toBe(INDICATORS.length)
    shown.press('Count all')
    await shown.comes('Counting, and hiding')
    shown.press('Stop')
    await shown.comes('Count all')
    expect(left(shown)).toBeGreaterThan(0)
    expect(running).toBe(0)
  })

  it('are all counted with one touch, one at a time', async () => {
    const shown = open()
    await shown.comes('Count all')
    most = 0
    answers = true
    shown.press('Count all')
    await vi.waitFor(() => expect(left(shown)).toBe(0), { timeout: 5_000 })
    await vi.waitFor(() => expect(shown.reads()).not.toContain('Count all'))
    await vi.waitFor(() => expect(running).toBe(0))
    expect(most).toBe(1)
  })
})
