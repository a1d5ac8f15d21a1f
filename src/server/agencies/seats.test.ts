import { describe, expect, it } from 'vitest'
import { Seats, type GiveBack } from './seats.ts'

/** What was called so far, in order. */
function asking(seats: Seats) {
  const called: string[] = []
  const ask = (agency: number, name: string): Promise<GiveBack | undefined> =>
    seats.take(agency).then((release) => {
      called.push(release ? name : `${name} refused`)
      return release
    })
  return { called, ask }
}
const settled = () => new Promise((done) => setImmediate(done))

describe('requests of several agencies', () => {
  it('are refused only once too many of the same agency wait', async () => {
    const { called, ask } = asking(new Seats({ all: 1, each: 1, waiting: 1 }))
    for (const name of ['a1', 'a2', 'a3']) void ask(1, name)
    void ask(2, 'b1')
    await settled()
    expect(called).toEqual(['a1', 'a3 refused'])
  })

  it('of one agency leave seats to the others', async () => {
    const { called, ask } = asking(new Seats({ all: 3, each: 2, waiting: 9 }))
    for (const name of ['a1', 'a2', 'a3', 'a4']) void ask(1, name)
    void ask(2, 'b1')
    await settled()
    expect(called).toEqual(['a1', 'a2', 'b1'])
  })

  it('wait in turn: one that came after a hundred of another agency is the next but one', async () => {
    const { called, ask } = asking(new Seats({ all: 1, each: 1, waiting: 200 }))
    const first = await ask(1, 'first')
    const releases: Promise<GiveBack | undefined>[] = []
    for (let n = 0; n < 100; n += 1) releases.push(ask(1, `a${String(n)}`))
    const other = ask(2, 'b')
    first?.()
    await releases[0]?.then((release) => release?.())
    await other
    expect(called).toEqual(['first', 'a0', 'b'])
  })

  it('give each seat back once', async () => {
    const { called, ask } = asking(new Seats({ all: 1, each: 1, waiting: 9 }))
    const release = await ask(1, 'first')
    void ask(1, 'second')
    void ask(1, 'third')
    release?.()
    release?.()
    await settled()
    expect(called).toEqual(['first', 'second'])
  })
})
