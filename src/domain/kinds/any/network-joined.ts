import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { defineKind, type EntryOf } from '../../file/kind.ts'
import { Token, NetworkId } from '../../vocabulary/sharing/across-agencies.ts'

/**
 * In the organisation's team file: the network of agencies that this one belongs to. `seed` derives the secret that its
 * server never sees; `serverKey` is the key under which that server must prove what it evaluates.
 */
export const networkJoined = defineKind({
  name: 'network-joined',
  folders: ['card'],
  step: 'any',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({ seed: NetworkId, serverKey: Token }),
  single: {},
})

export const networkOf = (team: CaseFile): EntryOf<typeof networkJoined> | undefined => current(team, networkJoined)[0]
