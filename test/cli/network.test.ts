import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fillDataFolder } from '../support/prepared-data.ts'
import { emptyFolder, homeward } from './homeward.ts'

let folder: Awaited<ReturnType<typeof emptyFolder>>
beforeEach(async () => {
  folder = await emptyFolder()
})
afterEach(() => folder.remove())

describe('homeward network', () => {
  test('admits an agency with a line that is told once, lists it by number alone, and removes it', async () => {
    fillDataFolder(folder.path)
    const on = ['--data', folder.path]
    const admitted = await homeward(['network', 'admit', ...on])
    const [, number = ''] = /Agency (\S{22}) is admitted/.exec(admitted.out) ?? []
    expect(admitted.out).toMatch(/HOMEWARD_NETWORK_CREDENTIAL=[\w-]{64}\n/)
    expect((await homeward(['network', 'list', ...on])).out).toMatch(
      new RegExp(`^${number}  since \\d{4}-\\d\\d-\\d\\d, up to 70 children\n$`),
    )
    for (const [refused, says] of [
      [[number, '0'], 'whole number from 1'],
      [['AAAAAAAAAAAAAAAAAAAAAA', '500'], 'no agency of that number'],
      [['-AAAAAAAAAAAAAAAAAAAAA', '500'], 'no agency of that number'],
    ] as const)
      expect(await homeward(['network', 'children', ...refused, ...on])).toMatchObject({
        error: expect.stringContaining(says) as unknown,
      })
    expect(await homeward(['network', 'children', number, '500', ...on])).toMatchObject({ code: 0 })
    expect((await homeward(['network', 'list', ...on])).out).toContain('up to 500 children')
    expect(await homeward(['network', 'remove', number, ...on])).toMatchObject({ code: 0 })
    for (const gone of [number, '-AAAAAAAAAAAAAAAAAAAAA'])
      expect(await homeward(['network', 'remove', gone, ...on])).toMatchObject({
        code: 1,
        error: expect.stringContaining('no agency of that number') as unknown,
      })
  }, 60_000)

  test('lists and removes nothing where there is no data, and makes none', async () => {
    const nowhere = ['--data', join(folder.path, 'mistyped')]
    for (const words of [['list'], ['remove', 'AAAAAAAAAAAAAAAAAAAAAA']])
      expect(await homeward(['network', ...words, ...nowhere])).toMatchObject({
        code: 2,
        out: '',
        error: expect.stringContaining('There is no Homeward data in') as unknown,
      })
    expect(await readdir(folder.path)).toEqual([])
  })

  test('refuses a setting that is half there or wrong, by its name and without repeating it', async () => {
    for (const [settings, says] of [
      [{ HOMEWARD_NETWORK: 'https://network.example' }, 'belong together'],
      [{ HOMEWARD_NETWORK_CREDENTIAL: 'secret-but-short' }, 'HOMEWARD_NETWORK_CREDENTIAL is not what'],
      [{ HOMEWARD_SERVES_NETWORK: 'perhaps' }, 'HOMEWARD_SERVES_NETWORK is yes or no'],
    ] as const) {
      const refused = await homeward(['serve', '--data', folder.path], settings)
      expect(refused).toMatchObject({ code: 2, error: expect.stringContaining(says) as unknown })
      expect(refused.error).not.toContain('secret-but-short')
    }
  }, 60_000)
})
