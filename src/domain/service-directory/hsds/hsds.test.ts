import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aListing } from '../../../../test/support/directory.ts'
import { listing, type Listing } from '../../kinds/directory/listing.ts'
import { ASKS_FIRST, COSTS, FOR_NATIONALITY, FOR_SEX, WAYS_IN } from '../../vocabulary/services/service-directory.ts'
import { listingsFrom } from './listings-of.ts'
import { readHsdsJson } from './read-json.ts'
import { tableNamed, type Rows } from './records.ts'
import { writeHsdsJson } from './write-json.ts'

const organization = { id: 'o1', name: 'House of the River', description: 'A house.' }
const service = { id: 's1', name: 'Evening lessons', status: 'active', organization }
const read = (value: unknown) => readHsdsJson(typeof value === 'string' ? value : JSON.stringify(value))
function imported(value: unknown) {
  const made = read(value)
  if (!made.ok) throw new Error(made.detail.code)
  return listingsFrom(made.value.rows)
}
const row = (value: object, file = 'services.csv', line = 2) => ({
  source: { file, line, where: '' },
  value: { ...value },
})

describe('a directory from elsewhere', () => {
  it.each([
    ['nothing at all', '', { code: 'not-json', detail: { code: 'empty-file' } }],
    ['a list that breaks off', '[{"id":"s1",', { code: 'not-json', detail: { code: 'ends-early' } }],
    [
      'a comma too many, with its line',
      '[\n {"id": "s1",}\n]',
      { code: 'not-json', detail: { line: 2, code: 'not-json-from', column: 14 } },
    ],
    ['a number', '7', { code: 'not-hsds' }],
    ['something else that is JSON', '{"weather":"rain"}', { code: 'not-hsds' }],
  ])('is refused whole: %s', (_, text, refusal) => {
    expect(read(text)).toMatchObject({ ok: false, ...refusal })
  })

  it.each([
    ['a service without a name', { ...service, name: ' ' }, { where: '[0].name', code: 'missing' }],
    [
      'a status that is none',
      { ...service, status: 'open' },
      { where: '[0].status', code: 'only-these', these: ['active', 'inactive', 'defunct', 'temporarily closed'] },
    ],
    [
      'no organization',
      { ...service, organization: undefined },
      { where: '[0].organization_id', code: 'no-organization' },
    ],
    [
      'an organization without a name',
      { ...service, organization: { id: 'o9' } },
      { where: '[0].organization.name', code: 'missing' },
    ],
    [
      'ages the wrong way round',
      { ...service, minimum_age: 18, maximum_age: 6 },
      { where: '[0].oldest', code: 'ages-backwards' },
    ],
    ['a number that no key can be', { ...service, id: '=cmd()' }, { where: '[0].id', code: 'key-letters' }],
  ])('leaves out %s, and says where and why', (_, wrong, fault) => {
    const { listings, notTaken } = imported([wrong, { ...service, id: 's2' }])
    expect(listings.map((one) => one.listing)).toEqual(['s2'])
    expect(notTaken).toContainEqual(fault)
  })

  it('leaves out a phone without a number and keeps its service; a record that is none has its place', () => {
    const { listings, notTaken } = imported([
      { ...service, phones: [{ id: 'p1' }, { id: 'p2', number: '+355 1' }], languages: [{ id: 'l', name: 'Elvish' }] },
    ])
    expect(listings[0]?.phones).toEqual([{ number: '+355 1' }])
    expect(notTaken).toEqual([
      { where: '[0].phones[0].number', code: 'missing' },
      { where: '[0]', code: 'no-such-language', language: 'Elvish' },
    ])
    const made = read([service, 'a text', { ...service, id: 's2', phones: {} }])
    expect(made.ok && made.value.notTaken).toEqual([
      { where: '[1]', code: 'another-sort', belongs: 'record' },
      { where: '[2].phones', code: 'another-sort', belongs: 'list' },
    ])
  })

  it('takes nothing from names that reach into objects, and no sign that turns the order of reading', () => {
    const { listings } = imported(
      `[{"id":"s1","name":"\u202Enossel","status":"active","__proto__":{"status":"defunct"},"constructor":"x","organization":{"id":"o1","name":"<b>House</b>","description":"=1+1"}}]`,
    )
    expect(listings[0]).toMatchObject({
      name: 'nossel',
      status: 'active',
      organisation: { name: '<b>House</b>', about: '=1+1' },
    })
    expect(Object.prototype).not.toHaveProperty('status')
  })

  it('has no sign in a name that nobody sees, so that the place is found by who types what they read', () => {
    const { listings } = imported([
      {
        ...service,
        name: 'Even\u00ADing\u200B less\u2060ons',
        organization: { ...organization, name: 'House\u2028of the Ri\uFEFFver' },
      },
    ])
    expect(listings[0]).toMatchObject({ name: 'Evening lessons', organisation: { name: 'House of the River' } })
  })

  it('reads tables of a folder: each row by its file and line, the second of one id refused', () => {
    const rows: Rows = {
      organization: [row(organization, 'organizations.csv', 2)],
      service: [
        row({ id: 's1', organization_id: 'o1', name: 'Lessons', status: 'active', minimum_age: '6', maximum_age: '' }),
        row({ id: 's1', organization_id: 'o1', name: 'Again', status: 'active' }, 'services.csv', 3),
        row({ id: 's3', organization_id: 'o9', name: 'Lost', status: 'active' }, 'services.csv', 4),
      ],
      language: [row({ id: 'l1', service_id: 's1', code: 'sq' }, 'languages.csv', 2)],
    }
    const { listings, notTaken } = listingsFrom(rows)
    expect(listings).toMatchObject([
      { listing: 's1', name: 'Lessons', youngest: 6, languages: ['sq'], childrenOfVictims: 'not-known' },
    ])
    expect(notTaken).toEqual([
      { file: 'services.csv', line: 3, where: 'id', code: 'twice' },
      { file: 'services.csv', line: 4, where: 'organization_id', code: 'organization-not-read', organization: 'o9' },
    ])
  })

  it('knows its tables by the names that files have', () => {
    expect(
      [
        'services.csv',
        'data/required_documents.json',
        'accessibility.csv',
        'taxonomy_terms.csv',
        'addresses.csv',
        'programs.csv',
      ].map(tableNamed),
    ).toEqual(['service', 'required_document', 'accessibility', 'taxonomy_term', 'address', undefined])
  })

  it('takes every way in which lists are written', () => {
    for (const value of [
      [service],
      { contents: [service] },
      service,
      { services: [{ ...service, organization: undefined, organization_id: 'o1' }], organizations: [organization] },
      { ...organization, services: [{ ...service, organization: undefined }] },
    ]) {
      expect(
        imported(value).listings.map((one) => one.organisation.name),
        JSON.stringify(value),
      ).toEqual(['House of the River'])
    }
  })

  it('is refused where it nests without end, and says so', () => {
    const deep = 20_000
    const opening = Array.from(
      { length: deep },
      (_, at) => `{"id":"s${String(at)}","service_at_locations":[{"id":"l${String(at)}","service":`,
    ).join('')
    expect(read(`[${opening}{}${'}]}'.repeat(deep)}]`)).toMatchObject({
      ok: false,
      code: 'too-large',
      detail: { where: '[0]' },
    })
  })

  it('is read in one walk however many services point to however many places', () => {
    const many = Array.from({ length: 20_000 }, (_, n) => n)
    const rows: Rows = {
      organization: [row(organization, 'organizations.csv', 2)],
      service: many.map((n) => row({ id: `s${String(n)}`, organization_id: 'o1', name: 'Lessons', status: 'active' })),
      phone: many.map((n) => row({ id: `p${String(n)}`, service_id: `s${String(n)}`, number: String(n) })),
      language: many.map((n) => row({ id: `l${String(n)}`, service_id: `s${String(n)}`, code: 'sq' })),
    }
    const { listings } = listingsFrom(rows)
    expect(listings.map((one) => one.phones[0]?.number)).toEqual(many.map(String))
  })

  it('never falls, whatever it is given', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.string(), (value, text) => {
        for (const source of [
          JSON.stringify(value),
          JSON.stringify([{ ...service, phones: value, service_at_locations: value, organization: value }]),
          text,
        ]) {
          const made = read(source)
          if (made.ok)
            for (const one of listingsFrom(made.value.rows).listings)
              expect(listing.schema.safeParse(one).success).toBe(true)
        }
      }),
      { numRuns: 150 },
    )
  })
})

const listings: fc.Arbitrary<Listing> = fc
  .record({
    sex: fc.constantFrom(...FOR_SEX),
    nationality: fc.constantFrom(...FOR_NATIONALITY),
    cost: fc.constantFrom(...COSTS),
    wayIn: fc.constantFrom(...WAYS_IN),
    asksFirst: fc.subarray([...ASKS_FIRST]),
    childrenOfVictims: fc.constantFrom('yes' as const, 'no' as const, 'not-known' as const),
    helps: fc.constantFrom<Listing['helps']>(
      [],
      [{ category: 'medical', sub: 'dental' }, { category: 'legal-justice' }],
    ),
    youngest: fc.integer({ min: 0, max: 9 }),
    oldest: fc.integer({ min: 9, max: 30 }),
    contacts: fc.subarray([
      { name: 'Reception', role: 'Front desk', phone: '+355 54 000 002', email: 'desk@river.example' },
      { name: 'Mira Dushku' },
    ]),
    funding: fc.subarray(['The municipality', 'Gifts']),
    changes: fc.subarray([
      { on: '2026-01-02', what: 'update', field: 'description', before: 'A room', after: 'Two rooms', by: 'Mira' },
      { on: '2026-01-03', what: 'update', field: 'organization.name' },
    ]),
    languages: fc.subarray(['sq' as const, 'rom' as const, 'km' as const]),
    status: fc.constantFrom('active' as const, 'temporarily-closed' as const, 'inactive' as const),
  })
  .map((over) => aListing(over as Partial<Listing>))

describe('a directory that leaves', () => {
  it('holds of a hidden place its district and no more', () => {
    const hidden = aListing({
      places: [
        {
          place: 'p1',
          hidden: true,
          name: 'The blue house',
          district: 'Elbasan',
          access: 'A ramp behind the old mill',
        },
      ],
    })
    const out = writeHsdsJson([hidden])
    expect(out).toContain('Elbasan')
    expect(out).not.toMatch(/blue|mill/)
    expect(imported(out).listings[0]?.places).toEqual([{ place: 'p1', hidden: true, district: 'Elbasan' }])
  })

  it('comes back as it went', () => {
    fc.assert(
      fc.property(listings, (one) => {
        const [back] = imported(writeHsdsJson([one])).listings
        const { room, verified, organisation, contacts = [], funding = [], changes = [], ...rest } = one
        expect(back).toMatchObject({
          ...rest,
          organisation: { name: organisation.name },
          ...(contacts.length > 0 && { contacts }),
          ...(funding.length > 0 && { funding }),
          ...(changes.length > 0 && { changes }),
          ...(verified && { verified: { on: verified.on } }),
        })
      }),
      { numRuns: 60 },
    )
  })
})
