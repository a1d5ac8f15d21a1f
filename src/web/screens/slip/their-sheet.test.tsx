import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Slip } from '#domain/sharing/slip.ts'
import { caseNumber } from '#domain/questions/case-number.ts'
import { openWorkbook, writeWorkbookOf } from '#evidence/standards/workbook/workbook.ts'
import { JOBS, type JobName } from '#web/evidence-worker/jobs.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { practiceDevice } from '../../../../test/support/components/children.ts'
import { openOver } from '../../../../test/support/components/opened.tsx'
import { anasFile } from '../../../../test/support/people.ts'
import { TheirSheet } from './their-sheet.tsx'

type Work = (input: never, tell: () => void) => Promise<unknown>

/** A browser's thread beside the page; here the work is done on the same one. */
class OneThread extends EventTarget {
  terminate() {}
  postMessage({ job, input }: { readonly job: JobName; readonly input: never }) {
    void JOBS[job]()
      .then((work) => (work as Work)(input, () => {}))
      .then((answer) => this.dispatchEvent(new MessageEvent('message', { data: { is: 'answer', answer } })))
  }
}

let saved: Blob[]
beforeEach(() => {
  saved = []
  vi.stubGlobal('Worker', OneThread)
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) saved.push(blob)
    return 'blob:sheet'
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const SLIP: Slip = {
  to: 'registry',
  lines: [{ field: 'legal-name', value: { is: 'text', texts: ['Elira =1 <b>'] }, from: [] }],
  entries: [],
  left: [],
  lawful: { basis: 'consent' },
}
function Shown() {
  return <TheirSheet slip={SLIP} file={anasFile} speak={useSpeak(null)} agency="House" />
}
async function choose(...cells: readonly string[]) {
  const shown = openOver(await practiceDevice(), <Shown />)
  await shown.comes('Choose the file')
  const input = shown.page.querySelector<HTMLInputElement>('input[type=file]') ?? expect.unreachable()
  Object.defineProperty(input, 'files', { value: [new File([await writeWorkbookOf('Sheet', [cells])], 'sheet.xlsx')] })
  input.dispatchEvent(new Event('change', { bubbles: true }))
  return shown
}

describe('the sheet of an office', () => {
  it('that names what goes on no sheet, or what the app does not know, is refused by name and not filled', async () => {
    const shown = await choose('{{legal-name}}', '{{health-need}}', '{{origins}}', '{{father}}')
    await shown.comes('These fields are of parts that go on no sheet: health-need, origins')
    await shown.comes('The app has no field with this name: father')
    expect(saved).toEqual([])
  })

  it('is filled with what the slip says and nothing else of the file, and what it does not say is named', async () => {
    const shown = await choose('Name: {{legal-name}}', '{{born}}', '{{number}}')
    await shown.comes('The file is in your downloads.')
    await shown.comes('Left empty, because the slip does not say it: born')
    const read = await openWorkbook(new Uint8Array((await saved[0]?.arrayBuffer()) ?? expect.unreachable()))
    expect(read).toMatchObject({ ok: true, value: [['Name: Elira =1 <b>', null, caseNumber(anasFile)]] })
  })
})
