import { describe, expect, it } from 'vitest'
import { aListing } from '../../../../test/support/directory.ts'
import { day } from '../../../../test/support/entries.ts'
import type { Listing } from '../../kinds/directory/listing.ts'
import { uuidFrom } from './uuid-from.ts'
import { writeHsdsJson } from './write-json.ts'

type Written = Readonly<Record<string, unknown>>
const written = (over: Partial<Listing>) => (JSON.parse(writeHsdsJson([aListing(over)])) as Written[])[0] ?? {}
const organisationOf = (over: Partial<Listing['organisation']>, more: Partial<Listing> = {}) =>
  written({ organisation: { name: 'House', ...over }, ...more })['organization'] as Written
const id = expect.any(String) as string

describe('an organisation that is written into a directory', () => {
  it.each<[string, Written]>([
    ['https://house.example/a', { description: 'House', website: 'https://house.example/a' }],
    ['http://house.example', { description: 'House', website: 'http://house.example' }],
    ['house.example/en', { description: 'House', website: 'https://house.example/en' }],
    ['ask at the door', { description: 'House\nask at the door', website: undefined }],
  ])('says its page in the form of the standard, else in words: %s', (website, said) => {
    const { description, website: page } = organisationOf({ website })
    expect({ description, website: page }).toEqual(said)
  })

  it.each<[string, Written]>([
    ['a.b+c@house.example', { description: 'House', email: 'a.b+c@house.example' }],
    ['a@house', { description: 'House\na@house', email: undefined }],
  ])('says its address of mail, else in words: %s', (email, said) => {
    const { description, email: address } = organisationOf({ email })
    expect({ description, email: address }).toEqual(said)
  })

  it('says what it is, and by its name where nobody wrote that; nothing else is made up', () => {
    expect(organisationOf({ about: 'A house.' })).toEqual({
      id,
      name: 'House',
      description: 'A house.',
      metadata: [],
      attributes: [],
    })
    expect(organisationOf({})).toMatchObject({ description: 'House' })
  })

  it('keeps the number that it had elsewhere: as its id where that is a UUID, else beside it', () => {
    const uuid = 'b5e9e2e8-55a5-4a5e-9a3c-1b2c3d4e5f60'
    expect(organisationOf({ source: uuid })).toMatchObject({ id: uuid, attributes: [] })
    expect(organisationOf({ source: 'o-7' })).toMatchObject({
      id: uuidFrom('o-7'),
      attributes: [{ link_entity: 'organization', value: 'o-7' }],
    })
  })

  it('has its own changes, and its service the others', () => {
    const change = { on: day('2026-01-02'), what: 'update' }
    const changes = [
      { ...change, field: 'name', before: 'a', after: 'b', by: 'Mira' },
      { ...change, field: 'organization.name' },
    ]
    const common = { id, last_action_date: '2026-01-02', last_action_type: 'update', field_name: 'name' }
    expect(written({ changes })['metadata']).toEqual([
      { ...common, previous_value: 'a', replacement_value: 'b', updated_by: 'Mira' },
    ])
    expect(organisationOf({}, { changes })['metadata']).toEqual([
      { ...common, previous_value: '', replacement_value: '', updated_by: '' },
    ])
  })
})

describe('a service that is written into a directory', () => {
  it('has whom to ask for, by an address of mail where it is one, else in words', () => {
    const contacts = [
      { name: 'Desk', role: 'Reception', phone: '+355 1', email: 'desk@house.example' },
      { name: 'Porter', email: 'the blue door' },
      { name: 'Night' },
    ]
    expect(written({ contacts })['contacts']).toEqual([
      { id, name: 'Desk', title: 'Reception', email: 'desk@house.example', phones: [{ id, number: '+355 1' }] },
      { id, name: 'Porter', department: 'the blue door', phones: [] },
      { id, name: 'Night', phones: [] },
    ])
  })

  it.each([
    ['active', 'active'],
    ['temporarily-closed', 'temporarily closed'],
    ['defunct', 'defunct'],
  ] as const)('that is %s is %s', (status, said) => {
    expect(written({ status })['status']).toBe(said)
  })

  const placeOf = (over: object) => {
    const places = [{ place: 'b5e9e2e8-55a5-4a5e-9a3c-1b2c3d4e5f60', hidden: false, ...over }]
    return ((written({ places })['service_at_locations'] as Written[])[0]?.['location'] ?? {}) as Written
  }

  it('has of an open place what is known, and a line for what the standard asks and nobody knows', () => {
    const known = { name: 'Bridge', district: 'Elbasan', country: 'AL', address: 'Rruga 4', access: 'A ramp' }
    expect(placeOf({ ...known, transport: 'bus 3' })).toMatchObject({
      name: 'Bridge',
      transportation: 'bus 3',
      addresses: [{ address_1: 'Rruga 4', city: 'Elbasan', state_province: 'Elbasan', country: 'AL' }],
      accessibility: [{ description: 'A ramp' }],
      attributes: [],
    })
    expect(placeOf({ district: 'Elbasan' })['addresses']).toMatchObject([
      { address_1: '-', city: 'Elbasan', country: '-' },
    ])
    expect(placeOf({ address: 'Rruga 4' })['addresses']).toMatchObject([{ city: '-', state_province: '-' }])
    expect(placeOf({})).toMatchObject({ accessibility: [], attributes: [] })
  })

  it('says of a hidden place that it is one, and no street', () => {
    const hidden = placeOf({ hidden: true, address: 'Rruga 4', district: 'Elbasan', access: 'A ramp' })
    expect(hidden['addresses']).toMatchObject([{ address_1: '-', city: 'Elbasan' }])
    expect(hidden).toMatchObject({ accessibility: [], attributes: [{ link_entity: 'location' }] })
  })
})
