import { beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import type { SplitView } from '#device/sync/api.ts'
import { answering, practiceDevice } from '../../../../test/support/components/children.ts'
import { openOver } from '../../../../test/support/components/opened.tsx'
import { splitView } from '../../../../test/support/components/split-view.ts'
import { TwoLists } from './two-lists.tsx'

let device: Device
beforeAll(async () => {
  device = await practiceDevice()
})

const showing = (...views: readonly SplitView[]) =>
  answering(device, { splitViews: () => Promise.resolve({ ok: true, value: views }) })

describe('Two lists of people, on Today', () => {
  it('stays, and says why, where it could not be stored that somebody read it', async () => {
    const refusing = answering(showing(splitView()), {
      leaveSplitView: () => Promise.resolve({ ok: false, code: 'storage-full', detail: undefined } as const),
    })
    const shown = openOver(refusing, <TwoLists />)
    await shown.comes('The server shows two lists of people')
    shown.press('I have read it')
    await shown.comes('This device has no space left')
    expect(shown.reads()).toContain('7K2M-0QXR-11AB-CDEF')
  })

  it('shows both with who signed the other, and what to do', async () => {
    const shown = openOver(
      showing(splitView(), splitView({ id: 'two', is: 'differs', own: splitView().theirs })),
      <TwoLists />,
    )
    await shown.comes('The server shows two lists of people')
    for (const words of [
      'On សុខា ចាន់’s device the list has change 58',
      '7K2M-0QXR-11AB-CDEF',
      'The server showed this device nothing after change 57:',
      'GHJK-MNPQ-RSTV-WXYZ',
      'On this device change 58 is another one:',
      'Give nobody access until this is settled.',
      'What to do',
    ])
      expect(shown.reads()).toContain(words)
  })

  it('is gone for each of them once somebody read it', async () => {
    const left: string[] = []
    const noting = answering(showing(splitView(), splitView({ id: 'two' })), {
      leaveSplitView: (id) => {
        left.push(id)
        return Promise.resolve({ ok: true, value: true })
      },
    })
    const shown = openOver(noting, <TwoLists />)
    await shown.comes('I have read it')
    shown.press('I have read it')
    await expect.poll(() => left).toEqual(['one', 'two'])
  })

  it('says nothing where there is one list', async () => {
    let asked = 0
    const one = answering(device, {
      splitViews: () => {
        asked += 1
        return Promise.resolve({ ok: true, value: [] })
      },
    })
    const shown = openOver(one, <TwoLists />)
    await expect.poll(() => asked).toBeGreaterThan(0)
    expect(shown.reads()).toBe('')
  })
})
