import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { archiveSeen, pieceAgain } from '#cli/moving-in/archive-pieces.ts'
import { hashOfBytes } from '#device/packets/archive-zip.ts'
import { cameFromAgencies } from '#domain/kinds/before/from-another-agency.ts'
import { KINDS } from '#domain/kinds.ts'
import { isNotLookedAt } from '#domain/kinds/before/moved-in-looked.ts'
import { documentKept } from '#domain/kinds/follow-up/document-kept.ts'
import type { OpenFile } from '#domain/open-format/open-file.ts'
import { all } from '#domain/file/values.ts'
import { startServer, type RunningServer } from '#server/start.ts'
import { fileTakenOut, paperOf, pieceTakenOut, sealedUnder, zipOf } from '../support/archives.ts'
import { freshPlace } from '../support/database.ts'
import { given, PASSPHRASE } from '../support/system.ts'
import { enrolAt, foundAt, furtherDeviceAt } from './agency-on-server.ts'
import { emptyFolder, homeward } from './homeward.ts'
import { spawnHomeward } from './spawn-homeward.ts'

const MINUTES = 60_000
const WORDS = 'seven stones in the river'
const FILES = 90
const PDF = new TextEncoder().encode('%PDF-1.7\n%%EOF\n')
const text = (words: string) => new TextEncoder().encode(words)

let folder: Awaited<ReturnType<typeof emptyFolder>>
let hash: string
let words: string
beforeAll(async () => {
  folder = await emptyFolder()
  hash = await hashOfBytes(PDF)
  words = await written('words.txt', text(`${WORDS}\n`))
})
afterAll(() => folder.remove())

async function written(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder.path, name)
  await writeFile(path, bytes)
  return path
}
const looked = (...pieces: readonly string[]) =>
  homeward(['import', 'agency', ...pieces, '--dry-run', '--passphrase-file', words])
const ana = fileTakenOut('Ana', 3)
/** Two pieces of one archive, as they are made, and with something changed. */
const first = (over = {}, files: readonly OpenFile[] = [ana], more = {}) =>
  pieceTakenOut(WORDS, files, { last: false, ...over }, more)
const second = (over = {}) => pieceTakenOut(WORDS, [fileTakenOut('Besa', 2)], { piece: 2, ...over })

/** A file as the list of its piece names it. */
const listed = async (file: OpenFile) => ({
  file: file.file,
  type: file.type,
  path: `files/${file.file}.json`,
  sha256: await hashOfBytes(text(JSON.stringify(file, null, 1))),
  page: `files/${file.file}.html`,
})

describe('An archive is refused as a whole, in words, before anything of it is used', () => {
  test.each<[string, () => Promise<readonly Uint8Array[]>, RegExp]>([
    ['no age file', async () => [text('case files'), await second()], /is no piece of an archive/],
    [
      'other words',
      async () => [await pieceTakenOut('other words of mine', [ana]), await second()],
      /does not open with this passphrase/,
    ],
    ['cut short', async () => [(await first()).slice(0, -9), await second()], /was cut off or changed/],
    [
      'one byte changed',
      async () => [(await first()).map((byte, at, one) => (at === one.length - 40 ? byte ^ 1 : byte)), await second()],
      /was cut off or changed/,
    ],
    ['no zip in it', async () => [await sealedUnder(text('case files'), WORDS)], /holds no archive of an agency/],
    [
      'no list in it',
      async () => [await sealedUnder(zipOf({ 'index.html': text('x') }), WORDS)],
      /holds no archive of an agency/,
    ],
    [
      'a broken list',
      async () => [await sealedUnder(zipOf({ 'archive.json': text('{"shape":1') }), WORDS)],
      /list that is damaged/,
    ],
    [
      'a newer shape',
      async () => [await sealedUnder(zipOf({ 'archive.json': text('{"shape":2}') }), WORDS)],
      /newer Homeward/,
    ],
    [
      'a type of file that only a newer one knows',
      async () => [
        await first({ files: [{ file: ana.file, type: 'of-tomorrow', path: 'files/a.json', sha256: hash }] }),
      ],
      /newer Homeward/,
    ],
    [
      'a part missing',
      async () => [
        await first({}, [ana], {
          parts: (made: Record<string, Uint8Array>) =>
            Object.fromEntries(Object.entries(made).filter(([path]) => !path.endsWith('.json'))),
        }),
      ],
      /lacks a part/,
    ],
    [
      'a part too many',
      async () => [await first({}, [ana], { parts: (made: object) => ({ ...made, 'more.json': text('{}') }) })],
      /does not name/,
    ],
    [
      'a file forged',
      async () => [
        await first({}, [ana], { parts: (made: object) => ({ ...made, [`files/${ana.file}.json`]: text('{}') }) }),
      ],
      /somebody changed it/,
    ],
    [
      'a document forged',
      async () => [await first({}, [ana], { documents: [{ sha256: hash, bytes: text('%PDF-other') }] })],
      /somebody changed it/,
    ],
    [
      'a file that is none',
      async () => [await first({}, [{ ...ana, entries: [{ at: 'never' }] } as never])],
      /file that is damaged/,
    ],
    [
      'a file of another type than its list says',
      async () => [await first({ files: [{ ...(await listed(ana)), type: 'group' }] })],
      /file that is damaged/,
    ],
    [
      'a path that climbs out',
      async () => [await first({ documents: [{ sha256: hash, size: 3, type: 'x', path: '../../etc/passwd' }] })],
      /outside the archive/,
    ],
    ['one file listed twice', async () => [await first({}, [ana, ana])], /same part twice/],
    [
      'a zip bomb',
      async () => [await sealedUnder(zipOf({ 'archive.json': new Uint8Array(60_000_000) }), WORDS)],
      /larger, unpacked/,
    ],
    ['piece 1 missing', async () => [await second()], /Piece 1 is missing/],
    ['piece 2 missing', async () => [await first(), await second({ piece: 3 })], /Piece 2 is missing/],
    ['the last piece missing', async () => [await first()], /After piece 1 another one is missing/],
    ['a piece twice', async () => [await first(), await first()], /are both piece 1/],
    [
      'a piece of another archive',
      async () => [await first(), await second({ archive: 'b'.repeat(22) })],
      /piece of another archive/,
    ],
    [
      'one file in two pieces',
      async () => [await first(), await pieceTakenOut(WORDS, [ana], { piece: 2 })],
      /same file is in two pieces/,
    ],
  ])('%s', async (name, pieces, why) => {
    const paths: string[] = []
    for (const [at, bytes] of (await pieces()).entries())
      paths.push(await written(`${name.replaceAll(' ', '-')}-${String(at)}.zip.age`, bytes))
    const ended = await looked(...paths)
    expect(ended).toMatchObject({ code: 2, out: '' })
    expect(ended.error).toMatch(why)
  })

  test('a piece that is changed while it is moved in', async () => {
    const path = await written('changing.zip.age', await pieceTakenOut(WORDS, [ana]))
    const { pieces } = await archiveSeen([path], WORDS, KINDS)
    await writeFile(path, await pieceTakenOut(WORDS, [fileTakenOut('Besa', 2)]))
    await expect(pieceAgain(pieces[0] ?? expect.unreachable('there is one'), WORDS)).rejects.toThrow(
      /was changed while/,
    )
  })

  test('a passphrase is never an argument, and without a keyboard it is in a file of one line', async () => {
    const path = await written('whole.zip.age', await pieceTakenOut(WORDS, [ana]))
    expect(await homeward(['import', 'agency', path, '--passphrase', WORDS])).toMatchObject({ code: 2 })
    const nobody = await homeward(['import', 'agency', path, '--dry-run'])
    expect(nobody.error).toMatch(/--passphrase-file/)
    const empty = await written('empty.txt', text('\n'))
    const two = await written('two.txt', text('one\ntwo\n'))
    for (const [file, why] of [
      [empty, /empty/],
      [two, /more than one line/],
      [join(folder.path, 'none'), /no file/],
    ] as const)
      expect((await homeward(['import', 'agency', path, '--dry-run', '--passphrase-file', file])).error).toMatch(why)
  })
})

describe('A whole archive', () => {
  let server: RunningServer
  let account: string
  let custodian: string
  let pieces: readonly string[]
  beforeAll(async () => {
    const [half, report] = [FILES / 2, fileTakenOut('Report', 1, { type: 'safeguarding' })]
    const unheard = { ...paperOf(null, 3), id: 'AAAAAAAAAAAAAAAAAAAAAA' as never, kind: 'of-a-later-version' }
    const some = Array.from({ length: FILES }, (_, at) => fileTakenOut(`Child ${String(at)}`, 8))
    const [entry] = ana.entries
    const hidden = fileTakenOut('Hidden', 1, { entries: [{ ...entry, kind: 'safeguarding-report' }] as never })
    const paper = fileTakenOut('Paper', [paperOf(hash, PDF.length)] as never, { sealed: ['therapy'] })
    const later = fileTakenOut('Later', [unheard] as never)
    const team = fileTakenOut('of the team', 2)
    pieces = [
      await written(
        'archive-1.zip.age',
        await first({ team: team.file }, [paper, team, ...some.slice(0, half)], {
          documents: [{ sha256: hash, bytes: PDF }],
        }),
      ),
      await written(
        'archive-2.zip.age',
        await pieceTakenOut(WORDS, [report, hidden, later, ...some.slice(half)], {
          piece: 2,
          team: team.file,
          filesMissing: 1,
          documentsMissing: 1,
        }),
      ),
    ]
    server = await startServer({ port: 0, host: '127.0.0.1', log: () => undefined, ...(await freshPlace()) })
    const arben = await foundAt(server.url, await server.setupCode())
    ;({ account } = await enrolAt(server.url, arben, 'Mira Hoxha', 'caseworker'))
    custodian = (await enrolAt(server.url, arben, 'Besa Leka', 'administrator')).account
  }, 3 * MINUTES)
  afterAll(() => server.stop())

  const settings = (over: Record<string, string> = {}) => ({
    HOMEWARD_ACCOUNT: account,
    HOMEWARD_PASSPHRASE: PASSPHRASE,
    ...over,
  })
  const command = (device: string) => [
    'import',
    'agency',
    ...pieces,
    '--passphrase-file',
    words,
    '--server',
    server.url,
    '--device',
    join(folder.path, device),
  ]

  test('is looked through first: by numbers, with what is left out and why, and no word of a file', async () => {
    const { code, out, error } = await looked(...pieces)
    expect({ code, error }).toEqual({ code: 0, error: '' })
    expect(out).toContain('"House of the South", 2026-11-25, 2 pieces.')
    expect(out).toContain(`${String(FILES + 2)} files of children, ${String(FILES * 9 + 4)} entries`)
    expect(out).toMatch(/^ {2}1 document$/mu)
    expect(out).toMatch(/2 reports about staff: they never leave an agency/)
    expect(out).toMatch(/1 file of settings and own questions/)
    expect(out).toMatch(/the part therapy of 1 file/)
    expect(out).toMatch(/could not be read there: 1 file\./)
    expect(out).toMatch(/does not know their kind: 1 entry\./)
    expect(out).not.toMatch(/Child 1|Note|Birth/)
  })

  test(
    'is moved in by no administrator; killed on the way it goes on; run again it adds nothing',
    async () => {
      expect(await homeward(command('custodian'), settings({ HOMEWARD_ACCOUNT: custodian }))).toMatchObject({
        code: 1,
        error: expect.stringMatching(/opened by caseworkers and supervisors/) as unknown,
      })
      const running = spawnHomeward(command('importer'), settings())
      await running.until(/moved in and sent/)
      running.process.kill('SIGKILL')
      await running.ended
      const on = await homeward(command('importer'), settings())
      expect(on).toMatchObject({ code: 0, error: '' })
      expect(on.out).not.toContain(`Done: ${String(FILES + 2)} files moved in`)
      for (const device of ['importer', 'second-importer'])
        expect((await homeward(command(device), settings())).out).toContain(
          `Done: 0 files moved in with 0 entries, ${String(FILES + 2)} files had been moved in before.`,
        )
    },
    8 * MINUTES,
  )

  test(
    'is one file for each child, whole, not looked at, with its document',
    async () => {
      const device = await furtherDeviceAt(server.url, account)
      const lines = given(await device.files())
      expect(lines).toHaveLength(FILES + 2)
      expect(lines.flatMap(({ due }) => due)).toEqual([])
      for (const { file } of lines) {
        const { caseFile } = given(await device.file(file))
        const [from] = cameFromAgencies(caseFile)
        expect(caseFile.entries).toHaveLength((from?.body.entries ?? 0) + 1)
        expect(isNotLookedAt(caseFile)).toBe(true)
        for (const { body } of all(caseFile, documentKept))
          expect(given(await device.attachment({ file, ref: body.attachment as never }))).toEqual(PDF)
      }
    },
    3 * MINUTES,
  )
})
