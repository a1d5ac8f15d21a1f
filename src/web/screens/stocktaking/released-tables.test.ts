import { describe, expect, it } from 'vitest'
import type { ReleaseLineSeen } from '#device/evidence/api.ts'
import type { Proposal } from '#evidence/ledger/release-log.ts'
import { exactReleasedTables } from './released-tables.ts'

const asked = (how?: 'rounded' | 'keyed') =>
  JSON.stringify({
    v: 1,
    of: 'cut',
    cut: 1,
    people: 40,
    axes: [{ column: 'sex', levels: ['female', '(total)'] }],
    where: [],
    audience: 'public',
    threshold: 11,
    shown: [40, 40],
    file:
      how === undefined
        ? 'table-hxl-1-1.csv'
        : how === 'rounded'
          ? 'table-rounded-hxl-1-1.csv'
          : 'table-changed-hxl-1-1.csv',
    ...(how && { how: { is: how } }),
  })
const proposal = (release: string, change: Partial<Proposal> = {}) =>
  ({
    release,
    form: 'table',
    title: release,
    digest: '',
    by: 'ilir',
    asked: asked(),
    state: 'out',
    ...change,
  }) as unknown as Proposal
const out = (...proposals: readonly Proposal[]) => {
  const lines = proposals.flatMap((one, at) => [
    { seq: at, at: Date.UTC(2026, 10, at + 1), event: { what: 'proposed', release: one.release, form: one.form } },
    ...(one.state === 'out'
      ? [{ seq: 100 + at, at: Date.UTC(2026, 10, at + 2), event: { what: 'approved', release: one.release } }]
      : []),
  ]) as unknown as readonly ReleaseLineSeen[]
  const { out: found, changed } = exactReleasedTables(new Map(proposals.map((one) => [one.release, one])), lines)
  return { found: found.map(({ proposal: { release }, on }) => `${release} ${on}`), changed }
}

describe('measured needs', () => {
  it('are never read from counts that were rounded, changed or given noise, and that some are left out is told', () => {
    for (const one of [
      proposal('a', { asked: asked('rounded') }),
      proposal('a', { asked: asked('keyed') }),
      proposal('a', { form: 'noisy-table' }),
    ])
      expect(out(one)).toEqual({ found: [], changed: true })
  })

  it('come from what two people let out, the newest first', () => {
    expect(out(proposal('first'), proposal('waits', { state: 'waiting' }), proposal('last'))).toEqual({
      found: ['last 2026-11-04', 'first 2026-11-02'],
      changed: false,
    })
  })
})
