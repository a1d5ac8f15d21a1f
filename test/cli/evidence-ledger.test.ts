import { existsSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { homeward } from './homeward.ts'
import { spawnHomeward } from './spawn-homeward.ts'

let folder: string
const saying = (words: RegExp): unknown => expect.stringMatching(words)
const at = (name: string) => join(folder, name)
const CASES = [
  'gender,ageBroad,form',
  ...Array<string>(30).fill('Woman,9--17,Forced labour'),
  ...Array<string>(25).fill('Man,9--17,Forced labour'),
  ...Array<string>(4).fill('Man,0--8,Forced labour'),
  ...Array<string>(20).fill('Woman,0--8,"Begging; selling"'),
].join('\n')
const inLedger = (name = 'ledger') => ['--ledger', at(name), '--programme', 'cases']
const noisy = (epsilon: string, ...more: string[]) =>
  homeward([
    'evidence',
    'noisy-table',
    at('cases.csv'),
    '--by',
    'gender',
    'ageBroad',
    '--epsilon',
    epsilon,
    '--about',
    '100',
    ...inLedger(),
    '--year',
    '2026',
    ...more,
  ])
/** A folder, an interrupted file, a database of something else, and a ledger with a line that no ledger has. */
async function brokenLedgers(): Promise<readonly string[]> {
  await mkdir(at('folder'))
  await writeFile(at('begun'), '')
  const made = (name: string, work: string) => {
    const file = new DatabaseSync(at(name))
    file.exec(work)
    file.close()
  }
  made('something-else', 'create table children (name text)')
  await homeward(['evidence', 'ledger', at('spoilt')])
  made('spoilt', `insert into lines (line) values ('{"what":"given-back"}')`)
  return ['folder', 'begun', 'something-else', 'spoilt']
}
const counts = (out: string) =>
  out
    .trimEnd()
    .split('\r\n')
    .slice(2)
    .map((row) => row.slice(row.lastIndexOf(',') + 1))

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'homeward-ledger-'))
  await writeFile(at('cases.csv'), `${CASES}\n`)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('nothing is paid for on the command line', () => {
  it('without a ledger, with one whose name is mistaken, or with a file that is none', async () => {
    expect(
      await homeward([
        'evidence',
        'noisy-table',
        at('cases.csv'),
        '--by',
        'gender',
        '--epsilon',
        '1',
        '--about',
        '100',
      ]),
    ).toMatchObject({ code: 2, error: saying(/--ledger/) })
    expect(await noisy('1')).toMatchObject({ code: 2, error: saying(/There is no ledger/) })
    expect(existsSync(at('ledger'))).toBe(false)
    await writeFile(at('none'), 'gender,count\nWoman,50\n'.repeat(400))
    const broken = await brokenLedgers()
    for (const name of ['none', ...broken])
      expect(await homeward(['evidence', 'ledger', at(name)])).toMatchObject({
        code: 2,
        error: saying(
          /^.* is no ledger, or it (was damaged|may not be written in)\.\n$|^Line 2 of the ledger .* was written by a newer version or changed by hand\. Nothing is made beside it\.\n$/,
        ),
      })
  })

  it('before a budget is open, and beyond reason', async () => {
    expect(await homeward(['evidence', 'ledger', at('ledger')])).toMatchObject({
      code: 0,
      out: saying(/No budget is open/),
    })
    expect((await stat(at('ledger'))).mode & 0o777).toBe(0o600)
    expect(await noisy('1')).toMatchObject({ code: 2, error: saying(/No budget is open for cases, 2026/) })
    expect(await noisy('40')).toMatchObject({ code: 2, error: saying(/between 0.01 and 10/) })
  })

  it('of a column that is none, or into a file that is there or can be nowhere: the budget is whole after', async () => {
    expect(
      await homeward(['evidence', 'ledger', at('ledger'), '--open', '4', '--programme', 'cases', '--year', '2026']),
    ).toMatchObject({ code: 0, out: saying(/cases 2026: 0.00 of 4.00 spent/) })
    expect(
      await homeward(['evidence', 'ledger', at('ledger'), '--open', '9', '--programme', 'cases', '--year', '2026']),
    ).toMatchObject({ code: 2, error: saying(/A cap is set once/) })
    await writeFile(at('there.csv'), 'x')
    expect(await noisy('1', '--out', at('there.csv'))).toMatchObject({ code: 2, error: saying(/is there already/) })
    for (const nowhere of ['no-folder/noisy.csv', 'there.csv/noisy.csv'])
      expect(await noisy('1', '--out', at(nowhere))).toMatchObject({ code: 2, error: saying(/cannot be written/) })
    expect(
      await homeward([
        'evidence',
        'noisy-table',
        at('cases.csv'),
        '--by',
        'village',
        '--epsilon',
        '1',
        '--about',
        '100',
        ...inLedger(),
        '--year',
        '2026',
      ]),
    ).toMatchObject({ code: 2, error: saying(/unknown column/) })
    expect(await homeward(['evidence', 'ledger', at('ledger')])).toMatchObject({
      out: saying(/cases 2026: 0.00 of 4.00 spent/),
    })
  })
})

describe('a budget kept in a ledger file', () => {
  it('is spent before what it pays for is there, composed and not summed, and said', async () => {
    const first = await noisy('2', '--out', at('noisy.csv'))
    expect(first).toMatchObject({
      code: 0,
      error: saying(
        /ε = 2.*combinations counted under \d+ are left out.*of 4.00 is spent.*It stays here until a second person has looked/s,
      ),
    })
    expect(await readFile(at('noisy.csv'), 'utf8')).not.toContain('Man,0--8')
    const synthetic = await homeward([
      'evidence',
      'synthetic',
      at('cases.csv'),
      '--epsilon',
      '2',
      '--about',
      '100',
      '--ways',
      '2',
      ...inLedger(),
      '--year',
      '2026',
      '--out',
      at('synthetic.csv'),
    ])
    expect(synthetic).toMatchObject({ code: 0, error: saying(/synthetic records.*ε = 2/) })
    expect((await readFile(at('synthetic.csv'), 'utf8')).split('\r\n')[0]).toBe('gender,ageBroad,form')
    const { out } = await homeward(['evidence', 'ledger', at('ledger')])
    const spent = Number(/cases 2026: ([\d.]+) of/.exec(out)?.[1])
    expect(spent).toBeGreaterThan(1.8)
    expect(spent).toBeLessThan(3.5)
  })

  it('is not overspent: the release is refused whole, and nothing is written', async () => {
    expect(await noisy('4', '--out', at('too-much.csv'))).toMatchObject({
      code: 1,
      error: saying(/the budget of cases, 2026 is 4.00, [\d.]+ of it is spent, and it would be/),
    })
    expect(existsSync(at('too-much.csv'))).toBe(false)
    expect((await noisy('1.5', '--out', at('little.csv'))).code).toBe(0)
  })

  it('stays spent once where the work is killed in its middle, and nothing is there', async () => {
    await homeward(['evidence', 'ledger', at('killed'), '--open', '4', '--programme', 'cases', '--year', '2026'])
    const rows = Array.from({ length: 20_000 }, (_, n) =>
      Array.from({ length: 9 }, (__, column) => `v${String((n * (column + 3)) % (column + 4))}`).join(','),
    )
    await writeFile(at('many.csv'), ['a,b,c,d,e,f,g,h,i', ...rows].join('\n'))
    const running = spawnHomeward([
      'evidence',
      'synthetic',
      at('many.csv'),
      '--epsilon',
      '2',
      '--about',
      '20000',
      ...inLedger('killed'),
      '--year',
      '2026',
      '--out',
      at('killed.csv'),
    ])
    await new Promise<void>((begun) =>
      running.process.stderr?.on('data', (said) => {
        if (/measuring|starting|fitting/.test(String(said))) begun()
      }),
    )
    running.process.kill('SIGKILL')
    await running.ended
    expect(existsSync(at('killed.csv'))).toBe(false)
    expect(await homeward(['evidence', 'ledger', at('killed')])).toMatchObject({
      code: 0,
      out: saying(/cases 2026: 1\.\d+ of 4.00 spent/),
    })
  })
})

describe('tables of one ledger', () => {
  it('are changed alike each time, whatever order the rows stand in', async () => {
    for (const name of ['rounded-table', 'perturbed-table']) {
      const ask = (file: string, programme: string) =>
        homeward([
          'evidence',
          name,
          at(file),
          '--by',
          'gender',
          'ageBroad',
          '--ledger',
          at('ledger'),
          '--programme',
          programme,
          '--apart',
        ])
      const once = await ask('cases.csv', name)
      expect(once).toMatchObject({ code: 0, error: saying(/alike in every table; totals do not add up/) })
      expect((await ask('cases.csv', name)).out).toBe(once.out)
      const [header = '', ...rows] = CASES.split('\n')
      await writeFile(at('turned.csv'), [header, ...rows.reverse()].join('\n'))
      expect((await ask('turned.csv', `${name}-turned`)).out).toBe(once.out)
      const shown = counts(once.out)
        .filter((count) => count !== '')
        .map(Number)
      expect(shown.every((count) => (name === 'rounded-table' ? count % 5 === 0 : count !== 1 && count !== 2))).toBe(
        true,
      )
    }
  })

  it('are changed alike whichever column says whose a row is', async () => {
    const [header = '', ...rows] = CASES.split('\n')
    await writeFile(at('whose.csv'), [`${header},child`, ...rows.map((row, n) => `${row},${String(n)}`)].join('\n'))
    for (const name of ['rounded-table', 'perturbed-table']) {
      const ask = (programme: string, ...unit: string[]) =>
        homeward([
          'evidence',
          name,
          at('whose.csv'),
          '--by',
          'gender',
          'ageBroad',
          '--ledger',
          at('ledger'),
          '--programme',
          `${name}-${programme}`,
          '--apart',
          ...unit,
        ])
      const [once, again] = [await ask('rows'), await ask('children', '--unit', 'child')]
      expect(once.code).toBe(0)
      expect(again.out).toBe(once.out)
    }
  })

  it('are not written down where they could not be read again: the ledger stays what it was', async () => {
    await writeFile(
      at('long.csv'),
      [
        'gender,place',
        ...Array.from(
          { length: 200 },
          (_, n) => `${n % 3 === 0 ? 'Man' : 'Woman'},${n % 2 === 0 ? 'here' : 'there '.repeat(30)}`,
        ),
      ].join('\n'),
    )
    for (const name of ['table', 'rounded-table']) {
      expect(
        await homeward([
          'evidence',
          name,
          at('long.csv'),
          '--by',
          'gender',
          'place',
          '--ledger',
          at('ledger'),
          '--programme',
          'long',
        ]),
      ).toMatchObject({ code: 2, out: '', error: saying(/cell too long \(column place\)/) })
    }
    expect((await homeward(['evidence', 'ledger', at('ledger')])).code).toBe(0)
  })

  it('are held against each other, and a second file of the same programme is refused', async () => {
    const table = (...more: string[]) =>
      homeward([
        'evidence',
        'table',
        at('cases.csv'),
        '--by',
        'gender',
        'ageBroad',
        '--ledger',
        at('ledger'),
        '--programme',
        'held',
        '--apart',
        ...more,
      ])
    expect(await table()).toMatchObject({ code: 0, error: saying(/checked against 0 of held/) })
    expect(
      await homeward([
        'evidence',
        'rounded-table',
        at('cases.csv'),
        '--by',
        'ageBroad',
        'gender',
        '--ledger',
        at('ledger'),
        '--programme',
        'held',
        '--apart',
      ]),
    ).toMatchObject({ error: saying(/checked against 1 of held|would reveal/) })
    expect(
      await homeward([
        'evidence',
        'table',
        at('turned.csv'),
        '--by',
        'gender',
        '--ledger',
        at('ledger'),
        '--programme',
        'held',
        '--apart',
      ]),
    ).toMatchObject({ code: 2, error: saying(/came from another file/) })
    expect(await table('--beside', at('noisy.csv'))).toMatchObject({
      code: 2,
      error: saying(/no tables: those of the ledger/),
    })
  })

  it('cannot be changed back without the ledger: another one changes the same rows otherwise', async () => {
    await homeward(['evidence', 'ledger', at('other')])
    const by = (ledger: string, programme: string) =>
      homeward([
        'evidence',
        'perturbed-table',
        at('many.csv'),
        '--by',
        'h',
        'i',
        '--ledger',
        at(ledger),
        '--programme',
        programme,
        '--apart',
      ])
    const [one, other] = [await by('ledger', 'many'), await by('other', 'many')]
    expect([one.code, other.code]).toEqual([0, 0])
    expect(one.out).not.toBe(other.out)
    await copyFile(at('ledger'), at('copied'))
    expect((await by('copied', 'many-more')).out).toBe(one.out)
  })
})
