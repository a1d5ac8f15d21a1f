import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { homeward } from './homeward.ts'

let folder: string
/** A bare pattern in `toMatchObject` accepts any text. */
const saying = (words: RegExp): unknown => expect.stringMatching(words)
const at = (name: string) => join(folder, name)
const CASES = [
  'gender,ageBroad,form',
  ...Array<string>(30).fill('Woman,9--17,Forced labour'),
  ...Array<string>(25).fill('Man,9--17,Forced labour'),
  ...Array<string>(4).fill('Man,0--8,Forced labour'),
  ...Array<string>(20).fill('Woman,0--8,"Begging; selling"'),
].join('\n')

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'homeward-evidence-'))
  await writeFile(at('cases.csv'), `${CASES}\n`)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('homeward evidence refuses', () => {
  it('a file that is not there, that is mangled, or that is no UTF-8, and says where', async () => {
    expect(await homeward(['evidence', 'table', at('none.csv'), '--by', 'gender'])).toMatchObject({
      code: 2,
      error: saying(/There is no file/),
    })
    await writeFile(at('mangled.csv'), 'gender,age\nWoman,9\nMan\n')
    expect(await homeward(['evidence', 'table', at('mangled.csv'), '--by', 'gender'])).toMatchObject({
      code: 2,
      error: saying(/wrong number of cells \(row 3/),
    })
    await writeFile(at('latin.csv'), Buffer.from('gender\nFemm\xe9\n', 'latin1'))
    expect(await homeward(['evidence', 'table', at('latin.csv'), '--by', 'gender'])).toMatchObject({
      code: 2,
      error: saying(/not in UTF-8/),
    })
  })

  it('a column that is none, and four columns', async () => {
    expect(await homeward(['evidence', 'table', at('cases.csv'), '--by', 'village'])).toMatchObject({
      code: 2,
      error: saying(/unknown column \(column village\)/),
    })
    expect(
      await homeward(['evidence', 'table', at('cases.csv'), '--by', 'gender', 'ageBroad', 'form', 'gender']),
    ).toMatchObject({ code: 2, error: saying(/3 columns at most/) })
  })

  it('to write out names, counted or beside what was made alike, and a table of which nothing would be left', async () => {
    await writeFile(
      at('names.csv'),
      [
        'name,gender',
        ...Array.from({ length: 40 }, (_, n) => `Child ${String(n)},${n % 2 === 0 ? 'Woman' : 'Man'}`),
      ].join('\n'),
    )
    const ofNames = saying(/most values of the column name stand in one row alone \(40 of 40\)/)
    expect(await homeward(['evidence', 'table', at('names.csv'), '--by', 'name'])).toMatchObject({
      code: 2,
      out: '',
      error: ofNames,
    })
    expect(
      await homeward(['evidence', 'anonymise', at('names.csv'), '--keys', 'gender', '--out', at('anonymous.csv')]),
    ).toMatchObject({ code: 2, error: ofNames })
    await writeFile(at('few.csv'), 'gender\nWoman\nWoman\nMan\nMan\n')
    expect(await homeward(['evidence', 'table', at('few.csv'), '--by', 'gender'])).toMatchObject({
      code: 2,
      out: '',
      error: saying(/so few people are in it/),
    })
    expect(await homeward(['evidence', 'table', at('names.csv'), '--by', 'gender'])).toMatchObject({ code: 0 })
  })

  it('a file parted by semicolons, one value in a million, a bomb and entities, and says what is wrong with each', async () => {
    await writeFile(at('semicolons.csv'), 'gender;age\nWoman;9\n')
    expect(await homeward(['evidence', 'table', at('semicolons.csv'), '--by', 'gender'])).toMatchObject({
      code: 2,
      error: saying(/unknown column \(column gender\)\. The file seems to part its columns by semicolons/),
    })
    await writeFile(
      at('million.csv'),
      `gender,value\n${Array.from({ length: 70_000 }, (_, n) => `Woman,${String(n)}`).join('\n')}`,
    )
    expect(await homeward(['evidence', 'risk', at('million.csv'), '--keys', 'gender'])).toMatchObject({
      code: 2,
      error: saying(/too many values \(row 65537, column value\)/),
    })
    await writeFile(
      at('entities.xml'),
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY z SYSTEM "file:///etc/hostname">]><a>&z;</a>',
    )
    expect(
      await homeward(['evidence', 'htcds', at('entities.xml'), '--to', 'json', '--out', at('entities.json')]),
    ).toMatchObject({ code: 2, error: saying(/holds declarations \(row 1\)/) })
    await writeFile(
      at('bomb.xlsx'),
      zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': new Uint8Array(300_000_000) }),
    )
    expect(
      await homeward(['evidence', 'htcds', at('bomb.xlsx'), '--to', 'json', '--out', at('bomb.json')]),
    ).toMatchObject({ code: 2, error: saying(/too large/) })
  })

  it('a file that is to be written under no name, or under a name that is too long, before anything is made', async () => {
    for (const out of ['', `${'x'.repeat(300)}.csv`])
      expect(
        await homeward(['evidence', 'table', at('cases.csv'), '--by', 'gender', '--out', out && at(out)]),
      ).toMatchObject({ code: 2, error: saying(/^[^\n]*cannot be written\.\n$/) })
  })

  it('a wrong value in a sheet of cases by row and column, and writes nothing', async () => {
    await writeFile(at('wrong.csv'), 'prs_Gender,prs_Birthdate\nFeminine,2010-01-01\nGirl,14/03/2009\n')
    expect(
      await homeward(['evidence', 'htcds', at('wrong.csv'), '--to', 'json', '--out', at('wrong.json')]),
    ).toMatchObject({
      code: 2,
      error: saying(/row 3, prs_Gender: no code of this field\n {2}row 3, prs_Birthdate: date unclear/),
    })
    await expect(readFile(at('wrong.json'))).rejects.toThrow(/ENOENT/)
  })
})

describe('homeward evidence', () => {
  it('counts by columns that are called like what every object has, and keeps values as they are: formulas, line breaks, semicolons and colons', async () => {
    await writeFile(
      at('odd.csv'),
      ['constructor,__proto__', ...Array<string>(40).fill('"=1+1; a:b\nc",x'), ...Array<string>(30).fill('@y,x')].join(
        '\n',
      ),
    )
    const { code, out } = await homeward(['evidence', 'table', at('odd.csv'), '--by', 'constructor'])
    expect(code).toBe(0)
    expect(out).toContain('constructor,count\r\n#meta +constructor,#affected +ind\r\n')
    expect(out).toContain('"=1+1; a:b\nc",40\r\n@y,30\r\n')
  })

  it('hides small counts and whatever would give them away, says how many, and never writes over a file', async () => {
    const ran = await homeward([
      'evidence',
      'table',
      at('cases.csv'),
      '--by',
      'gender',
      'ageBroad',
      '--out',
      at('table.csv'),
    ])
    expect(ran).toMatchObject({ code: 0, error: saying(/hidden because the count is under 11/) })
    const [header, tags, ...rows] = (await readFile(at('table.csv'), 'utf8')).trim().split('\r\n')
    expect([header, tags]).toEqual([
      'gender,ageBroad,count',
      '#beneficiary +sex +code,#beneficiary +age +code,#affected +ind',
    ])
    expect(rows).toContain('Man,0--8,')
    expect(rows).toContain('(total),(total),79')
    expect(rows.filter((row) => row.endsWith(',')).length).toBeGreaterThan(2)
    expect(
      await homeward(['evidence', 'table', at('cases.csv'), '--by', 'gender', '--out', at('table.csv')]),
    ).toMatchObject({ code: 2, error: saying(/is there already/) })
  })

  it('refuses a table of which no hiding is enough for that, and not for an earlier one where none is named', async () => {
    const few = [
      'a1,b3,c0',
      'a0,b1,c1;2',
      'a1,b0,c1',
      'a2,b1,c0',
      'a1,b0,c0;2',
      'a2,b0,c0',
      'a2,b3,c1',
      'a0,b2,c0;3',
      'a1,b0,c2',
      'a0,b1,c0;2',
      'a1,b2,c0',
      'a0,b0,c0;3',
      'a1,b1,c0',
      'a0,b0,c1',
    ]
    const rows = few.flatMap((row) => Array<string>(Number(row.split(';')[1] ?? 1)).fill(row.split(';')[0] ?? ''))
    await writeFile(at('sparse.csv'), ['labour,recruiter,age', ...rows].join('\n'))
    expect(await homeward(['evidence', 'table', at('sparse.csv'), '--by', 'labour', 'recruiter', 'age'])).toMatchObject(
      { code: 2, error: saying(/^No table was made: so few people are in it/) },
    )
  })

  it('hides more of a second table, or refuses it, beside the first that is named; a table that is none is refused with its row', async () => {
    const first = at('first.csv')
    expect(
      (await homeward(['evidence', 'table', at('cases.csv'), '--by', 'ageBroad', 'form', '--out', first])).code,
    ).toBe(0)
    const alone = await homeward(['evidence', 'table', at('cases.csv'), '--by', 'gender', 'form'])
    const beside = await homeward(['evidence', 'table', at('cases.csv'), '--by', 'gender', 'form', '--beside', first])
    expect(alone).toMatchObject({ code: 0, error: saying(/Only this table was checked/) })
    const hidden = (out: string) => out.split('\r\n').filter((row) => row.endsWith(',')).length
    if (beside.code === 0) {
      expect(beside.error).toMatch(/checked against 1 of the same people/)
      expect(hidden(beside.out)).toBeGreaterThanOrEqual(hidden(alone.out))
    } else expect(beside.error).toMatch(/would reveal/)
    await writeFile(at('of-another.csv'), 'village,count\nhere,50\n(total),50\n')
    await writeFile(at('of-more.csv'), 'gender,count\nMan,29\nWoman,51\n(total),80\n')
    expect(
      await homeward(['evidence', 'table', at('cases.csv'), '--by', 'gender', '--beside', first, at('of-another.csv')]),
    ).toMatchObject({
      code: 2,
      error: saying(/^No table was made: table 2 .* this file does not have \(column village\)\..*\n$/),
    })
    expect(
      await homeward(['evidence', 'table', at('cases.csv'), '--by', 'gender', '--beside', at('of-more.csv')]),
    ).toMatchObject({ code: 2, error: saying(/does not agree with this file \(release 1\)/) })
    await writeFile(at('none-released.csv'), 'gender,count\nWoman,many\n(total),50\n')
    expect(
      await homeward(['evidence', 'table', at('cases.csv'), '--by', 'gender', '--beside', at('none-released.csv')]),
    ).toMatchObject({ code: 2, error: saying(/no table that was released: wrong count \(row 2\)/) })
  })

  it('measures how near somebody could come to a child, and leaves blank what would lead there', async () => {
    const keys = ['--keys', 'gender', 'ageBroad']
    expect(await homeward(['evidence', 'risk', at('cases.csv'), '--keys', 'village'])).toMatchObject({
      code: 2,
      error: saying(/unknown column \(column village\)/),
    })
    expect(await homeward(['evidence', 'risk', at('cases.csv'), ...keys, '--secret', 'form'])).toMatchObject({
      code: 0,
      out: saying(/k = 4: .*Fewer than 11 alike: 4 rows.*Global risk 5.063 %.*l = 1 for form/s),
    })
    expect(
      await homeward(['evidence', 'anonymise', at('cases.csv'), ...keys, '--k', '5', '--out', at('alike.csv')]),
    ).toMatchObject({ code: 0, error: saying(/cells are blank now.*still rows of real people/s) })
    expect(await homeward(['evidence', 'risk', at('alike.csv'), ...keys])).toMatchObject({
      code: 0,
      out: saying(/Fewer than 5 alike: 0 rows/),
    })
  })

  it('takes a sheet by its labels into relational JSON and back, each repair told', async () => {
    await writeFile(
      at('sheet.csv'),
      'First Name,Gender,Type of Exploitation,Shoe size\nArdita,Feminine,Forced begging;ChildLabour,36\n',
    )
    expect(
      await homeward(['evidence', 'htcds', at('sheet.csv'), '--to', 'json', '--out', at('cases.json')]),
    ).toMatchObject({ code: 0, error: saying(/label for code: Forced begging → ForcedBegging/) })
    expect(
      (await homeward(['evidence', 'htcds', at('cases.json'), '--to', 'xlsx', '--out', at('cases.xlsx')])).code,
    ).toBe(0)
    expect(
      await homeward(['evidence', 'htcds', at('cases.xlsx'), '--to', 'csv', '--out', at('again.csv')]),
    ).toMatchObject({ code: 0, error: saying(/1 cases in HTCDS 2.0.* 0 repairs/) })
    expect(await readFile(at('again.csv'), 'utf8')).toContain('ForcedBegging;ChildLabour')
  })

  it('says what of relational JSON does not fit a flat case, and names no organisation where none is named', async () => {
    const none = { person: {}, victim: {}, perpetrator: {}, consent: {}, referral: {} }
    const one = {
      ...none,
      case: { cas_ReferringOrganisation: '', cas_ShoeSize: '36' },
      comments: [{ cco_CaseComment: 'first' }, { cco_CaseComment: 'second' }],
      events: [],
      supportPlans: [],
    }
    await writeFile(
      at('rich.json'),
      JSON.stringify({
        standard: 'HTCDS',
        version: '2.0',
        organisations: [{ org_Name: 'First in the list' }],
        cases: [one],
      }),
    )
    expect(
      await homeward(['evidence', 'htcds', at('rich.json'), '--to', 'csv', '--out', at('flat.csv')]),
    ).toMatchObject({
      code: 0,
      error: saying(
        /Not in what was written: 1 further comments, events or support plans; 1 values of fields that HTCDS 2.0 does not have/,
      ),
    })
    const flat = await readFile(at('flat.csv'), 'utf8')
    expect(flat).toContain('first')
    expect(flat).not.toContain('First in the list')
  })
})
