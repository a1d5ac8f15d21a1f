import { describe, expect, it } from 'vitest'
import { listingsFrom } from '#domain/service-directory/hsds/listings-of.ts'
import { readFiles } from './read-files.ts'

const organizations = {
  name: 'organizations.csv',
  text: '\uFEFFid,name,description\r\no1,"House, by the river","Two\nlines"\r\n',
}
const services = {
  name: 'services.csv',
  text: 'id,organization_id,name,status,minimum_age\ns1,o1,Lessons,active,6\ns2,o1,,active,\n',
}

describe('files of a directory', () => {
  it.each([
    [
      'a quote that is not closed',
      { name: 'services.csv', text: 'id,name\ns1,"Less' },
      { file: 'services.csv', code: 'not-a-table' },
    ],
    [
      'a line with too many cells',
      { name: 'services.csv', text: 'id,name\ns1,Lessons,more,more\n' },
      { file: 'services.csv', line: 2, code: 'not-a-table' },
    ],
    [
      'a table of more rows than a directory has',
      { name: 'services.csv', text: `id,name\n${'s1,Lessons\n'.repeat(200_001)}` },
      { file: 'services.csv', code: 'too-many-records', most: 200_000 },
    ],
    ['JSON that breaks off', { name: 'services.json', text: '[{"id":' }, { file: 'services.json', code: 'ends-early' }],
  ])('are refused as one where one of them cannot be read: %s', async (_, broken, detail) => {
    expect(await readFiles([organizations, broken])).toMatchObject({ ok: false, code: 'not-readable', detail })
  })

  it('say of what they are and on which line what is wrong', async () => {
    const read = await readFiles([
      organizations,
      services,
      { name: 'datapackage.json', text: 'not read' },
      { name: 'programs.csv', text: 'id\n1\n' },
    ])
    if (!read.ok) throw new Error(read.detail.code)
    const { listings, notTaken } = listingsFrom(read.value.rows)
    expect(listings).toMatchObject([
      { listing: 's1', name: 'Lessons', youngest: 6, organisation: { name: 'House, by the river' } },
    ])
    expect(notTaken).toEqual([{ file: 'services.csv', line: 3, where: 'name', code: 'missing' }])
    expect(read.value.notTaken).toEqual([{ file: 'programs.csv', where: '', code: 'no-such-table' }])
  })

  it('may be tables of JSON, flat or nested', async () => {
    const read = await readFiles([
      { name: 'services.json', text: '[{"id":"s1","name":"Lessons","status":"active","organization_id":"o1"}]' },
      { name: 'organizations.json', text: '[{"id":"o1","name":"House","website":"x"}]' },
      { name: 'phones.json', text: '\uFEFF[{"id":"p1","service_id":"s1","number":"+355 1"}]' },
    ])
    if (!read.ok) throw new Error(read.detail.code)
    expect(listingsFrom(read.value.rows).listings).toMatchObject([{ phones: [{ number: '+355 1' }] }])
  })
})
