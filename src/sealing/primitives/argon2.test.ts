import { argon2Sync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { argon2Code } from './argon2-code.ts'
import { argon2Code as argon2CodeInNode } from './argon2-code.node.ts'
import { stretch } from './argon2.ts'
import { utf8 } from './bytes.ts'

const salts = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => new Uint8Array(bytes))

describe('stretching a passphrase', () => {
  it('gives what another implementation of Argon2id gives, in any script and length', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 80 }), salts, async (words, salt) => {
        const other = argon2Sync('argon2id', {
          message: utf8(words.normalize('NFKC')),
          nonce: salt,
          parallelism: 1,
          memory: 64 * 1024,
          passes: 2,
          tagLength: 32,
        })
        expect(await stretch(words, salt)).toEqual(new Uint8Array(other))
      }),
      {
        numRuns: 12,
        examples: [
          ['për fëmijët e kthyer në shtëpi', new Uint8Array(16)],
          ['ខ្ញុំចង់ទៅផ្ទះវិញ', new Uint8Array(16).fill(255)],
          ['', new Uint8Array(16)],
          ['x'.repeat(5000), new Uint8Array(16)],
        ],
      },
    )
  })

  it('can be asked twice at a time', async () => {
    const salt = new Uint8Array(16).fill(7)
    const [one, other, again] = await Promise.all([
      stretch('kovasi meraho dubine', salt),
      stretch('another one altogether', salt),
      stretch('kovasi meraho dubine', salt),
    ])
    expect(one).toEqual(again)
    expect(one).not.toEqual(other)
  })

  it('runs the same code in a browser as in Node, and gives that code nothing to call', async () => {
    expect(argon2Code).toEqual(argon2CodeInNode)
    expect(WebAssembly.Module.imports(await WebAssembly.compile(argon2Code))).toEqual([])
  })
})
