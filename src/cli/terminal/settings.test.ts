import { EventEmitter } from 'node:events'
import { Readable, Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { parseDay, parseFolder, port, webAddress } from './arguments.ts'
import { readConfig } from './config.ts'
import { noticed, printed, told } from './printed.ts'
import { shellOf } from './shell.ts'

const CREDENTIAL = 'a'.repeat(64)

describe('a setting of the environment', () => {
  it.each([
    ['DATABASE_URL', 'mysql://somebody:secret@host/db', 'is not the address of a PostgreSQL server'],
    ['HOMEWARD_PORT', '65536', 'is not a port'],
    ['HOMEWARD_PORT', '-1', 'is not a port'],
    ['HOMEWARD_PORT', 'secret', 'is not a port'],
    ['HOMEWARD_SERVER', 'secret', 'begins with http'],
    ['HOMEWARD_NETWORK', 'ftp://secret', 'begins with https'],
    ['HOMEWARD_NETWORK_CREDENTIAL', 'secret', 'one line of 64'],
    ['HOMEWARD_SERVES_NETWORK', 'secret', 'is yes or no'],
    ['HOMEWARD_EVIDENCE_SENDERS', '101', 'from 1 to 100'],
    ['HOMEWARD_EVIDENCE_SENDERS', '0', 'from 1 to 100'],
    ['HOMEWARD_LOG_MONTHS', '11', 'from 12 to 120'],
    ['HOMEWARD_LOG_MONTHS', '121', 'from 12 to 120'],
    ['HOMEWARD_DATA', '  ', 'is not set to something that can be used'],
  ])('%s=%s is refused by its name, without its value', (name, value, words) => {
    const refused = (() => {
      try {
        return readConfig({ [name]: value })
      } catch (error) {
        return error
      }
    })()
    expect(refused).toMatchObject({ exitCode: 2 })
    expect(String(refused)).toContain(words)
    expect(String(refused)).toContain(name)
    expect(String(refused)).not.toContain('secret')
  })

  it.each([
    ['HOMEWARD_NETWORK', 'https://network.example'],
    ['HOMEWARD_NETWORK_CREDENTIAL', CREDENTIAL],
  ])('%s alone is refused, because it needs the other', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow('belong together')
  })

  it('that is not there, or empty, has its usual value', () => {
    const usual = {
      databaseUrl: undefined,
      dataFolder: 'data',
      host: '127.0.0.1',
      port: 8720,
      server: 'http://127.0.0.1:8720',
      account: undefined,
      passphrase: undefined,
      backupPassphrase: undefined,
      servesNetwork: false,
      evidenceSenders: undefined,
      logMonths: undefined,
      network: undefined,
    }
    expect(readConfig({})).toEqual(usual)
    expect(readConfig({ HOMEWARD_PORT: '', HOMEWARD_DATA: '', HOMEWARD_NETWORK: '', ELSE: 'x' })).toEqual(usual)
    expect(readConfig({ HOMEWARD_SERVES_NETWORK: 'no' }).servesNetwork).toBe(false)
  })

  it('that is there is taken', () => {
    expect(
      readConfig({
        DATABASE_URL: 'postgres://u:p@host:5432/db?sslmode=verify-full',
        HOMEWARD_DATA: ' /srv/data ',
        HOMEWARD_HOST: '0.0.0.0',
        HOMEWARD_PORT: '0',
        HOMEWARD_SERVER: 'https://server.example',
        HOMEWARD_ACCOUNT: 'code',
        HOMEWARD_PASSPHRASE: ' with blanks ',
        HOMEWARD_BACKUP_PASSPHRASE: 'b',
        HOMEWARD_SERVES_NETWORK: 'yes',
        HOMEWARD_EVIDENCE_SENDERS: '7',
        HOMEWARD_LOG_MONTHS: '24',
        HOMEWARD_NETWORK: 'https://network.example',
        HOMEWARD_NETWORK_CREDENTIAL: CREDENTIAL,
      }),
    ).toEqual({
      databaseUrl: 'postgres://u:p@host:5432/db?sslmode=verify-full',
      dataFolder: '/srv/data',
      host: '0.0.0.0',
      port: 0,
      server: 'https://server.example',
      account: 'code',
      passphrase: ' with blanks ',
      backupPassphrase: 'b',
      servesNetwork: true,
      evidenceSenders: 7,
      logMonths: 24,
      network: { url: 'https://network.example', credential: CREDENTIAL },
    })
  })
})

describe('an option of the command line', () => {
  it.each(['', ' ', '65536', '123456', '-1', '80a', '1.5', '1e3'])('%j is no port', (text) => {
    expect(() => port(text)).toThrow('A port is')
  })
  it.each(['0', '80', '65535', '00080'])('%s is a port', (text) => {
    expect(port(text)).toBe(Number(text))
  })

  it.each(['', '  '])('%j is no folder', (text) => {
    expect(() => parseFolder(text)).toThrow('empty')
  })
  it('a folder is taken as it was typed', () => {
    expect(parseFolder(' data')).toBe(' data')
  })

  it.each(['', 'homeward.example', 'ftp://homeward.example', 'javascript:alert(1)'])('%j is no address', (text) => {
    expect(() => webAddress(text)).toThrow('begins with http')
  })
  it('an address loses the strokes at its end', () => {
    expect(webAddress('https://homeward.example//')).toBe('https://homeward.example')
    expect(webAddress('http://127.0.0.1:8720')).toBe('http://127.0.0.1:8720')
  })

  it.each(['', '2026', '2026-1-5', '2026-13-01', '2026-02-30', '26-02-01', '2026-02-01 '])('%j is no day', (text) => {
    expect(() => parseDay(text)).toThrow('A day is written')
  })
  it('a day is taken', () => {
    expect(parseDay('2028-02-29')).toBe('2028-02-29')
  })
})

describe('what a command prints', () => {
  function writingTo(code: string | undefined) {
    const [out, errors] = [[] as string[], [] as string[]]
    const output = new Writable({
      write(chunk: Buffer, _, done) {
        if (code === undefined) out.push(chunk.toString())
        done(code === undefined ? null : Object.assign(new Error('no'), code === '' ? {} : { code }))
      },
    })
    const shell = shellOf({
      output,
      errors: new Writable({
        write(chunk: Buffer, _, done) {
          errors.push(chunk.toString())
          done()
        },
      }),
      keyboard: Readable.from([]),
      settings: {},
      signals: new EventEmitter(),
    })
    return { shell, out, errors }
  }

  it('is written as it is', async () => {
    const { shell, out, errors } = writingTo(undefined)
    await printed(shell, 'table')
    await told(shell, 'Done.')
    await noticed(shell, 'Ready.')
    expect(out.join('')).toBe('tableDone.\nReady.\n')
    expect(errors).toEqual([])
  })

  it('to a full disk is refused with the reason, and what was done is said', async () => {
    await expect(printed(writingTo('ENOSPC').shell, 'table')).rejects.toThrow(
      'It could not be printed whole: there is no room left where it goes. Do not use what stands there.',
    )
    await expect(told(writingTo('ENOSPC').shell, 'Done.')).rejects.toThrow(
      'Done.\nThis is done; it could not be printed: there is no room left where it goes.',
    )
    const { shell, errors } = writingTo('ENOSPC')
    await noticed(shell, 'Ready.')
    expect(errors.join('')).toBe('“Ready.” could not be printed: there is no room left where it goes.\n')
  })

  it('with an error of another kind is refused without a reason', async () => {
    await expect(printed(writingTo('').shell, 'table')).rejects.toThrow(
      /^It could not be printed whole\. Do not use what stands there\.$/,
    )
    await expect(told(writingTo('EIO').shell, 'Done.')).rejects.toThrow(
      /^Done\.\nThis is done; it could not be printed\.$/,
    )
  })

  it('to somebody who reads no further ends silently', async () => {
    await expect(printed(writingTo('EPIPE').shell, 'table')).rejects.toThrow(/^$/)
    await expect(told(writingTo('EPIPE').shell, 'Done.')).rejects.toThrow(/^Done\.$/)
    const { shell, errors } = writingTo('EPIPE')
    await noticed(shell, 'Ready.')
    expect(errors).toEqual([])
  })
})
