import fc from 'fast-check'
import type { Fault } from '../broken-line.ts'
import { LOSSES } from './lossy-line.ts'
import { WORKERS } from './prepared-agency.ts'

const FAULTS: readonly Fault[] = ['lose-request', 'lose-answer', 'send-twice', 'replay-old', 'cut-answer']

/** The server's database goes back to the copy: under a new process, under the one that runs, or because a replica that lagged took over. */
const BACK = ['restarted', 'running', 'replica'] as const
export type WayBack = (typeof BACK)[number]

/** What may happen to people who share a file, to their phones and their line, and to the server with its database. */
const happenings = () => {
  const worker = fc.integer({ min: 0, max: WORKERS - 1 })
  const alone = <Name extends string>(weight: number, name: Name) => ({
    weight,
    arbitrary: fc.record({ do: fc.constant(name) }),
  })
  const bySomebody = <Name extends string>(weight: number, name: Name) => ({
    weight,
    arbitrary: fc.record({ do: fc.constant(name), worker }),
  })
  const isFull = fc.boolean()
  return fc.oneof(
    {
      weight: 12,
      arbitrary: fc.record({
        do: fc.constant('write' as const),
        worker,
        file: fc.integer({ min: 0, max: 2 }),
        folder: fc.constantFrom('care' as const, 'justice' as const),
      }),
    },
    bySomebody(12, 'sync'),
    alone(2, 'open'),
    alone(3, 'copy'),
    { weight: 4, arbitrary: fc.record({ do: fc.constant('put-back' as const), back: fc.constantFrom(...BACK) }) },
    alone(1, 'move'),
    alone(1, 'back-up'),
    alone(1, 'restore'),
    alone(1, 'second-process'),
    { weight: 2, arbitrary: fc.record({ do: fc.constant('full-server' as const), isFull }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('full-phone' as const), worker, isFull }) },
    {
      weight: 3,
      arbitrary: fc.record({ do: fc.constant('break-line' as const), worker, how: fc.constantFrom(...FAULTS) }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ do: fc.constant('leave-out' as const), worker, loss: fc.constantFrom(...LOSSES) }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 30 }) }) },
    alone(2, 'guest'),
    bySomebody(2, 'lock'),
    bySomebody(1, 'change-phone'),
    alone(1, 'revoke'),
    alone(1, 'remove'),
  )
}
export type Happening = ReturnType<typeof happenings> extends fc.Arbitrary<infer One> ? One : never

/** Where a history happens, and what. */
export interface Drawn {
  /** Which of the databases that are available. */
  readonly database: number
  /** Somebody has the app of the last release. */
  readonly hasOldApp: boolean
  readonly happened: readonly Happening[]
}

const FIRST_LOSS = LOSSES[0]
if (!FIRST_LOSS) throw new Error('an answer has lists')

/** Each thing that may happen, once. */
const ONE_OF_EACH: { readonly [Name in Happening['do']]: Extract<Happening, { do: Name }> } = {
  copy: { do: 'copy' },
  open: { do: 'open' },
  write: { do: 'write', worker: 0, file: 0, folder: 'justice' },
  sync: { do: 'sync', worker: 0 },
  'leave-out': { do: 'leave-out', worker: 1, loss: FIRST_LOSS },
  'put-back': { do: 'put-back', back: 'running' },
  'break-line': { do: 'break-line', worker: 2, how: 'lose-answer' },
  guest: { do: 'guest' },
  'full-phone': { do: 'full-phone', worker: 1, isFull: true },
  'back-up': { do: 'back-up' },
  'second-process': { do: 'second-process' },
  move: { do: 'move' },
  'change-phone': { do: 'change-phone', worker: 0 },
  lock: { do: 'lock', worker: 2 },
  restore: { do: 'restore' },
  wait: { do: 'wait', hours: 26 },
  remove: { do: 'remove' },
  revoke: { do: 'revoke' },
  'full-server': { do: 'full-server', isFull: true },
}

/** Everything happens in one history; after each of it somebody writes and comes by, and at the end the database goes back once more. */
const everything: readonly Happening[] = [
  ...Object.values(ONE_OF_EACH).flatMap((one, at): readonly Happening[] => [
    one,
    { do: 'write', worker: at % WORKERS, file: at, folder: 'care' },
    { do: 'sync', worker: at % WORKERS },
    { do: 'sync', worker: (at + 1) % WORKERS },
  ]),
  { do: 'put-back', back: 'restarted' },
  { do: 'sync', worker: 1 },
  { do: 'put-back', back: 'replica' },
]

/** Somebody who is signed in writes and sends while the server's disk is full. */
const onFullDisk: readonly Happening[] = [
  { do: 'sync', worker: 0 },
  { do: 'full-server', isFull: true },
  { do: 'write', worker: 0, file: 0, folder: 'care' },
  { do: 'sync', worker: 0 },
]

/** Somebody comes by whose cursor names numbers that were drawn for nothing, which the database gives again once it was set back. */
const numbersAhead: readonly Happening[] = [
  { do: 'copy' },
  { do: 'put-back', back: 'replica' },
  { do: 'sync', worker: 0 },
  { do: 'put-back', back: 'restarted' },
  { do: 'write', worker: 1, file: 0, folder: 'care' },
]

/** A phone that turned a key is full before it has folded what came of it: its files are read all the same. */
const onFullPhone: readonly Happening[] = [
  { do: 'guest' },
  { do: 'full-phone', worker: 0, isFull: true },
  { do: 'sync', worker: 0 },
  { do: 'sync', worker: 0 },
]

/** Somebody is not told that a colleague wrote, and nobody writes there again: only a comparison brings it. */
const untold: readonly Happening[] = [
  { do: 'sync', worker: 1 },
  { do: 'write', worker: 0, file: 0, folder: 'justice' },
  { do: 'sync', worker: 0 },
  { do: 'leave-out', worker: 1, loss: { path: '/v1/sync', list: ['folders'], what: 'all of it' } },
  { do: 'sync', worker: 1 },
]

/** Somebody's cursor names more than a server that was set back has, and a colleague writes there before they come by. */
const cursorOfBefore: readonly Happening[] = [
  { do: 'sync', worker: 0 },
  { do: 'sync', worker: 1 },
  { do: 'copy' },
  ...[1, 2, 3].flatMap((): readonly Happening[] => [
    { do: 'write', worker: 0, file: 0, folder: 'care' },
    { do: 'sync', worker: 0 },
  ]),
  { do: 'sync', worker: 1 },
  { do: 'put-back', back: 'running' },
  { do: 'write', worker: 1, file: 0, folder: 'justice' },
  { do: 'sync', worker: 1 },
  { do: 'sync', worker: 0 },
]

/** The last of them writes and comes by while the phone is full. */
const onFullPhoneOfLast: readonly Happening[] = [
  { do: 'full-phone', worker: WORKERS - 1, isFull: true },
  { do: 'write', worker: WORKERS - 1, file: 0, folder: 'care' },
  { do: 'sync', worker: WORKERS - 1 },
]

/** A right was taken, and the server said nothing of it. */
const takenUnsaid: readonly Happening[] = [
  { do: 'leave-out', worker: 0, loss: { path: '/v1/sync', list: ['outcomes'], what: 'all of it' } },
  { do: 'revoke' },
  { do: 'sync', worker: 2 },
]

/** A phone that is new is full before its owner meets the supervisors, and opens a file there. */
const onFullNewPhone: readonly Happening[] = [
  { do: 'change-phone', worker: 0 },
  { do: 'full-phone', worker: 0, isFull: true },
  { do: 'sync', worker: 0 },
  { do: 'open' },
  { do: 'write', worker: 0, file: 0, folder: 'care' },
]

/** Two write what nobody else has read; one changes the phone, the other leaves, and the server never goes back. */
const readAfterStop: readonly Happening[] = [
  { do: 'write', worker: 1, file: 0, folder: 'care' },
  { do: 'sync', worker: 1 },
  { do: 'write', worker: 2, file: 0, folder: 'justice' },
  { do: 'sync', worker: 2 },
  { do: 'change-phone', worker: 1 },
  { do: 'remove' },
  { do: 'sync', worker: 0 },
]

/** Somebody begins a part on the server that was set back, and changes the phone before the one comes who decided there about a guest. */
const newPhoneAfterBeginning: readonly Happening[] = [
  { do: 'write', worker: 2, file: 0, folder: 'justice' },
  { do: 'copy' },
  { do: 'guest' },
  { do: 'put-back', back: 'restarted' },
  { do: 'sync', worker: 2 },
  { do: 'sync', worker: 1 },
  { do: 'change-phone', worker: 2 },
]

export const drawnHistories = (
  databases: number,
): { readonly drawn: fc.Arbitrary<Drawn>; readonly examples: [Drawn][] } => ({
  drawn: fc.record({
    // The last is the cheapest.
    database: fc.integer({ min: 0, max: 4 }).map((one) => (one === 0 ? 0 : databases - 1)),
    hasOldApp: fc.integer({ min: 0, max: 4 }).map((one) => one === 0),
    happened: fc.array(happenings(), { minLength: 4, maxLength: 16 }),
  }),
  // On the first without an old app, on the last with one.
  examples: [
    [{ database: 0, hasOldApp: false, happened: everything }],
    [{ database: databases - 1, hasOldApp: true, happened: everything }],
    [{ database: databases - 1, hasOldApp: false, happened: onFullDisk }],
    [{ database: databases - 1, hasOldApp: false, happened: numbersAhead }],
    [{ database: databases - 1, hasOldApp: false, happened: onFullPhone }],
    [{ database: databases - 1, hasOldApp: true, happened: onFullPhoneOfLast }],
    [{ database: databases - 1, hasOldApp: false, happened: takenUnsaid }],
    [{ database: databases - 1, hasOldApp: false, happened: untold }],
    [{ database: databases - 1, hasOldApp: false, happened: cursorOfBefore }],
    [{ database: databases - 1, hasOldApp: false, happened: onFullNewPhone }],
    [{ database: databases - 1, hasOldApp: false, happened: readAfterStop }],
    [{ database: databases - 1, hasOldApp: false, happened: newPhoneAfterBeginning }],
  ],
})
