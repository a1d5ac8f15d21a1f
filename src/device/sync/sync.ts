import type { Result } from '#result.ts'
import type { Files } from '../files/files.ts'
import { OneRow } from '../kept/one-row.ts'
import type { Refusal } from '../platform/refusals.ts'

/** Runs one round with the server. */
export type RunSync = () => Promise<Result<unknown, Refusal>>

/**
 * The comparisons of all that this device holds with the server. `at`: when the last one ended, by this device's clock;
 * null since unlocking, so that the next round makes one. `wanted`: something could not be judged for want of what comes
 * before it, or no cursor shows that the server took what was sent. `unjudged`: it could not be judged by what the comparison that is `underWay` brought either.
 */
export interface ServerComparison {
  at: number | null
  wanted: boolean
  underWay: boolean
  unjudged: boolean
}

/** What came cannot be judged, because a record before it is not here. Nobody is accused by that: a comparison asks for what is missing. */
export function noteUnjudged({ comparison }: Sync): void {
  if (comparison.underWay) comparison.unjudged = true
  else comparison.wanted = true
}

/** Whether a server that was set back is being compared and given what it lacks. */
export const isRestoring = async ({ restoring }: Sync): Promise<boolean> => (await restoring.get()) !== undefined

/** What sending and receiving need besides the files. */
export interface Sync extends Files {
  /** The position of this device in the server's feed. */
  readonly feedPosition: OneRow<'place'>
  /** Whether a server that was set back is being given what it lacks. */
  readonly restoring: OneRow<'restoring'>
  /** What people read of a server that was set back. */
  readonly setBack: OneRow<'setback'>
  /** New keys that the server may have taken. */
  readonly renewal: OneRow<'renewal'>
  /** Whether a server that was set back may lack this member's vault. */
  readonly vaultBack: OneRow<'vaultback'>
  /** Whether the keys of files have to be opened anew. */
  readonly reopening: OneRow<'reopening'>
  readonly turned: OneRow<'turned'>
  readonly inStep: OneRow<'inStep'>
  readonly agreedActs: OneRow<'agreedacts'>
  readonly shownActs: OneRow<'shownacts'>
  readonly standingRead: OneRow<'standingread'>
  readonly stopsRead: OneRow<'stopsread'>
  readonly accessEnded: OneRow<'accessended'>
  readonly partsEnded: OneRow<'partsended'>
  readonly deviceLooks: OneRow<'devicelooks'>
  readonly takenOut: OneRow<'takenout'>
  /** ms by which the clock here was ahead of the server's when it last answered a sync; null before. */
  clockAhead: number | null
  /** The server's clock when it last answered a sync, ms; null before. */
  serverSaid: number | null
  readonly comparison: ServerComparison
  /** Coded records of the organisation that this app could not read when it last asked for them. */
  unreadRecords: number
  /** The server showed this device another key for tokens than before (docs/sealing.md §12). */
  tokenKeyChanged: boolean
}

export function withSync(files: Files): Sync {
  return Object.assign(files, {
    feedPosition: new OneRow(files.rows, 'place'),
    restoring: new OneRow(files.rows, 'restoring', true),
    setBack: new OneRow(files.rows, 'setback'),
    renewal: new OneRow(files.rows, 'renewal'),
    vaultBack: new OneRow(files.rows, 'vaultback', true),
    reopening: new OneRow(files.rows, 'reopening', true),
    turned: new OneRow(files.rows, 'turned', 0),
    inStep: new OneRow(files.rows, 'inStep', 0),
    agreedActs: new OneRow(files.rows, 'agreedacts', {}),
    shownActs: new OneRow(files.rows, 'shownacts', {}),
    standingRead: new OneRow(files.rows, 'standingread', 0),
    stopsRead: new OneRow(files.rows, 'stopsread', 0),
    accessEnded: new OneRow(files.rows, 'accessended', []),
    partsEnded: new OneRow(files.rows, 'partsended', []),
    deviceLooks: new OneRow(files.rows, 'devicelooks'),
    takenOut: new OneRow(files.rows, 'takenout'),
    comparison: { at: null, wanted: false, underWay: false, unjudged: false },
    clockAhead: null,
    serverSaid: null,
    unreadRecords: 0,
    tokenKeyChanged: false,
  })
}
