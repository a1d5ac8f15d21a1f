import { describe, expect, it } from 'vitest'
import { admit, logOf, type LogEvent } from './release-log.ts'

const account = { programme: 'cases', year: 2026 }
const proposed: LogEvent = {
  what: 'proposed',
  release: 'ctdc-1',
  form: 'contribution',
  title: 'CTDC',
  asked: '{}',
  digest: 'a'.repeat(64),
  by: 'besa',
}
const opened: readonly { readonly event: LogEvent; readonly by: string }[] = [
  {
    event: {
      what: 'budget-asked',
      change: 'b1',
      of: { what: 'opened', account, cap: { epsilon: 4, delta: 1e-6 } },
      by: 'arben',
    },
    by: 'arben',
  },
  { event: { what: 'budget-agreed', change: 'b1', by: 'besa' }, by: 'besa' },
]

describe('a contribution to a collection of others', () => {
  it('is refused where nothing was reserved for it: records of real children are no contribution', () => {
    expect(admit(logOf(opened), proposed, 'besa')).toMatchObject({ ok: false, code: 'not-reserved' })
  })

  it('goes out under its reservation with a second person’s word, and counts as published', () => {
    const log = logOf([
      ...opened,
      {
        event: { what: 'reserved', account, release: 'ctdc-1', cost: { mu: 0.4, slack: 0, delta: 1e-7 }, by: 'besa' },
        by: 'besa',
      },
      { event: proposed, by: 'besa' },
    ])
    const out = admit(log, { what: 'approved', release: 'ctdc-1', by: 'drita' }, 'drita')
    expect(out.ok && out.value.ledger.releases.get('ctdc-1')?.state).toBe('published')
  })
})
