import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyFolder, homeward } from './homeward.ts'
import { spawnHomeward } from './spawn-homeward.ts'

let folder: Awaited<ReturnType<typeof emptyFolder>>
beforeAll(async () => {
  folder = await emptyFolder()
})
afterAll(() => folder.remove())

async function source(name: string, content: string | Uint8Array) {
  const path = join(folder.path, name)
  await writeFile(path, content)
  return path
}

const HEADER =
  'yearOfRegistration,Datasource,gender,citizenship,isForcedLabour,ControlCategory,RecruiterCategory,ExploitType,Labor_Type,ageCategories\n'
const ROW = '2017,Hotline,Female,US,0,Other,Not Specified,Sexual Exploitation,Unknown,Age 9-17\n'

describe('what was typed wrong ends with 2, one plain sentence and how to see more', () => {
  test.each([
    [['imprt'], /Unknown command 'imprt'/],
    [['import', 'ctdc'], /Missing required argument 'file'/],
    [['import', 'ctdc', 'a.csv', 'b.csv'], /Too many arguments/],
    [['import', 'ctdc', 'a.csv', '--quickly'], /Unknown option '--quickly'/],
    [['import', 'ctdc', 'a.csv', '--server', 'ftp://example.org'], /An address begins with http/],
    [['import', 'ctdc', 'a.csv', '--server'], /argument missing/],
    [['serve', '--port', '80000'], /A port is a whole number from 0 to 65535/],
    [['serve', '--port', '8o80'], /A port is a whole number/],
    [['serve', 'now'], /Too many arguments/],
    [['serve', '--data', ''], /The name of a folder is empty/],
    [['restore', 'a.age', '--data', ' '], /The name of a folder is empty/],
    [['import', 'ctdc', 'a.csv', '--device', ''], /The name of a folder is empty/],
    [['demo', '--today', '2026-02-30'], /A day is written year-month-day/],
    [['backup'], /Missing required argument 'file'/],
    [['restore'], /Missing required argument 'file'/],
  ])('%j', async (words, sentence) => {
    const ended = await homeward(words)
    expect(ended).toMatchObject({ code: 2, out: '' })
    expect(ended.error).toMatch(sentence)
    expect(ended.error).toMatch(/--help/)
    expect(ended.error).not.toMatch(/\n\s+at /)
  })

  test.each([[[]], [['import']]])('no command at all: %j, with every command named', async (words) => {
    const ended = await homeward(words)
    expect(ended).toMatchObject({ code: 2, out: '' })
    expect(ended.error).toMatch(/^Usage: homeward[\s\S]*Commands:/)
  })

  test('practice that is to be kept is refused: it keeps nothing', async () => {
    const ended = await homeward(['demo', '--practice', '--data', 'kept-practice'])
    expect(ended).toMatchObject({ code: 2, out: '' })
    expect(ended.error).toMatch(/^Practice keeps nothing/)
  })

  test('a setting that cannot be used is named, and its value is not repeated', async () => {
    const path = await source('good.csv', HEADER + ROW)
    const ended = await homeward(['import', 'ctdc', path], { DATABASE_URL: 'mysql://drita:hunter2@localhost' })
    expect(ended.code).toBe(2)
    expect(ended.error).toMatch(/^DATABASE_URL is not the address of a PostgreSQL server/)
    expect(ended.error).not.toMatch(/hunter2/)
  })
})

describe('a source file that is wrong ends with 2 and says where', () => {
  test.each([
    ['empty.csv', '', /The file is empty/],
    ['cut.csv', `${HEADER}${ROW}2017,Hotl`, /Row 3 \(line 3\) has 2 cells, and the header has 10/],
    ['open-quote.csv', `${HEADER}"2017,Hotline\n`, /quotation mark in row 2 is never closed/],
    ['latin.csv', Buffer.from(`${HEADER}2017,Héros\n`, 'latin1'), /not in UTF-8: the first wrong byte is in line 2/],
    ['wide.csv', Buffer.from(`\ufeff${HEADER}${ROW}`, 'utf16le'), /UTF-16/],
    ['zero.csv', `${HEADER}${ROW.replace('Other', 'Oth\0er')}`, /zero byte in line 2/],
    ['other.csv', 'name,age\nA,4\n', /none of the layouts/],
    ['near.csv', HEADER.replace('gender', 'sex') + ROW, /Lacking: "gender"\. Not known: "sex"/],
  ])('%s', async (name, content, sentence) => {
    const ended = await homeward(['import', 'ctdc', await source(name, content), '--dry-run'])
    expect(ended).toMatchObject({ code: 2, out: '' })
    expect(ended.error).toMatch(sentence)
  })

  test('a file that is not there', async () => {
    expect(await homeward(['import', 'ctdc', join(folder.path, 'none.csv'), '--dry-run'])).toMatchObject({
      code: 2,
      error: expect.stringMatching(/There is no file/) as unknown,
    })
  })

  test('a file instead of the folder of the device', async () => {
    const path = await source('whole.csv', HEADER + ROW)
    expect(await homeward(['import', 'ctdc', path, '--device', path])).toMatchObject({
      code: 1,
      error: `${path} is not a folder.\n`,
    })
    expect(await homeward(['import', 'ctdc', path, '--device', join(path, 'below')])).toMatchObject({
      code: 1,
      error: `${join(path, 'below')} is not a folder.\n`,
    })
  })

  test('a folder instead of a file', async () => {
    expect(await homeward(['import', 'ctdc', folder.path, '--dry-run'])).toMatchObject({
      code: 2,
      error: expect.stringMatching(/is not a file/) as unknown,
    })
  })
})

describe('a dry run', () => {
  test('reports rows, layout, ages and unknown codes, and writes nothing', async () => {
    const path = await source(
      'dry.csv',
      HEADER + ROW + ROW + ROW.replace('Unknown', 'Fishing').replace('9-17', '30-38'),
    )
    const ended = await homeward(['import', 'ctdc', path, '--dry-run'])
    expect(ended).toMatchObject({ code: 0, error: '' })
    expect(ended.out).toContain('Rows: 3; 2 distinct rows.')
    expect(ended.out).toContain('2 rows of a child, 1 row of an adult')
    expect(ended.out).toContain('row 4, Labor_Type: "Fishing"')
  })

  test('says where rows are empty, since each becomes a file all the same', async () => {
    const ended = await homeward([
      'import',
      'ctdc',
      await source('cleared.csv', `${HEADER}${ROW}${','.repeat(9)}\n${','.repeat(9)}\n`),
      '--dry-run',
    ])
    expect(ended).toMatchObject({ code: 0, error: '' })
    expect(ended.out).toContain('Rows: 3; 2 distinct rows.')
    expect(ended.out).toContain('Empty: 2 rows have nothing in any cell, the first is row 3.')
  })

  test('shows a code or a column that would write over the terminal as signs', async () => {
    const code = await homeward([
      'import',
      'ctdc',
      await source('code.csv', HEADER + ROW.replace('Unknown', '\u202e\u001b[31mred')),
      '--dry-run',
    ])
    expect(code.out).toContain('row 2, Labor_Type: "\\u202e\\u001b[31mred"')
    const column = await homeward([
      'import',
      'ctdc',
      await source('column.csv', HEADER.replace('Labor_Type', '\u202eeman') + ROW),
      '--dry-run',
    ])
    expect(column).toMatchObject({
      code: 2,
      out: '',
      error: expect.stringContaining('Not known: "\\u202eeman"') as unknown,
    })
  })
})

describe('the program itself', () => {
  test('ends as its commands do, started from a shell', async () => {
    expect(await spawnHomeward(['imprt']).ended).toMatchObject({
      code: 2,
      out: '',
      error: expect.stringMatching(/Unknown command 'imprt'/) as unknown,
    })
    expect(await spawnHomeward(['import', 'ctdc', '--help']).ended).toMatchObject({
      code: 0,
      error: '',
      out: expect.stringMatching(/^Usage: homeward/) as unknown,
    })
  })
})

describe('help', () => {
  test.each([
    [['--help']],
    [['help']],
    [['import', '--help']],
    [['import', 'ctdc', '--help']],
    [['serve', '--help']],
    [['init', '--help']],
    [['demo', '--help']],
    [['backup', '--help']],
    [['restore', '--help']],
  ])('%j is given with 0', async (words) => {
    const ended = await homeward(words)
    expect(ended).toMatchObject({ code: 0, error: '' })
    expect(ended.out).toMatch(/^Usage: homeward/)
  })

  test('tells its version, as the package names it', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    expect(await homeward(['--version'])).toEqual({ code: 0, out: `${version}\n`, error: '' })
  })

  test('prints the fields of every kind, for programs that read what was taken out', async () => {
    const { code, out } = await homeward(['open-format'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ note: { nature: 'fact', body: { type: 'object' } } })
  })

  test('names every setting that is read', async () => {
    const { out } = await homeward(['--help'])
    for (const setting of ['DATABASE_URL', 'HOMEWARD_DATA', 'HOMEWARD_PORT', 'HOMEWARD_HOST', 'HOMEWARD_SERVER'])
      expect(out).toContain(setting)
  })

  test.each(['serve', 'init', 'demo', 'backup', 'restore'])('of %s shows an example', async (command) => {
    expect((await homeward([command, '--help'])).out).toContain(`Examples:\n  homeward ${command}`)
  })

  test('of the import shows an example', async () => {
    expect((await homeward(['import', 'ctdc', '--help'])).out).toMatch(
      /Examples:\n {2}homeward import ctdc cases\.csv --dry-run/,
    )
  })
})
