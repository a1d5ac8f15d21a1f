import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ANSWER_SCHEMAS } from '#contract/answer.ts'
import { fromBytes, toBytes } from '#contract/codec.ts'
import { fromANewerServer } from '../support/newer-server.ts'

const FOLDER = join(import.meta.dirname, '../../src/contract')

/** Every answer that a module of the contract exports, by name. */
async function answers(): Promise<readonly (readonly [string, z.ZodType])[]> {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  const modules = await Promise.all(
    files.map((file) => import(`../../src/contract/${file.slice(0, -3)}.ts`) as Promise<Record<string, unknown>>),
  )
  return modules.flatMap((module) =>
    Object.entries(module).filter(
      (pair): pair is [string, z.ZodType] => pair[1] instanceof z.ZodType && ANSWER_SCHEMAS.has(pair[1]),
    ),
  )
}

describe('an answer of a newer server', async () => {
  const all = await answers()

  it('is one of those that devices read', () => {
    expect(all.map(([name]) => name)).toEqual(
      expect.arrayContaining([
        'SyncAnswer',
        'PullFrame',
        'Problem',
        'SessionAnswer',
        'VaultOpened',
        'QuarantineList',
        'OrganisationState',
      ]),
    )
    expect(all.length).toBeGreaterThanOrEqual(22)
  })

  it.each(all)(
    '%s: is read with a field more at every level and a code that nobody knows in every place of a code',
    (_, schema) => {
      const samples = fromANewerServer(schema)
      expect(samples.length).toBeGreaterThan(0)
      for (const sample of samples) {
        const read = schema.safeParse(sample)
        expect(read.error?.issues).toBeUndefined()
        expect(JSON.stringify(fromBytes(schema, toBytes(sample)))).not.toContain('fromTomorrow')
      }
    },
  )
})
