import type { Bytes } from '#bytes.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { randomBytes, utf8 } from '#sealing/primitives/bytes.ts'
import { sign, signingKey } from '#sealing/primitives/ed25519.ts'
import { answerChecks, checkInWorker, type CheckingWorker } from './signature-check.ts'
import type { SignatureCheck } from '../../platform/platform.ts'

interface Signed {
  readonly key: Bytes
  readonly message: Bytes
  readonly signature: Bytes
}

async function signed(text: string): Promise<Signed> {
  const key = await signingKey(randomBytes(32))
  const message = utf8(text)
  return { key: key.publicKey, message, signature: await sign(key, message) }
}

describe('Signatures that are verified beside the device', () => {
  const ports: MessagePort[] = []
  afterEach(() => {
    for (const port of ports.splice(0)) port.close()
  })

  /** The two sides of a channel, the far one answering when it is told to; what crosses to it is kept. */
  function beside(): {
    check: SignatureCheck
    crossed: unknown[]
    begin: () => void
    fail: () => void
    says: (data: unknown) => void
    terminated: () => boolean
  } {
    const { port1, port2 } = new MessageChannel()
    ports.push(port1, port2)
    const crossed: unknown[] = []
    let fail = (): void => undefined
    let ended = false
    let hears = (_: MessageEvent<unknown>): void => undefined
    const worker: CheckingWorker = {
      postMessage: (message) => {
        port1.postMessage(message)
      },
      addEventListener: (type: string, listener: (event: MessageEvent<unknown>) => void) => {
        if (type === 'message') port1.addEventListener('message', (hears = listener))
        else fail = listener as () => void
      },
      terminate: () => {
        ended = true
        port1.close()
      },
    }
    const check = checkInWorker(worker)
    port1.start()
    const begin = () => {
      port2.addEventListener('message', ({ data }) => crossed.push(data))
      answerChecks(port2)
      port2.start()
    }
    return {
      check,
      crossed,
      begin,
      fail: () => {
        fail()
      },
      says: (data) => {
        hears(new MessageEvent('message', { data }))
      },
      terminated: () => ended,
    }
  }

  /** Asks until an answer came from the other side. */
  async function whenReady({ check, crossed }: ReturnType<typeof beside>): Promise<void> {
    const { key, message, signature } = await signed('is it ready?')
    while (crossed.length === 0) {
      await check.verify(key, message, signature)
      await new Promise((resume) => setTimeout(resume))
    }
  }

  it('are refused there where one bit is wrong, or the key is not the one that signed, and the others of the same batch are not', async () => {
    const side = beside()
    side.begin()
    await whenReady(side)
    const [right, other] = [await signed('visited'), await signed('visited too')]
    const bent = right.signature.slice()
    bent[5] = (bent[5] ?? 0) ^ 1
    const before = side.crossed.length
    expect(
      await Promise.all([
        side.check.verify(right.key, right.message, bent),
        side.check.verify(right.key, right.message, right.signature),
        side.check.verify(other.key, right.message, right.signature),
        side.check.verify(right.key, utf8('visite'), right.signature),
        side.check.verify(other.key, other.message, other.signature),
      ]),
    ).toEqual([false, true, false, false, true])
    expect(side.crossed.length - before).toBe(1)
  })

  it('of another length than a signature or a key has are refused', async () => {
    const side = beside()
    side.begin()
    await whenReady(side)
    const { key, message, signature } = await signed('visited')
    // Cut elsewhere the same bytes would be right.
    expect(
      await side.check.verify(key, message.subarray(1), new Uint8Array([...signature, ...message.subarray(0, 1)])),
    ).toBe(false)
    expect(await side.check.verify(key.subarray(0, 31), message, signature)).toBe(false)
  })

  it('are verified here for as long as the other side has not said that it is ready', async () => {
    const { check, crossed } = beside()
    const { key, message, signature } = await signed('visited')
    expect(await check.verify(key, message, signature)).toBe(true)
    expect(await check.verify(key, utf8('other'), signature)).toBe(false)
    expect(crossed).toEqual([])
  })

  it.each(['fails', 'is ended'])(
    'are verified here, right and wrong, where the other side %s before it answered',
    async (how) => {
      const side = beside()
      side.begin()
      await whenReady(side)
      const { key, message, signature } = await signed('visited')
      const asked = [side.check.verify(key, message, signature), side.check.verify(key, utf8('other'), signature)]
      if (how === 'fails') side.fail()
      else side.check.end()
      expect(await Promise.all(asked)).toEqual([true, false])
      expect(side.terminated()).toBe(true)
      // What it still says on its way out revives nothing: nobody would answer any more.
      side.says('ready')
      expect(await side.check.verify(key, message, signature)).toBe(true)
    },
  )

  it('cross as key, signature and what was signed, and nothing else', async () => {
    const side = beside()
    side.begin()
    await whenReady(side)
    const { key, message, signature } = await signed('visited')
    // A view of a larger whole: what lies around it does not cross.
    const whole = new Uint8Array([...randomBytes(100), ...message, ...randomBytes(100)])
    await side.check.verify(key, whole.subarray(100, 100 + message.length), signature)
    const { checks } = side.crossed.at(-1) as { checks: readonly Bytes[] }
    expect(checks).toEqual([new Uint8Array([...key, ...signature, ...message])])
    expect(checks[0]?.buffer.byteLength).toBe(96 + message.length)
  })
})
