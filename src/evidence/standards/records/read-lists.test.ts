import { describe, expect, it } from 'vitest'
import { readLists } from './read-lists.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
async function sheets(...texts: readonly string[]) {
  const lists = await readLists(texts.map(bytes))
  return lists.ok ? lists.value.sheets.map(({ name, rows }) => ({ name, rows })) : expect.unreachable(lists.code)
}
async function refused(...texts: readonly string[]) {
  const lists = await readLists(texts.map(bytes))
  return lists.ok ? [] : [lists.code, lists.detail]
}
const csv = 'Name,Age\nAna,9\n'

describe('files that hold a list', () => {
  it('are refused with the number of the file, where there are several', async () => {
    expect(await refused('{ "a"')).toEqual(['not-json', expect.not.objectContaining({ file: 1 })])
    expect(await refused(csv, '{ "a"')).toEqual(['not-json', expect.objectContaining({ file: 2 })])
    expect(await refused('[{ "case_id": 1 }, 7]')).toEqual(['no-records', { record: 2 }])
    expect(await refused('[]')).toEqual(['no-records', {}])
  })

  it('of nothing are empty; of words that explain others alone there are no records', async () => {
    expect(await refused('')).toEqual(['empty', {}])
    expect(await refused(JSON.stringify([{ unique_id: 'lookup-gender', values: [] }]))).toEqual(['no-records', {}])
  })

  it('as tables are told apart by a number', async () => {
    const names = (await sheets(csv, 'Day,Words\n1.2.2026,Came.\n', 'Place\nA\n')).map(({ name }) => name)
    expect(names).toEqual(['list', 'list 2', 'list 3'])
  })

  it('begin with a bracket after blanks and are records, or with another sign and are a table', async () => {
    const [first] = await sheets(' \n[{ "case_id": "1", "name": "Ana" }]')
    expect(JSON.stringify(first)).toContain('Ana')
    expect(await sheets(csv)).toEqual([
      {
        name: 'list',
        rows: [
          ['Name', 'Age'],
          ['Ana', '9'],
        ],
      },
    ])
  })

  it('as a form that was filled in on a phone have each question once, with all its answers', async () => {
    const form = `<?xml version="1.0"?><data id="child"><meta><instanceID>uuid:1</instanceID></meta><name>Ana</name><friend>Dren</friend><friend>Eda</friend></data>`
    const said = JSON.stringify(await sheets(form))
    expect(said).toContain('Ana')
    expect(said).toContain('Dren; Eda')
    expect(said).toContain('uuid:1')
  })
})
