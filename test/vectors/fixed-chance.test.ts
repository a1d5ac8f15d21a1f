import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { hex, randomBytes } from '#sealing/primitives/bytes.ts'
import { withFixedChance } from './fixed-chance.ts'

const draws = () =>
  withFixedChance('a seed', async () => {
    const first = randomBytes(16)
    await setTimeout(5)
    return hex(first) + hex(randomBytes(40))
  })

it('randomness that is the same every time is so, too, while something else in the process draws', async () => {
  const alone = await draws()
  let others = ''
  const timer = setInterval(() => (others += hex(randomBytes(8))), 1)
  expect(await draws()).toBe(alone)
  clearInterval(timer)
  expect(others).not.toBe('')
  expect(hex(randomBytes(16))).not.toBe(alone.slice(0, 32))
})
