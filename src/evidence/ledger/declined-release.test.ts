import { expect, it } from 'vitest'
import { admit, type LogEvent, logOf } from './release-log.ts'

const release: LogEvent = {
  what: 'proposed',
  release: 'r1',
  form: 'table',
  title: 'Children by district',
  asked: '{}',
  digest: '0'.repeat(64),
  by: 'ilir',
}
const declined = (by: string, of = 'r1'): LogEvent => ({ what: 'declined', release: of, by, why: 'Not now.' })
const approved = (by: string): LogEvent => ({ what: 'approved', release: 'r1', by })
const log = (...events: readonly (readonly [LogEvent, string])[]) => logOf(events.map(([event, by]) => ({ event, by })))

it('a release is declined once, by whoever may release, the proposer too, and only where it was proposed', () => {
  const waiting = log([release, 'ilir'])
  expect(admit(waiting, declined('ana', 'r2'), 'ana')).toMatchObject({ ok: false, code: 'not-proposed' })
  for (const by of ['ana', 'ilir']) {
    const answered = admit(waiting, declined(by), by)
    expect(answered).toMatchObject({ ok: true })
    if (!answered.ok) continue
    expect(answered.value.proposals.get('r1')).toMatchObject({ state: 'declined', answeredBy: by, why: 'Not now.' })
    expect(admit(answered.value, declined('ana'), 'ana')).toMatchObject({ ok: false, code: 'answered-before' })
    expect(admit(answered.value, approved('ana'), 'ana')).toMatchObject({ ok: false, code: 'answered-before' })
  }
})

it('a release that is out is not declined any more, and its proposer alone lets none out', () => {
  const waiting = log([release, 'ilir'])
  expect(admit(waiting, approved('ilir'), 'ilir')).toMatchObject({ ok: false, code: 'same-person' })
  const out = log([release, 'ilir'], [approved('ana'), 'ana'])
  expect(out.proposals.get('r1')).toMatchObject({ state: 'out', answeredBy: 'ana' })
  expect(admit(out, declined('ana'), 'ana')).toMatchObject({ ok: false, code: 'answered-before' })
})
