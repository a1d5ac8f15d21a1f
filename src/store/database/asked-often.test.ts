import { EventEmitter } from 'node:events'
import type pg from 'pg'
import { expect, test } from 'vitest'
import { keepAskedOften } from './asked-often.ts'

/** What a connection of the pool sends to the server for these calls. */
function sent(...calls: readonly (readonly unknown[])[]): readonly unknown[] {
  const client = { query: (...given: readonly unknown[]) => given }
  const pool = new EventEmitter()
  keepAskedOften(pool as unknown as pg.Pool)
  pool.emit('connect', client)
  return calls.map((call) => client.query(...call))
}

test('what is put together as it is needed is sent as it was given', () => {
  const config = { text: 'select homeward.news($1)' }
  const calls = [['begin'], ['select 1', []], ['select homeward_other.f($1)', [1]], [config, undefined]]
  expect(sent(...calls).map((given) => (given as unknown[]).slice(0, 2))).toEqual([
    ['begin', undefined],
    ['select 1', []],
    ['select homeward_other.f($1)', [1]],
    [config, undefined],
  ])
})

test('a statement of every request has one name for each text', () => {
  const [news, session, again] = sent(
    ['select homeward.news($1)', [1]],
    ['select * from homeward.session($1)', [2], 'called back'],
    ['select homeward.news($1)', [3]],
  ) as { name: string; text: string; values: unknown }[][]
  expect(news?.[0]).toMatchObject({ text: 'select homeward.news($1)', values: [1] })
  expect(session?.slice(1)).toEqual(['called back'])
  expect(session?.[0]?.name).not.toBe(news?.[0]?.name)
  expect(again?.[0]).toMatchObject({ name: news?.[0]?.name, values: [3] })
})
