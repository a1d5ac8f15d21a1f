import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sierraLeoneExample } from '../../src/domain/stocktaking/examples/sierra-leone.ts'
import { writeStocktaking } from '../../src/domain/stocktaking/read-stocktaking.ts'
import { anItem } from '../support/stocktaking.ts'
import { homeward } from './homeward.ts'

let folder: string
const at = (name: string) => join(folder, name)
const saying = (words: RegExp): unknown => expect.stringMatching(words)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'homeward-stocktaking-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('homeward evidence stocktaking', () => {
  it('refuses a file that is none, or hostile, with its line, and writes nothing', async () => {
    await writeFile(at('none.json'), '{ "shape": 1,\n "country": "Sierra Leone" }')
    expect(await homeward(['evidence', 'stocktaking', at('none.json'), '--out', at('report.md')])).toMatchObject({
      code: 2,
      error: saying(/not well formed.\n.*\n? {2}line 2, country: country code/s),
    })
    await writeFile(at('hostile.json'), writeStocktaking(sierraLeoneExample).replace('Hotline', '<script>'))
    expect(await homeward(['evidence', 'stocktaking', at('hostile.json'), '--out', at('report.md')])).toMatchObject({
      code: 2,
      error: saying(/line \d+, items.7.leads.name: markup/),
    })
    await expect(readFile(at('report.md'))).rejects.toThrow(/ENOENT/)
  })

  it('writes the limits before the findings, each with how sure it is, and takes no text for its own signs', async () => {
    await writeFile(
      at('taken.json'),
      writeStocktaking({
        ...sierraLeoneExample,
        shape: 2,
        hindered: [{ need: 'medical', reasons: ['costs-too-much', 'full'] }],
        items: [
          ...sierraLeoneExample.items,
          {
            leads: anItem({ name: 'A | table # of [us](x)' }),
            otherwise: [anItem({ functions: { is: 'yes', mark: 'agency', asOf: '2026' } })],
          },
          {
            leads: anItem({ item: 'general', name: 'General', exists: { is: 'yes', mark: 'general' } }),
            otherwise: [],
          },
        ],
      }),
    )
    expect(await homeward(['evidence', 'stocktaking', at('taken.json'), '--out', at('report.md')])).toMatchObject({
      code: 0,
    })
    const report = await readFile(at('report.md'), 'utf8')
    expect(report.indexOf('Read these limits first')).toBeLessThan(report.indexOf('Gaps between needs and services'))
    expect(report).toContain('said in a summary; Child trafficking in Sierra Leone, UNICEF, 2005; 2005')
    expect(report).toContain(
      '**Prohibition of Child Marriage Act**\n  - is there: yes (found in a text; Prohibition of Child Marriage Act, 5 of 2024',
    )
    expect(report).toContain('**General**\n  - is there: yes (general knowledge, not checked)')
    expect(report).toMatch(/\| medical \|.* \| costs too much, full \|/)
    expect(report).toContain('A \\| table \\# of \\[us\\](x)')
    expect(report).toContain('said otherwise: is there: yes')
    expect(report).toContain('Needs were not compared with a service directory.')
  })
})
