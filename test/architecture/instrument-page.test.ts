import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readInstrument } from '../../src/domain/instruments/read-instrument.ts'

it('the page about sets of questions shows one that is taken', () => {
  const [, example = ''] = /```json\n([^]*?)```/.exec(readFileSync('docs/instruments.md', 'utf8')) ?? []
  expect(readInstrument(example)).toMatchObject({ ok: true, value: { id: 'evening-look' } })
})
