import { existsSync, readFileSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { homeward, printedTo } from './homeward.ts'
import { spawnHomeward } from './spawn-homeward.ts'

let folder: string
const saying = (words: RegExp): unknown => expect.stringMatching(words)
const at = (name: string) => join(folder, name)
const CASES = [
  'gender,ageBroad',
  ...Array<string>(30).fill('Woman,9--17'),
  ...Array<string>(25).fill('Man,9--17'),
  ...Array<string>(4).fill('Man,0--8'),
  ...Array<string>(20).fill('Woman,0--8'),
].join('\n')
const BY = ['--by', 'gender', 'ageBroad']
const inLedger = (ledger = 'ledger', file = 'cases.csv') => [at(file), '--ledger', at(ledger), '--programme', 'cases']
const noisyBy = (by: readonly string[], epsilon: string, where = inLedger(), ...more: string[]) => [
  'evidence',
  'noisy-table',
  ...where,
  '--by',
  ...by,
  '--epsilon',
  epsilon,
  '--about',
  '100',
  '--year',
  '2026',
  ...more,
]
const noisy = (epsilon: string, where = inLedger(), ...more: string[]) =>
  noisyBy(['gender', 'ageBroad'], epsilon, where, ...more)
const table = (where = inLedger(), ...more: string[]) => ['evidence', 'table', ...where, ...BY, ...more]
const opened = (ledger: string, budget = '60') =>
  homeward(['evidence', 'ledger', at(ledger), '--open', budget, '--programme', 'cases', '--year', '2026'])
/** Noise that is the same in every run. */
const drawing = (seed: number) => ({
  NODE_OPTIONS: `--import ${new URL('../support/evidence/seeded-random.ts', import.meta.url).href}?seed=${String(seed)}`,
})
const report = async (ledger = 'ledger') => (await homeward(['evidence', 'ledger', at(ledger)])).out

/** The journal is written so that it survives a power cut: one that does not begin with zeros is rolled back. */
function isReserved(ledger: string): boolean {
  const journal = `${ledger}-journal`
  return readFileSync(ledger).includes('"reserved"') && (!existsSync(journal) || (readFileSync(journal)[0] ?? 0) === 0)
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'homeward-held-'))
  await writeFile(at('cases.csv'), `${CASES}\n`)
  await opened('ledger')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('a table with noise on the command line is not made', () => {
  it('where it would let a count be guessed that an earlier table hides: nothing is spent, and with more noise it is made', async () => {
    expect(await homeward(table())).toMatchObject({ code: 0, error: saying(/1 hidden because/) })
    expect(await homeward(noisy('6'))).toMatchObject({
      code: 2,
      out: '',
      error: saying(/nothing was spent: together with tables that are out it would reveal hidden counts \(found 1\)/),
    })
    expect(await report()).toMatch(/0\.00 of 60\.00 spent/)
    expect(await spawnHomeward(noisy('1.5'), drawing(1)).ended).toMatchObject({
      code: 0,
      error: saying(/checked against 1 of cases/),
    })
  })

  it('where its noise, once drawn, lets a count be guessed that an earlier table hides: it was paid for, and no table stands there', async () => {
    await writeFile(at('cases.csv'), `${CASES.replace(/Man,0--8\n/g, '')}\nMan,0--8\n`)
    expect(await homeward(table())).toMatchObject({ code: 0, error: saying(/1 hidden because/) })
    expect(await spawnHomeward(noisy('1.5'), drawing(2)).ended).toMatchObject({
      code: 1,
      out: '',
      error: saying(
        /as its noise fell, together with tables that are out it would reveal hidden counts \(found 1\).*is spent/,
      ),
    })
    expect(await report()).toMatch(/1\.37 of 60\.00 spent/)
    expect(await spawnHomeward(noisy('1.5'), drawing(3)).ended).toMatchObject({
      code: 0,
      error: saying(/checked against 1 of cases.*as table 2/),
    })
  })

  it('from another file than the other tables of its programme, nor they from another than its own', async () => {
    await writeFile(at('grown.csv'), `${CASES}\nWoman,0--8\n`)
    expect((await homeward(noisy('2'))).code).toBe(0)
    for (const words of [noisy('2', inLedger('ledger', 'grown.csv')), table(inLedger('ledger', 'grown.csv'))])
      expect(await homeward(words)).toMatchObject({ code: 2, out: '', error: saying(/came from another file/) })
  })

  it('by a column twice, by more than three, or where so few people can leave nothing of it: nothing is spent', async () => {
    await writeFile(at('wide.csv'), 'a,b,c,d\n1,2,3,4\n')
    expect(await homeward(noisyBy(['gender', 'gender'], '2'))).toMatchObject({
      code: 2,
      out: '',
      error: saying(/column twice \(column gender\)/),
    })
    expect(await homeward(noisyBy(['a', 'b', 'c', 'd'], '2', inLedger('ledger', 'wide.csv')))).toMatchObject({
      code: 2,
      out: '',
      error: saying(/3 columns at most/),
    })
    expect(await homeward(noisy('0.1'))).toMatchObject({
      code: 2,
      out: '',
      error: saying(/counted under \d+ would be left out, and there are about 100 people/),
    })
    expect(
      await homeward([
        'evidence',
        'synthetic',
        ...inLedger(),
        '--year',
        '2026',
        '--epsilon',
        '0.1',
        '--about',
        '100',
        '--out',
        at('synthetic.csv'),
      ]),
    ).toMatchObject({
      code: 2,
      error: saying(/fewer than about \d+ hold would be blank, and there are about 100 people/),
    })
    expect(await report()).toMatch(/0\.00 of 60\.00 spent/)
    for (const name of ['risk', 'anonymise'])
      expect(
        await homeward([
          'evidence',
          name,
          at('cases.csv'),
          '--keys',
          'gender',
          'gender',
          ...(name === 'anonymise' ? ['--out', at('out.csv')] : []),
        ]),
      ).toMatchObject({ code: 2, error: saying(/column twice/) })
  })
})

describe('a table with noise that stands in the ledger', () => {
  it('is none where so many were paid for that nothing small enough is left, and that is said', async () => {
    const file = new DatabaseSync(at('ledger'))
    const cost = { mu: 0.1, slack: 0, delta: 1.25e-7 }
    for (const release of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])
      file
        .prepare('insert into lines (line) values (?)')
        .run(
          JSON.stringify({
            what: 'reserved',
            account: { programme: 'cases', year: 2026 },
            release,
            cost,
            by: 'command-line',
          }),
        )
    file.close()
    expect(await homeward(noisy('1.5'))).toMatchObject({
      code: 1,
      out: '',
      error: saying(/and so many releases used up its δ of 1e-6: nothing more can be paid from it/),
    })
  })

  it('is held against later ones: what it nearly tells is told by none', async () => {
    expect((await homeward(noisy('6'))).code).toBe(0)
    expect(await homeward(table())).toMatchObject({ code: 2, out: '', error: saying(/would reveal/) })
  })

  it('is given once more as it was made, and costs nothing', async () => {
    const { out } = await homeward(noisy('3'))
    const before = await report()
    expect(await homeward(['evidence', 'again', at('ledger'), '1'])).toMatchObject({ code: 0, out })
    expect(await homeward(['evidence', 'again', at('ledger'), '2'])).toMatchObject({
      code: 2,
      error: saying(/has tables 1 to 1/),
    })
    expect(await report()).toBe(before)
  })

  it('is one of two, where two are asked for at once and the budget pays for one', async () => {
    await opened('small', '4')
    const both = await Promise.all(
      [1, 2].map((n) => spawnHomeward(noisy('3.5', inLedger('small'), '--out', at(`${String(n)}.csv`))).ended),
    )
    expect(both.map(({ code }) => code).sort()).toEqual([0, 1])
    expect([1, 2].filter((n) => existsSync(at(`${String(n)}.csv`)))).toHaveLength(1)
    expect((await report('small')).match(/noisy, for anyone/g)).toHaveLength(1)
  })

  it('is not there where it was killed while it was drawn: it is paid for once, and nothing is written', async () => {
    await writeFile(
      at('many.csv'),
      [
        'gender,ageBroad',
        ...Array.from(
          { length: 400_000 },
          (_, n) => `${n % 3 === 0 ? 'Man' : 'Woman'},${n % 2 === 0 ? '0--8' : '9--17'}`,
        ),
      ].join('\n'),
    )
    const running = spawnHomeward(noisy('2', inLedger('ledger', 'many.csv'), '--out', at('killed.csv')))
    while (!isReserved(at('ledger'))) await pause(1)
    running.process.kill('SIGKILL')
    await running.ended
    expect(existsSync(at('killed.csv'))).toBe(false)
    expect(await report()).toMatch(/1\.\d\d of 60\.00 spent.*No table was made/s)
  })
})

describe('another ledger for the same people is refused', () => {
  it('for the same file, for a copy of it under another name, and for the file when it has grown; said that it is meant, it is told with what is made', async () => {
    await homeward(noisy('3'))
    await opened('other')
    await copyFile(at('cases.csv'), at('copy.csv'))
    const words = [
      noisy('1', inLedger('other')),
      noisy('1', inLedger('other', 'copy.csv')),
      table(inLedger('other')),
      [
        'evidence',
        'synthetic',
        ...inLedger('other'),
        '--year',
        '2026',
        '--epsilon',
        '1',
        '--about',
        '100',
        '--out',
        at('synthetic.csv'),
      ],
    ]
    for (const one of words)
      expect(await homeward(one)).toMatchObject({
        code: 2,
        out: '',
        error: saying(/was counted under the ledger [0-9a-f]{12} \(.*ledger\), and this is ledger [0-9a-f]{12}/),
      })
    await writeFile(at('cases.csv'), `${CASES}\nWoman,0--8\n`)
    expect(await homeward(noisy('1', inLedger('other')))).toMatchObject({ code: 2 })
    expect(await report('other')).toMatch(/0\.00 of 60\.00 spent.*No table was made/s)
    expect(await homeward(noisy('3', inLedger('other'), '--apart'))).toMatchObject({
      code: 0,
      error: saying(/not checked against each other, and what both spent adds up/),
    })
    expect(await homeward(noisy('3', inLedger('other')))).toMatchObject({ code: 2 })
  })

  it('and in the same ledger another programme, or for a budget another year', async () => {
    for (const [programme, year] of [
      ['others', '2026'],
      ['cases', '2027'],
    ] as const)
      await homeward(['evidence', 'ledger', at('ledger'), '--open', '4', '--programme', programme, '--year', year])
    expect(
      (
        await homeward([
          'evidence',
          'synthetic',
          ...inLedger(),
          '--year',
          '2026',
          '--epsilon',
          '1',
          '--about',
          '100',
          '--out',
          at('synthetic.csv'),
        ])
      ).code,
    ).toBe(0)
    const others = [at('cases.csv'), '--ledger', at('ledger'), '--programme', 'others']
    for (const words of [noisy('1', others), table(others), noisy('1', inLedger(), '--year', '2027')])
      expect(await homeward(words)).toMatchObject({
        code: 2,
        out: '',
        error: saying(/was counted in this ledger as cases, 2026\./),
      })
    expect(await homeward(noisy('3', others, '--apart'))).toMatchObject({
      code: 0,
      error: saying(/counted in this ledger as cases, 2026\. Tables of the two are not checked against each other/),
    })
  })

  it('where it is an older copy of the one that was used, or was changed by hand', async () => {
    await homeward(noisy('3'))
    await copyFile(at('ledger'), at('older'))
    await homeward(noisy('3'))
    expect(await homeward(noisy('3', inLedger('older')))).toMatchObject({
      code: 2,
      out: '',
      error: saying(/once went on otherwise, to 7 lines/),
    })
    await copyFile(at('older'), at('ledger'))
    expect(await homeward(noisy('3'))).toMatchObject({
      code: 2,
      out: '',
      error: saying(/an older copy of it, or it was changed by hand/),
    })
  })

  it('and a table without any, of a file that was counted under one', async () => {
    expect((await homeward(['evidence', 'table', at('cases.csv'), ...BY])).code).toBe(0)
    expect(await homeward(['evidence', 'table', at('cases.csv'), ...BY, '--programme', 'cases'])).toMatchObject({
      code: 2,
      out: '',
      error: saying(/name the --ledger too/),
    })
    await homeward(noisy('3'))
    expect(await homeward(['evidence', 'table', at('cases.csv'), ...BY])).toMatchObject({
      code: 2,
      out: '',
      error: saying(/name it with --ledger, or say --apart/),
    })
  })

  it('where the notes beside the file cannot be read: nothing is taken for granted', async () => {
    await writeFile(at('homeward-ledgers.txt'), '# of a newer version\n{"file":"cases.csv"}\n')
    expect(await homeward(noisy('3'))).toMatchObject({
      code: 2,
      out: '',
      error: saying(/Line 2 of .*homeward-ledgers.txt cannot be read/),
    })
    await rm(at('homeward-ledgers.txt'))
    await mkdir(at('homeward-ledgers.txt'))
    expect(await homeward(noisy('3'))).toMatchObject({
      code: 2,
      out: '',
      error: saying(/homeward-ledgers.txt cannot be read/),
    })
    expect(await report()).toMatch(/0\.00 of 60\.00 spent/)
  })
})

describe('what cannot be printed', () => {
  it('ends in a plain sentence where there is no room: the budget is spent once and said, and the table is given once more', async () => {
    const ran = await printedTo('/dev/full', noisy('3'))
    expect(ran).toMatchObject({
      code: 1,
      error: saying(
        /2\.\d\d of 60\.00 is spent.*\nIt could not be printed whole: there is no room left where it goes\. .*\n$/s,
      ),
    })
    expect(ran.error).not.toContain('    at ')
    expect(await report()).toMatch(/2\.\d\d of 60\.00 spent/)
    expect((await homeward(['evidence', 'again', at('ledger'), '1'])).out).toContain('gender,ageBroad,count')
    for (const words of [
      ['evidence', 'risk', at('cases.csv'), '--keys', 'gender'],
      ['evidence', 'ledger', at('ledger')],
      ['evidence', '--help'],
    ]) {
      expect(await printedTo('/dev/full', words)).toEqual({
        code: 1,
        error: 'It could not be printed whole: there is no room left where it goes. Do not use what stands there.\n',
      })
    }
  })

  it('because nobody reads on ends quietly, and not as done', async () => {
    expect(await printedTo('nobody', ['evidence', 'risk', at('cases.csv'), '--keys', 'gender'])).toEqual({
      code: 1,
      error: '',
    })
    expect(await printedTo('nobody', ['--help'])).toEqual({ code: 1, error: '' })
    expect(await printedTo('nobody', noisy('3'))).toMatchObject({
      code: 1,
      error: saying(/^\d combinations.*2\.\d\d of 60\.00 is spent[^\n]*\n$/s),
    })
  })

  it('or written whole leaves nothing behind, and a file that is whole stands by its name alone', async () => {
    await writeFile(
      at('wide.csv'),
      ['district', ...Array.from({ length: 12_000 }, (_, n) => `District number ${String(n % 400)}`)].join('\n'),
    )
    const words = ['evidence', 'table', at('wide.csv'), '--by', 'district', '--out', at('out.csv')]
    const { code, error } = await spawnHomeward(words, {}, 'small files').ended
    expect({ code, error }).toMatchObject({ code: 2, error: saying(/out\.csv cannot be written\.\n$/) })
    expect((await readdir(folder)).sort()).toEqual(['cases.csv', 'ledger', 'wide.csv'])
    expect((await homeward(words)).code).toBe(0)
    expect((await readdir(folder)).sort()).toEqual(['cases.csv', 'ledger', 'out.csv', 'wide.csv'])
  })
})
