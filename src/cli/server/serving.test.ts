import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { CommandRefused } from '../terminal/refusal.ts'
import type { Shell } from '../terminal/shell.ts'
import { explainOpenError, networkFrom, untilStopped } from './serving.ts'

const options = { data: '/srv/data', host: '10.0.0.9', port: 80 }
const failing = (more: object = {}, message = 'it failed') => Object.assign(new Error(message), more)
const named = (name: string, message: string) =>
  new (({ [name]: class extends Error {} })[name] as ErrorConstructor)(message)
const words = (error: unknown, given: Parameters<typeof explainOpenError>[1] = options): string => {
  const explained = explainOpenError(error, given)
  return explained instanceof CommandRefused ? explained.message : explained === error ? 'thrown on' : 'something else'
}

const FULL = 'The disk is full. Make room, then start again.'
const NOT_WRITABLE = 'The folder /srv/data cannot be written to.'

describe('a server that does not start', () => {
  it.each([
    ['the engine finds no room', { name: 'ErrnoError', errno: 51 }, FULL],
    ['the engine may not write', { name: 'ErrnoError', errno: 2 }, NOT_WRITABLE],
    ['the lock finds no room', failing({ errcode: 13 }), FULL],
    ['the disk is full', failing({ code: 'ENOSPC' }), FULL],
    ['the lock may not be written', failing({ errcode: 8 }), NOT_WRITABLE],
    ['the lock cannot be opened', failing({ errcode: 14 }), NOT_WRITABLE],
    ['the folder may not be read', failing({ code: 'EACCES' }), NOT_WRITABLE],
    ['it is another person’s', failing({ code: 'EPERM' }), NOT_WRITABLE],
    ['the disk is read-only', failing({ code: 'EROFS' }), NOT_WRITABLE],
    ['the folder above is missing', failing({ code: 'ENOENT', syscall: 'mkdir' }), NOT_WRITABLE],
    ['a file stands there', failing({ code: 'ENOTDIR' }), '/srv/data is not a folder.'],
    ['a file stands in its place', failing({ code: 'EEXIST' }), '/srv/data is not a folder.'],
    ['its name is too long', failing({ code: 'ENAMETOOLONG' }), 'The name of the folder /srv/data is too long.'],
    [
      'the port is taken',
      failing({ code: 'EADDRINUSE' }),
      'Port 80 is taken by another program. Choose another with --port.',
    ],
    [
      'the port needs rights',
      failing({ code: 'EACCES', syscall: 'listen' }),
      'Port 80 needs rights that this user does not have. Choose one above 1023 with --port.',
    ],
    ['the address is another machine’s', failing({ code: 'EADDRNOTAVAIL' }), 'This machine has no address 10.0.0.9.'],
    ['the address has no such name', failing({ code: 'ENOTFOUND' }), 'This machine has no address 10.0.0.9.'],
    ['another process has the folder', named('FolderInUse', 'by 17'), 'The data folder /srv/data is in use: by 17'],
    ['the database is another’s', named('DatabaseDiffers', 'Not yours.'), 'Not yours. Nothing was changed.'],
    [
      'the database is damaged',
      named('FolderDamaged', 'x'),
      'The database in /srv/data does not open: it is damaged, or the disk is full. Look at the disk first; then restore the newest backup into another folder.',
    ],
  ])('because %s says so', (_, error, sentence) => {
    expect(words(error)).toBe(sentence)
  })

  it.each([
    ['is no error', 'a text'],
    ['is nothing', null],
    ['has another name', { name: 'Other', errno: 51 }],
    ['has no number', { name: 'ErrnoError', errno: 'x' }],
    ['has no name', { errno: 51 }],
    ['lacks its number', { name: 'ErrnoError' }],
    ['has no code', failing()],
    ['has another code', failing({ code: 'EIO' })],
    ['is about a missing file', failing({ code: 'ENOENT', syscall: 'open' })],
    ['is about a missing file, of what is not said', failing({ code: 'ENOENT' })],
    ['is another number of the lock', failing({ errcode: 5 })],
  ])('with something that %s is thrown on', (_, error) => {
    expect(words(error)).toBe('thrown on')
  })

  it('because a database server does not answer says so, and never its address', () => {
    const databaseUrl = 'postgres://somebody:secret@host/db'
    for (const code of ['ECONNREFUSED', 'ENOTFOUND', '28P01']) {
      expect(words(failing({ code }), { ...options, databaseUrl })).toBe(
        `The database named by DATABASE_URL cannot be used (${code}). Is it running, and are user, password and database right?`,
      )
    }
    expect(words(failing({ code: 7 }), { ...options, databaseUrl })).toBe('thrown on')
    expect(words(failing(), { ...options, databaseUrl })).toBe('thrown on')
  })

  it('without a folder names none', () => {
    expect(words(failing({ code: 'EROFS' }), {})).toBe('The folder  cannot be written to.')
    expect(words({ name: 'ErrnoError', errno: 2 }, {})).toBe('The folder  cannot be written to.')
    expect(words(failing({ code: 'EEXIST' }), {})).toBe('The data folder is not a folder.')
    expect(words(failing({ code: 'EADDRNOTAVAIL' }), {})).toBe('This machine has no address .')
    expect(words(named('FolderDamaged', 'x'), {})).toContain('The database in the data folder does not open')
    expect(words(named('FolderInUse', 'by 17'), {})).toBe('The data folder  is in use: by 17')
    expect(words(failing({ code: 'ENAMETOOLONG' }), {})).toBe('The name of the folder  is too long.')
  })
})

it.each(['SIGINT', 'SIGTERM'])('a command runs until %s', async (signal) => {
  const signals = new EventEmitter()
  const stopped = untilStopped({ signals } as unknown as Shell)
  signals.emit('SIGHUP')
  signals.emit(signal)
  await expect(stopped).resolves.toBeUndefined()
})

describe('the network of an agency', () => {
  const credential = 'A'.repeat(64)

  it('is none where none is set, or where its line cannot be read', async () => {
    expect(await networkFrom({ servesNetwork: true, network: undefined })).toEqual({
      servesNetwork: true,
      network: undefined,
    })
    expect(
      (await networkFrom({ servesNetwork: false, network: { url: 'https://n.example', credential: '!' } })).network,
    ).toBeUndefined()
  })

  it('is its address, and what the line holds', async () => {
    const { network } = await networkFrom({ servesNetwork: false, network: { url: 'https://n.example', credential } })
    expect(network).toMatchObject({ url: 'https://n.example' })
    expect(Object.keys(network ?? {}).length).toBeGreaterThan(1)
  })
})
