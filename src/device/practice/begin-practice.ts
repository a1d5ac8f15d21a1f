import type { Kind } from '#domain/file/kind.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import type { Result } from '#result.ts'
import type { Device } from '../api.ts'
import { createDevice } from '../device.ts'
import { MemoryKeySlots } from '../kept/key-slots/memory-key-slots.ts'
import { MemoryReplica } from '../kept/replica/memory-replica.ts'
import { caseload } from './caseload.ts'
import { noServer } from './no-server.ts'

/**
 * A practice agency of one person, Dora, with invented children, in memory alone: no store, key slot or server of a real one is touched, and it is gone with the process. What
 * needs a second person waits here, as it does in the work. The passphrase protects nothing and is shown on every screen.
 */
export async function beginPractice(how: {
  readonly kinds: readonly Kind[]
  readonly clock: () => number
  readonly today: PlainDate
  readonly passphrase: string
}): Promise<Device> {
  const device = createDevice({
    replica: new MemoryReplica(),
    keySlots: new MemoryKeySlots(),
    http: await noServer(),
    kinds: how.kinds,
    clock: how.clock,
  })
  taken(
    await device.foundOrganisation({
      setup: 'practice',
      name: 'Practice',
      member: 'Dora',
      passphrase: how.passphrase,
      roles: ['caseworker', 'supervisor'],
    }),
  )
  const me = (await device.state()).me?.member
  if (me === undefined) throw new Error('practice has nobody in it')
  const children = caseload(how.today, me)
  const files = taken(await device.openFiles(children.map(({ opening }) => ({ drafts: opening }))))
  for (const [at, { after }] of children.entries()) {
    const file = files[at]
    if (file === undefined) throw new Error('a file of practice was not opened')
    for (const draft of after) taken(await device.write([{ file, draft }]))
  }
  return device
}

function taken<Value>(result: Result<Value, string, unknown>): Value {
  if (!result.ok) throw new Error(`practice could not begin: ${result.code}`)
  return result.value
}
