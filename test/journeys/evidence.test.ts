import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorkbook } from '#evidence/standards/workbook/workbook.ts'
import { group, heading, pick, press, said, tick, write } from '../support/app/acting.ts'
import { faultsOf } from '../support/app/fit.ts'
import { countOf, saved, twoCoordinators, type TwoCoordinators } from '../support/app/two-coordinators.ts'
import { anyRecord } from '../support/evidence/any-record.ts'

/** Invented children: among those between fifteen and seventeen there is one girl and one boy. */
const records = [
  ...Array.from({ length: 30 }, () => ({ sex: 'female', ageBand: '12-14' })),
  ...Array.from({ length: 25 }, () => ({ sex: 'male', ageBand: '12-14' })),
  { sex: 'female', ageBand: '15-17' },
  { sex: 'male', ageBand: '15-17' },
].map((change, n) => anyRecord({ id: `${n.toString(36).padStart(21, 'Z')}A`, ...change }))

let agency: TwoCoordinators['agency']
let ilir: Page
let ana: Page

beforeAll(async () => {
  ;({ agency, ilir, ana } = await twoCoordinators(records))
  await heading(ilir, 'Numbers')
  await heading(ana, 'Numbers')
})
afterAll(async () => {
  await agency.close()
})

/** Which texts that the page draws into a picture from now on are not completely inside it. */
async function wordsDrawn(
  page: Page,
): Promise<() => Promise<{ readonly words: string; readonly outside: readonly string[] }>> {
  const seen = await page.evaluateHandle(() => {
    const drawn: { text: string; isInside: boolean }[] = []
    const fillText: (this: CanvasRenderingContext2D, text: string, x: number, y: number, most?: number) => void =
      Reflect.get(CanvasRenderingContext2D.prototype, 'fillText')
    CanvasRenderingContext2D.prototype.fillText = function (text, x, y, most) {
      const { a: scale } = this.getTransform()
      const end = x + this.measureText(text).width
      drawn.push({
        text,
        isInside:
          most === undefined && x >= 0 && y >= 0 && end * scale <= this.canvas.width && y * scale <= this.canvas.height,
      })
      fillText.call(this, text, x, y, ...(most === undefined ? [] : [most]))
    }
    return drawn
  })
  return async () => {
    const drawn = await seen.jsonValue()
    return {
      words: drawn.map(({ text }) => text).join(' '),
      outside: drawn.filter(({ isInside }) => !isInside).map(({ text }) => text),
    }
  }
}

const fits = async (page: Page) => expect(await faultsOf(page)).toEqual([])

describe('a table', () => {
  it('is made from records of one moment, with the few hidden and said to be', async () => {
    await press(ilir, /^Build a table/)
    await said(ilir, '57 records are here')
    await press(ilir, 'Freeze the records of today')
    await pick(ilir, 'Rows', 'Age')
    await pick(ilir, 'Columns', 'Sex')
    await press(ilir, 'Count and protect')
    await said(ilir, 'Detail lost, and remaining risk')
    expect(await countOf(ilir, /^15 to 17 years/, 0)).toBe('hidden')
    expect(await countOf(ilir, /^12 to 14 years/, 0)).toBe('hidden, too')
    expect(await countOf(ilir, /^All/, 0)).toBe('31')
    await said(ilir, /^No other table was released/)
    await fits(ilir)
  })

  it('is called by no name, and by itself nobody lets it out', async () => {
    await write(ilir, 'What is it called?', 'For Besa Leka')
    await said(ilir, /looks like the name of a person/)
    await write(ilir, 'What is it called?', 'Children by age and sex')
    expect(await ilir.getByText(/looks like the name/).count()).toBe(0)
    await press(ilir, 'Ask a second person')
    await said(ilir, 'A second person must agree. Nothing is released yet.')
    await said(ilir, /^No other table was released/)
    expect(await ilir.getByRole('button', { name: 'Agree' }).count()).toBe(0)
    expect(await ilir.getByRole('button', { name: /^Save the file/ }).count()).toBe(0)
  })

  it('leaves once a second person’s device has counted it anew and she agreed', async () => {
    await press(ana, /^Releases/)
    await press(ana, /^Children by age and sex/)
    await said(ana, /^No other table was released/)
    expect(await ana.getByText('hidden, too').count()).toBe(0)
    await fits(ana)
    await press(ana, 'Agree')
    await press(ana, 'Release the file')
    await said(ana, 'Released')
  })

  it('is read back from the file as it was seen: no small count in it', async () => {
    const csv = await saved(ana, /^Save the file/)
    expect(csv.name).toBe('table-hxl-1-1.csv')
    const text = csv.bytes.toString('utf8')
    expect(text.split('\r\n')[1]).toMatch(/^#\S.*,#affected \+ind$/)
    expect(text).toContain('(total),(total),57')
    expect(text).toContain('15-17,female,\r\n')
    expect(text).not.toMatch(/,(1|2|30|25|55)\r/)
    const book = await saved(ana, /^Save as a spreadsheet/)
    const opened = await openWorkbook(new Uint8Array(book.bytes))
    expect(opened.ok && opened.value.map((row) => row.map((cell) => cell ?? '').join(','))).toEqual(
      text.trimEnd().split('\r\n'),
    )
    await fits(ana)
    expect(await ana.getByRole('img', { name: /^Children by age and sex\. .*hidden/ }).count()).toBe(1)
  })

  it('is saved as a picture that says by itself what it is, whose, for whom, of when and that small counts are hidden, each line whole', async () => {
    const drawn = await wordsDrawn(ana)
    const picture = await saved(ana, /^Save the picture/)
    expect([picture.name, picture.bytes.subarray(1, 4).toString()]).toEqual(['table.png', 'PNG'])
    const { words, outside } = await drawn()
    const today = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
    expect(words).toContain('Children by age and sex')
    expect(words).toContain('Age, Sex')
    expect(words).toContain('Shtëpia e Re · For anyone')
    expect(words).toContain(`From the records of ${today}, `)
    expect(words).toContain(`Released: ${today}`)
    expect(words).toContain('Counts under 11 are hidden, and some others too, so that nobody can work them out.')
    expect(outside).toEqual([])
  })
})

describe('a second table', () => {
  it('that would unmask the first is refused, and the refusal says why', async () => {
    await press(ilir, /^Numbers/)
    await press(ilir, /^Build a table/)
    await pick(ilir, 'Rows', 'Sex')
    await press(ilir, 'Only some children')
    await pick(ilir, 'Only those with', 'Age')
    await tick(group(ilir, 'Age'), '12 to 14 years')
    await press(ilir, 'Count and protect')
    const refusal = ilir.getByRole('alert')
    await said(refusal, 'Would reveal what another table hides')
    await said(refusal, /^One table was released\. Anyone who has both could work out/)
    expect(await ilir.getByRole('button', { name: 'Ask a second person' }).count()).toBe(0)
    await fits(ilir)
  })

  it('stands nowhere in the log, where the first stands with who asked and who agreed', async () => {
    await press(ilir, /^Numbers/)
    await press(ilir, /^Releases/)
    const line = ilir.getByRole('button', { name: /^Children by age and sex/ })
    await line.waitFor()
    expect(await line.innerText()).toMatch(/Ilir Prifti[\s\S]*Ana Gjoka[\s\S]*Released/)
    expect(await ilir.getByText('A table with small counts hidden').count()).toBe(1)
    await fits(ilir)
  })
})

/** Ana reviews the release that Ilir proposed, and approves it; returns the saved file. */
async function agreedTo(title: string, judged: RegExp): Promise<{ name: string; text: string }> {
  await press(ana, /^Numbers/)
  await press(ana, new RegExp(`^${title}`))
  await said(ana, judged)
  await fits(ana)
  await press(ana, 'Agree')
  await press(ana, 'Release the file')
  const { name, bytes } = await saved(ana, /^Save the file/)
  return { name, text: bytes.toString('utf8') }
}

describe('how a table is protected is chosen', () => {
  it('with rounded counts, held against what is out, and said to be no exact one', async () => {
    await press(ilir, /^Numbers/)
    await press(ilir, /^Build a table/)
    await pick(ilir, 'Rows', 'Sex')
    await pick(ilir, 'How is the table protected?', 'Rounded to multiples of 5')
    expect(await ilir.getByLabel('Hide counts under').count()).toBe(0)
    await press(ilir, 'Count and protect')
    await said(ilir, /^No count is exact: each was rounded up or down by chance/)
    await said(ilir, /^Checked against the one released table: .* by averaging/)
    await fits(ilir)
    await write(ilir, 'What is it called?', 'Children by sex, rounded')
    await press(ilir, 'Ask a second person')
    await said(ilir, 'A table with rounded counts')
    const { name, text } = await agreedTo('Children by sex, rounded', /^Checked against the one released table/)
    expect(name).toBe('table-rounded-hxl-1-1.csv')
    const counts = text
      .trimEnd()
      .split('\r\n')
      .slice(2)
      .map((row) => row.split(',').at(-1))
    expect(counts.length).toBe(3)
    expect(counts.every((count) => count === '' || Number(count) % 5 === 0)).toBe(true)
  })

  it('with changed counts, and asked again it comes out the same', async () => {
    const ask = async () => {
      await press(ilir, /^Numbers/)
      await press(ilir, /^Build a table/)
      await pick(ilir, 'Rows', 'Sex')
      await pick(ilir, 'How is the table protected?', 'Changed a little')
      await press(ilir, 'Count and protect')
      await said(ilir, /^The same question gets the same answer in every table/)
      return ilir.getByRole('table').innerText()
    }
    const [first, second] = [await ask(), await ask()]
    expect(second).toBe(first)
    await fits(ilir)
  })

  it('with noise only where a budget is open, and before anything is spent it says what it costs', async () => {
    await press(ilir, /^Numbers/)
    await press(ilir, /^Build a table/)
    await pick(ilir, 'Rows', 'Sex')
    await said(ilir, /^Choose what to count, then “Count and protect”/)
    await pick(ilir, 'How is the table protected?', 'Noise, paid from a budget')
    await said(ilir, /^No budget is open\. Under Releases, ask a second person to open one/)
    expect(await ilir.getByText('“Count and protect”').count()).toBe(0)
    expect(await ilir.getByRole('button', { name: 'Show the cost' }).isDisabled()).toBe(true)
    await press(ilir, /^Numbers/)
    await press(ilir, /^Releases/)
    await press(ilir, 'Ask to open a budget')
    await write(ilir, 'Programme', 'cases')
    await write(ilir, 'Year', '2026')
    await write(ilir, 'Budget for the whole year (ε)', '4')
    await press(ilir, 'Ask a second person')
    await said(ilir, /Open a budget of 4/)
    await press(ana, /^Numbers/)
    await press(ana, /^Releases/)
    await press(ana, 'Agree')
    await said(ana, '4 left')
    await press(ilir, /^Numbers/)
    await press(ilir, /^Build a table/)
    await pick(ilir, 'Rows', 'Sex')
    await pick(ilir, 'How is the table protected?', 'Noise, paid from a budget')
    await write(ilir, 'About how many children are in the records?', '60')
    await pick(ilir, 'How much of the budget?', '2')
    await fits(ilir)
    await press(ilir, 'Show the cost')
    await said(ilir, /^A combination that fewer than about \d+ children share is left out/)
    await fits(ilir)
    await press(ilir, 'Make the table')
    await press(ilir, 'Spend the budget, make the table')
    await said(ilir, /If you leave this page the table is gone/)
    await fits(ilir)
  })

  it('and leaves with noise once the second person’s device saw that it was paid for; the budget is spent', async () => {
    await write(ilir, 'What is it called?', 'Children by sex, with noise')
    await press(ilir, 'Ask a second person')
    await said(ilir, 'A table with noise')
    const { name, text } = await agreedTo('Children by sex, with noise', /^The cost was reserved/)
    expect(name).toBe('table-noisy-hxl-1-1.csv')
    expect(text).toMatch(/^sex,count\r\n#/)
    expect(text).not.toContain('total')
    await press(ana, /^Numbers/)
    await press(ana, /^Releases/)
    await said(ana, /^1\.\d+ of 4 spent/)
  })

  it('without one complaint of any page', () => {
    expect(agency.complaints()).toEqual([])
  })
})
