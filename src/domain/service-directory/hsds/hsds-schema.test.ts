import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { aListing } from '../../../../test/support/directory.ts'
import { listingsFrom } from './listings-of.ts'
import { readHsdsJson } from './read-json.ts'
import { uuidFrom } from './uuid-from.ts'
import { writeHsdsJson } from './write-json.ts'

/** Names, types, formats, codes and required properties of the official schema, without its sentences. */
const HSDS_SCHEMA = z.fromJSONSchema(
  JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../../test/support/hsds-3.0.json'), 'utf8'),
  ) as z.core.JSONSchema.JSONSchema,
)
const faults = (text: string) =>
  (HSDS_SCHEMA.safeParse(JSON.parse(text)).error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')} ${message}`,
  )

const organization = { id: 'o1', name: 'House of the River', description: 'A house.' }
const service = { id: 's1', name: 'Evening lessons', status: 'active', organization }
const imported = (value: unknown) => {
  const read = readHsdsJson(JSON.stringify(value))
  if (!read.ok) throw new Error(read.detail.code)
  const { listings, notTaken } = listingsFrom(read.value.rows)
  return { listings, notTaken: [...read.value.notTaken, ...notTaken] }
}

describe('a directory that leaves, held against the official schema of HSDS 3.0', () => {
  it('is found wrong where an id is no UUID, or an address of mail is none', () => {
    expect(faults(JSON.stringify([{ id: 'lessons', name: 'Lessons', status: 'active' }]))).toHaveLength(1)
    expect(
      faults(JSON.stringify([{ id: uuidFrom('s'), name: 'L', status: 'active', email: 'drita at home' }])),
    ).toHaveLength(1)
    expect(faults(JSON.stringify([{ id: uuidFrom('s'), name: 'Lessons' }]))).toHaveLength(1)
  })

  it.each([
    ['open', aListing({ terms: ['BD-1800'] })],
    [
      'hidden, with everything that HSDS has a column for',
      aListing({
        places: [{ place: 'house', hidden: true, district: 'Elbasan' }],
        contacts: [{ name: 'Reception', role: 'Desk', phone: '+355 1', email: 'desk@river.example' }],
        funding: ['Gifts'],
        changes: [{ on: '2026-01-02', what: 'update', field: 'organization.name' }],
      }),
    ],
    [
      'with addresses that are none',
      aListing({
        organisation: { name: 'House', website: 'ask the porter', email: 'drita at home', source: 'o-7' },
        contacts: [{ name: 'Drita', email: 'by pigeon' }],
      }),
    ],
    [
      'with a web address without its beginning',
      aListing({ organisation: { name: 'House', website: 'www.river.example/x' } }),
    ],
  ])('passes it: a service %s', (_, one) => {
    expect(faults(writeHsdsJson([one]))).toEqual([])
  })

  it('loses no address that is none of its form', () => {
    const out = writeHsdsJson([
      aListing({ organisation: { name: 'House', website: 'ask the porter', email: 'drita at home' } }),
    ])
    expect(imported(JSON.parse(out) as unknown).listings[0]?.organisation.about).toBe(
      'House\nask the porter\ndrita at home',
    )
  })

  it('gives the same record the same id each time, and two records two', () => {
    expect(uuidFrom('evening-lessons')).toBe(uuidFrom('evening-lessons'))
    const ids = Array.from({ length: 5000 }, (_, n) => uuidFrom(`s${String(n)}`))
    expect(new Set(ids).size).toBe(5000)
    for (const id of ids) expect(z.uuid().safeParse(id).success, id).toBe(true)
    expect(uuidFrom(ids[0] ?? '')).toBe(ids[0])
  })
})

describe('a list of another form', () => {
  const location = { id: 'l1', location_type: 'physical', name: 'By the bridge' }

  it.each([
    ['organizations alone', { contents: [{ ...organization, email: 'a@river.example' }] }, 'organizations-alone'],
    ['one organization alone', { ...organization, website: 'https://river.example' }, 'organizations-alone'],
    ['places without their services', [{ id: 'a1', service_id: 's1', location }], 'places-alone'],
  ])('is told that no service can be made of it: %s', (_, value, code) => {
    expect(imported(value)).toMatchObject({ listings: [], notTaken: [{ code }] })
  })

  it.each([
    ['one', { id: 'a1', location, service }],
    ['a page of them', { total_items: 1, contents: [{ id: 'a1', location, service }] }],
  ])('is read where services stand inside their places: %s', (_, value) => {
    const { listings, notTaken } = imported(value)
    expect(notTaken).toEqual([])
    expect(listings).toMatchObject([
      { listing: 's1', name: 'Evening lessons', places: [{ place: 'l1', name: 'By the bridge' }] },
    ])
  })

  it('keeps whom to ask for, who pays and what was changed, of the service, its place and its organization; nobody at a hidden place', () => {
    const contact = (id: string, name: string) => ({
      id,
      name,
      title: 'Desk',
      phones: [{ id: `p-${id}`, number: '+355 1' }],
    })
    const change = {
      id: 'm1',
      last_action_date: '2026-01-02',
      last_action_type: 'update',
      field_name: 'name',
      previous_value: 'Lessons',
      replacement_value: 'Evening lessons',
      updated_by: 'Mira',
    }
    const hidden = {
      id: 'l2',
      location_type: 'physical',
      contacts: [contact('c4', 'Nobody')],
      attributes: [
        {
          id: 'x',
          link_entity: 'location',
          taxonomy_term: { id: 't', code: 'place:hidden', name: 'n', description: 'd', taxonomy: 'homeward' },
        },
      ],
    }
    const { listings, notTaken } = imported([
      {
        ...service,
        organization: {
          ...organization,
          contacts: [contact('c3', 'Director')],
          funding: [{ id: 'f2', source: 'Gifts' }],
          metadata: [{ ...change, id: 'm2' }],
        },
        contacts: [contact('c1', 'Reception')],
        funding: [{ id: 'f1', source: 'The municipality' }],
        metadata: [change],
        service_at_locations: [
          { id: 'a1', location: { ...location, contacts: [contact('c2', 'Porter')] } },
          { id: 'a2', location: hidden },
        ],
      },
    ])
    expect(notTaken).toEqual([])
    expect(listings[0]?.contacts).toEqual(
      ['Reception', 'Porter', 'Director'].map((name) => ({ name, role: 'Desk', phone: '+355 1' })),
    )
    expect(listings[0]?.funding).toEqual(['The municipality', 'Gifts'])
    const said = { on: '2026-01-02', what: 'update', before: 'Lessons', after: 'Evening lessons', by: 'Mira' }
    expect(listings[0]?.changes).toEqual([
      { ...said, field: 'name' },
      { ...said, field: 'organization.name' },
    ])
  })
})
