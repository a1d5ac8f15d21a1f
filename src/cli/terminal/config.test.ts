import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { explainOpenError } from '../server/serving.ts'
import { readConfig } from './config.ts'

const folder = mkdtempSync(join(tmpdir(), 'settings-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const URL_OF_DATABASE = 'postgres://homeward:hunter2@db/homeward?sslmode=verify-full'

describe('a secret that is given as a file', () => {
  it.each([
    [
      'beside the secret itself',
      { DATABASE_URL: URL_OF_DATABASE, DATABASE_URL_FILE: file('a', URL_OF_DATABASE) },
      /not both/,
    ],
    ['that is not there', { DATABASE_URL_FILE: join(folder, 'none') }, /DATABASE_URL_FILE names cannot be read/],
    ['that is empty', { HOMEWARD_BACKUP_PASSPHRASE_FILE: file('b', '\n') }, /begins with an empty line/],
    ['that holds no address', { DATABASE_URL_FILE: file('c', 'hunter2') }, /DATABASE_URL is not the address/],
  ])('is refused %s, and nothing of it is repeated', (_, settings, sentence) => {
    let said = ''
    try {
      readConfig(settings)
    } catch (error) {
      said = String(error)
    }
    expect(said).toMatch(sentence)
    expect(said).not.toMatch(/hunter2/)
  })

  it('is its first line', () => {
    expect(readConfig({ DATABASE_URL_FILE: file('d', `${URL_OF_DATABASE}\n`) }).databaseUrl).toBe(URL_OF_DATABASE)
    expect(readConfig({ HOMEWARD_PASSPHRASE_FILE: file('e', ' tree lemon \r\n') }).passphrase).toBe(' tree lemon ')
  })
})

describe('a role that may not create roles', () => {
  it('is told what it lacks, and not that the password is wrong', () => {
    const said = String(
      explainOpenError(Object.assign(new Error('permission denied to create role'), { code: '42501' }), {
        databaseUrl: URL_OF_DATABASE,
      }),
    )
    expect(said).toMatch(/lacks a right.*createrole.*docs\/operating\.md/)
    expect(said).not.toMatch(/password right|hunter2/)
  })
})

describe('a line to another machine', () => {
  it.each([
    [{ DATABASE_URL: 'postgres://homeward:hunter2@db/homeward' }, /DATABASE_URL names another machine.*sslmode/],
    [{ DATABASE_URL: 'postgres://homeward:hunter2@db/homeward?sslmode=prefer' }, /how the line to it is encrypted/],
    [{ DATABASE_URL: 'postgres://homeward:hunter2@127.example/homeward' }, /how the line to it is encrypted/],
    [{ HOMEWARD_SERVER: 'http://files.agency.example' }, /HOMEWARD_SERVER names another machine without TLS/],
    [
      { HOMEWARD_NETWORK: 'http://network.example', HOMEWARD_NETWORK_CREDENTIAL: 'c'.repeat(64) },
      /HOMEWARD_NETWORK names another machine without TLS/,
    ],
  ])('is refused without encryption: %o', (settings, sentence) => {
    expect(() => readConfig(settings)).toThrow(sentence)
    expect(() => readConfig(settings)).not.toThrow(/hunter2/)
  })

  it.each([
    'postgres://homeward:x@db/homeward?sslmode=verify-full',
    'postgres://homeward:x@db/homeward?sslmode=disable',
    'postgres://homeward:x@127.0.0.1:5432/homeward',
    'postgres://homeward:x@localhost/homeward',
    'postgres://homeward:x@[::1]/homeward',
    'postgres://homeward:x@%2Frun%2Fpostgresql/homeward',
    'postgres:///homeward',
  ])('is taken where it is encrypted, is this machine, or its owner said so: %s', (databaseUrl) => {
    expect(readConfig({ DATABASE_URL: databaseUrl }).databaseUrl).toBe(databaseUrl)
  })
})
